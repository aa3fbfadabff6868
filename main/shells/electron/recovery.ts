/** Why the screen is gone: Electron's reasons for a lost renderer, and the page not loading. */
export type Loss =
  | "clean-exit"
  | "abnormal-exit"
  | "killed"
  | "crashed"
  | "oom"
  | "launch-failed"
  | "integrity-failure"
  | "memory-eviction"
  | "load-failed";

export interface Recovery {
  readonly waitMs: number;
  /** Times of the losses that still count, this one last. Milliseconds of a clock that never goes back. */
  readonly losses: readonly number[];
}

const firstWaitMs = 250;
const longestWaitMs = 30_000;
/** After this long without a loss the screen counts as sound again. */
const forgetAfterMs = 10 * 60_000;

/** A page that has not answered for this long after Electron called it unresponsive is ended and loaded again. */
export const unresponsiveGraceMs = 20_000;

/**
 * When to load the screen again after it was lost: at once for a page that left by itself, else after a wait that
 * doubles with every loss of the last ten minutes, up to half a minute. Never "not at all": behind the screen
 * is a desktop.
 */
export function recoverFrom(loss: Loss, earlier: readonly number[], nowMs: number): Recovery {
  const losses = [...earlier.filter((atMs) => nowMs - atMs < forgetAfterMs), nowMs].slice(-20);
  const waitMs = Math.min(firstWaitMs * 2 ** (losses.length - 1), longestWaitMs);
  return { waitMs: loss === "clean-exit" && losses.length === 1 ? 0 : waitMs, losses };
}
