import type { MonoMs, WallMs } from "../bundle/std.ts";

/** The only two clocks that `main` reads, injected so that tests can set them. */
export interface Clock {
  wallMs(): WallMs;
  monoMs(): MonoMs;
}

export const systemClock: Clock = {
  wallMs: () => Date.now() as WallMs,
  monoMs: () => Math.round(performance.now()) as MonoMs,
};
