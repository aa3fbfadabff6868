import { z } from "zod";
import { isTeachable } from "./constructs.ts";
import type { Choices } from "./schema-choices.ts";
import type { ErrorPage } from "./schema-errors.ts";
import {
  fileNamePattern,
  longestFileName,
  maxSourceLength,
  mostFiles,
  sourceLength,
} from "./schema-files.ts";
import type { CheckWords } from "./schema-names.ts";
import type { Run } from "./schema-runs.ts";
import type { Skill } from "./schema-skills.ts";
import type { SqlCheck } from "./schema-sql.ts";
import type { CourseId, ExerciseId, Language, LessonId, LocalText, ModuleId } from "./schema-text.ts";
import { courseId, exerciseId, language, lessonId, localText, moduleId, slug } from "./schema-text.ts";
import type { ReferenceEntry, Term } from "./schema-words.ts";

export type {
  Choices,
  CourseId,
  ErrorPage,
  ExerciseId,
  Language,
  LessonId,
  LocalText,
  ModuleId,
  ReferenceEntry,
  Run,
  Term,
};
export { courseId, exerciseId, lessonId, localText, maxSourceLength, moduleId, mostFiles, sourceLength };

/** A file name inside an exercise. */
export const fileName = z
  .string()
  .max(longestFileName)
  .regex(fileNamePattern, "a plain file name such as main.js");

/** Files as they are typed, of whatever length. */
export const typedTexts = z
  .record(fileName, z.string())
  .refine(
    (files) => Object.keys(files).length >= 1 && Object.keys(files).length <= mostFiles,
    `1 to ${mostFiles} files`,
  );

/** A student's or author's files by name. */
export const sourceFiles = typedTexts.refine(
  (files) => sourceLength(files) <= maxSourceLength,
  `at most ${maxSourceLength} characters`,
);
export type SourceFiles = z.infer<typeof sourceFiles>;

/** `course.yaml`: the folders of its modules, in the order in which they are taught. */
export const courseFile = z.strictObject({
  id: courseId,
  /** Goes up with every edition that is published: a terminal never goes back to a lower one. */
  version: z.int().min(1).max(999_999_999).default(1),
  title: localText,
  summary: localText,
  /** Who wrote it and under which licence it may be passed on, in one line. */
  licence: z.string().min(1).optional(),
  /** In which languages every text of the course is promised to be. It is one promise: a student reads all modules in one. */
  languages: z
    .array(language)
    .refine((all) => all.includes("en") && new Set(all).size === all.length, "en, and each language once")
    .default(["en"]),
  /** Folder names are slugs, so that none can lead out of the course. */
  modules: z.array(slug).min(1),
});

/** `module.yaml`: the folders of its lessons, in order. */
export const moduleFile = z.strictObject({
  id: moduleId,
  title: localText,
  summary: localText,
  /** Each of its lessons is a project, built step by step in its exercises: a student may put it into their portfolio. */
  projects: z.boolean().default(false),
  lessons: z.array(slug).min(1),
});

/** `lesson.yaml`, beside `text.en.md` (and `text.es.md`): the folders of its exercises, in order. */
export const lessonFile = z.strictObject({
  id: lessonId,
  title: localText,
  /** How long it takes to read and do, in minutes. */
  minutes: z.int().min(1).max(240),
  skills: z.array(slug).min(1),
  prerequisites: z.array(lessonId),
  /** What is new here of the language and its built-ins, in the words of `constructs.ts`: `for-of`, `Math.round`, `.push`. */
  teaches: z.array(z.string().refine(isTeachable, "a name that constructs.ts has")).default([]),
  exercises: z.array(slug),
});

/**
 * `exercise.yaml`, beside `task.en.md`, `starter/`, `solution/`, `explanation.en.md`, `wrong/` and what its kind is
 * graded by (`kinds.ts`).
 */
export const exerciseFile = z.strictObject({
  id: exerciseId,
  /**
   * `write`: from a nearly empty starter. `fix`: the starter is a program with a fault. `output`: a program that
   * prints what it should. `predict`: what a given program prints. `order`: given lines, to be put in order.
   * `fill`: a program with gaps. `choose`: the answer to a question, among some. `tests`: tests for a given program.
   * `sql`: statements over given tables.
   */
  kind: z.enum(["write", "fix", "output", "predict", "order", "fill", "choose", "tests", "sql"]),
  title: localText,
  skills: z.array(slug).min(1),
  /** From a nudge to nearly the solution. */
  hints: z.array(localText).min(1).max(5),
  /** Each has a folder of that name under `wrong/`. */
  wrong: z
    .array(
      z.strictObject({
        folder: slug,
        /** The thought behind it, for authors and instructors. */
        belief: z.string().min(1),
        /** Words that the message of the first failing check, or of the error, must contain. */
        earns: z.string().min(1),
      }),
    )
    .min(3),
  /** Faults in a solution that change nothing a check could see, as `curriculum check` tells them. */
  equivalent: z
    .array(z.strictObject({ was: z.string().min(1), change: z.string().min(1), why: z.string().min(1) }))
    .default([]),
});
export type ExerciseFile = z.infer<typeof exerciseFile>;

/** `exercise.yaml` where only the exercise is wanted, as `foothold grade` does: it may have no `wrong` yet. */
export const shippedExerciseFile = exerciseFile.extend({
  wrong: exerciseFile.shape.wrong.optional(),
});

/** How a program is graded: all that the sandbox is told of an exercise beside the student's files. */
export type Grading =
  /** The text of `checks.js`: an ES module in the manner of a Jest spec. */
  | {
      readonly by: "checks";
      readonly checks: string;
      /** `checks.es.yaml`: Spanish for its names and sentences, by the English ones. It decides nothing. */
      readonly es?: CheckWords | undefined;
    }
  /** `runs.yaml`: the program is run by itself, once for each, and what it prints is compared. */
  | { readonly by: "runs"; readonly runs: readonly Run[] }
  /** The program and its input: `answer.txt` must say, line by line, what it prints. */
  | { readonly by: "prediction"; readonly program: SourceFiles; readonly input: readonly string[] }
  /** `main.js` may have each card once and nothing else; then it is graded as any program. */
  | {
      readonly by: "order";
      readonly cards: readonly string[];
      readonly grading: Extract<Grading, { by: "checks" | "runs" }>;
    }
  /** `main.js` may differ from the template only where that has a gap; then it is graded as any program. */
  | {
      readonly by: "gaps";
      /** Its lines without the blank ones, each as the pieces around its gaps: one piece where there is none. */
      readonly template: readonly (readonly string[])[];
      readonly grading: Extract<Grading, { by: "checks" | "runs" }>;
    }
  /** `answer.txt` names what was chosen, a line each. */
  | ({ readonly by: "choices" } & Choices)
  /** The student's `tests.js` must accept every right program and notice every broken one. */
  | {
      readonly by: "tests";
      readonly right: readonly SourceFiles[];
      readonly broken: readonly { readonly name: LocalText; readonly files: SourceFiles }[];
    }
  /** `seeds`: SQL that builds and fills the tables, by file name; the first is the one that the student sees. */
  | {
      readonly by: "sql";
      readonly seeds: Readonly<Record<string, string>>;
      readonly checks: readonly SqlCheck[];
    };

/** One exercise as it is taught: without its solutions. */
export interface Exercise {
  readonly id: ExerciseId;
  readonly kind: ExerciseFile["kind"];
  readonly title: LocalText;
  readonly skills: readonly string[];
  /** Markdown. */
  readonly task: LocalText;
  readonly hints: readonly LocalText[];
  readonly starter: SourceFiles;
  readonly grading: Grading;
}

/** What of an exercise decides a verdict. */
export type Graded = Pick<Exercise, "id" | "kind" | "starter" | "grading">;

export interface Lesson<E extends Exercise = Exercise> {
  readonly id: LessonId;
  readonly title: LocalText;
  readonly minutes: number;
  readonly skills: readonly string[];
  readonly prerequisites: readonly LessonId[];
  readonly teaches: readonly string[];
  /** The lesson's folder, from the course's folder, with `/` between. */
  readonly folder: string;
  /** Markdown. */
  readonly text: LocalText;
  readonly exercises: readonly E[];
}

export interface Module<E extends Exercise = Exercise> {
  readonly id: ModuleId;
  readonly folder: string;
  readonly title: LocalText;
  readonly summary: LocalText;
  readonly projects: boolean;
  readonly lessons: readonly Lesson<E>[];
  readonly glossary: readonly Term[];
  readonly reference: readonly ReferenceEntry[];
  readonly errors: readonly ErrorPage[];
}

export interface Course<E extends Exercise = Exercise> {
  readonly id: CourseId;
  readonly version: number;
  readonly title: LocalText;
  readonly summary: LocalText;
  readonly languages: readonly Language[];
  readonly modules: readonly Module<E>[];
}

/** What only the author's machine has. */
export interface AuthoredExercise extends Exercise {
  /** The exercise's folder, from the course's folder, with `/` between. */
  readonly folder: string;
  readonly solution: SourceFiles;
  /** Other right ways: `solution-2`, `solution-3` … */
  readonly alternatives: readonly { readonly folder: string; readonly files: SourceFiles }[];
  /** Markdown, shown after passing or giving up. */
  readonly explanation: LocalText;
  readonly wrong: readonly {
    readonly folder: string;
    readonly belief: string;
    readonly earns: string;
    readonly files: SourceFiles;
  }[];
  readonly equivalent: ExerciseFile["equivalent"];
}

/** Lists that lie beside `course.yaml` on the author's machine; empty where there is none. */
export interface AuthoredLists {
  /** The text of `words.txt`: names and words that no dictionary has (`check-spelling.ts`). */
  readonly words: string;
  /** The text of `ids.txt`: ids that were published (`ids.ts`). */
  readonly ids: string;
}

export interface AuthoredCourse extends Course<AuthoredExercise> {
  readonly lists: AuthoredLists;
  /** What it teaches to do, and what builds on what; `null` for a course without such a file. */
  readonly skills: readonly Skill[] | null;
}
