import type { GradeSeen } from "./check.ts";
import { countWords } from "./count-words.ts";
import type { Proof } from "./prove.ts";
import type { AuthoredCourse, AuthoredExercise, Exercise, LocalText, Module } from "./schema.ts";

type AuthoredModule = Module<AuthoredExercise>;

/** What a course, or a part of it, consists of. */
export interface Counts {
  readonly lessons: number;
  readonly exercises: number;
  readonly byKind: Readonly<Partial<Record<Exercise["kind"], number>>>;
  /** Different ones that its lessons and exercises name. */
  readonly skills: number;
  /** Of all exercises: each test of a `checks.js`, each run, and so on, as a student sees them. */
  readonly checks: number;
  readonly wrongSolutions: number;
  /** Right ones beside each exercise's first. */
  readonly alternatives: number;
  readonly terms: number;
  readonly referenceEntries: number;
  /** What messages lead to, each with an example that earns its message and the mended form. */
  readonly errorPages: number;
  /** For reading and doing all lessons. */
  readonly minutes: number;
  /** In all that a student may read: lessons, tasks, hints, explanations, glossary and reference. Without code. */
  readonly words: { readonly en: number; readonly es: number };
  /** Solutions with one small fault, without those that are marked as equivalent. */
  readonly mutants: number;
  readonly rejected: number;
}

export interface CourseStats extends Counts {
  readonly course: string;
  readonly version: number;
  readonly modules: readonly (Counts & { readonly id: string; readonly title: string })[];
}

export function statsOf(course: AuthoredCourse, proof: Proof): CourseStats {
  return {
    course: course.id,
    version: course.version,
    ...countsOf(course.modules, proof),
    modules: course.modules.map((module) => ({
      id: module.id,
      title: module.title.en,
      ...countsOf([module], proof),
    })),
  };
}

function countsOf(modules: readonly AuthoredModule[], { graded, tried }: Proof): Counts {
  const lessons = modules.flatMap((module) => module.lessons);
  const exercises = lessons.flatMap((lesson) => lesson.exercises);
  const folders = new Set(exercises.map(({ folder }) => folder));
  const mutants = tried.filter(({ exercise, outcome }) => folders.has(exercise) && outcome !== "equivalent");
  const solutions = graded.filter(({ exercise, role }) => folders.has(exercise) && role === "solution");
  const texts = modules.flatMap(textsOf);
  return {
    lessons: lessons.length,
    exercises: exercises.length,
    byKind: countBy(exercises.map(({ kind }) => kind)),
    skills: new Set([...lessons, ...exercises].flatMap(({ skills }) => skills)).size,
    checks: sum(solutions.map(({ verdict }) => checksIn(verdict))),
    wrongSolutions: sum(exercises.map(({ wrong }) => wrong.length)),
    alternatives: sum(exercises.map(({ alternatives }) => alternatives.length)),
    terms: sum(modules.map(({ glossary }) => glossary.length)),
    referenceEntries: sum(modules.map(({ reference }) => reference.length)),
    errorPages: sum(modules.map(({ errors }) => errors.length)),
    minutes: sum(lessons.map(({ minutes }) => minutes)),
    words: {
      en: sum(texts.map(({ en }) => countWords(en, "en"))),
      es: sum(texts.map(({ es }) => countWords(es ?? "", "es"))),
    },
    mutants: mutants.length,
    rejected: mutants.filter(({ outcome }) => outcome === "rejected").length,
  };
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, one) => total + one, 0);

const checksIn = (verdict: GradeSeen["verdict"]): number => ("checks" in verdict ? verdict.checks.length : 0);

function countBy<Key extends string>(keys: readonly Key[]): Partial<Record<Key, number>> {
  const counts: Partial<Record<Key, number>> = {};
  for (const key of keys) counts[key] = (counts[key] ?? 0) + 1;
  return counts;
}

function textsOf({ lessons, glossary, reference, errors }: AuthoredModule): readonly LocalText[] {
  return [
    ...lessons.flatMap(({ text, exercises }) => [
      text,
      ...exercises.flatMap(({ task, hints, explanation }) => [task, ...hints, explanation]),
    ]),
    ...glossary.flatMap(({ term, meaning }) => [term, meaning]),
    ...reference.flatMap(({ what, careful }) => (careful === undefined ? [what] : [what, careful])),
    ...errors.flatMap(({ title, means, causes, find }) => [title, means, ...causes, find]),
  ];
}
