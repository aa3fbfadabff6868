/** When the next return is made while a server runs: soon after a change, not for each, and never all the time. */
export interface ReturnTiming {
  /** From one look for changes to the next. */
  readonly lookMs: number;
  /** After a change it is waited for others, until there were none for so long, */
  readonly quietMs: number;
  /** but no longer than so long after the first. */
  readonly mostWaitMs: number;
  /** From one return to the next at the least, */
  readonly leastRestMs: number;
  /** and so many times as long as the last one took to make. */
  readonly restFactor: number;
}

/**
 * An answer reaches the network within seconds on a quiet day, and on a busy one within a minute or two. A return that takes
 * ten seconds is made every 100 at the most: a tenth of one processor.
 */
export const ordinaryTiming: ReturnTiming = {
  lookMs: 2_000,
  quietMs: 5_000,
  mostWaitMs: 30_000,
  leastRestMs: 60_000,
  restFactor: 9,
};

/** What has been seen of the facility; times by a clock that does not go back. */
export interface Seen {
  /** What it looked like last. */
  readonly mark: string | null;
  /** The first and the last change that no return has been made for. */
  readonly changed: { readonly firstMs: number; readonly lastMs: number } | null;
  /** When the last return was done, and how long that took. */
  readonly made: { readonly atMs: number; readonly tookMs: number } | null;
}

export const nothingSeen: Seen = { mark: null, changed: null, made: null };

/** After a look. The first one counts as a change: much can have happened before this program began. */
export function look(seen: Seen, mark: string, nowMs: number): Seen {
  if (seen.mark === mark) return seen;
  return { ...seen, mark, changed: { firstMs: seen.changed?.firstMs ?? nowMs, lastMs: nowMs } };
}

export function isDue({ changed, made }: Seen, timing: ReturnTiming, nowMs: number): boolean {
  if (changed === null) return false;
  const settledMs = Math.min(changed.lastMs + timing.quietMs, changed.firstMs + timing.mostWaitMs);
  const restMs = Math.max(timing.leastRestMs, timing.restFactor * (made?.tookMs ?? 0));
  return nowMs >= Math.max(settledMs, made === null ? 0 : made.atMs + restMs);
}

/**
 * After a return was made (`mark`: what the facility looks like by that alone), or none was needed, or it failed (`null`):
 * that is tried again after the same rest.
 */
export function afterMaking(seen: Seen, startMs: number, nowMs: number, mark: string | null): Seen {
  const made = { atMs: nowMs, tookMs: nowMs - startMs };
  return mark === null ? { ...seen, made } : { mark, changed: null, made };
}
