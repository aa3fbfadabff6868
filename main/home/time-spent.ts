import type { Act } from "../store/acts.ts";

const minuteMs = 60_000;
/** Somebody may read and write for so long without pressing anything that the log keeps. */
const longestSilenceMs = 30 * minuteMs;
/** Of a longer silence counts so much: the last act was not the end of the work. */
const afterLastActMs = 5 * minuteMs;

/**
 * How long a student worked, in milliseconds, from what the log keeps: signing in and out, lessons, hints, checks, answers. Between two acts
 * of one start of the program the time counts in full up to half an hour; of a longer silence, and after the last act of all, five
 * minutes count. It is told by the clock that never goes back, so a wall clock that is set neither adds nor takes anything.
 */
export function timeSpentMs(acts: readonly Act[]): number {
  return acts.reduce((sum, act, at) => sum + countedMs(act, acts[at + 1]), 0);
}

function countedMs(act: Act, next: Act | undefined): number {
  if (act.kind === "signedOut") return 0;
  if (next === undefined || next.bootId !== act.bootId) return afterLastActMs;
  const silenceMs = next.monoMs - act.monoMs;
  return silenceMs <= longestSilenceMs ? Math.max(0, silenceMs) : afterLastActMs;
}
