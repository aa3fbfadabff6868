import { afterAll, beforeAll, expect, test } from "vitest";
import { choicesFile } from "../../../curriculum/schema-choices.ts";
import type { Language } from "../../../sandbox/words/say.ts";
import { openWorkshop, provenance, type Workshop } from "../workshop.ts";

let workshop: Workshop;
beforeAll(async () => {
  workshop = await openWorkshop();
});
afterAll(() => workshop.close());

const choice = (id: string, right: boolean) => ({
  id,
  text: { en: `Text ${id}` },
  right,
  why: { en: `Why ${id}`, es: `Por qué ${id}` },
});
const all = (pick: "one" | "all", ...right: readonly string[]) =>
  choicesFile.parse({ pick, choices: ["a", "b", "c", "d"].map((id) => choice(id, right.includes(id))) });
const one = all("one", "b");
const two = all("all", "b", "d");

async function check(choices: typeof one, answer: string, language: Language = "en") {
  const grading = { by: "choices", ...choices } as const;
  const files = { "answer.txt": answer };
  const { verdict } = await workshop.grader.grade(grading, files, { provenance, language });
  if (verdict.kind !== "passed" && verdict.kind !== "failed") throw new Error(verdict.kind);
  return [verdict.kind, verdict.checks.map(({ message }) => message).join()];
}

test.each([
  [one, "b", "passed", ""],
  [one, " b \r\n\n", "passed", ""],
  [two, "d\nb\n", "passed", ""],
  [two, "b\nb\nd", "passed", ""],
  [one, "", "failed", "Nothing is chosen yet. Choose an answer, then check."],
  [one, "a", "failed", "Why a"],
  [
    one,
    "a\nb",
    "failed",
    "More than one answer is chosen. Here, one is right: choose the one that you find best.",
  ],
  [one, "z", "failed", "“z” is none of the answers here. Choose from the list."],
  [two, "b", "failed", "What you chose is right, but it is not all: there is more that is right."],
  [two, "b\na\nd", "failed", "Why a"],
])("%#: what is said of a choice", async (choices, answer, kind, message) => {
  expect(await check(choices, answer)).toEqual([kind, message]);
});

test("the student's language is spoken, or English where an author wrote no other", async () => {
  expect(await check(one, "a", "es")).toEqual(["failed", "Por qué a"]);
  const [first, ...rest] = one.choices;
  const english = { ...one, choices: [{ ...first, why: { en: "Only English" } }, ...rest] } as typeof one;
  expect(await check(english, "a", "es")).toEqual(["failed", "Only English"]);
});

test.each([
  [{ pick: "one", choices: ["a", "b", "c"].map((id) => choice(id, true)) }, "exactly one with right: true"],
  [{ pick: "all", choices: ["a", "b", "c"].map((id) => choice(id, false)) }, "at least one with right: true"],
  [{ pick: "one", choices: ["a", "b", "b"].map((id) => choice(id, id === "a")) }, "an id of its own"],
  [{ pick: "one", choices: ["a", "b"].map((id) => choice(id, id === "a")) }, ">=3 items"],
])("%#: an author hears of choices that cannot be", (file, sentence) => {
  expect(choicesFile.safeParse(file).error?.message).toContain(sentence);
});
