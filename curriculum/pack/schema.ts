import { z } from "zod";
import {
  type Exercise,
  exerciseFile,
  fileName,
  type Grading,
  lessonFile,
  localText,
  sourceFiles,
} from "../schema.ts";
import { choicesFile } from "../schema-choices.ts";
import { errorsFile } from "../schema-errors.ts";
import { checkWords } from "../schema-names.ts";
import { run } from "../schema-runs.ts";
import { sqlChecksFile } from "../schema-sql.ts";
import { courseId, exerciseId, lessonId, moduleId, slug } from "../schema-text.ts";
import { type LocalTree, localTree } from "../schema-tree.ts";
import { glossaryFile, referenceFile } from "../schema-words.ts";
import { packLimits } from "./limits.ts";

/** SHA-256, lower-case hex. */
const sha256Hex = z.string().regex(/^[0-9a-f]{64}$/);

/** Where the next bytes of the pack belong to. `bytes`: as they are stored; `text`: after unpacking; `hash`: of what is stored. */
const part = z.strictObject({
  bytes: z.int().min(1).max(packLimits.partBytes),
  text: z.int().min(1).max(packLimits.textBytes),
  hash: sha256Hex,
});
export type Part = z.infer<typeof part>;

const indexedExercise = z.strictObject({
  id: exerciseId,
  kind: exerciseFile.shape.kind,
  title: localText,
  /** What it practises, of the course's skills. */
  skills: z.array(slug).min(1),
  /** `hashExercise(…).exercise`. */
  hash: sha256Hex,
  /** Its solution and explanation, sealed. */
  answer: part,
});

const indexedLesson = z.strictObject({
  id: lessonId,
  title: localText,
  minutes: lessonFile.shape.minutes,
  skills: z.array(slug).min(1),
  prerequisites: z.array(lessonId),
  /** Names of `constructs.ts`, perhaps of one that is newer than this program. */
  teaches: z.array(z.string().min(1).max(80)),
  part,
  exercises: z.array(indexedExercise).max(packLimits.exercises),
});

const indexedModule = z.strictObject({
  id: moduleId,
  title: localText,
  summary: localText,
  /** Its lessons are projects. */
  projects: z.boolean(),
  lessons: z.array(indexedLesson).min(1).max(packLimits.lessons),
});

/** All that the home screen and the course map need. Parts lie in the order in which they are named here. */
export const packIndex = z.strictObject({
  id: courseId,
  version: z.int().min(1).max(999_999_999),
  title: localText,
  summary: localText,
  /** What the course teaches to do, in the order of teaching; empty for a course that does not say. */
  skills: z
    .array(z.strictObject({ id: slug, title: localText, sentence: localText, needs: z.array(slug) }))
    .max(packLimits.skills),
  words: part,
  /** For searching, by language; a course that is not translated has one. */
  search: z.strictObject({ en: part, es: part.optional() }),
  modules: z.array(indexedModule).min(1).max(packLimits.modules),
});
export type PackIndex = z.infer<typeof packIndex>;
export type IndexedModule = PackIndex["modules"][number];
export type IndexedLesson = IndexedModule["lessons"][number];
export type IndexedExercise = IndexedLesson["exercises"][number];

const checks = z.strictObject({
  by: z.literal("checks"),
  checks: z.string(),
  es: checkWords.optional(),
});
/** Here the lines are lines already, and not the text of `runs.yaml`. */
const runs = z.strictObject({
  by: z.literal("runs"),
  runs: z
    .array(run.extend({ input: z.array(z.string()) }))
    .min(1)
    .max(20),
});
const checksOrRuns = z.discriminatedUnion("by", [checks, runs]);

/** `Grading` of schema.ts, as it is and not as an author writes it down. */
const grading: z.ZodType<Grading> = z.discriminatedUnion("by", [
  checks,
  runs,
  z.strictObject({ by: z.literal("prediction"), program: sourceFiles, input: z.array(z.string()) }),
  z.strictObject({ by: z.literal("order"), cards: z.array(z.string()).min(2), grading: checksOrRuns }),
  z.strictObject({
    by: z.literal("gaps"),
    template: z.array(z.array(z.string()).min(1)),
    grading: checksOrRuns,
  }),
  choicesFile.safeExtend({ by: z.literal("choices") }),
  z.strictObject({
    by: z.literal("tests"),
    right: z.array(sourceFiles).min(1).max(5),
    broken: z
      .array(z.strictObject({ name: localText, files: sourceFiles }))
      .min(1)
      .max(12),
  }),
  z.strictObject({
    by: z.literal("sql"),
    seeds: z.record(fileName, z.string()).refine((seeds) => seeds["seed.sql"] !== undefined, "a seed.sql"),
    checks: sqlChecksFile,
  }),
]);

/** An exercise as a terminal has it: its texts are trees, ready to be shown. */
export interface PackedExercise extends Omit<Exercise, "task"> {
  readonly task: LocalTree;
  /** Of a question: what each choice says, in their order. */
  readonly choices?: readonly LocalTree[] | undefined;
}

const packedExercise: z.ZodType<PackedExercise> = z.strictObject({
  id: exerciseId,
  kind: exerciseFile.shape.kind,
  title: localText,
  skills: z.array(slug).min(1),
  task: localTree,
  choices: z.array(localTree).max(8).optional(),
  hints: z.array(localText).min(1).max(5),
  starter: sourceFiles,
  grading,
});

/** A lesson's part: what its index has not. */
export const lessonPart = z.strictObject({
  id: lessonId,
  text: localTree,
  exercises: z.array(packedExercise).max(packLimits.exercises),
});

/** The words of all modules, in the order of teaching. */
export const wordsPart = z.strictObject({
  glossary: glossaryFile.max(packLimits.words),
  reference: z.array(referenceFile.element.extend({ name: z.string().min(1).max(80) })).max(packLimits.words),
  /** Each with the module from which on a student may meet it. */
  errors: z.array(errorsFile.element.extend({ module: moduleId })).max(packLimits.words),
});
export type Words = z.infer<typeof wordsPart>;

/** A sealed part, opened: how one exercise is solved. */
export const answerPart = z.strictObject({
  solution: sourceFiles,
  /** Other right ways. */
  alternatives: z.array(sourceFiles).max(packLimits.alternatives),
  explanation: localTree,
});
export type ExerciseAnswer = z.infer<typeof answerPart>;
