import type { TerminalId } from "../../bundle/ids.ts";
import type { WallMs } from "../../bundle/std.ts";
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
   * `givenMs`: of one that came over the network, when it was given by the facility's clock.
   */
  take(receipt: Receipt, givenMs?: WallMs): "taken" | "known" | "notOurs";
  /**
   * The facility says, now, that it has no more of this log than up to `receipt` (one that is not ours: nothing). True if
   * it had confirmed more before: then it was set back to an older copy, and what was exported until now is exported again.
   */
  goBack(receipt: Receipt, givenMs: WallMs): boolean;
  /**
   * A return is whole: what it does not confirm (`said`: all its receipts that `take` did not call `notOurs`), the facility
   * has not, and what only earlier returns confirmed is exported again. What was confirmed over the network after the return was made
   * (`createdMs`) stays: its clock may be wrong, but a mistake either way only repeats events or is mended by the next delivery.
   */
  goBackTo(said: readonly Receipt[], createdMs: WallMs): boolean;
}

interface Row extends Receipt {
  readonly givenMs: WallMs | null;
}

export function openReceipts(db: Db): Receipts {
  const columns = "SELECT terminal, seq, hash, given_ms AS givenMs FROM receipts";
  const one = db.prepare<[string], Row>(`${columns} WHERE terminal = ?`);
  const all = db.prepare<[], Row>(columns);
  const event = db.prepare<[string, number], { hash: string }>(
    "SELECT hash FROM events JOIN logs ON logs.number = events.log WHERE logs.terminal = ? AND seq = ?",
  );
  const put = db.prepare<[Row]>(
    "INSERT OR REPLACE INTO receipts (terminal, seq, hash, given_ms) VALUES (@terminal, @seq, @hash, @givenMs)",
  );
  const remove = db.prepare<[string]>("DELETE FROM receipts WHERE terminal = ?");
  const noteSetBack = db.prepare(
    "INSERT OR REPLACE INTO set_back (one, position) SELECT 1, coalesce(max(position), 0) FROM events",
  );
  const isOurs = ({ terminal, seq, hash }: Receipt) => event.get(terminal, seq)?.hash === hash;

  const lower = db.transaction((terminal: TerminalId, to: Row | null) => {
    if (to === null) remove.run(terminal);
    else put.run(to);
    noteSetBack.run();
  });

  return {
    newest(terminal) {
      const row = one.get(terminal);
      return row === undefined ? null : { terminal: row.terminal, seq: row.seq, hash: row.hash };
    },
    take({ terminal, seq, hash }, givenMs) {
      if (!isOurs({ terminal, seq, hash })) return "notOurs";
      const before = one.get(terminal)?.seq ?? 0;
      // The same once more is kept as what was said last.
      if (seq >= before) put.run({ terminal, seq, hash, givenMs: givenMs ?? null });
      return seq > before ? "taken" : "known";
    },
    goBack({ terminal, seq, hash }, givenMs) {
      const to = isOurs({ terminal, seq, hash }) ? { terminal, seq, hash, givenMs } : null;
      if ((one.get(terminal)?.seq ?? 0) <= (to?.seq ?? 0)) return false;
      lower.immediate(terminal, to);
      return true;
    },
    goBackTo(said, createdMs) {
      let isBack = false;
      for (const { terminal, seq, givenMs } of all.all()) {
        const [most] = said.filter((one) => one.terminal === terminal).sort((a, b) => b.seq - a.seq);
        if (seq <= (most?.seq ?? 0) || (givenMs !== null && givenMs >= createdMs)) continue;
        lower.immediate(terminal, most === undefined ? null : { ...most, givenMs: null });
        isBack = true;
      }
      return isBack;
    },
  };
}
