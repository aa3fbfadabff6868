import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { kinds } from "../../curriculum/kinds.ts";
import { loadAuthored } from "../../curriculum/load.ts";
import { openWorkshop, provenance, type Workshop } from "../sandbox/workshop.ts";

/**
 * Answers to the exercises of `tests/fixtures/kinds` that do not solve them and try to pass all the same: a folder
 * for each exercise, a file for each answer. They end in `.txt`, so that no tool takes them for ours.
 */
const cheats = join(import.meta.dirname, "kinds");
const course = loadAuthored(join(import.meta.dirname, "../fixtures/kinds"));
if (!course.ok) throw new Error(course.refusal.sentence);
const exercises = course.value.modules.flatMap(({ lessons }) =>
  lessons.flatMap((lesson) => lesson.exercises),
);

let workshop: Workshop;
beforeAll(async () => {
  workshop = await openWorkshop();
});
afterAll(() => workshop.close());

describe.each(readdirSync(cheats))("%s", (id) => {
  const exercise = exercises.find((one) => one.id === id);
  if (exercise === undefined) throw new Error(`no exercise ${id}`);
  const { answer } = kinds[exercise.kind];

  test.each(readdirSync(join(cheats, id)))("%s does not pass", async (file) => {
    const budget = { deadlineMs: 3_000 };
    const grade = (files: Readonly<Record<string, string>>) =>
      workshop.grader.grade(exercise.grading, files, { provenance, budget });
    const { verdict } = await grade({ [answer]: readFileSync(join(cheats, id, file), "utf8") });
    expect(verdict.kind).toMatch(/^(?:failed|crashed|stopped|unreadable)$/);
    // What the screens, the log and the facility carry stays small, whatever was handed in.
    const checks = "checks" in verdict ? verdict.checks : [];
    expect(JSON.stringify(checks).length).toBeLessThan(10_000);
    // No cheat may leave the sandbox grading wrongly.
    expect((await grade(exercise.solution)).verdict.kind).toBe("passed");
  });
});
