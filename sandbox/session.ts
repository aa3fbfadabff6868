import type { Budget } from "./budget.ts";
import { given, type Level, type Outside } from "./outside.ts";
import type { Limit } from "./verdict.ts";
import type { Watch } from "./watch.ts";

/** How many calls and jumps QuickJS makes between two interrupts (`JS_INTERRUPT_COUNTER_INIT` in quickjs.c). */
const stepsBetweenInterrupts = 10_000;

type NoteKind = "declare" | "begin" | "end" | "print" | "stop";

/** The host's side of one running grade: the clock, the output, and what has been decided so far. */
export class Session {
  readonly #budget: Budget;
  readonly #nowMs: () => number;
  readonly #outside: Outside;
  readonly #watch: Watch | null;
  #endMs: number;
  #steps = 0;
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
  /** Where the steps of a program go that is followed. */
  onStep: (json: string) => void = () => {};

  /** `watch`: what is shared with the thread that waits, where one does. Its times are those of `nowMs`. */
  constructor(budget: Budget, nowMs: () => number, outside: Outside = given(), watch: Watch | null = null) {
    this.#budget = budget;
    this.#nowMs = nowMs;
    this.#outside = outside;
    this.#watch = watch;
    this.#endMs = nowMs() + budget.deadlineMs;
    watch?.begin(this.#endMs);
  }

  /** The engine asks while a program runs. True once it must stop. */
  interrupt(grownBytes: number): boolean {
    this.#steps += stepsBetweenInterrupts;
    if (this.stopped === null && this.#steps > (this.#budget.stepsLimit ?? Number.POSITIVE_INFINITY)) {
      this.stop("time");
    }
    return this.mustStop(grownBytes);
  }

  /** True as soon as a limit is passed, and from then on. The program cannot catch a stop that follows from it. */
  mustStop(grownBytes = 0): boolean {
    // One moment for both questions: whoever is interrupted must also have been stopped.
    const nowMs = this.#nowMs();
    if (this.stopped === null) {
      // Before the last allocation fails: an engine without memory cannot make the error that would say so.
      if (grownBytes > this.#budget.memoryLimitBytes) this.stop("memory");
      else if (nowMs > this.#endMs) this.stop("time");
      else if (this.#watch?.isStopAsked === true) this.stop("asked");
      else this.#outside.tick();
    }
    return nowMs > this.#endMs;
  }

  stop(limit: Limit): void {
    // What is to be torn down may take so long that the thread is ended: why it was stopped must outlive it.
    if (this.stopped === null) this.note("stop", JSON.stringify(limit));
    this.stopped ??= limit;
    this.#endMs = Number.NEGATIVE_INFINITY;
    if (this.#watch !== null) this.#watch.phase = "stopping";
  }

  /** Lets the checks' realm tell what it knows after a stop. */
  allowReport(ms: number): void {
    this.#endMs = this.#nowMs() + ms;
  }

  print(text: string, level: Level = "log"): void {
    // A program that is being stopped still takes some steps.
    if (this.stopped !== null) return;
    const left = this.#budget.outputLimitChars - this.#printed;
    this.#printed += text.length + 1;
    if (text.length + 1 <= left) {
      this.#append(`${text}\n`, level);
    } else {
      this.#append(`${text.slice(0, left)}\n…\n`, level);
      this.stop("output");
    }
  }

  #append(text: string, level: Level): void {
    this.#outside.printed(text, level);
    this.note("print", JSON.stringify(text.slice(0, -1)));
    if (this.#current === -1) this.output += text;
    else this.checkOutput.set(this.#current, (this.checkOutput.get(this.#current) ?? "") + text);
  }

  /** Null also when somebody wants the end while the program waits, or when it has been stopped. */
  readLine(question: string): string | null {
    if (this.stopped !== null) return null;
    return this.#whileWaiting(() => this.#outside.readLine(question));
  }

  pass(ms: number): void {
    if (this.stopped !== null) return;
    this.#whileWaiting(() => this.#outside.pass(ms));
  }

  /** The next call that somebody wants of a program which has come to its end; it has the whole time again. */
  nextCall(next: () => string | null): string | null {
    if (this.stopped !== null) return null;
    const code = this.#whileWaiting(next);
    this.#endMs = this.#nowMs() + this.#budget.deadlineMs;
    this.#watch?.begin(this.#endMs);
    return this.stopped === null ? code : null;
  }

  /** The time for which a program waits is not its own. */
  #whileWaiting<T>(wait: () => T): T {
    const fromMs = this.#nowMs();
    if (this.#watch !== null) this.#watch.endsAtMs = null;
    const answer = wait();
    this.#endMs += this.#nowMs() - fromMs;
    if (this.#watch !== null) this.#watch.endsAtMs = this.#endMs;
    this.mustStop();
    return answer;
  }

  tellStep(json: string): void {
    if (this.stopped === null) this.onStep(json);
  }

  begin(index: number): void {
    // After a stop the checks' realm still runs on for some steps; what it begins then counts for nothing.
    if (this.stopped !== null) this.firstLate ??= index;
    else {
      this.#current = index;
      this.note("begin", `${index}`);
    }
  }

  /** Writes down for the thread that waits what `replay` reads. `values` are JSON. */
  note(kind: NoteKind, ...values: readonly string[]): void {
    this.#watch?.note(`["${kind}",${values.join(",")}]`);
  }

  /** The program has ended one way or another; only words are still to be found. */
  close(): void {
    if (this.#watch !== null) this.#watch.phase = "judging";
  }

  /** `facts`: JSON of the check's `CheckFacts`. */
  end(index: number, facts: string): void {
    this.#current = -1;
    this.decided.set(index, (this.decided.get(index) ?? 0) + 1);
    this.note("end", `${index}`, facts);
  }

  finish(): void {
    this.finished = true;
  }
}
