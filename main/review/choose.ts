import type { ExerciseFile, ExerciseId, LessonId } from "../../curriculum/schema.ts";
import { dayMs } from "../store/log-time.ts";

/** An exercise that the student has done, and could do again. In the order of teaching. */
export interface Candidate {
  readonly exercise: ExerciseId;
  readonly lesson: LessonId;
  readonly kind: ExerciseFile["kind"];
  readonly skills: readonly string[];
  /** Of a lesson that teaches nothing new, and is there for looking back. */
  readonly looksBack: boolean;
  /** When it was last done, in the log's own time. */
  readonly seenMs: number;
  /** A review of it was begun. */
  readonly isBegun: boolean;
}

export interface ChosenReview {
  readonly candidate: Candidate;
  /** Those that are due and not practised by an item before it. */
  readonly skills: readonly string[];
}

/** The most for a day, of exercises and of minutes: what is left waits, and is not spoken of. */
export const mostItems = 5;
export const mostMinutes = 10;

/** Minutes that an exercise of a kind takes somebody who knows how, from the task to the pass; a guess, told as "about". */
const minutesOf: Readonly<Record<ExerciseFile["kind"], number>> = {
  choose: 1,
  predict: 2,
  order: 2,
  fill: 2,
  fix: 3,
  output: 3,
  sql: 3,
  write: 4,
  tests: 4,
};
export const reviewMinutes = ({ kind }: Pick<Candidate, "kind">): number => minutesOf[kind];

/** Whoever has seen it later than that may still have the answer, and not the skill, in mind. */
const latelyMs = 7 * dayMs;

/**
 * Today's reviews: for each skill that is due, the most forgotten first, an exercise that practises it, unless one before it does
 * already. `done`: those of today, which leave that much less room.
 */
export function chooseReviews(
  due: readonly string[],
  candidates: readonly Candidate[],
  done: readonly Candidate[],
  nowMs: number,
): readonly ChosenReview[] {
  const items: ChosenReview[] = [];
  const open = new Set(due);
  const isDone = new Set(done.map(({ exercise }) => exercise));
  let rooms = mostItems - done.length;
  let minutes = mostMinutes - done.reduce((sum, each) => sum + reviewMinutes(each), 0);
  for (const skill of due) {
    if (!open.has(skill) || rooms <= 0) continue;
    const best = candidates
      .filter(
        (each) => each.skills.includes(skill) && reviewMinutes(each) <= minutes && !isDone.has(each.exercise),
      )
      .sort((a, b) => compare(a, b, open, nowMs))[0];
    if (!best) continue;
    const skills = due.filter((each) => open.has(each) && best.skills.includes(each));
    for (const each of skills) open.delete(each);
    items.push({ candidate: best, skills });
    isDone.add(best.exercise);
    rooms -= 1;
    minutes -= reviewMinutes(best);
  }
  return items;
}

/** What was begun; what was not seen lately; from a lesson for looking back; what practises more of what is due; the short; the longest unseen. */
function compare(a: Candidate, b: Candidate, open: ReadonlySet<string>, nowMs: number): number {
  const isLate = ({ seenMs }: Candidate) => Number(nowMs - seenMs < latelyMs);
  const covers = ({ skills }: Candidate) => skills.filter((skill) => open.has(skill)).length;
  return (
    Number(b.isBegun) - Number(a.isBegun) ||
    isLate(a) - isLate(b) ||
    Number(b.looksBack) - Number(a.looksBack) ||
    covers(b) - covers(a) ||
    reviewMinutes(a) - reviewMinutes(b) ||
    a.seenMs - b.seenMs
  );
}
