/** What happened in an exercise since it was begun: in its lesson before the first pass, or in review since the last. */
export interface Run {
  /** Checks that did not pass, counted up to `tooManyFailures`. */
  readonly failures: number;
  readonly hints: number;
  readonly solution: boolean;
}

/** How well something was still known, in the numbers of FSRS (`Rating` of ts-fsrs). */
export const ratings = { again: 1, hard: 2, good: 3, easy: 4 } as const;

/** From here on it was looked for and not known. Two wrong checks are a slip and its mending. */
export const tooManyFailures = 3;

/** Something from outside had to show the way, or the checks had to. */
export const shownBefore = ({ failures, hints, solution }: Run): boolean =>
  failures >= tooManyFailures || hints > 0 || solution;

/**
 * How well an exercise was known that has passed after this run (docs/decisions/0013): with a hint, the solution or three failed checks,
 * again; after one or two failed checks, hard; at once, in its lesson, where the text that teaches it stands beside it, good;
 * at once, in review, from nothing but the task, easy.
 */
export function ratingOf(run: Run, isReview: boolean): 1 | 2 | 3 | 4 {
  if (shownBefore(run)) return ratings.again;
  if (run.failures > 0) return ratings.hard;
  return isReview ? ratings.easy : ratings.good;
}
