import type { StudentId } from "../../bundle/ids.ts";
import type { ExerciseId, LessonId } from "../../curriculum/schema.ts";
import type { ExerciseState } from "../contract.ts";
import type { Db } from "./open.ts";

export interface ExerciseProgress {
  readonly state: ExerciseState;
  readonly attempts: number;
  /** How many hints were opened before the exercise was passed: the first ones, in order. */
  readonly hints: number;
  /** Of the newest event about it, among all events of this machine. */
  readonly lastPosition: number;
}

export const untouched: ExerciseProgress = { state: "new", attempts: 0, hints: 0, lastPosition: 0 };

/** Reads the kept progress of one student. */
export interface ProgressReader {
  exercise(student: StudentId, exercise: ExerciseId): ExerciseProgress;
  exercises(student: StudentId): ReadonlyMap<ExerciseId, ExerciseProgress>;
  /** The step of the student's next fact. */
  nextStep(student: StudentId): number;
  openedLessons(student: StudentId): ReadonlyMap<LessonId, { readonly lastPosition: number }>;
}

export function openProgress(db: Db): ProgressReader {
  const columns = "state, attempts, hints, last_position AS lastPosition";
  const one = db.prepare<[string, string], ExerciseProgress>(
    `SELECT ${columns} FROM progress WHERE student = ? AND exercise = ?`,
  );
  const all = db.prepare<[string], ExerciseProgress & { exercise: ExerciseId }>(
    `SELECT exercise, ${columns} FROM progress WHERE student = ?`,
  );
  const opened = db.prepare<[string], { lesson: LessonId; lastPosition: number }>(
    "SELECT lesson, last_position AS lastPosition FROM opened_lessons WHERE student = ?",
  );
  const step = db.prepare<[string], { step: number }>("SELECT step FROM steps WHERE student = ?");
  return {
    nextStep: (student) => (step.get(student)?.step ?? 0) + 1,
    exercise: (student, exercise) => one.get(student, exercise) ?? untouched,
    exercises: (student) => new Map(all.all(student).map((row) => [row.exercise, row])),
    openedLessons: (student) => new Map(opened.all(student).map((row) => [row.lesson, row])),
  };
}
