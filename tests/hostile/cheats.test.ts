import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openWorkshop, type Workshop } from "../sandbox/workshop.ts";

/**
 * Programs that do not solve their exercise and try to pass all the same. The first line of each names the exercise
 * of `tests/fixtures/grading` whose checks it attacks.
 */
const cheats = join(import.meta.dirname, "cheats");
const fixtures = join(import.meta.dirname, "../fixtures/grading");
const checksOf = (exercise: string): string => readFileSync(join(fixtures, exercise, "checks.js"), "utf8");

let workshop: Workshop;
beforeAll(async () => {
  workshop = await openWorkshop();
});
afterAll(() => workshop.close());

test.each(readdirSync(cheats))("%s does not pass", async (file) => {
  const program = readFileSync(join(cheats, file), "utf8");
  const exercise = /^\/\/ exercise: (\S+)/.exec(program)?.[1] ?? "";
  const verdict = await workshop.verdict(checksOf(exercise), program, { deadlineMs: 3_000 });
  expect(verdict.kind).toMatch(/^(?:failed|crashed|stopped|unreadable)$/);
  // Some exercises can be half solved by accident; no cheat may leave the sandbox grading wrongly.
  const right = readFileSync(join(fixtures, exercise, "right", "main.js"), "utf8");
  expect((await workshop.verdict(checksOf(exercise), right)).kind).toBe("passed");
});
