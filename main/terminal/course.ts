import type { Course, Exercise, ExerciseId, Lesson, LessonId, Module } from "../../curriculum/schema.ts";
import type { Words } from "../contract.ts";
import { wordsOf } from "./words.ts";

export interface FoundLesson {
  readonly module: Module;
  readonly lesson: Lesson;
  /** Of the lessons of its module, 1-based. */
  readonly number: number;
  readonly following: Lesson | null;
}

export interface FoundExercise {
  readonly lesson: Lesson;
  readonly exercise: Exercise;
}

/** A course by id. */
export interface CourseIndex {
  readonly course: Course;
  lesson(id: LessonId): FoundLesson | null;
  exercise(id: ExerciseId): FoundExercise | null;
  /** Made when they are first asked for. */
  words(): Words;
}

/** A course that can be replaced by a newer one while the program runs. */
export interface ReplaceableCourse extends CourseIndex {
  replace(course: Course): void;
}

export function replaceableCourse(course: Course): ReplaceableCourse {
  let present = indexCourse(course);
  return {
    get course() {
      return present.course;
    },
    lesson: (id) => present.lesson(id),
    exercise: (id) => present.exercise(id),
    words: () => present.words(),
    replace(newer) {
      present = indexCourse(newer);
    },
  };
}

export function indexCourse(course: Course): CourseIndex {
  const inOrder = course.modules.flatMap((module) =>
    module.lessons.map((lesson, at) => ({ module, lesson, number: at + 1 })),
  );
  const lessons = new Map<LessonId, FoundLesson>(
    inOrder.map((found, at) => [found.lesson.id, { ...found, following: inOrder[at + 1]?.lesson ?? null }]),
  );
  const exercises = new Map<ExerciseId, FoundExercise>(
    inOrder.flatMap(({ lesson }) =>
      lesson.exercises.map((exercise) => [exercise.id, { lesson, exercise }] as const),
    ),
  );
  let words: Words | null = null;
  return {
    course,
    lesson: (id) => lessons.get(id) ?? null,
    exercise: (id) => exercises.get(id) ?? null,
    words: () => (words ??= wordsOf(course)),
  };
}
