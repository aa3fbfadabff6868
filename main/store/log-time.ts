import type { FactBody } from "../../bundle/facts.ts";
import type { WallMs } from "../../bundle/std.ts";

/**
 * A machine's own time for what takes days: how long its log has lasted, told by its events alone. A wall clock here may
 * stand wrong for a week and be put right at noon; what counts days by it would then lose them, or have years at once.
 */
export interface LogTime {
  readonly wallMs: WallMs;
  readonly lastedMs: number;
}

export const dayMs = 86_400_000;
/** A longer silence says no more than that it was long: nothing here waits longer (see memory.ts). */
const longestSilenceMs = 60 * dayMs;

/**
 * After an event at `wallMs`, or now. Time that the clock claims counts up to 60 days. A clock that went back tells nothing; if it
 * did so while the machine was off, that was a night more often than not, and counts as a day, so that a machine whose battery
 * is dead still comes to its reviews. A leap while it ran is a machine that slept, or a clock that was put right: a day at most.
 */
export function timeAfter(
  before: LogTime | null,
  wallMs: WallMs,
  jump: FactBody<"clockJumped">["found"] | null = null,
): LogTime {
  if (before === null) return { wallMs, lastedMs: 0 };
  const claimedMs = wallMs - before.wallMs;
  const countedMs =
    claimedMs < 0
      ? jump === "off"
        ? dayMs
        : 0
      : Math.min(claimedMs, jump === "running" ? dayMs : longestSilenceMs);
  return { wallMs, lastedMs: before.lastedMs + countedMs };
}
