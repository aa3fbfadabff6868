import { afterAll, beforeAll, expect, test } from "vitest";
import { shortenTogether } from "../../sandbox/difference.ts";
import { openWorkshop, told, type Workshop } from "./workshop.ts";

let workshop: Workshop;
beforeAll(async () => {
  workshop = await openWorkshop();
});
afterAll(() => workshop.close());

test("short values stay whole", () => {
  expect(shortenTogether("[1, 2]", "[1, 3]", 20)).toEqual(["[1, 2]", "[1, 3]"]);
});

test("the first difference of long values is shown, wherever it is", () => {
  const long = "x".repeat(500);
  for (const [a, b] of [
    [`${long}a${long}`, `${long}b${long}`],
    [`a${long}`, `b${long}`],
    [`${long}a`, `${long}b`],
  ] as const) {
    const [left, right] = shortenTogether(a, b, 60);
    expect(left).not.toBe(right);
    expect(left).toContain("a");
    expect(right).toContain("b");
    expect(Math.max(left.length, right.length)).toBeLessThanOrEqual(62);
  }
});

test("a value that is the beginning of the other shows where it ends", () => {
  const [left, right] = shortenTogether("x".repeat(500), `${"x".repeat(500)}tail`, 60);
  expect(left.endsWith("x")).toBe(true);
  expect(right.endsWith("tail")).toBe(true);
});

test("a getter that fails when the difference is looked for takes nothing away from the verdict", async () => {
  const program = `export function f() {
    let reads = 0;
    return { get a() { reads++; if (reads > 1) throw new Error("no more"); return 2; } };
  }`;
  const checks = `import { f } from "./main.js";
    test("a", () => { const r = f(); expect(r).toEqual({ a: 1 }); });`;
  expect(told(await workshop.verdict(checks, program))).toEqual([
    "failed",
    "a: f() should give { a: 1 }, but gave { a: [Getter] }.",
  ]);
});

test("a getter that never comes back when the difference is looked for leaves the check failed", async () => {
  const program = `export function f() {
    let reads = 0;
    return { get a() { reads++; while (reads > 1) {} return 2; } };
  }`;
  const checks = `import { f } from "./main.js";
    test("a", () => { const r = f(); expect(r).toEqual({ a: 1 }); });`;
  const verdict = await workshop.verdict(checks, program, { deadlineMs: 300 });
  expect(verdict).toMatchObject({ kind: "stopped", limit: "time", checks: [{ state: "failed" }] });
});
