import type { StudentId } from "../../bundle/ids.ts";
import type { ExerciseId, LessonId } from "../../curriculum/schema.ts";
import type { ExerciseState } from "../contract.ts";
import type { Db } from "./open.ts";

/** One student in one exercise, on all terminals as far as this one knows. */
export interface ExerciseProgress {
  readonly state: ExerciseState;
  readonly attempts: number;
  /** How many hints were opened before the exercise was passed: the first ones, in order. */
  readonly hints: number;
  /** The highest step of what was done in it. */
  readonly step: number;
}

export const untouched: ExerciseProgress = { state: "new", attempts: 0, hints: 0, step: 0 };

/** Reads the kept progress of one student: the fold over this machine's logs, and what the return in force adds. */
export interface ProgressReader {
  exercise(student: StudentId, exercise: ExerciseId): ExerciseProgress;
  exercises(student: StudentId): ReadonlyMap<ExerciseId, ExerciseProgress>;
  /** Exercises whose solution was shown to the student before they had passed, here or on another terminal. */
  givenUp(student: StudentId): ReadonlySet<ExerciseId>;
  /** True if only a return tells so: no event of this machine says it yet. */
  gaveUpElsewhere(student: StudentId, exercise: ExerciseId): boolean;
  /** Lessons that were opened, each with the highest step of that. */
  openedLessons(student: StudentId): ReadonlyMap<LessonId, number>;
  /** The step of the student's next fact. */
  nextStep(student: StudentId): number;
}

/** `ownAttempts`: how many of `attempts` were made on this machine, so that the own fold counts them too. */
type Away = ExerciseProgress & { readonly ownAttempts: number };

/**
 * The most that a fact can carry (an integer that a double holds). One terminal that went wrong may have said it, and
 * a fact that went beyond would be passed over by every facility: so there the order of a student's work is left to what
 * decides between equal steps, and nothing is lost.
 */
const mostSteps = Number.MAX_SAFE_INTEGER;
/** The next attempt gets one more. */
const mostAttempts = Number.MAX_SAFE_INTEGER - 1;

const ranks: Record<ExerciseState, number> = { new: 0, tried: 1, helped: 2, passed: 3 };

/** The best state wins, attempts add up, hints take the most: the same whichever came first. */
function join(own: ExerciseProgress = untouched, away?: Away): ExerciseProgress {
  if (!away) return own;
  return {
    state: ranks[own.state] >= ranks[away.state] ? own.state : away.state,
    attempts: Math.min(own.attempts + away.attempts - away.ownAttempts, mostAttempts),
    hints: Math.max(own.hints, away.hints),
    step: Math.max(own.step, away.step),
  };
}

export function openProgress(db: Db): ProgressReader {
  type Row<T> = T & { exercise: ExerciseId };
  const own = db.prepare<[string], Row<ExerciseProgress>>(
    "SELECT exercise, state, attempts, hints, last_step AS step FROM progress WHERE student = ?",
  );
  const away = db.prepare<[string], Row<Away>>(
    "SELECT exercise, state, attempts, hints, step, own_attempts AS ownAttempts FROM away_standing WHERE student = ?",
  );
  const ownOne = db.prepare<[string, string], ExerciseProgress>(
    "SELECT state, attempts, hints, last_step AS step FROM progress WHERE student = ? AND exercise = ?",
  );
  const awayOne = db.prepare<[string, string], Away>(
    "SELECT state, attempts, hints, step, own_attempts AS ownAttempts FROM away_standing WHERE student = ? AND exercise = ?",
  );
  const solutions = db
    .prepare<{ student: string }, ExerciseId>(`
      SELECT exercise FROM opened_solutions WHERE student = @student
      UNION SELECT exercise FROM away_given_up WHERE student = @student`)
    .pluck();
  const elsewhere = db
    .prepare<[string, string], number>(`
      SELECT 1 FROM away_given_up a WHERE a.student = ? AND a.exercise = ? AND NOT EXISTS (
        SELECT 1 FROM opened_solutions o WHERE o.student = a.student AND o.exercise = a.exercise)`)
    .pluck();
  const opened = db.prepare<{ student: string }, { lesson: LessonId; step: number }>(`
    SELECT lesson, max(step) AS step FROM (
      SELECT lesson, last_step AS step FROM opened_lessons WHERE student = @student
      UNION ALL SELECT lesson, step FROM away_opened WHERE student = @student) GROUP BY lesson`);
  const highest = db.prepare<{ student: string }, { step: number }>(`
    SELECT coalesce(max(step), 0) AS step FROM (
      SELECT step FROM own_steps WHERE student = @student
      UNION ALL SELECT step FROM away_standing WHERE student = @student
      UNION ALL SELECT step FROM away_opened WHERE student = @student
      UNION ALL SELECT step FROM away_work WHERE student = @student
      UNION ALL SELECT step FROM away_projects WHERE student = @student
      UNION ALL SELECT step FROM away_setting WHERE student = @student)`);
  return {
    nextStep: (student) => Math.min((highest.get({ student })?.step ?? 0) + 1, mostSteps),
    exercise: (student, exercise) => join(ownOne.get(student, exercise), awayOne.get(student, exercise)),
    exercises(student) {
      const here = new Map(own.all(student).map((row) => [row.exercise, row]));
      const there = new Map(away.all(student).map((row) => [row.exercise, row]));
      return new Map(
        [...new Set([...here.keys(), ...there.keys()])].map((id) => [id, join(here.get(id), there.get(id))]),
      );
    },
    givenUp: (student) => new Set(solutions.all({ student })),
    gaveUpElsewhere: (student, exercise) => elsewhere.get(student, exercise) === 1,
    openedLessons: (student) => new Map(opened.all({ student }).map(({ lesson, step }) => [lesson, step])),
  };
}
