import { expect, test } from "vitest";
import { haveSameSlots, wordsOfChecks } from "../../curriculum/check-names.ts";

test("what a student may read of checks: names of checks and groups, and sentences of expect, each once", () => {
  const source = `
    import { f } from "./main.js";
    const why = "Because it is so.";
    describe("a group", () => {
      test("one", () => expect(f(1), "Look again.").toBe(1));
      test.skip("two", () => expect(f(2), why).toBe(2));
      it("one", () => expect(f(1)).toBe("no words of the check"));
    });
    test.each([["a row"]])("%s is a row", (text) => {
      expect(f(text), \`\${text} is one.\`).toBe(true);
      expect(f(text), text + " and more.").toBe(true);
    });
  `;
  expect(wordsOfChecks(source)).toEqual([
    "a group",
    "one",
    "Look again.",
    "two",
    "Because it is so.",
    "%s is a row",
    "%s is one.",
    "%s and more.",
  ]);
});

test("checks that cannot be read have no words: whoever proves the course is told of them elsewhere", () => {
  expect(wordsOfChecks('test("one", () => {')).toEqual([]);
});

test("a translation keeps each slot, in the same order", () => {
  expect(haveSameSlots("%s of $name", "$name tiene %s")).toBe(false);
  expect(haveSameSlots("%s of $name", "%s de $name")).toBe(true);
  expect(haveSameSlots("100 % right", "todo bien")).toBe(true);
});
