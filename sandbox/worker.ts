import { readFile } from "node:fs/promises";
import { parentPort, workerData } from "node:worker_threads";
import { startEngine } from "./engine.ts";
import { gradeIn } from "./grade.ts";
import { splitLibrary } from "./library-file.ts";
import type { Answer, Ask } from "./protocol.ts";

/**
 * One worker thread: one engine, one grade at a time. `workerData` is `{library}`, the full path of the built
 * check library. Whatever is thrown here ends the thread, and the grader takes another.
 */
const port = parentPort;
if (port === null) throw new Error("this file runs as a worker of the grader");

// The engine asks the host for the time zone of every date. Programs see UTC wherever they run.
Date.prototype.getTimezoneOffset = () => 0;

const { library } = workerData as { readonly library: string };
const engine = await startEngine(splitLibrary(await readFile(library, "utf8")));
const say = (answer: Answer): void => port.postMessage(answer);

port.on("message", (ask: Ask) => {
  say({ kind: "verdict", ...gradeIn(engine, ask) });
});
say({ kind: "ready" });
