import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { openSqlDesk } from "./desk.ts";
import { exerciseGrading, namesIn, textOf } from "./fixture.ts";

/** Texts that do not solve their exercise and try to pass all the same. The first line of each names the exercise. */
const cheats = join(import.meta.dirname, "cheats");
const names = readdirSync(cheats).sort();
const desk = openSqlDesk();
afterAll(() => desk.close());

test("there are cheats enough", () => {
  expect(names.length).toBeGreaterThanOrEqual(20);
});

test.each(names)("%s does not pass", async (file) => {
  const text = readFileSync(join(cheats, file), "utf8");
  const exercise = /^-- exercise: (\S+)/.exec(text)?.[1] ?? "";
  const grading = exerciseGrading(exercise);
  const { verdict } = await desk.grade(grading, text);
  expect(verdict.kind).toMatch(/^(?:failed|crashed|stopped|unreadable)$/);
  // No cheat may leave the sandbox grading wrongly.
  const right = textOf(exercise, "right", namesIn(exercise, "right")[0] ?? "");
  expect((await desk.grade(grading, right)).verdict).toMatchObject({ kind: "passed" });
});
