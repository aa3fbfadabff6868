import type { WallMs } from "../../bundle/std.ts";
import type { Db } from "./open.ts";
import type { Reserve } from "./reserve.ts";

/** Tries that cost nothing: people mistype. */
const freeTries = 3;
const firstWaitMs = 5_000;
/** After NIST SP 800-63B 5.2.2 a throttle may grow with each failure; longer than this only punishes. */
const longestWaitMs = 15 * 60_000;

/** Slows down the guessing of one secret. Kept on the disk, so that a restart does not start it afresh. */
export interface Throttle {
  /** How many milliseconds `who` must wait before the next try; 0 when they may try now. */
  waitMs(who: string, nowMs: WallMs): number;
  /**
   * Counts a try as failed, before it is known: a power cut in the middle is no free try. What comes back makes it
   * uncounted, with all that failed before it still counted.
   */
  begin(who: string, nowMs: WallMs): () => void;
  /** The try was right after all. */
  clear(who: string): void;
}

/** The wait after that many failures in a row, in milliseconds: 0, 0, 0, then 5 s doubling up to 15 min. */
export function waitAfter(failures: number): number {
  if (failures < freeTries) return 0;
  return Math.min(longestWaitMs, firstWaitMs * 2 ** Math.min(failures - freeTries, 20));
}

/** `within` does each write, and may do it again (see reserve.ts). */
export function openThrottle(db: Db, within: Reserve["within"] = (write) => write()): Throttle {
  const get = db.prepare<[string], { failures: number; wait_until_ms: number }>(
    "SELECT failures, wait_until_ms FROM throttle WHERE who = ?",
  );
  const put = db.prepare<[string, number, number]>("INSERT OR REPLACE INTO throttle VALUES (?, ?, ?)");
  const remove = db.prepare<[string]>("DELETE FROM throttle WHERE who = ?");
  return {
    waitMs(who, nowMs) {
      const row = get.get(who);
      if (!row) return 0;
      // A clock that was set back must not lengthen the wait beyond what these failures earn.
      return Math.max(0, Math.min(row.wait_until_ms - nowMs, waitAfter(row.failures)));
    },
    begin(who, nowMs) {
      const before = get.get(who);
      const failures = (before?.failures ?? 0) + 1;
      within(() => put.run(who, failures, nowMs + waitAfter(failures)));
      return () =>
        within(() => (before ? put.run(who, before.failures, before.wait_until_ms) : remove.run(who)));
    },
    clear(who) {
      within(() => remove.run(who));
    },
  };
}
