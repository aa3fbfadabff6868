import { ok, type Refusal, type Result, refuse } from "../../bundle/std.ts";
import { hashExercise } from "../hash.ts";
import type { AuthoredCourse, AuthoredExercise, Exercise, Lesson } from "../schema.ts";
import { searchOf } from "../search/build.ts";
import { localTreeOf } from "../text-tree.ts";
import { encodeHead, packName, sha256 } from "./head.ts";
import { packLimits } from "./limits.ts";
import type {
  ExerciseAnswer,
  IndexedExercise,
  IndexedLesson,
  PackedExercise,
  PackIndex,
  Part,
} from "./schema.ts";
import { seal } from "./seal.ts";
import { squeeze } from "./squeeze.ts";

/** A course in one file. */
export interface PackedFile {
  /** Holds the beginning of its content's hash. */
  readonly name: string;
  readonly bytes: Buffer;
}

/**
 * The same course gives the same bytes, whatever lies where on the author's disk (with the same version of Brotli, which this
 * program's Node pins). Refuses what no terminal would read, see `packLimits`.
 */
export function packCourse(course: AuthoredCourse): Result<PackedFile, Refusal<"tooLarge">> {
  const { id, version, title, summary } = course;
  const endless = course.modules.flatMap((module) => module.lessons).find(isEndless);
  if (endless !== undefined) return refuseSize(`the lesson ${endless.id}`);
  const parts: Buffer[] = [];
  const add = (packed: Buffer, text: number): Part => {
    parts.push(packed);
    return { bytes: packed.length, text, hash: sha256(packed) };
  };
  const addValue = (value: unknown) => {
    const { packed, text } = squeeze(value);
    return add(packed, text);
  };
  const packExercise = (exercise: AuthoredExercise, lesson: Part): IndexedExercise => {
    const { packed, text } = squeeze(answerOf(exercise));
    const place = { course: id, version, exercise: exercise.id, lesson: lesson.hash };
    const answer = add(seal(place, packed), text);
    const { kind, title, skills } = exercise;
    return {
      id: exercise.id,
      kind,
      title,
      skills: [...skills],
      hash: hashExercise(exercise).exercise,
      answer,
    };
  };
  const packLesson = (lesson: Lesson<AuthoredExercise>): IndexedLesson => {
    const { id, title, minutes, skills, prerequisites, teaches, text, exercises } = lesson;
    const part = addValue({ id, text: localTreeOf(text), exercises: exercises.map(shipped) });
    return {
      ...{ id, title, minutes, part, exercises: exercises.map((exercise) => packExercise(exercise, part)) },
      ...{ skills: [...skills], prerequisites: [...prerequisites], teaches: [...teaches] },
    };
  };
  const words = addValue({
    glossary: course.modules.flatMap(({ glossary }) => glossary),
    reference: course.modules.flatMap(({ reference }) => reference),
    errors: course.modules.flatMap(({ id, errors }) => errors.map((page) => ({ ...page, module: id }))),
  });
  const english = addValue(searchOf(course, "en"));
  const search = course.languages.includes("es")
    ? { en: english, es: addValue(searchOf(course, "es")) }
    : { en: english };
  const modules = course.modules.map(({ id, title, summary, projects, lessons }) => ({
    ...{ id, title, summary, projects },
    lessons: lessons.map(packLesson),
  }));
  const skills = (course.skills ?? []).map(({ id, title, sentence, needs }) => ({
    ...{ id, title, sentence, needs: [...needs] },
  }));
  const index: PackIndex = { id, version, title, summary, skills, words, search, modules };
  const { packed, text } = squeeze(index);
  const hash = sha256(packed);
  const bytes = Buffer.concat([encodeHead({ bytes: packed.length, text, hash }), packed, ...parts]);
  const trouble = tooLarge(index, { bytes: packed.length, text }, bytes.length);
  return trouble === undefined ? ok({ name: packName(id, hash), bytes }) : trouble;
}

/** To read so much Markdown takes minutes, and what comes of it is larger still. */
const isEndless = ({ text: { en, es = "" } }: Lesson) => en.length + es.length > packLimits.textBytes;

/** An exercise as a terminal needs it, and nothing else of it. */
function shipped({ id, kind, title, skills, task, hints, starter, grading }: Exercise): PackedExercise {
  const choices =
    grading.by === "choices" ? { choices: grading.choices.map(({ text }) => localTreeOf(text)) } : {};
  return { id, kind, title, skills, task: localTreeOf(task), ...choices, hints, starter, grading };
}

function answerOf({ solution, alternatives, explanation }: AuthoredExercise): ExerciseAnswer {
  const others = alternatives.map(({ files }) => files);
  return { solution, alternatives: others, explanation: localTreeOf(explanation) };
}

function tooLarge(
  { words, search, modules }: PackIndex,
  index: Pick<Part, "bytes" | "text">,
  fileBytes: number,
): Result<never, Refusal<"tooLarge">> | undefined {
  const lessons = modules.flatMap((module) => module.lessons);
  const sized: readonly [string, Pick<Part, "bytes" | "text">][] = [
    ["its glossary, reference and pages of errors together", words],
    ...lessons.flatMap(({ id, part, exercises }): [string, Part][] => [
      [`the lesson ${id}`, part],
      ...exercises.map(({ id, answer }): [string, Part] => [`the solution of ${id}`, answer]),
    ]),
    ["what is needed to search it", search.en],
    ["what is needed to search it in Spanish", search.es ?? search.en],
  ];
  const found = sized.find(
    ([, { bytes, text }]) => bytes > packLimits.partBytes || text > packLimits.textBytes,
  );
  if (found !== undefined) return refuseSize(found[0]);
  if (index.bytes > packLimits.indexBytes || index.text > packLimits.textBytes) {
    return refuseSize("its table of contents");
  }
  return fileBytes > packLimits.fileBytes ? refuseSize("all of it together") : undefined;
}

function refuseSize(what: string): Result<never, Refusal<"tooLarge">> {
  return refuse(
    "tooLarge",
    `The course was not packed, because ${what} is larger than a terminal takes. Make it shorter, or divide it.`,
  );
}
