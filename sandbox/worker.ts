import { readFile } from "node:fs/promises";
import { type MessagePort, parentPort, workerData } from "node:worker_threads";
import { never } from "../bundle/std.ts";
import type { Calls } from "./calls.ts";
import { startEngine } from "./engine.ts";
import { gradeIn } from "./grade.ts";
import { splitLibrary } from "./library-file.ts";
import { Live } from "./live.ts";
import { given } from "./outside.ts";
import type { Answer, Ask, LastAnswer, RecordAsk, RunAsk } from "./protocol.ts";
import { runAlone } from "./run-alone.ts";
import { record } from "./steps/record.ts";
import { warmUp } from "./warm-up.ts";
import { Watch } from "./watch.ts";

/**
 * One worker thread: one engine, one grade or run at a time. `workerData` is `{library, watch}`: the full path of the
 * built check library, and the memory of the `Watch`. Whatever is thrown here ends the thread, and the desk takes another.
 */
const port = parentPort;
if (port === null) throw new Error("this file runs as a worker of the grader");

// The engine asks the host for the time zone of every date. Programs see UTC wherever they run.
Date.prototype.getTimezoneOffset = () => 0;

/** Who has not been asked for so long stands ready for later. */
const idleMs = 50;

const own = workerData as { readonly library: string; readonly watch: SharedArrayBuffer };
const watch = new Watch(own.watch);
const engine = await startEngine(splitLibrary(await readFile(own.library, "utf8")));
const say = (answer: Answer): void => port.postMessage(answer);

function runLive({ input, calls, ...program }: Omit<RunAsk, "input"> & { input: MessagePort }): LastAnswer {
  const live = new Live(say, input, watch);
  const called: Calls = {
    next: () => {
      live.flush();
      say({ kind: "rests" });
      return live.nextCall();
    },
    answer: (result) => {
      live.flush();
      say({ kind: "called", result });
    },
  };
  const ended = runAlone(engine, { ...program, outside: live, watch, calls: calls ? called : null });
  live.flush();
  input.close();
  return { kind: "result", result: ended.result, spent: ended.spent || engine.worn };
}

function run({ input, ...program }: RunAsk): LastAnswer {
  if ("postMessage" in input) return runLive({ ...program, input });
  const ended = runAlone(engine, { ...program, outside: given(input), watch, calls: null });
  return { kind: "result", result: ended.result, spent: ended.spent || engine.worn };
}

function follow(ask: RecordAsk): LastAnswer {
  const recorded = record(engine, {
    ...{ files: ask.files, budget: ask.budget, input: ask.input, language: ask.language, watch },
    onPlan: (plan) => say({ kind: "plan", plan }),
    onStep: (step) => say({ kind: "step", step }),
  });
  return { kind: "recorded", recorded, spent: recorded.spent || engine.worn };
}

function answer(ask: Ask): LastAnswer {
  switch (ask.kind) {
    case "grade":
      return { kind: "verdict", ...gradeIn(engine, ask, watch) };
    case "run":
      return run(ask);
    case "record":
      return follow(ask);
    default:
      return never(ask);
  }
}

// Not before the first ask if that is there already.
const warming = setTimeout(() => warmUp(engine), idleMs);
port.on("message", (ask: Ask) => {
  clearTimeout(warming);
  say(answer(ask));
  engine.refresh();
});
say({ kind: "ready" });
