import type { Refusal, Result } from "../../bundle/std.ts";
import type { Pack, PackedLesson } from "../../curriculum/pack/read.ts";
import type {
  ExerciseAnswer,
  IndexedExercise,
  IndexedLesson,
  IndexedModule,
  PackedExercise,
  PackIndex,
} from "../../curriculum/pack/schema.ts";
import type { ExerciseId, Language, LessonId } from "../../curriculum/schema.ts";
import type { Words } from "../contract.ts";
import { wordsOf } from "./words.ts";

export interface FoundLesson {
  readonly module: IndexedModule;
  readonly lesson: PackedLesson;
  /** Of the lessons of its module, 1-based. */
  readonly number: number;
  readonly following: IndexedLesson | null;
}

export interface FoundExercise {
  readonly lesson: PackedLesson;
  readonly exercise: PackedExercise;
}

/**
 * A course by id. What `course` does not hold is read when it is asked for; a part that is damaged is thrown as
 * `DamagedPartError`, and all others go on.
 */
export interface CourseIndex {
  readonly course: PackIndex;
  /** Whether the course has it: nothing is read. */
  hasLesson(id: LessonId): boolean;
  lessonLine(id: LessonId): IndexedLesson | null;
  exerciseLine(id: ExerciseId): IndexedExercise | null;
  lesson(id: LessonId): FoundLesson | null;
  exercise(id: ExerciseId): FoundExercise | null;
  /** Read when they are first asked for. */
  words(): Words;
  /** As JSON: what can be found in a language and its index. Read anew each time, for a page asks for it once. */
  search(language: Language): string;
  /** For those only who have passed the exercise or given it up. */
  answer(id: ExerciseId): ExerciseAnswer | null;
}

/** A course that can be replaced by a newer one while the program runs. */
export interface ReplaceableCourse extends CourseIndex {
  replace(pack: Pack): void;
}

/** A part of the course's file is not as it was written. */
export class DamagedPartError extends Error {
  readonly refusal: Refusal;
  /** `part`: for the log that IT reads, such as `the lesson values`. */
  constructor(refusal: Refusal, part: string) {
    super(`${part} is damaged in the course's file; the course has to be put on this terminal again`);
    this.refusal = refusal;
  }
}

export function replaceableCourse(pack: Pack): ReplaceableCourse {
  let present = indexCourse(pack);
  return {
    get course() {
      return present.course;
    },
    hasLesson: (id) => present.hasLesson(id),
    lessonLine: (id) => present.lessonLine(id),
    exerciseLine: (id) => present.exerciseLine(id),
    lesson: (id) => present.lesson(id),
    exercise: (id) => present.exercise(id),
    words: () => present.words(),
    search: (language) => present.search(language),
    answer: (id) => present.answer(id),
    replace(newer) {
      present = indexCourse(newer);
    },
  };
}

/** How many lessons stay unpacked: one is open at a time, and people go back and forth a little. */
const keptLessons = 6;

export function indexCourse(pack: Pack): CourseIndex {
  const { index: course } = pack;
  const inOrder = course.modules.flatMap((module) =>
    module.lessons.map((line, at) => ({ module, line, number: at + 1 })),
  );
  const lessons = new Map(
    inOrder.map(({ line, ...place }, at) => [
      line.id,
      { ...place, line, following: inOrder[at + 1]?.line ?? null },
    ]),
  );
  const exercises = new Map(
    inOrder.flatMap(({ line: lesson }) =>
      lesson.exercises.map((exercise) => [exercise.id, { lesson: lesson.id, exercise }] as const),
    ),
  );
  const kept = new Map<LessonId, PackedLesson>();
  let words: Words | null = null;

  function open(id: LessonId): PackedLesson | null {
    const found = kept.get(id) ?? whole(pack.lesson(id), `the lesson ${id}`);
    if (found === null) return null;
    // A map keeps the order of insertion, so the first is the one that was not asked for the longest.
    kept.delete(id);
    kept.set(id, found);
    for (const oldest of [...kept.keys()].slice(0, -keptLessons)) kept.delete(oldest);
    return found;
  }

  return {
    course,
    hasLesson: (id) => lessons.has(id),
    lessonLine: (id) => lessons.get(id)?.line ?? null,
    exerciseLine: (id) => exercises.get(id)?.exercise ?? null,
    lesson(id) {
      const place = lessons.get(id);
      const lesson = open(id);
      if (!place || !lesson) return null;
      const { module, number, following } = place;
      return { module, number, following, lesson };
    },
    exercise(id) {
      const place = exercises.get(id);
      const lesson = place ? open(place.lesson) : null;
      const exercise = lesson?.exercises.find((each) => each.id === id);
      return lesson && exercise ? { lesson, exercise } : null;
    },
    words: () => {
      words ??= wordsOf(course, whole(pack.words(), "the glossary and reference"));
      return words;
    },
    search: (language) => whole(pack.search(language), "what is needed to search"),
    answer: (id) => whole(pack.answer(id), `the solution of ${id}`),
  };
}

function whole<T>(read: Result<T>, part: string): T;
function whole<T>(read: Result<T> | null, part: string): T | null;
function whole<T>(read: Result<T> | null, part: string): T | null {
  if (read === null) return null;
  if (!read.ok) throw new DamagedPartError(read.refusal, part);
  return read.value;
}
