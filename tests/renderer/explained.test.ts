import { join } from "node:path";
import { expect, test } from "vitest";
import type { ModuleId } from "../../curriculum/schema.ts";
import type { Words } from "../../main/contract.ts";
import { explainerOf } from "../../renderer/look-up/explained.ts";
import { saidOf } from "../../sandbox/words/said.ts";
import { authored } from "../curriculum/pack/packed.ts";

const course = authored(join(import.meta.dirname, "../../curriculum/courses/programming"));
const pages = course.modules.flatMap(({ errors }) => errors);
const said = saidOf(pages.map(({ explains }) => explains));
const errors: Words["errors"] = pages.map(({ explains: _, ...page }, at) => ({
  ...page,
  module: "functions" as ModuleId,
  says: said[at] ?? [],
}));
const page = explainerOf({ errors });

test("each message that an example earns leads to its own page, in both languages", () => {
  let count = 0;
  for (const { id, shows } of pages) {
    for (const message of [shows?.en, shows?.es]) {
      const line = message?.split("\n").at(-1) ?? "";
      // Some examples show a wrong value, and no message.
      if (!/[.?…]$/.test(line) || id === "error-thrown") continue;
      if (page(line) === null && !/ /.test(line)) continue;
      if (id === "comparison-not-whole" || id === "semicolon-too-early") continue;
      expect(page(line), line).toBe(`error ${id}`);
      count += 1;
    }
  }
  expect(count).toBeGreaterThan(70);
});

test.each([
  [
    "stands behind whose error it was",
    "total stopped with an error in line 3: The name prise is not known here. Did you mean price?",
    "error name-not-known",
  ],
  [
    "has a hint behind it",
    "price is undefined here, so it has no length. Find out why it has no value. Nothing was given back: is a return missing?",
    "error of-undefined",
  ],
  [
    "is a hint behind what was wanted",
    "The check expected 10, but got undefined. Nothing was given back: is a return missing?",
    "error nothing-given-back",
  ],
  [
    "has a value with marks of a pattern",
    "a(b[0].* is not a function, so it cannot be called.",
    "error not-a-function",
  ],
  [
    "is more exactly that of another page",
    "this is undefined here, so it has no seats. The function was called without its object: call it with the object and a dot before its name, as in counter.add().",
    "error this-is-undefined",
  ],
  ["is none", "The check expected 10, but got 5.", null],
  ["is only a word of one", "Something", null],
  ["is nothing", "", null],
])("a message that %s", (_, message, expected) => {
  expect(page(message)).toBe(expected);
});
