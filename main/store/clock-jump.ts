import type { FactBody } from "../../bundle/facts.ts";
import type { MonoMs, WallMs } from "../../bundle/std.ts";

/** Smaller moves are a time server's or a person's ordinary corrections. */
const leastJumpMs = 60_000;

/** Both clocks, read together. */
export interface Reading {
  readonly wallMs: WallMs;
  readonly monoMs: MonoMs;
}

/**
 * How far the wall clock moved against the one that never goes back, between two readings of one run; `null` up to a
 * minute. A computer that slept is one whose wall clock moved: on Linux the other clock stands still meanwhile.
 */
export function jumpBetween(before: Reading, now: Reading): FactBody<"clockJumped"> | null {
  const byMs = now.wallMs - before.wallMs - (now.monoMs - before.monoMs);
  return Math.abs(byMs) > leastJumpMs ? { byMs: Math.round(byMs), found: "running" } : null;
}

/** The same for a start: the clock went back if it stands before the newest event. Forward is what time does. */
export function jumpAtStart(newestWallMs: WallMs | null, nowMs: WallMs): FactBody<"clockJumped"> | null {
  const byMs = newestWallMs === null ? 0 : nowMs - newestWallMs;
  return byMs < -leastJumpMs ? { byMs: Math.round(byMs), found: "off" } : null;
}
