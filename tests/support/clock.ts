import type { MonoMs, WallMs } from "../../bundle/std.ts";
import type { Clock } from "../../main/clock.ts";

/** A clock that stands still until it is told otherwise: 2026-03-02 09:00 UTC at the start. */
export function handClock() {
  let wall = Date.UTC(2026, 2, 2, 9);
  let mono = 0;
  return {
    wallMs: () => wall as WallMs,
    monoMs: () => mono as MonoMs,
    pass(ms: number) {
      wall += ms;
      mono += ms;
    },
    setWall(ms: number) {
      wall = ms;
    },
  } satisfies Clock & Record<string, unknown>;
}
