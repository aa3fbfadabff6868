import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openWorkshop, type Workshop } from "./workshop.ts";

let workshop: Workshop;
beforeAll(async () => {
  workshop = await openWorkshop();
});
afterAll(() => workshop.close());

const checks = `import { answer } from "./main.js";
test("first", () => { expect(1).toBe(1); });
test("second", async () => { expect(await answer(1)).toBe(2); });`;
const right = "export const answer = (n) => n + 1;";
/** Only an endless loop may come to its end by time, also on a slow machine. */
const budgetFor = (limit: string) => ({ deadlineMs: limit === "time" ? 700 : 20_000 });
const budget = budgetFor("time");

/** Each must be stopped by the limit named, at load or in a call, and the next grade must be right. */
const bombs: readonly (readonly [name: string, limit: string, code: string])[] = [
  ["an endless loop", "time", "for (;;);"],
  [
    "an endless loop that catches everything",
    "time",
    "for (;;) try { for (;;); } catch {} finally { continue; }",
  ],
  [
    "a flood of microtasks",
    "time",
    "const f = () => { Promise.resolve().then(f); }; f(); await new Promise(() => {});",
  ],
  ["timers without end", "time", "await new Promise(() => { const f = () => setTimeout(f, 1); f(); });"],
  ["a regular expression that backtracks", "time", "/^(a+)+$/.test('a'.repeat(40) + 'b');"],
  ["an endless generator", "time", "function* g() { for (;;) yield 1; } for (const x of g());"],
  ["an endless getter", "time", "const o = { get x() { return this.x2; }, get x2() { for (;;); } }; o.x;"],
  ["a native loop", "time", "Array.prototype.indexOf.call({ length: 1e15 }, 1);"],
  ["a sort without end", "time", "[1, 2, 3].sort(() => { for (;;); });"],
  ["small objects", "memory", "const all = []; for (;;) all.push({ n: [1] });"],
  [
    "small objects, caught",
    "memory",
    "const all = []; for (;;) try { for (;;) all.push({ n: [1] }); } catch {}",
  ],
  ["buffers", "memory", "const all = []; for (;;) all.push(new ArrayBuffer(1 << 20));"],
  ["a text that doubles", "memory", "let s = 'x'; for (;;) s += s;"],
  ["a Map that grows", "memory", "const m = new Map(); for (let i = 0; ; i++) m.set(i, {});"],
  ["deep recursion", "stack", "const f = () => 1 + f(); f();"],
  [
    "recursion through JSON",
    "stack",
    "const o = { toJSON() { return JSON.stringify(o) + 1; } }; JSON.stringify(o);",
  ],
  ["recursion through a Proxy", "stack", "const p = new Proxy({}, { get: (t, k, r) => r[k] + 1 }); p.x;"],
  ["recursion through toString", "stack", "const o = { toString() { return this + '!'; } }; o + '';"],
  ["an output flood", "output", "for (;;) console.log('x'.repeat(100));"],
  ["an output flood that meets the limit exactly", "output", "for (;;) console.log('x'.repeat(99));"],
  ["one huge line", "output", "console.log('x'.repeat(1e6));"],
];

describe.each(bombs)("%s", (_, limit, code) => {
  test("in a call", async () => {
    const verdict = await workshop.verdict(
      checks,
      `export async function answer(n) { ${code} return n + 1; }`,
      budgetFor(limit),
    );
    expect(verdict).toMatchObject({ kind: "stopped", limit });
    expect(verdict.kind === "stopped" && verdict.checks).toMatchObject([{ state: "passed" }, {}]);
    expect(await workshop.verdict(checks, right)).toMatchObject({ kind: "passed" });
  });
  test("while it is loaded", async () => {
    const verdict = await workshop.verdict(checks, `${code}\n${right}`, budgetFor(limit));
    expect(verdict).toMatchObject({ kind: "stopped", limit });
    expect(await workshop.verdict(checks, right)).toMatchObject({ kind: "passed" });
  });
});

test("what was decided before the stop is told", async () => {
  const verdict = await workshop.verdict(
    checks,
    "export function answer() { console.log('in'); for (;;); }",
    budget,
  );
  expect(verdict).toMatchObject({
    kind: "stopped",
    checks: [
      { state: "passed" },
      { state: "failed", message: "The program was stopped while answer(1) was running.", output: "in\n" },
    ],
  });
});

test("what a flood printed is cut with a sentence", async () => {
  const program = "export function answer() { for (;;) console.log('12345678'); }";
  const verdict = await workshop.verdict(checks, program, { outputLimitChars: 50 });
  const output = verdict.kind === "stopped" ? verdict.checks[1]?.output : undefined;
  expect(output).toBe(`${"12345678\n".repeat(5)}12345\n…\n`);
});

test("a program that needs much, but not too much, passes", async () => {
  const program = `export function answer(n) {
    const list = Array.from({ length: 200_000 }, (_, i) => ({ i }));
    const deep = (k) => (k === 0 ? 0 : deep(k - 1));
    deep(1_000);
    return list.sort((a, b) => b.i - a.i).at(-1).i + n + 1;
  }`;
  expect(await workshop.verdict(checks, program)).toMatchObject({ kind: "passed" });
});

test("a promise that never settles fails its check and no other", async () => {
  const three = `import { answer } from "./main.js";
test("waits", async () => { expect(await answer(1)).toBe(2); });
test("goes on", () => { expect(1).toBe(1); });`;
  expect(await workshop.verdict(three, "export const answer = () => new Promise(() => {});")).toMatchObject({
    kind: "failed",
    checks: [
      {
        state: "failed",
        message:
          "The promise of answer(1) was waited for and never came to an end. The promise made in line 1 never ends, because nothing in it calls resolve.",
      },
      { state: "passed" },
    ],
  });
});

test("a program that never finishes loading has crashed", async () => {
  const verdict = await workshop.verdict(checks, `await new Promise(() => {});\n${right}`);
  expect(verdict).toMatchObject({ kind: "crashed" });
});

test("grades that are asked for at once wait for one another", async () => {
  const programs = Array.from({ length: 6 }, (_, i) =>
    i % 3 === 1 ? "export const answer = () => { for (;;); };" : right,
  );
  const verdicts = await Promise.all(programs.map((program) => workshop.verdict(checks, program, budget)));
  expect(verdicts.map(({ kind }) => kind)).toEqual([
    "passed",
    "stopped",
    "passed",
    "passed",
    "stopped",
    "passed",
  ]);
});
