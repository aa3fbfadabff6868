import { parentPort, workerData } from "node:worker_threads";
import { defaultBudget } from "../budget.ts";
import type { Answer, GradeAsk, SqlGrading } from "../protocol.ts";
import { monotonicMs, Watch } from "../watch.ts";
import { startSqlEngine } from "./engine.ts";
import { gradeSql } from "./grade-sql.ts";

/**
 * One worker thread: one SQLite, one grade at a time. `workerData` is `{watch}`, the memory of the `Watch`. Whatever is thrown here ends the thread,
 * and the grader takes another.
 */
const port = parentPort;
if (port === null) throw new Error("this file runs as a worker of the grader");

const engine = await startSqlEngine();
const say = (answer: Answer): void => port.postMessage(answer);
const watch = new Watch((workerData as { readonly watch: SharedArrayBuffer }).watch);

// WebAssembly is compiled as it is first used. That must not be counted as a student's time.
const warmUp: SqlGrading = {
  by: "sql",
  seeds: {
    first: "CREATE TABLE n (i INTEGER PRIMARY KEY, t TEXT); INSERT INTO n VALUES (1, 'a'), (2, 'b');",
  },
  checks: [
    {
      kind: "state",
      name: { en: "warm" },
      query: "SELECT t, count(*) FROM n GROUP BY t ORDER BY t",
      wanted: { solution: "DELETE FROM n WHERE i = 1" },
      ordered: true,
      tolerance: 0,
    },
  ],
};
const text = "DELETE FROM n WHERE i = 1; SELECT n.t FROM n JOIN n AS m USING (i) ORDER BY n.t";
gradeSql(engine, warmUp, { "main.sql": text }, { budget: defaultBudget, language: "en", nowMs: monotonicMs });

port.on("message", ({ grading, files, budget, language = "en" }: GradeAsk) => {
  if (grading.by !== "sql") throw new Error(`a grading by ${grading.by} is not for this worker`);
  const verdict = gradeSql(engine, grading, files, { budget, language, nowMs: monotonicMs, watch });
  // Memory that statements have taken is given back only with the worker; and a trap leaves no engine to trust.
  const spent = verdict.kind === "stopped" && (verdict.limit === "memory" || verdict.limit === "stack");
  say({ kind: "verdict", verdict, spent });
});
say({ kind: "ready" });
