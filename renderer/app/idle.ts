/** How a student's session stands towards being locked. */
export type Idle =
  | { readonly kind: "there" }
  /** Locked in a minute or less, unless somebody touches a key. */
  | { readonly kind: "warned" }
  | { readonly kind: "over" };

/** Two clocks: the one that never goes back may stand still while the PC sleeps, and the wall clock may be set. */
export interface Moment {
  readonly monoMs: number;
  readonly wallMs: number;
}

const warningMs = 60_000;

/** Whether a session that was last touched at `touched` is left alone by `now`. The longer of the two clocks counts. */
export function idleAt(touched: Moment, now: Moment, idleMinutes: number): Idle {
  const restMs = idleMinutes * 60_000 - restedMs(touched, now);
  if (restMs <= 0) return { kind: "over" };
  return restMs <= warningMs ? { kind: "warned" } : { kind: "there" };
}

/** How long until `idleAt` may say something else, in milliseconds, at least one. */
export function nextLookMs(touched: Moment, now: Moment, idleMinutes: number): number {
  const restMs = idleMinutes * 60_000 - restedMs(touched, now);
  return Math.max(1, restMs > warningMs ? restMs - warningMs : restMs);
}

function restedMs(touched: Moment, now: Moment): number {
  return Math.max(now.monoMs - touched.monoMs, now.wallMs - touched.wallMs);
}
