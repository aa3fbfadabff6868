import { readFile } from "node:fs/promises";
import { MessageChannel } from "node:worker_threads";
import { never } from "../bundle/std.ts";
import type { Grading, SourceFiles } from "../curriculum/schema.ts";
import { type Budget, defaultBudget, runBudget } from "./budget.ts";
import { Desk } from "./desk.ts";
import { judgeKilled, judgeKilledRun, type Killed, type Told } from "./killed.ts";
import type { Level } from "./outside.ts";
import type { LastAnswer, Shown, Typed } from "./protocol.ts";
import { runnerVersion } from "./runner-version.ts";
import { endedVerdict } from "./sql/limits.ts";
import { sqlRunnerVersion } from "./sql/runner-version.ts";
import { type TraceOptions, trace } from "./steps/ask.ts";
import type { Ran, Trace, Untraced } from "./steps/trace.ts";
import type { CallResult, Grade, RunResult, Sha256Hex, Verdict } from "./verdict.ts";
import type { Language } from "./words/say.ts";

export interface GraderOptions {
  /** Full path of the worker script: `sandbox/worker.ts` or what was built from it. */
  readonly worker: string;
  /** The same for SQL: `sandbox/sql/worker.ts`. */
  readonly sqlWorker: string;
  /** Full path of the check library that `buildLibrary` made. */
  readonly library: string;
  readonly budget?: Partial<Budget>;
  /**
   * How many workers stand ready to take the place of one that had to be ended. One, if it is left out: nobody who sits before
   * a screen waits for an engine to start. None is cheaper where nobody does.
   */
  readonly spares?: number;
}

export interface GradeOptions {
  readonly budget?: Partial<Budget>;
  /** What the verdict speaks; English if it is left out. */
  readonly language?: Language | undefined;
  /** Hashes of what is graded with, to be kept with the grade. */
  readonly provenance: { readonly exercise: Sha256Hex; readonly checks: Sha256Hex };
}

export interface RunOptions {
  readonly budget?: Partial<Budget>;
  readonly language?: Language | undefined;
  /** Gets what the program prints, in pieces, soon after it was printed. */
  onPrinted?(text: string, level: Level): void;
  /** The program asks this, and waits for a line. */
  onAsked?(question: string): void;
  /** A program that came to its end then waits for calls, until it is stopped. */
  readonly calls?: boolean;
  /** It has come to its end, or a call has, and it waits. */
  onRests?(): void;
  onCalled?(result: CallResult): void;
}

/** A program that runs. */
export interface Run {
  /** Rejects only if the sandbox itself is broken or closed. */
  readonly result: Promise<RunResult>;
  /** Ends the program, whatever it does. */
  stop(): void;
  /** Gives it a line of input, now or for when it asks. Null: there is no more. */
  type(line: string | null): void;
  /** Makes a call in it once it waits for one, such as `total([2, 3])`. */
  call(code: string): void;
}

/** A program that is being followed. */
export interface Tracing {
  /** Rejects only if the sandbox itself is broken or closed. */
  readonly traced: Promise<Trace | Untraced>;
  /** Nobody waits for it any more: it ends as `stopped`, and soon, whatever the program does. */
  stop(): void;
}

export interface Grader {
  /**
   * Grades `files` as `grading` says. Grades and runs that are asked for at the same time wait for one another.
   * Rejects only if the sandbox itself is broken or closed.
   */
  grade(grading: Grading, files: SourceFiles, options: GradeOptions): Promise<Grade>;
  /** Runs `main.js` of `files` without checks. */
  run(files: SourceFiles, options?: RunOptions): Run;
  /** Runs `main.js` of `files` and follows it step by step. */
  trace(files: SourceFiles, ran: Ran, options?: TraceOptions): Tracing;
  close(): Promise<void>;
}

/**
 * Starts the sandbox: one worker that grades, and those that stand ready to take its place. Those for SQL start with the
 * first exercise in it.
 */
export function startGrader(options: GraderOptions): Grader {
  const { worker, sqlWorker, library, budget: general, spares = 1 } = options;
  const desk = new Desk(worker, library, spares);
  let sqlDesk: Desk | null = null;
  let closed = false;
  const runner = readFile(library, "utf8").then(runnerVersion);
  // Whoever asks for a grade hears of a library that cannot be read; until then nobody may be surprised by it.
  runner.catch(() => {});
  let last: Promise<unknown> = Promise.resolve();
  function inTurn<T>(work: () => Promise<T>): Promise<T> {
    const done = last.then(work);
    last = done.catch(() => {});
    return done;
  }

  /** Who grades, and under which name. */
  async function deskFor(grading: Grading): Promise<{ readonly desk: Desk; readonly version: string }> {
    if (grading.by !== "sql") return { desk, version: await runner };
    if (closed) throw new Error("the sandbox is closed");
    sqlDesk ??= new Desk(sqlWorker, library, spares);
    return { desk: sqlDesk, version: sqlRunnerVersion };
  }

  async function gradeNow(grading: Grading, files: SourceFiles, options: GradeOptions): Promise<Grade> {
    const budget = { ...defaultBudget, ...general, ...options.budget };
    const { language, provenance } = options;
    const { desk, version } = await deskFor(grading);
    await desk.ready();
    const startMs = performance.now();
    const ask = { kind: "grade", grading, files, budget, language } as const;
    const ended = await desk.ask(ask, [], () => {}).ended;
    const verdict: Verdict =
      ended.kind === "answered"
        ? answerOf("verdict", ended.answer).verdict
        : endedBy(grading, ended, { files, budget, language });
    return {
      verdict,
      provenance: { ...provenance, runner: version },
      durationMs: performance.now() - startMs,
      isCutOff: ended.kind === "killed",
    };
  }

  function run(files: SourceFiles, options: RunOptions = {}): Run {
    const budget = { ...runBudget, ...general, ...options.budget };
    const { language, calls = false } = options;
    const { port1: typed, port2: input } = new MessageChannel();
    let stopped = false;
    let stop = (): void => {};
    let wake = (): void => {};
    const result = inTurn(async (): Promise<RunResult> => {
      await desk.ready();
      const { ended, watch } = desk.ask(
        { kind: "run", files, budget, language, input, calls },
        [input],
        (shown) => {
          if (shown.kind !== "plan" && shown.kind !== "step") tell(shown, options);
        },
      );
      stop = () => watch.askStop();
      wake = () => watch.wake();
      if (stopped) stop();
      const end = await ended;
      return end.kind === "answered"
        ? answerOf("result", end.answer).result
        : judgeKilledRun(end, { files, budget, language });
    });
    const give = (given: Typed): void => {
      typed.postMessage(given);
      wake();
    };
    const rest = (): void => {
      typed.close();
      stop = () => {};
      wake = () => {};
    };
    result.then(rest, rest);
    return {
      result,
      stop() {
        stopped = true;
        stop();
      },
      type(line) {
        give({ kind: "line", line });
      },
      call(code) {
        give({ kind: "call", code });
      },
    };
  }

  return {
    trace: (files, ran, traceOptions = {}) =>
      trace(desk, inTurn, files, ran, {
        ...traceOptions,
        budget: { ...defaultBudget, ...general, ...traceOptions.budget },
      }),
    grade: (grading, files, options) => inTurn(() => gradeNow(grading, files, options)),
    run,
    async close() {
      closed = true;
      await Promise.all([desk.close(), sqlDesk?.close()]);
    },
  };
}

function tell(shown: Shown, { onPrinted, onAsked, onRests, onCalled }: RunOptions): void {
  switch (shown.kind) {
    case "printed":
      onPrinted?.(shown.text, shown.level);
      break;
    case "asked":
      onAsked?.(shown.text);
      break;
    case "rests":
      onRests?.();
      break;
    case "called":
      onCalled?.(shown.result);
      break;
    default:
      never(shown);
  }
}

function answerOf<Kind extends LastAnswer["kind"]>(
  kind: Kind,
  answer: LastAnswer,
): Extract<LastAnswer, { kind: Kind }> {
  if (answer.kind !== kind)
    throw new Error(`the sandbox's worker gave a ${answer.kind} where a ${kind} was asked for`);
  return answer as Extract<LastAnswer, { kind: Kind }>;
}

/** The verdict when the worker had to be ended. A program to predict is the author's, and so is its fault. */
function endedBy(grading: Grading, killed: Killed, told: Told): Verdict {
  if (grading.by === "sql") return endedVerdict(told.budget, told.language);
  const verdict = judgeKilled(killed, told);
  if (grading.by !== "prediction") return verdict;
  return { kind: "faultOfChecks", reason: `The program to predict was stopped: ${verdict.sentence}` };
}
