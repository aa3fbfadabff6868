import { afterAll, beforeAll, expect, test } from "vitest";
import type { Grading } from "../../curriculum/schema.ts";
import { inWords } from "../../sandbox/check-words.ts";
import type { Verdict } from "../../sandbox/verdict.ts";
import type { Language } from "../../sandbox/words/say.ts";
import { openWorkshop, provenance, type Workshop } from "./workshop.ts";

let workshop: Workshop;
beforeAll(async () => {
  workshop = await openWorkshop();
});
afterAll(() => workshop.close());

const grading: Grading = {
  by: "checks",
  checks: `import { half, gone } from "./main.js";
describe("whole numbers", () => {
  test("10 becomes 5", () => expect(half(10), "Divide by two.").toBe(5));
  test.each([[4, 2], [6, 3]])("%i becomes %i", (from, to) => expect(half(from)).toBe(to));
});
test("one that nobody has put into Spanish", () => expect(half(2)).toBe(1));
test("first of two", () => gone(1));
test("second of two", () => gone(2));
`,
  es: {
    "whole numbers": "números enteros",
    "10 becomes 5": "10 se vuelve 5",
    "Divide by two.": "Divide entre dos.",
    "%i becomes %i": "%i se vuelve %i",
    "first of two": "la primera de dos",
    "second of two": "la segunda de dos",
  },
};

async function verdictIn(language: Language): Promise<Extract<Verdict, { kind: "failed" }>> {
  const files = { "main.js": "export function half(n) {\n  return n;\n}\n" };
  const { verdict } = await workshop.grader.grade(grading, files, { provenance, language });
  if (verdict.kind !== "failed") throw new Error(verdict.kind);
  return verdict;
}

test("a student who reads Spanish sees the names of checks and their sentences in Spanish", async () => {
  const { checks } = await verdictIn("es");
  expect(checks.map(({ path }) => path.join(" › "))).toEqual([
    "números enteros › 10 se vuelve 5",
    "números enteros › 4 se vuelve 2",
    "números enteros › 6 se vuelve 3",
    "one that nobody has put into Spanish",
    "la primera de dos",
    "la segunda de dos",
  ]);
  expect(checks[0]?.message).toMatch(/^Divide entre dos\. half\(10\) debería dar 5/);
  // A check that waits names the other one in the same language.
  expect(checks[5]?.message).toContain("«la primera de dos»");
});

test("in English they are as they stand in checks.js, and the verdict is the same", async () => {
  const [english, spanish] = [await verdictIn("en"), await verdictIn("es")];
  expect(english.checks[1]?.path).toEqual(["whole numbers", "4 becomes 2"]);
  expect(english.checks[0]?.message).toMatch(/^Divide by two\. half\(10\) should give 5/);
  expect(english.checks.map(({ state }) => state)).toEqual(spanish.checks.map(({ state }) => state));
});

test("a value that looks like a slot or a pattern is put in as it is", () => {
  const say = inWords({ "“%s” is no move (really)": "“%s” no es un movimiento" });
  expect(say("“+12 $fuse %s” is no move (really)")).toBe("“+12 $fuse %s” no es un movimiento");
  expect(say("“+12” is no move")).toBe("“+12” is no move");
});
