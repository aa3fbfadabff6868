import { type EventRecord, eventHash } from "../../bundle/event.ts";
import { type EventRow, toEvent } from "./event-row.ts";
import type { Db } from "./open.ts";

/**
 * True if the last events of every log carry their own hash, and each that of the one before. A database whose pages
 * are in order can still hold a text that a disk has changed; the whole chain is read by the doctor and for a backup.
 */
export function chainEndHolds(db: Db): boolean {
  const newest = db.prepare<[number], EventRow>(
    "SELECT * FROM events WHERE log = ? ORDER BY seq DESC LIMIT 3",
  );
  return logNumbers(db).every((log) => {
    try {
      return isChain(newest.all(log).reverse().map(toEvent));
    } catch {
      return false; // a body that is no JSON any more
    }
  });
}

/** The logs that have events, oldest first. */
export function logNumbers(db: Db): readonly number[] {
  const after = db.prepare<[number], { log: number | null }>(
    "SELECT min(log) AS log FROM events WHERE log > ?",
  );
  const numbers: number[] = [];
  for (;;) {
    const log = after.get(numbers.at(-1) ?? 0)?.log ?? null;
    if (log === null) return numbers;
    numbers.push(log);
  }
}

/** True if each event carries its own hash, and follows on the one before it. */
export function isChain(events: readonly EventRecord[]): boolean {
  return events.every((event, at) => {
    const before = events[at - 1];
    const follows = !before || (event.seq === before.seq + 1 && event.prev === before.hash);
    return follows && event.hash === eventHash(event);
  });
}
