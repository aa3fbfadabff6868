import type { Budget } from "./budget.ts";
import type { Limit } from "./verdict.ts";

/** The host's side of one running grade: the clock, the output, and what has been decided so far. */
export class Session {
  readonly #budget: Budget;
  readonly #nowMs: () => number;
  #endMs: number;
  #current = -1;
  #printed = 0;
  /** What was printed while the program was loaded and between checks. */
  output = "";
  /** What was printed during each check. */
  readonly checkOutput = new Map<number, string>();
  /** How often each check was decided. */
  readonly decided = new Map<number, number>();
  finished = false;
  /** The first check that began only after a stop. */
  firstLate: number | null = null;
  /** True once every file of the program could be read and its first line is about to run. */
  begun = false;
  /** True once every file that the checks import has run. */
  loaded = false;
  stopped: Limit | null = null;

  constructor(budget: Budget, nowMs: () => number) {
    this.#budget = budget;
    this.#nowMs = nowMs;
    this.#endMs = nowMs() + budget.deadlineMs;
  }

  /** True as soon as a limit is passed, and from then on. The program cannot catch a stop that follows from it. */
  mustStop(grownBytes = 0): boolean {
    if (this.stopped === null) {
      // Before the last allocation fails: an engine without memory cannot make the error that would say so.
      if (grownBytes > this.#budget.memoryLimitBytes) this.stop("memory");
      else if (this.#nowMs() > this.#endMs) this.stop("time");
    }
    return this.#nowMs() > this.#endMs;
  }

  stop(limit: Limit): void {
    this.stopped ??= limit;
    this.#endMs = Number.NEGATIVE_INFINITY;
  }

  /** Lets the checks' realm tell what it knows after a stop. */
  allowReport(ms: number): void {
    this.#endMs = this.#nowMs() + ms;
  }

  print(text: string): void {
    const left = this.#budget.outputLimitChars - this.#printed;
    if (left <= 0) return;
    this.#printed += text.length + 1;
    if (this.#printed > this.#budget.outputLimitChars) {
      this.#append(`${text.slice(0, left)}\n… The rest of the output is left out.\n`);
      this.stop("output");
    } else {
      this.#append(`${text}\n`);
    }
  }

  #append(text: string): void {
    if (this.#current === -1) this.output += text;
    else this.checkOutput.set(this.#current, (this.checkOutput.get(this.#current) ?? "") + text);
  }

  begin(index: number): void {
    // After a stop the checks' realm still runs on for some steps; what it begins then counts for nothing.
    if (this.stopped !== null) this.firstLate ??= index;
    else this.#current = index;
  }

  end(index: number): void {
    this.#current = -1;
    this.decided.set(index, (this.decided.get(index) ?? 0) + 1);
  }

  finish(): void {
    this.finished = true;
  }
}
