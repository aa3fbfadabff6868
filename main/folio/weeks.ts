import type { WallMs } from "../../bundle/std.ts";
import type { WeekCount } from "./views.ts";

/** Something that was done at a time that is believed. */
export interface Dated {
  readonly what: "lessons" | "exercises" | "attempts";
  readonly atMs: WallMs;
}

/** A year: more does not fit a picture that can be read. */
const mostWeeks = 52;

/**
 * How much was done in each week, from the first in which anything was to the last, weeks without anything too. `beganWith`: when the
 * week of a moment began, and of the moment before it the week before.
 */
export function weekCounts(
  done: readonly Dated[],
  beganWith: (atMs: WallMs) => WallMs,
): readonly WeekCount[] {
  if (done.length === 0) return [];
  const counts = new Map<WallMs, { lessons: number; exercises: number; attempts: number }>();
  for (const { what, atMs } of done) {
    const from = beganWith(atMs);
    const week = counts.get(from) ?? { lessons: 0, exercises: 0, attempts: 0 };
    week[what] += 1;
    counts.set(from, week);
  }
  const first = Math.min(...counts.keys());
  const weeks: WeekCount[] = [];
  let fromMs = Math.max(...counts.keys()) as WallMs;
  while (fromMs >= first && weeks.length < mostWeeks) {
    weeks.unshift({ fromMs, ...(counts.get(fromMs) ?? { lessons: 0, exercises: 0, attempts: 0 }) });
    fromMs = beganWith((fromMs - 1) as WallMs);
  }
  return weeks;
}
