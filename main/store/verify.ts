import { setImmediate as breathe } from "node:timers/promises";
import { isChain } from "./chain-end.ts";
import { type EventRow, toEvent } from "./event-row.ts";
import type { Db } from "./open.ts";

/** Events hashed in one go: about 10 ms of work, so that a student's keys do not wait. */
const pageSize = 500;

/**
 * Reads the whole chain of one log, letting other work in between. `null` if it holds; else the number of the first
 * event that is missing, changed, or does not follow on the one before it.
 */
export async function firstBroken(db: Db, log: number): Promise<number | null> {
  const page = db.prepare<[number, number, number], EventRow>(
    "SELECT * FROM events WHERE log = ? AND seq >= ? ORDER BY seq LIMIT ?",
  );
  for (let next = 1; ; ) {
    // From the event before on, so that the seam is checked too.
    const rows = page.all(log, Math.max(1, next - 1), pageSize);
    const broken = brokenIn(rows, Math.max(1, next - 1));
    if (broken !== null) return broken;
    const last = rows.at(-1)?.seq ?? 0;
    if (rows.length < pageSize) return null;
    next = last + 1;
    await breathe();
  }
}

function brokenIn(rows: readonly EventRow[], first: number): number | null {
  const events = rows.map((row) => {
    try {
      return toEvent(row);
    } catch {
      return null; // a body that is no JSON any more
    }
  });
  for (const [at, event] of events.entries()) {
    const before = events[at - 1];
    if (!event || event.seq !== first + at || !isChain(before ? [before, event] : [event])) return first + at;
  }
  return null;
}
