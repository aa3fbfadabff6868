import type { TerminalId } from "../../bundle/ids.ts";
import type { Db } from "./open.ts";

/** The facility has events 1 to `seq` of this log, the last of them with this hash. */
export interface Receipt {
  readonly terminal: TerminalId;
  readonly seq: number;
  readonly hash: string;
}

/** What the facility has acknowledged, for each log that this machine has kept. */
export interface Receipts {
  newest(terminal: TerminalId): Receipt | null;
  /**
   * Takes a receipt whose sender has been checked. `known`: nothing newer than what is here already. `notOurs`: no log
   * here has that event, so it says nothing about work on this machine (another machine may share the identity).
   */
  take(receipt: Receipt): "taken" | "known" | "notOurs";
}

/** `identities`: all that this machine has had; the log of the first is number 1. */
export function openReceipts(db: Db, identities: readonly TerminalId[]): Receipts {
  const newest = db.prepare<[string], Receipt>("SELECT terminal, seq, hash FROM receipts WHERE terminal = ?");
  const event = db.prepare<[number, number], { hash: string }>(
    "SELECT hash FROM events WHERE log = ? AND seq = ?",
  );
  const put = db.prepare<[Receipt]>(`
    INSERT INTO receipts (terminal, seq, hash) VALUES (@terminal, @seq, @hash)
    ON CONFLICT DO UPDATE SET seq = excluded.seq, hash = excluded.hash WHERE excluded.seq > seq`);
  return {
    newest: (terminal) => newest.get(terminal) ?? null,
    take({ terminal, seq, hash }) {
      const own = event.get(identities.indexOf(terminal) + 1, seq);
      if (own?.hash !== hash) return "notOurs";
      return put.run({ terminal, seq, hash }).changes > 0 ? "taken" : "known";
    },
  };
}
