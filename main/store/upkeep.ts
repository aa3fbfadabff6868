import type { Clock } from "../clock.ts";
import { backUp, isBackupDue, listBackups } from "./backups.ts";
import type { FacilityStore } from "./facility.ts";
import { keepFacilityCopy } from "./facility-copy.ts";
import type { Db } from "./open.ts";
import { freeBytes, type Reserve } from "./reserve.ts";

interface Needs {
  readonly data: string;
  readonly db: Db;
  readonly clock: Clock;
  readonly facility: FacilityStore;
  readonly reserve: Reserve;
  /** What went wrong, for the log that IT reads. Nothing a student does depends on it. */
  report(what: string, error: unknown): void;
}

export interface Upkeep {
  /** Resolves when nothing is under way any more. Then the database may be closed. */
  stop(): Promise<void>;
}

/** After the start, when the screen stands; then often enough that a machine which runs for hours has its day's backup. */
const usual = { firstMs: 60_000, everyMs: 3_600_000 };

/** What the store needs done beside its work: the reserve, the copy of the facility, the day's backup. */
export function startUpkeep(needs: Needs, { firstMs, everyMs } = usual): Upkeep {
  let underWay: Promise<void> = Promise.resolve();
  let isStopped = false;
  const again = () => {
    underWay = underWay.then(() => (isStopped ? undefined : lookAfter(needs)));
  };
  const first = setTimeout(again, firstMs).unref();
  const every = setInterval(again, everyMs).unref();
  return {
    stop() {
      isStopped = true;
      clearTimeout(first);
      clearInterval(every);
      return underWay;
    },
  };
}

async function lookAfter({ data, db, clock, facility, reserve, report }: Needs): Promise<void> {
  const tasks: readonly (readonly [string, () => Promise<unknown>])[] = [
    ["the reserve", () => reserve.restock()],
    ["the facility's copy", () => keepFacilityCopy(data, facility)],
    ["the backup", () => backUpWhenDue(db, data, clock)],
  ];
  for (const [what, task] of tasks) await task().catch((error: unknown) => report(what, error));
}

async function backUpWhenDue(db: Db, data: string, clock: Clock): Promise<void> {
  if (!isBackupDue(listBackups(data), clock.wallMs())) return;
  const pages = db.pragma("page_count", { simple: true }) as number;
  const bytes = pages * (db.pragma("page_size", { simple: true }) as number);
  // The last room on a disk is for work.
  if (freeBytes(data) < 2 * bytes) return;
  await backUp(db, data, clock.wallMs());
}
