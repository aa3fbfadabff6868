import { expect, test } from "vitest";
import { perText } from "../../curriculum/per-text.ts";

test("what is made of a text is made once, also where it is nothing", () => {
  const made: string[] = [];
  const lengthOf = perText((text) => {
    made.push(text);
    return text.length;
  });
  expect([lengthOf("ab"), lengthOf(""), lengthOf("ab"), lengthOf("")]).toEqual([2, 0, 2, 0]);
  expect(made).toEqual(["ab", ""]);
});

test("a preview that sees thousands of states of a text does not keep them all", () => {
  let made = 0;
  const note = perText(() => {
    made += 1;
    return made;
  });
  note("first");
  for (let state = 0; state < 40_000; state += 1) note(`state ${state}`);
  expect(note("first")).toBe(made);
  expect(made).toBe(40_002);
});
