const minuteMs = 60_000;
const hourMs = 60 * minuteMs;
/** A server that asks for more patience than this is asked again all the same. */
const mostPatienceMs = 6 * hourMs;

/**
 * How long to wait after the `failures`th failure in a row: 1 minute, doubled each time, up to 1 hour, of which `random`
 * (from 0 to 1) decides the second half, so that two hundred terminals that were switched on together do not knock
 * together. `askedMs`: what the server asked for (Retry-After); never less than that is waited.
 */
export function backOffMs(failures: number, random: number, askedMs = 0): number {
  const whole = Math.min(minuteMs * 2 ** Math.max(0, failures - 1), hourMs);
  return Math.max(whole * (0.5 + random / 2), Math.min(askedMs, mostPatienceMs));
}

/** Between two looks when all is well: for news to deliver and answers to fetch. */
export const restMs = (random: number): number => 15 * minuteMs * (0.75 + random / 2);

/** After the start: soon, but not all terminals of a room at once, and not while the first student signs in. */
export const firstMs = (random: number): number => minuteMs * (0.25 + random);
