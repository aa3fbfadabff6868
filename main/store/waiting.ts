import type { StudentId } from "../../bundle/ids.ts";
import type { WallMs } from "../../bundle/std.ts";
import type { Db } from "./open.ts";

/** Facts about students that are still only on this machine, in all its logs. */
export interface Waiting {
  /** That no export and no delivery has carried, and no receipt names. */
  toCarry(): number;
  /** The same by student; those of whom nothing waits are left out. */
  toCarryOf(): ReadonlyMap<StudentId, number>;
  /** That no receipt names: carried or not, the facility has not said that it has them. */
  toConfirm(): number;
  /** Whether an export or a delivery has carried this event, or a receipt names it. */
  hasLeft(position: number): boolean;
  /** When the last export or delivery left, by this machine's clock; `null` before any. */
  lastLeftMs(): WallMs | null;
}

export function openWaiting(db: Db): Waiting {
  // An export carries all logs, so it covers everything before the last event that it took of the newest log. One from
  // before the facility was found set back to an older copy says nothing any more.
  const carried = db.prepare<[], { position: number | null }>(`
    SELECT max(last.position) AS position FROM events AS made
      JOIN events AS last ON last.log = made.log AND last.seq = json_extract(made.body, '$.to')
    WHERE made.position IN (
      (SELECT max(position) FROM events WHERE kind = 'exportMade'),
      (SELECT max(position) FROM events WHERE kind = 'delivered'))
    AND made.position > coalesce((SELECT position FROM set_back), 0)`);
  const unconfirmed = `FROM logs
    LEFT JOIN receipts USING (terminal)
    JOIN events ON events.log = logs.number AND events.seq > coalesce(receipts.seq, 0)
    WHERE events.position > ? AND events.student IS NOT NULL`;
  const countAfter = db.prepare<[number], number>(`SELECT count(*) ${unconfirmed}`).pluck();
  const countOf = db.prepare<[number], { student: StudentId; count: number }>(
    `SELECT events.student AS student, count(*) AS count ${unconfirmed} GROUP BY events.student`,
  );
  const confirmed = db.prepare<[number], number>(`
    SELECT 1 FROM events JOIN logs ON logs.number = events.log JOIN receipts USING (terminal)
    WHERE events.position = ? AND events.seq <= receipts.seq`);
  confirmed.pluck();
  const lastLeft = db.prepare<[], WallMs>(`
    SELECT wall_ms FROM events WHERE position = (
      SELECT max(position) FROM events WHERE kind IN ('exportMade', 'delivered'))`);
  lastLeft.pluck();
  return {
    toCarry: () => countAfter.get(carried.get()?.position ?? 0) ?? 0,
    toCarryOf: () =>
      new Map(countOf.all(carried.get()?.position ?? 0).map(({ student, count }) => [student, count])),
    toConfirm: () => countAfter.get(0) ?? 0,
    hasLeft: (position) =>
      position <= (carried.get()?.position ?? 0) || confirmed.get(position) !== undefined,
    lastLeftMs: () => lastLeft.get() ?? null,
  };
}
