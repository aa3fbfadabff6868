import type { TerminalId } from "../../bundle/ids.ts";
import type { Db } from "./open.ts";

/** Facts about students that are still only on this machine, in all its logs. */
export interface Waiting {
  /** That no export and no delivery has carried, and no receipt names. */
  toCarry(): number;
  /** That no receipt names: carried or not, the facility has not said that it has them. */
  toConfirm(): number;
}

/** `identities`: all that this machine has had; the log of the first is number 1. */
export function openWaiting(db: Db, identities: readonly TerminalId[]): Waiting {
  // An export carries all logs, so it covers everything before the last event that it took of the newest log.
  const carried = db.prepare<[], { position: number | null }>(`
    SELECT max(last.position) AS position FROM events AS made
      JOIN events AS last ON last.log = made.log AND last.seq = json_extract(made.body, '$.to')
    WHERE made.position IN (
      (SELECT max(position) FROM events WHERE kind = 'exportMade'),
      (SELECT max(position) FROM events WHERE kind = 'delivered'))`);
  const count = db.prepare<[string, number, number], { count: number }>(`
    SELECT count(*) AS count FROM events
    WHERE seq > coalesce((SELECT seq FROM receipts WHERE terminal = ?), 0)
      AND log = ? AND position > ? AND student IS NOT NULL`);
  const countAfter = (position: number) =>
    identities.reduce((sum, id, at) => sum + (count.get(id, at + 1, position)?.count ?? 0), 0);
  return {
    toCarry: () => countAfter(carried.get()?.position ?? 0),
    toConfirm: () => countAfter(0),
  };
}
