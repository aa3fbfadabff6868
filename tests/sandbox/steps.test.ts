import { afterAll, beforeAll, expect, test } from "vitest";
import { openWorkshop, told, type Workshop } from "./workshop.ts";

let workshop: Workshop;
beforeAll(async () => {
  workshop = await openWorkshop();
});
afterAll(() => workshop.close());

const checks = `import { count } from "./main.js";
test("counts", () => { expect(count()).toBe(3); });`;
const hour = 3_600_000;

test("a limit of steps ends a loop without an end as the clock would, and sooner", async () => {
  const endless = "export function count() { while (true) {} }";
  const bySteps = await workshop.verdict(checks, endless, { deadlineMs: hour, stepsLimit: 1_000_000 });
  const byClock = await workshop.verdict(checks, endless, { deadlineMs: 500 });
  expect(told(bySteps)[0]).toBe("stopped time");
  expect(told(bySteps).slice(1)).toEqual(told(byClock).slice(1));
});

test("what ends within the limit is graded as ever", async () => {
  const long = "export function count() { let n = 0; for (let i = 0; i < 300000; i++) n += i; return n; }";
  const budget = { deadlineMs: hour, stepsLimit: 1_000_000 };
  expect((await workshop.verdict(checks, long, budget)).kind).toBe("failed");
  expect(told(await workshop.verdict(checks, long, { ...budget, stepsLimit: 100_000 }))[0]).toBe(
    "stopped time",
  );
});
