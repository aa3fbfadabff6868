import { afterAll, describe, expect, test } from "vitest";
import { openSqlDesk, toldBy } from "./desk.ts";
import { exerciseGrading, namesIn, textOf } from "./fixture.ts";

/**
 * `tests/fixtures/sql/<exercise>/`: `checks.yaml`, `seed-1.sql`, …, and `right/` and `wrong/` with one text each. A wrong one
 * says in its first line what it earns: the kind of the verdict, the line where there is one, and words of the
 * message; `&` stands between words of different checks.
 */
const desk = openSqlDesk();
afterAll(() => desk.close());

test("there are exercises enough", () => {
  expect(namesIn().length).toBeGreaterThanOrEqual(12);
});

describe.each(namesIn())("%s", (exercise) => {
  const grading = exerciseGrading(exercise);

  test.each(namesIn(exercise, "right"))("right: %s", async (name) => {
    const { verdict } = await desk.grade(grading, textOf(exercise, "right", name));
    expect(verdict).toMatchObject({ kind: "passed" });
  });

  test.each(namesIn(exercise, "wrong"))("wrong: %s", async (name) => {
    const text = textOf(exercise, "wrong", name);
    const [, head = "", words = ""] = /^-- (\w+(?: \d+)?): (.*)/.exec(text) ?? [];
    const { verdict } = await desk.grade(grading, text);
    const told = toldBy(verdict);
    expect(told.slice(0, told.indexOf(": "))).toBe(head);
    for (const part of words.split(" & ")) expect(told).toContain(part);
  });
});
