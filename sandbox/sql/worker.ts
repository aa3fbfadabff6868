import { parentPort } from "node:worker_threads";
import type { Answer, SqlAsk } from "../protocol.ts";
import { startSqlEngine } from "./engine.ts";
import { gradeSql } from "./grade-sql.ts";

/**
 * One worker thread: one SQLite, one grade at a time. It needs no `workerData`. Whatever is thrown here ends the thread,
 * and the grader takes another.
 */
const port = parentPort;
if (port === null) throw new Error("this file runs as a worker of the grader");

const engine = await startSqlEngine();
const say = (answer: Answer): void => port.postMessage(answer);

port.on("message", ({ grading, files, budget, language = "en" }: SqlAsk) => {
  const verdict = gradeSql(engine, grading, files, { budget, language, nowMs: () => performance.now() });
  // Memory that statements have taken is given back only with the worker; and a trap leaves no engine to trust.
  const spent = verdict.kind === "stopped" && (verdict.limit === "memory" || verdict.limit === "stack");
  say({ kind: "verdict", verdict, spent });
});
say({ kind: "ready" });
