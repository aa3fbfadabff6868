import { readFileSync } from "node:fs";
import releaseSync from "@jitl/quickjs-wasmfile-release-sync";
import { newQuickJSWASMModuleFromVariant, type QuickJSSyncVariant } from "quickjs-emscripten";
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
import { synthetics } from "./synthetic.ts";

const worker = `${import.meta.dirname}/../../sandbox/worker.ts`;
const sqlWorker = `${import.meta.dirname}/../../sandbox/sql/worker.ts`;
const library = `${import.meta.dirname}/../../out/sandbox/library.js`;
const zeros = "0".repeat(64) as Sha256Hex;
const provenance = { exercise: zeros, checks: zeros };

/** The sandbox's own figures, and the same checks by other runners. */
export async function benchSandbox(): Promise<void> {
  await buildStale(["library"], () => {});
  await benchCreation();
  await benchLibrary();
  await benchMemory();
  await benchStart();
  await benchOvershoot("interruptible", "for (;;);", 20);
  await benchOvershoot("worker ended", "Array.prototype.indexOf.call({ length: 1e15 }, 1);", 10);
  await benchOtherRunners(gradeAll);
  await benchSynthetic();
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

/** What it would cost to read the check library for each grade, without an image of the memory. */
async function benchLibrary(): Promise<void> {
  const { program, checks } = splitLibrary(readFileSync(library, "utf8"));
  const quickjs = await newQuickJSWASMModuleFromVariant(releaseSync as unknown as QuickJSSyncVariant);
  const bare: number[] = [];
  const read: number[] = [];
  for (let i = 0; i < 100; i++) {
    const from = performance.now();
    const runtime = quickjs.newRuntime();
    const realms = [runtime.newContext(), runtime.newContext()];
    const made = performance.now();
    realms.forEach((realm, index) => {
      realm.unwrapResult(realm.evalCode(index === 0 ? program : checks)).dispose();
    });
    bare.push(made - from);
    read.push(performance.now() - made);
    for (const realm of realms) realm.dispose();
    runtime.dispose();
  }
  print("library-without-an-image", { runtimeMs: summary(bare), readingMs: summary(read) });
}

/** A hundred exercises of many sizes, each five times. */
async function benchSynthetic(): Promise<void> {
  const grader = startGrader({ worker, sqlWorker, library });
  const times: number[] = [];
  let slowest = { ms: 0, items: 0, checks: 0 };
  const all = synthetics(100);
  for (let turn = 0; turn < 6; turn++) {
    for (const { checks, files, items, count } of all) {
      const from = performance.now();
      const { verdict } = await grader.grade({ by: "checks", checks }, files, { provenance });
      const ms = performance.now() - from;
      if (verdict.kind !== "passed") throw new Error(JSON.stringify(verdict));
      // The first round is for the compiler of Node itself.
      if (turn === 0) continue;
      times.push(ms);
      if (ms > slowest.ms) slowest = { ms, items, checks: count };
    }
  }
  await grader.close();
  print("synthetic-exercises", {
    exercises: all.length,
    ms: summary(times),
    slowest: { ...slowest, ms: round(slowest.ms) },
  });
}

/** What a pool of two workers adds to the process, and what an engine has in use when nothing has run in it. */
async function benchMemory(): Promise<void> {
  const withoutMb = await settledMb();
  const grader = startGrader({ worker, sqlWorker, library });
  await grader.grade({ by: "checks", checks: bombChecks }, rightAnswer, { provenance });
  // The second worker starts and warms up meanwhile.
  await new Promise((resolve) => setTimeout(resolve, 2_000));
  const withMb = await settledMb();
  await grader.close();
  print("memory-of-a-pool", { workers: 2, poolMb: round(withMb - withoutMb) });
}

async function benchStart(): Promise<void> {
  const times: number[] = [];
  for (let i = 0; i < 10; i++) {
    const from = performance.now();
    const grader = startGrader({ worker, sqlWorker, library });
    await grader.grade({ by: "checks", checks: bombChecks }, rightAnswer, { provenance });
    times.push(performance.now() - from);
    await grader.close();
  }
  print("pool-start-to-first-verdict", { ms: summary(times) });
}

async function benchOvershoot(kind: string, code: string, times: number): Promise<void> {
  const deadlineMs = 200;
  const grader = startGrader({ worker, sqlWorker, library, budget: { deadlineMs } });
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
    // Nobody ends two workers in a row faster than another can start.
    await new Promise((resolve) => setTimeout(resolve, 1_000));
  }
  await grader.close();
  print("deadline-overshoot", { kind, deadlineMs, overMs: summary(over), nextGradeMs: summary(next) });
}

/** Milliseconds of each of `times` grades by one grader. */
async function gradeAll(checks: string, files: Record<string, string>, times: number): Promise<number[]> {
  const grader = startGrader({ worker, sqlWorker, library });
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
  const grader = startGrader({ worker, sqlWorker, library });
  const thousand = async () => {
    for (let i = 0; i < 1_000; i++)
      await grader.grade({ by: "checks", checks: bombChecks }, rightAnswer, { provenance });
  };
  // Node's own compilers and heaps take their room in the first thousands.
  for (let i = 0; i < 4; i++) await thousand();
  const beforeMb = await settledMb();
  await thousand();
  const afterMb = await settledMb();
  await grader.close();
  print("rss-1000-grades", { beforeMb, afterMb, grownMb: round(afterMb - beforeMb) });
}

async function benchBombs(): Promise<void> {
  const deadlineMs = 50;
  const grader = startGrader({ worker, sqlWorker, library, budget: { deadlineMs } });
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
