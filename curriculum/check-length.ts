import type { Finding } from "./check.ts";
import { readMarkdown } from "./markdown.ts";
import { type Passage, wordsIn } from "./prose.ts";
import type { AuthoredCourse, AuthoredExercise, Exercise, Lesson, SourceFiles } from "./schema.ts";

/** Words of prose: paragraphs, lists and quotations, without headings, tables and code. A review teaches nothing new, so it needs fewer. */
const words = { lesson: { from: 250, to: 600 }, review: { from: 100, to: 350 } } as const;

/**
 * Words in a minute. Adults read 238 in silence (Brysbaert, "How many words do we read per minute?", Journal of Memory and
 * Language 109, 2019); whoever learns from a text, in a second language perhaps, and reads much of it twice takes half
 * of that or less.
 */
const pace = 100;

/** Minutes to look at a program in a text and to guess what it prints. */
const perProgram = 1;

/** Minutes from the task to the verdict with a try that fails, without the writing: whoever only reads is done sooner. */
const perExercise: Readonly<Record<Exercise["kind"], number>> = {
  choose: 2,
  predict: 3,
  order: 3,
  fill: 3,
  fix: 4,
  output: 4,
  sql: 4,
  tests: 5,
  write: 5,
};

/** Minutes to think of a line and to type it, where lines are written. A project has many. */
const perLine = 0.5;
const written: ReadonlySet<Exercise["kind"]> = new Set(["fix", "output", "sql", "tests", "write"]);

/** How far an author's minutes may be from these, either way: people differ by as much. */
const farOff = 1.5;

/** Lessons that are too short or too long, or take another time than they say. Both are told of the English text. */
export function checkLength(course: AuthoredCourse): readonly Finding[] {
  return course.modules.flatMap((module) =>
    module.lessons.flatMap((lesson) => [...judgeWords(lesson), ...judgeMinutes(lesson)]),
  );
}

function judgeWords(lesson: Lesson): readonly Finding[] {
  const kind = /^review(?:-|$)/.test(lesson.id) ? "review" : "lesson";
  const { from, to } = words[kind];
  const count = countWords(
    readMarkdown(lesson.text.en).passages.filter((passage) => passage.kind === "paragraph"),
  );
  if (count >= from && count <= to) return [];
  return [
    {
      file: `${lesson.folder}/text.en.md`,
      what: `it has ${count} words of prose; a ${kind} has ${from} to ${to}`,
      why:
        count > to
          ? "A student would put it off or lose the thread. Make two lessons of it, or leave something out."
          : "A student would be left with questions that nobody there can answer. Say more, or join it to another lesson.",
    },
  ];
}

const countWords = (passages: readonly Passage[]): number =>
  passages.reduce((sum, { text }) => sum + wordsIn(text).length, 0);

function judgeMinutes(lesson: Lesson<AuthoredExercise>): readonly Finding[] {
  const programs = readMarkdown(lesson.text.en).blocks.filter(({ language }) => language === "js").length;
  const doing = lesson.exercises.reduce((sum, exercise) => sum + minutesOf(exercise), 0);
  const wanted = countWords(readMarkdown(lesson.text.en).passages) / pace + programs * perProgram + doing;
  const { minutes } = lesson;
  if (minutes <= wanted * farOff && minutes >= wanted / farOff) return [];
  return [
    {
      file: `${lesson.folder}/lesson.yaml`,
      what: `it says ${minutes} minutes, and its words, programs and exercises come to about ${Math.round(wanted)}`,
      why: "A student plans a session by it. Correct `minutes`, or the lesson.",
    },
  ];
}

function minutesOf({ kind, starter, solution }: AuthoredExercise): number {
  if (!written.has(kind)) return perExercise[kind];
  const given = linesIn(starter);
  const own = linesIn(solution).filter((line) => !given.includes(line));
  return perExercise[kind] + own.length * perLine;
}

const linesIn = (files: SourceFiles): readonly string[] =>
  Object.values(files).flatMap((text) =>
    text
      .split("\n")
      .map((line) => line.trim())
      .filter((line) => line !== ""),
  );
