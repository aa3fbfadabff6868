import { readFileSync } from "node:fs";
import { defaultBudget } from "../../sandbox/budget.ts";
import { startEngine } from "../../sandbox/engine.ts";
import { startGrader } from "../../sandbox/grader.ts";
import { splitLibrary } from "../../sandbox/library-file.ts";
import { Modules } from "../../sandbox/modules.ts";
import { Session } from "../../sandbox/session.ts";
import type { Sha256Hex } from "../../sandbox/verdict.ts";
import { buildStale } from "../../tools/build.ts";
import { bombChecks, readBombs, rightAnswer } from "../hostile/bombs/read.ts";
import { benchOtherRunners } from "./other-runners.ts";
import { print, round, summary } from "./statistics.ts";

const worker = `${import.meta.dirname}/../../sandbox/worker.ts`;
const library = `${import.meta.dirname}/../../out/sandbox/library.js`;
const zeros = "0".repeat(64) as Sha256Hex;
const provenance = { exercise: zeros, checks: zeros };

/** The sandbox's own figures, and the same checks by other runners. */
export async function benchSandbox(): Promise<void> {
  await buildStale(["library"], () => {});
  await benchCreation();
  await benchStart();
  await benchOvershoot("interruptible", "for (;;);", 20);
  await benchOvershoot("worker ended", "Array.prototype.indexOf.call({ length: 1e15 }, 1);", 10);
  await benchOtherRunners(gradeAll);
  await benchGrowth();
  await benchBombs();
}

async function benchCreation(): Promise<void> {
  const text = splitLibrary(readFileSync(library, "utf8"));
  const from = performance.now();
  const engine = await startEngine(text);
  const engineStartMs = round(performance.now() - from);
  const times: number[] = [];
  for (let i = 0; i < 1_000; i++) {
    const session = new Session(defaultBudget, () => performance.now());
    const begun = performance.now();
    engine.withVm(defaultBudget, session, new Modules({}, []), () => {});
    times.push(performance.now() - begun);
  }
  print("vm-creation", { engineStartMs, vmMs: summary(times) });
}

async function benchStart(): Promise<void> {
  const times: number[] = [];
  for (let i = 0; i < 10; i++) {
    const from = performance.now();
    const grader = startGrader({ worker, library });
    await grader.grade({ by: "checks", checks: bombChecks }, rightAnswer, { provenance });
    times.push(performance.now() - from);
    await grader.close();
  }
  print("pool-start-to-first-verdict", { ms: summary(times) });
}

async function benchOvershoot(kind: string, code: string, times: number): Promise<void> {
  const deadlineMs = 200;
  const grader = startGrader({ worker, library, budget: { deadlineMs } });
  const over: number[] = [];
  const next: number[] = [];
  for (let i = 0; i < times; i++) {
    const files = { "main.js": `export const answer = () => { ${code} };` };
    const { durationMs } = await grader.grade({ by: "checks", checks: bombChecks }, files, { provenance });
    over.push(durationMs - deadlineMs);
    const from = performance.now();
    await grader.grade({ by: "checks", checks: bombChecks }, rightAnswer, {
      provenance,
      budget: { deadlineMs: 10_000 },
    });
    next.push(performance.now() - from);
  }
  await grader.close();
  print("deadline-overshoot", { kind, deadlineMs, overMs: summary(over), nextGradeMs: summary(next) });
}

/** Milliseconds of each of `times` grades by one grader. */
async function gradeAll(checks: string, files: Record<string, string>, times: number): Promise<number[]> {
  const grader = startGrader({ worker, library });
  const all: number[] = [];
  for (let i = 0; i < times; i++) {
    const from = performance.now();
    const { verdict } = await grader.grade({ by: "checks", checks }, files, { provenance });
    if (verdict.kind !== "passed") throw new Error(verdict.kind);
    all.push(performance.now() - from);
  }
  await grader.close();
  return all;
}

/** Resident memory in MiB, after a second in which what was thrown away is given back. */
async function settledMb(): Promise<number> {
  let least = Number.POSITIVE_INFINITY;
  for (let i = 0; i < 10; i++) {
    await new Promise((resolve) => setTimeout(resolve, 100));
    least = Math.min(least, process.memoryUsage().rss / 2 ** 20);
  }
  return round(least);
}

async function benchGrowth(): Promise<void> {
  const grader = startGrader({ worker, library });
  const thousand = async () => {
    for (let i = 0; i < 1_000; i++)
      await grader.grade({ by: "checks", checks: bombChecks }, rightAnswer, { provenance });
  };
  await thousand();
  const beforeMb = await settledMb();
  await thousand();
  const afterMb = await settledMb();
  await grader.close();
  print("rss-1000-grades", { beforeMb, afterMb, grownMb: round(afterMb - beforeMb) });
}

async function benchBombs(): Promise<void> {
  const deadlineMs = 50;
  const grader = startGrader({ worker, library, budget: { deadlineMs } });
  const bombs = readBombs();
  const over: number[] = [];
  const throwBombs = async (count: number) => {
    for (let i = 0; i < count; i++) {
      const { files } = bombs[i % bombs.length] ?? { files: rightAnswer };
      const { verdict, durationMs } = await grader.grade({ by: "checks", checks: bombChecks }, files, {
        provenance,
      });
      if (verdict.kind === "stopped" && verdict.limit === "time") over.push(durationMs - deadlineMs);
    }
    const { verdict } = await grader.grade({ by: "checks", checks: bombChecks }, rightAnswer, {
      provenance,
      budget: { deadlineMs: 10_000 },
    });
    if (verdict.kind !== "passed") throw new Error(`after the bombs: ${verdict.kind}`);
  };
  await throwBombs(bombs.length);
  const beforeMb = await settledMb();
  await throwBombs(1_000);
  const afterMb = await settledMb();
  await grader.close();
  print("rss-1000-bombs", {
    kinds: bombs.length,
    deadlineMs,
    beforeMb,
    afterMb,
    grownMb: round(afterMb - beforeMb),
    overMs: summary(over),
  });
}
