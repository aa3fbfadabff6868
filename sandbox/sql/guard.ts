import type { Budget } from "../budget.ts";
import type { Limit } from "../verdict.ts";
import type { Watch } from "../watch.ts";

/** What one text or blob may hold, in bytes; SQLite refuses more as "too big". */
export const maxValueBytes = 1_000_000;
/** What one statement may give. Nobody reads more, and the host must hold it. */
export const maxRows = 10_000;
/** How many triggers may start one another in a row. */
export const maxTriggerDepth = 100;
const maxKeptBytes = 16 * 1024 * 1024;

/** What stopped a grade, where the budget's own words would not say it well. */
export type StopCause = "rows" | "bytes" | "value" | "depth";

/** The clock and the limits of one grade. */
export class Guard {
  readonly #endMs: number;
  readonly #nowMs: () => number;
  readonly #watch: Watch | undefined;
  #keptBytes = 0;
  readonly memoryLimitBytes: number;
  stopped: Limit | null = null;
  cause: StopCause | null = null;

  constructor(budget: Pick<Budget, "deadlineMs" | "memoryLimitBytes">, nowMs: () => number, watch?: Watch) {
    this.#nowMs = nowMs;
    this.#watch = watch;
    this.#endMs = nowMs() + budget.deadlineMs;
    watch?.begin(this.#endMs);
    this.memoryLimitBytes = budget.memoryLimitBytes;
  }

  /** True as soon as a limit is passed, and from then on. SQLite asks every thousand steps. */
  mustStop(): boolean {
    if (this.stopped === null && this.#nowMs() > this.#endMs) this.stop("time");
    return this.stopped !== null;
  }

  stop(limit: Limit, cause: StopCause | null = null): void {
    if (this.stopped !== null) return;
    this.stopped = limit;
    this.cause = cause;
    if (this.#watch !== undefined) this.#watch.phase = "judging";
  }

  /** Counts what is kept of results; stops when it is too much. */
  keep(rows: number, bytes: number): void {
    this.#keptBytes += bytes;
    if (rows > maxRows) this.stop("output", "rows");
    else if (this.#keptBytes > maxKeptBytes) this.stop("output", "bytes");
  }
}
