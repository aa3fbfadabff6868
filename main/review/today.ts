import type { WallMs } from "../../bundle/std.ts";
import type { ExerciseId } from "../../curriculum/schema.ts";
import { dayMs } from "../store/log-time.ts";
import type { PracticeRow } from "../store/practice.ts";
import type { Practised } from "./candidates.ts";
import { type Candidate, type ChosenReview, chooseReviews } from "./choose.ts";
import { dueOf, memoriesOf } from "./memory.ts";

export interface TodaysReviews {
  /** Reviewed today, passed or shown how. */
  readonly done: number;
  readonly items: readonly ChosenReview[];
}

interface Given {
  readonly practice: readonly PracticeRow[];
  readonly exercises: ReadonlyMap<ExerciseId, Practised>;
  /** Reviews that were begun and not passed. */
  readonly begun: ReadonlySet<ExerciseId>;
  /** Now, in the log's own time. */
  readonly lastedMs: number;
  /** Whether a row is of today, by the calendar. */
  readonly isToday: (wallMs: WallMs) => boolean;
}

/**
 * The log's own time is asked too: a clock that is set back from one day to another does not begin a new one (so long after a review it
 * is the same day), nor bring back the reviews of the day on which it falls.
 */
const sameDayMs = dayMs / 4;

/**
 * What a student could review today. An exercise that has left the course practises nothing; its skills stay as they were known by
 * the others. Only what was passed is offered: what was not is for its lesson, where the text stands beside it.
 */
export function todaysReviews({ practice, exercises, begun, lastedMs, isToday }: Given): TodaysReviews {
  const seen = new Map<ExerciseId, number>();
  const passed = new Set<ExerciseId>();
  const today = new Set<ExerciseId>();
  for (const row of practice) {
    seen.set(row.exercise, row.lastedMs);
    if (row.passed) passed.add(row.exercise);
    const sinceMs = lastedMs - row.lastedMs;
    const wasToday = sinceMs < sameDayMs || (sinceMs <= dayMs && isToday(row.wallMs));
    if (row.isReview && wasToday) today.add(row.exercise);
  }
  const candidateOf = (id: ExerciseId): readonly Candidate[] => {
    const known = exercises.get(id);
    return known ? [{ ...known, seenMs: seen.get(id) ?? 0, isBegun: begun.has(id) }] : [];
  };
  const memories = memoriesOf(practice, (id) => exercises.get(id as ExerciseId)?.skills ?? []);
  const candidates = [...exercises.keys()].filter((id) => passed.has(id)).flatMap(candidateOf);
  const done = [...today].flatMap(candidateOf);
  return { done: done.length, items: chooseReviews(dueOf(memories, lastedMs), candidates, done, lastedMs) };
}
