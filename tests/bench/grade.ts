import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { hashExercise } from "../../curriculum/hash.ts";
import { loadAuthored } from "../../curriculum/load.ts";
import type { AuthoredExercise } from "../../curriculum/schema.ts";
import { built } from "../../main/config/built.ts";
import { startGrader } from "../../sandbox/grader.ts";
import { print, round, summary } from "./statistics.ts";

const rounds = 60;
const childRounds = 8;

/** Grade of each bundled exercise in a fresh VM, beside a fresh Node process that runs the same checks. */
export async function benchGrades(): Promise<void> {
  const course = loadAuthored(built.authored);
  if (!course.ok) throw new Error(course.refusal.sentence);
  const exercises = course.value.modules.flatMap(({ lessons }) =>
    lessons.flatMap((lesson) => lesson.exercises),
  );
  const started = performance.now();
  const grader = startGrader({ worker: built.worker, library: built.library });
  const grade = async (exercise: AuthoredExercise) => {
    const from = performance.now();
    const { verdict } = await grader.grade(exercise.grading, exercise.solution, {
      provenance: hashExercise(exercise),
    });
    if (verdict.kind !== "passed") throw new Error(`${exercise.id}: ${verdict.kind}`);
    return performance.now() - from;
  };
  const all: number[] = [];
  try {
    const [first] = exercises;
    if (!first) throw new Error("the course has no exercise");
    await grade(first);
    print("first-grade-of-a-new-pool", { ms: round(performance.now() - started) });
    for (const exercise of exercises) {
      const times: number[] = [];
      for (let i = 0; i < rounds; i++) times.push(await grade(exercise));
      const inChild = Array.from({ length: childRounds }, () => childMs(exercise));
      const vm = summary(times);
      const child = summary(inChild);
      print("grade", {
        exercise: exercise.id,
        vmMs: vm,
        nodeChildMs: child,
        ratio: round(child.median / vm.median),
      });
      all.push(...times);
    }
  } finally {
    await grader.close();
  }
  print("grade-of-all", { exercises: exercises.length, vmMs: summary(all) });
}

/** The part of Jest's globals that the bundled checks use, over Node's own assertions. */
const globals = `
  import assert from "node:assert/strict";
  const tests = [];
  globalThis.describe = (_, body) => body();
  globalThis.test = globalThis.it = (_, body) => tests.push(body);
  const matchers = (value, not) => ({
    toBe: (want) => (not ? assert.notStrictEqual : assert.strictEqual)(value, want),
    toEqual: (want) => (not ? assert.notDeepEqual : assert.deepEqual)(value, want),
    toContain: (want) => assert.equal(value.includes(want), !not),
    toMatch: (want) => assert.equal(value.search(want) >= 0, !not),
    toBeNaN: () => assert.equal(Number.isNaN(value), !not),
    toBeNull: () => assert.equal(value === null, !not),
    toBeCloseTo: (want, digits = 2) => assert.equal(Math.abs(value - want) < 10 ** -digits / 2, !not),
    toBeUndefined: () => assert.equal(value === undefined, !not),
    toBeDefined: () => assert.equal(value !== undefined, !not),
    toHaveLength: (want) => assert.equal(value.length === want, !not),
  });
  globalThis.expect = (value) => ({ ...matchers(value, false), not: matchers(value, true) });
  await import("./checks.js");
  for (const body of tests) await body();
`;

function childMs(exercise: AuthoredExercise): number {
  const folder = mkdtempSync(join(tmpdir(), "foothold-bench-"));
  try {
    writeFileSync(join(folder, "package.json"), '{"type":"module"}');
    for (const [name, text] of Object.entries(exercise.solution)) writeFileSync(join(folder, name), text);
    writeFileSync(join(folder, "checks.js"), exercise.grading.checks);
    writeFileSync(join(folder, "run.js"), globals);
    const from = performance.now();
    const { status, stderr } = spawnSync(process.execPath, ["run.js"], { cwd: folder, encoding: "utf8" });
    const ms = performance.now() - from;
    if (status !== 0) throw new Error(`${exercise.id} in a Node process: ${stderr}`);
    return ms;
  } finally {
    rmSync(folder, { recursive: true });
  }
}
