import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { en } from "../../sandbox/words/en.ts";
import { covers } from "../../sandbox/words/said.ts";
import { authored } from "./pack/packed.ts";

const course = authored(join(import.meta.dirname, "../../curriculum/courses/programming"));
const explains = course.modules.flatMap(({ errors }) =>
  errors.flatMap((page) => page.explains.map((pattern) => ({ id: page.id, pattern }))),
);

/** Sentences that explain no mistake of a program, but what a task asks for, or are only pieces of sentences. */
const others = [
  // Values, wishes and places, which stand in other sentences.
  ...["wish.*", "kind.*", "sign.*", "mock.*", "early.name", "throw.*", "check.program", "check.something"],
  // What a check wanted and what came: the values beside it say the rest.
  ...["told.*", "diff.at*", "diff.more", "diff.goesOn", "diff.line*", "diff.behind*"],
  ...["runs.program", "runs.nothingWanted", "runs.blank*", "runs.line", "runs.oneLine", "runs.manyLines"],
  ...["runs.missing", "runs.extra", "runs.leftOut", "runs.putIn", "check.comparisons"],
  // Around the explanation of an error that has its page.
  ...["check.threw*", "check.checkThrew*", "check.sameCause", "notRun.*", "limit.asked"],
  // Kinds of tasks with rules of their own, which the task tells.
  ...["predict.*", "order.*", "gaps.*", "choose.*", "tests.right*"],
  // No lesson of the course teaches SQL yet.
  "sql.*",
];

const isOther = (key: string) =>
  others.some((pattern) => (pattern.endsWith("*") ? key.startsWith(pattern.slice(0, -1)) : key === pattern));

describe("the pages of errors", () => {
  test.each(Object.keys(en).filter((key) => !isOther(key)))("explain %s", (key) => {
    expect(explains.filter(({ pattern }) => covers(pattern, key))).not.toEqual([]);
  });

  test("name only what the catalogue has, and each name belongs to one page", () => {
    for (const { pattern } of explains) {
      expect(
        Object.keys(en).filter((key) => covers(pattern, key)),
        pattern,
      ).not.toEqual([]);
    }
    const names = explains.map(({ pattern }) => pattern);
    expect(names.filter((name, at) => names.indexOf(name) !== at)).toEqual([]);
  });

  test("are there in both languages", () => {
    for (const { errors } of course.modules) {
      for (const { id, title, means, causes, find, shows } of errors) {
        const texts = [title, means, ...causes, find, ...(shows ? [shows] : [])];
        expect(
          texts.every(({ es }) => es !== undefined),
          id,
        ).toBe(true);
      }
    }
  });
});
