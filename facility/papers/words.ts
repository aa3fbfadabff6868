import type { Papers } from "../../bundle/papers.ts";

/** What stands on the papers besides what the student brought, in the language in which they asked. */
export interface PaperWords {
  readonly portfolio: string;
  readonly transcript: string;
  readonly projects: string;
  readonly asked: (day: string) => string;
  readonly contents: string;
  readonly does: string;
  readonly learnt: string;
  readonly run: string;
  readonly code: string;
  readonly finished: (day: string) => string;
  readonly doubtful: (day: string) => string;
  readonly clocks: string;
  readonly worked: (hours: number, minutes: number) => string;
  readonly canDo: string;
  readonly isLearning: string;
  readonly moduleLessons: (done: number, of: number) => string;
  readonly lesson: string;
  readonly finishedHead: string;
  readonly exercises: string;
  readonly elsewhere: string;
  readonly begun: string;
  readonly reading: string;
  readonly passed: (passed: number, of: number, helped: number) => string;
  readonly page: (page: number, of: number) => string;
}

export const paperWords: Readonly<Record<Papers["language"], PaperWords>> = {
  en: {
    portfolio: "Portfolio",
    transcript: "Transcript",
    projects: "Projects",
    asked: (day) => `As it stood on ${day}`,
    contents: "In these papers",
    does: "What it does",
    learnt: "What I learned",
    run: "A run of it",
    code: "The code",
    finished: (day) => `Finished ${day}`,
    doubtful: (day) => `${day} (clock in doubt)`,
    clocks: "The days are those of the lab PC's clock. Where that clock was in doubt, it says so.",
    worked: (hours, minutes) => `Time at this PC: ${hours} h ${minutes} min`,
    canDo: "Can do",
    isLearning: "Is learning",
    moduleLessons: (done, of) => `${done} of ${of} lessons finished`,
    lesson: "Lesson",
    finishedHead: "Finished",
    exercises: "Exercises passed",
    elsewhere: "on another PC",
    begun: "begun",
    reading: "to read",
    passed: (passed, of, helped) => `${passed} of ${of}${helped > 0 ? `, ${helped} of them with help` : ""}`,
    page: (page, of) => `Page ${page} of ${of}`,
  },
  es: {
    portfolio: "Portafolio",
    transcript: "Constancia",
    projects: "Proyectos",
    asked: (day) => `Tal como estaba el ${day}`,
    contents: "En estos papeles",
    does: "Qué hace",
    learnt: "Qué aprendí",
    run: "Una corrida",
    code: "El código",
    finished: (day) => `Terminado el ${day}`,
    doubtful: (day) => `${day} (reloj no seguro)`,
    clocks: "Los días son los del reloj de la PC del aula. Donde ese reloj no era seguro, se dice.",
    worked: (hours, minutes) => `Tiempo en esta PC: ${hours} h ${minutes} min`,
    canDo: "Sabe hacer",
    isLearning: "Está aprendiendo",
    moduleLessons: (done, of) => `${done} de ${of} lecciones terminadas`,
    lesson: "Lección",
    finishedHead: "Terminada",
    exercises: "Ejercicios aprobados",
    elsewhere: "en otra PC",
    begun: "empezada",
    reading: "de lectura",
    passed: (passed, of, helped) => `${passed} de ${of}${helped > 0 ? `, ${helped} con ayuda` : ""}`,
    page: (page, of) => `Página ${page} de ${of}`,
  },
};
