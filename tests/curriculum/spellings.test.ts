import { expect, test } from "vitest";
import { constructs } from "../../curriculum/constructs.ts";
import { spellingsOf } from "../../curriculum/spellings.ts";

test("no spelling belongs to two constructs: a link could lead to the wrong one", () => {
  const all = Object.keys(constructs).flatMap(spellingsOf);
  expect(all.filter((spelling, at) => all.indexOf(spelling) !== at)).toEqual([]);
});

test("what is named by a word for people has no spelling; what is named by itself has that", () => {
  expect(["number", "call", "string", "object", "index"].flatMap(spellingsOf)).toEqual([]);
  const themselves = ["const", "Math.round", ".push", "prompt"];
  expect(themselves.flatMap(spellingsOf)).toEqual(themselves);
});
