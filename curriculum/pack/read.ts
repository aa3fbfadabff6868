import { ok, plain, type Refusal, type Result, refuse } from "../../bundle/std.ts";
import { hashExercise } from "../hash.ts";
import { judgeOrder } from "../order.ts";
import type { ExerciseId, Language, LessonId } from "../schema.ts";
import type { LocalTree } from "../schema-tree.ts";
import { searchPart } from "../search/build.ts";
import { decodeHead, headBytes, packName, packVersion, sha256 } from "./head.ts";
import {
  answerPart,
  type ExerciseAnswer,
  type IndexedLesson,
  lessonPart,
  type PackedExercise,
  type PackIndex,
  type Part,
  packIndex,
  type Words,
  wordsPart,
} from "./schema.ts";
import { unseal } from "./seal.ts";
import { unsqueeze, unsqueezeText } from "./squeeze.ts";

/** A lesson as it is taught. */
export type PackedLesson = Omit<IndexedLesson, "exercises" | "part"> & {
  readonly text: LocalTree;
  readonly exercises: readonly PackedExercise[];
};

type PartRefusal = Refusal<"damagedPart">;

/** A course of which the index has been read. Each other part is read, and checked, when it is asked for. */
export interface Pack {
  readonly index: PackIndex;
  /** `null`: the course has no such lesson. */
  lesson(id: LessonId): Result<PackedLesson, PartRefusal> | null;
  words(): Result<Words, PartRefusal>;
  /** A `searchPart` as JSON, in that language or else in English. Whoever installs has judged it; here only its hash is. */
  search(language: Language): Result<string, PartRefusal>;
  /** For those only who have passed the exercise or given it up. `null`: the course has no such exercise. */
  answer(id: ExerciseId): Result<ExerciseAnswer, PartRefusal> | null;
}

/** Where a part lies in the file. */
interface Placed {
  readonly from: number;
  readonly part: Part;
}

interface PlacedLesson {
  readonly line: IndexedLesson;
  readonly at: Placed;
}

interface PlacedAnswer {
  readonly lesson: IndexedLesson;
  readonly at: Placed;
}

/** Why a file is no pack that this program can teach from. */
type PackRefusal = Refusal<"badPack" | "otherPackVersion">;

/**
 * Opens a pack that lies in memory. `name`: what its file is called, which must tell its content. `place`: where it lies, for the
 * sentence. Reads no more than the index. A pack whose index is damaged in any way is refused as a whole.
 */
export function openPack(
  file: Buffer,
  { name, place }: { readonly name: string; readonly place: string },
): Result<Pack, PackRefusal> {
  const head = decodeHead(file);
  if (head === "notAPack") return bad(place, "it does not begin as a course does");
  if ("otherVersion" in head) return otherVersion(place, head.otherVersion);
  const stored = file.subarray(headBytes, headBytes + head.bytes);
  if (stored.length !== head.bytes || sha256(stored) !== head.hash) {
    return bad(place, "its table of contents is damaged");
  }
  const index = unsqueeze(stored, head.text, packIndex);
  if (index === undefined) return bad(place, "its table of contents cannot be read");
  if (packName(index.id, head.hash) !== name) return bad(place, "its name belongs to another course");
  const [disorder] = judgeOrder(taughtIn(index), true);
  if (disorder !== undefined) return bad(place, disorder.sentence);
  const { words, search, lessons, answers, end } = placeParts(index, headBytes + head.bytes);
  if (end !== file.length) return bad(place, `it has ${file.length} bytes instead of ${end}`);

  const bytesOf = ({ from, part }: Placed): Buffer | undefined => {
    const bytes = file.subarray(from, from + part.bytes);
    return sha256(bytes) === part.hash ? bytes : undefined;
  };
  return ok({
    index,
    lesson(id) {
      const placed = lessons.get(id);
      if (placed === undefined) return null;
      const bytes = bytesOf(placed.at);
      const found = bytes && unsqueeze(bytes, placed.at.part.text, lessonPart);
      return found && isOf(found.exercises, placed.line) && found.id === id
        ? ok(lessonOf(placed.line, found))
        : damagedLesson;
    },
    words() {
      const bytes = bytesOf(words);
      const found = bytes && unsqueeze(bytes, words.part.text, wordsPart);
      return found ? ok(found) : damagedWords;
    },
    search(language) {
      const placed = search[language] ?? search.en;
      const bytes = bytesOf(placed);
      const found = bytes && unsqueezeText(bytes, placed.part.text);
      return found === undefined ? damagedSearch : ok(found);
    },
    answer(id) {
      const placed = answers.get(id);
      if (placed === undefined) return null;
      const { id: course, version } = index;
      const bytes = bytesOf(placed.at);
      const place = { course, version, exercise: id, lesson: placed.lesson.part.hash };
      const open = bytes && unseal(place, bytes);
      const found = open && unsqueeze(open, placed.at.part.text, answerPart);
      return found ? ok(found) : damagedAnswer;
    },
  });
}

/** All lessons, in the order of teaching, or the first that is damaged. */
export function readLessons(pack: Pack): Result<readonly PackedLesson[], PartRefusal> {
  const lessons: PackedLesson[] = [];
  for (const { id } of pack.index.modules.flatMap((module) => module.lessons)) {
    const lesson = pack.lesson(id);
    if (lesson?.ok === false) return lesson;
    if (lesson) lessons.push(lesson.value);
  }
  return ok(lessons);
}

/** Reads every part, as an installation does. Refuses with the first that is damaged. */
export function readWhole(pack: Pack): Result<null, PartRefusal> {
  const words = pack.words();
  if (!words.ok) return words;
  for (const language of ["en", "es"] as const) {
    const search = pack.search(language);
    if (!search.ok) return search;
    if (!isSearchPart(search.value)) return damagedSearch;
  }
  const lessons = readLessons(pack);
  if (!lessons.ok) return lessons;
  for (const { id } of lessons.value.flatMap(({ exercises }) => exercises)) {
    const answer = pack.answer(id);
    if (answer?.ok === false) return answer;
  }
  return ok(null);
}

function isSearchPart(json: string): boolean {
  try {
    return searchPart.safeParse(JSON.parse(json)).success;
  } catch {
    return false;
  }
}

/** The parts lie one after the other, as the index names them: nothing can lie between them, and no two share a byte. */
function placeParts(index: PackIndex, start: number) {
  let end = start;
  const next = (part: Part): Placed => {
    const placed = { from: end, part };
    end += part.bytes;
    return placed;
  };
  const words = next(index.words);
  const en = next(index.search.en);
  const search: { readonly en: Placed; readonly es?: Placed } =
    index.search.es === undefined ? { en } : { en, es: next(index.search.es) };
  const lessons = new Map<LessonId, PlacedLesson>();
  const answers = new Map<ExerciseId, PlacedAnswer>();
  for (const line of index.modules.flatMap((module) => module.lessons)) {
    lessons.set(line.id, { line, at: next(line.part) });
    for (const exercise of line.exercises) {
      answers.set(exercise.id, { lesson: line, at: next(exercise.answer) });
    }
  }
  return { words, search, lessons, answers, end };
}

function lessonOf(
  { id, title, minutes, skills, prerequisites, teaches }: IndexedLesson,
  { text, exercises }: Pick<PackedLesson, "text" | "exercises">,
): PackedLesson {
  return { id, title, minutes, skills, prerequisites, teaches, text, exercises };
}

/** What the index promises is what the part holds: the same exercises, in the same order, graded in the same way. */
function isOf(exercises: readonly PackedExercise[], { exercises: lines }: IndexedLesson): boolean {
  return (
    exercises.length === lines.length &&
    exercises.every((exercise, at) => {
      const line = lines[at];
      return line?.id === exercise.id && line.hash === hashExercise(exercise).exercise;
    })
  );
}

function taughtIn({ modules }: PackIndex) {
  return modules.flatMap(({ id, lessons }) => [
    { file: `the module ${id}`, kind: "module" as const, id, prerequisites: [] },
    ...lessons.flatMap(({ id, prerequisites, exercises }) => [
      { file: `the lesson ${id}`, kind: "lesson" as const, id, prerequisites },
      ...exercises.map(({ id }) => ({
        file: `the exercise ${id}`,
        kind: "exercise" as const,
        id,
        prerequisites: [],
      })),
    ]),
  ]);
}

function bad(place: string, why: string): Result<never, PackRefusal> {
  const sentence = `The course ${plain(place)} cannot be used, because ${plain(why)}. Nobody's work is touched. Put the course there again from where it came.`;
  return refuse("badPack", sentence);
}

function otherVersion(place: string, found: number): Result<never, PackRefusal> {
  return refuse(
    "otherPackVersion",
    `The course ${plain(place)} is packed in version ${found} of the format, and this program reads version ${packVersion}. Nobody's work is touched. Install the newest program first, then bring the course again.`,
  );
}

const damagedLesson = refuse(
  "damagedPart",
  "This lesson is damaged on this terminal, so it cannot be opened. Your work is safe. Tell staff, and go on with another lesson meanwhile.",
);
const damagedWords = refuse(
  "damagedPart",
  "The glossary and the reference are damaged on this terminal, so they cannot be opened. Your work is safe. Tell staff; the lessons go on.",
);
const damagedSearch = refuse(
  "damagedPart",
  "What is needed for searching is damaged on this terminal, so nothing can be searched. Your work is safe. Tell staff; the lessons go on.",
);
const damagedAnswer = refuse(
  "damagedPart",
  "The solution of this exercise is damaged on this terminal, so it cannot be shown. Your work is safe. Tell staff; the lesson goes on.",
);
