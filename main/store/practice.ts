import type { StudentId } from "../../bundle/ids.ts";
import type { WallMs } from "../../bundle/std.ts";
import type { ExerciseId } from "../../curriculum/schema.ts";
import { ratings } from "../review/rating.ts";
import { dayMs, type LogTime, timeAfter } from "./log-time.ts";
import type { Db } from "./open.ts";

/** One time that a student's work in an exercise told something; see practice-fold.ts. */
export interface PracticeRow {
  readonly exercise: ExerciseId;
  /** As the clock claimed. */
  readonly wallMs: WallMs;
  /** In the log's own time. Negative for what was done elsewhere before this log began. */
  readonly lastedMs: number;
  readonly rating: number;
  readonly passed: boolean;
  readonly isReview: boolean;
}

/** What the store knows of what students still know. */
export interface Practice {
  /** Of one student, in order. With what a return told of exercises that were never passed here. */
  of(student: StudentId): readonly PracticeRow[];
  /** How long the log has lasted, if the clock shows `wallMs` now. */
  lastedMs(wallMs: WallMs): number;
  /** Exercises of which a review was begun and not passed, each with the hints that were opened in it, and whether its solution was. */
  begun(
    student: StudentId,
  ): ReadonlyMap<ExerciseId, { readonly failures: number; readonly hints: number; readonly gaveUp: boolean }>;
}

type Row = Omit<PracticeRow, "passed" | "isReview"> & { passed: number; review: number };

interface AwayRow {
  exercise: ExerciseId;
  state: "passed" | "helped";
  attempts: number;
  wallMs: WallMs | null;
  createdMs: WallMs;
  takenMs: number | null;
}

/** What lies further back is as good as forgotten. */
const longestAgoMs = 60 * dayMs;

export function openPractice(db: Db): Practice {
  const rows = db.prepare<[string], Row>(`
    SELECT exercise, wall_ms AS wallMs, lasted_ms AS lastedMs, rating, passed, review
    FROM practice WHERE student = ? ORDER BY position`);
  const away = db.prepare<[string], AwayRow>(`
    SELECT s.exercise, s.state, s.attempts, w.wall_ms AS wallMs, r.created_ms AS createdMs, t.lasted_ms AS takenMs
    FROM away_standing s JOIN return_in_force r LEFT JOIN away_work w USING (student, exercise)
    LEFT JOIN taken_returns t ON t.number = r.number
    WHERE s.student = ? AND s.state IN ('passed', 'helped') AND NOT EXISTS (
      SELECT 1 FROM practice p WHERE p.student = s.student AND p.exercise = s.exercise AND p.passed = 1)`);
  const runs = db.prepare<
    [string],
    { exercise: ExerciseId; failures: number; hints: number; solution: number }
  >("SELECT exercise, failures, hints, solution FROM practice_runs WHERE student = ? AND review = 1");
  const time = db.prepare<[], LogTime>("SELECT wall_ms AS wallMs, lasted_ms AS lastedMs FROM log_time");
  return {
    of(student) {
      const here = rows
        .all(student)
        .map(({ review, passed, ...row }) => ({ ...row, passed: passed === 1, isReview: review === 1 }));
      const there = away.all(student).map(fromElsewhere);
      // The sort keeps the order of what came at the same time.
      return there.length === 0 ? here : [...there, ...here].sort((a, b) => a.lastedMs - b.lastedMs);
    },
    lastedMs: (wallMs) => timeAfter(time.get() ?? null, wallMs).lastedMs,
    begun: (student) =>
      new Map(
        runs
          .all(student)
          .map(({ exercise, failures, hints, solution }) => [
            exercise,
            { failures, hints, gaveUp: solution === 1 },
          ]),
      ),
  };
}

/**
 * A return says that an exercise was passed and in how many attempts, and, with the newest code, when that was, by the clock of the
 * terminal that it came from. How long ago that was is counted from the return's making, by the facility's clock, and from when it
 * was taken in here: no wall clock of this machine has a say. How its reviews went elsewhere, a return does not tell.
 */
function fromElsewhere({ exercise, state, attempts, wallMs, createdMs, takenMs }: AwayRow): PracticeRow {
  const agoMs = wallMs === null ? 0 : Math.min(Math.max(createdMs - wallMs, 0), longestAgoMs);
  const rating = state === "helped" ? ratings.again : attempts > 1 ? ratings.hard : ratings.good;
  const lastedMs = (takenMs ?? 0) - agoMs;
  return { exercise, wallMs: wallMs ?? createdMs, lastedMs, rating, passed: true, isReview: false };
}
