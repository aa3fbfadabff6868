import { readFile } from "node:fs/promises";
import { parentPort, workerData } from "node:worker_threads";
import type { Calls } from "./calls.ts";
import { startEngine } from "./engine.ts";
import { gradeIn } from "./grade.ts";
import { splitLibrary } from "./library-file.ts";
import { Live } from "./live.ts";
import type { Answer, Ask, LastAnswer, RunAsk } from "./protocol.ts";
import { runAlone } from "./run-alone.ts";
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

const given = workerData as { readonly library: string; readonly watch: SharedArrayBuffer };
const watch = new Watch(given.watch);
const engine = await startEngine(splitLibrary(await readFile(given.library, "utf8")));
const say = (answer: Answer): void => port.postMessage(answer);

function run({ input, calls, ...program }: RunAsk): LastAnswer {
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

// Not before the first ask if that is there already.
const warming = setTimeout(() => warmUp(engine), idleMs);
port.on("message", (ask: Ask) => {
  clearTimeout(warming);
  say(ask.kind === "grade" ? { kind: "verdict", ...gradeIn(engine, ask, watch) } : run(ask));
  engine.refresh();
});
say({ kind: "ready" });
