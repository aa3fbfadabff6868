import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Verdict } from "../../../sandbox/verdict.ts";
import type { Language } from "../../../sandbox/words/say.ts";
import { openWorkshop, provenance, told, type Workshop } from "../workshop.ts";

let workshop: Workshop;
beforeAll(async () => {
  workshop = await openWorkshop();
});
afterAll(() => workshop.close());

/** `for (const price of ____) {` and `sum = sum + ____;` */
const template = [
  ["export function total(prices) {"],
  ["let sum = 0;"],
  ["for (const price of ", ") {"],
  ["sum = sum + ", ";"],
  ["}"],
  ["return sum;"],
  ["}"],
];
const checks = `import { total } from "./main.js";
test("adds the prices", () => {
  expect(total([2, 3])).toBe(5);
});
`;
const program = (over: string, add: string) => `export function total(prices) {
  let sum = 0;
  for (const price of ${over}) {
    sum = sum + ${add};
  }
  return sum;
}
`;
const right = program("prices", "price");
const rule = "Only the gaps are filled, and nothing else is changed";

async function verdictOf(
  source: string,
  language?: Language,
  lines: readonly (readonly string[])[] = template,
): Promise<Verdict> {
  const grading = { by: "gaps", template: lines, grading: { by: "checks", checks } } as const;
  const options = { provenance, ...(language === undefined ? {} : { language }) };
  return (await workshop.grader.grade(grading, { "main.js": source }, options)).verdict;
}

const messageOf = async (source: string, language?: Language): Promise<string> => {
  const verdict = await verdictOf(source, language);
  if (verdict.kind !== "failed") throw new Error(verdict.kind);
  return verdict.checks[0]?.message ?? "";
};

test("the right fillings pass, with other spaces, blank lines and line ends", async () => {
  expect(told(await verdictOf(right))).toEqual(["passed", `${rule}: passed`, "adds the prices: passed"]);
  for (const spaced of [
    right.replaceAll("\n", "\r\n"),
    right.replaceAll("\n", "\n\n"),
    right.replaceAll("  ", "\t"),
    right.replace("sum = sum + price", "sum=sum+price"),
    program("[...prices]", "Number(price)"),
  ]) {
    expect((await verdictOf(spaced)).kind).toBe("passed");
  }
});

test("a wrong filling is told by the checks, one that cannot be read as in any program", async () => {
  expect(told(await verdictOf(program("prices", "1"))).at(-1)).toContain("should give 5, but gave 2");
  expect((await verdictOf(program("prices", ")"))).kind).toBe("unreadable");
});

describe("the rule", () => {
  test.each([
    ["a gap that is as it was", program("prices", "____"), "The gap in line 4 is still empty"],
    ["a gap with nothing in it", program("", "price"), "The gap in line 3 is still empty"],
    [
      "text around a gap",
      right.replace("sum + ", "sum * "),
      "Line 4 is changed outside of its gap. It should be `sum = sum + ____;`",
    ],
    [
      "a line without a gap",
      right.replace("let sum = 0", "let sum = 1"),
      "Line 2 is changed. It should be `let sum = 0;`",
    ],
    ["a line that is gone", right.replace("  let sum = 0;\n", ""), "The line `let sum = 0;` is missing"],
    ["a last line that is gone", right.replace(/}\n$/, ""), "The line `}` is missing"],
    ["a line of one's own", right.replace("return", "sum = 5;\n  return"), "Line 6 was not given"],
    ["a line of one's own at the end", `${right}total([]);\n`, "Line 8 was not given"],
    ["nothing at all", "", "The line `export function total(prices) {` is missing"],
  ])("%s", async (_, source, sentence) => {
    expect(await messageOf(source)).toContain(sentence);
  });

  test("speaks Spanish", async () => {
    expect(await messageOf(program("prices", "____"), "es")).toContain("El hueco de la línea 4 sigue vacío");
  });

  test("cannot be filled around: what stands in a gap may be anything, but the line stays one line", async () => {
    expect(await messageOf(program("prices", "price;\n    sum = 5"))).toContain("Line 5 was not given");
  });
});

describe("gaps with only a space between them", () => {
  const side = [
    ["export function total(prices) {"],
    ["const isShort = prices.length < 6 ", " ", ";"],
    ["return isShort ? prices[0] + prices[1] : ", " ", ";"],
    ["}"],
  ];
  const filled = (first: string, second: string) => `export function total(prices) {
  const isShort = prices.length < 6 ${first};
  return isShort ? prices[0] + prices[1] : ${second};
}
`;
  const ruleOf = async (source: string): Promise<string> =>
    told(await verdictOf(source, "en", side))[1] ?? "";

  test.each([
    ["with a space", "&& true", "0 + 0"],
    ["without a space", "&&true", "- 1"],
    ["with more spaces", "  &&   prices.length > 1  ", "prices . length"],
    ["with a text that has spaces", '|| "a b"', '"none " + 0'],
  ])("are filled %s", async (_, first, second) => {
    expect(await ruleOf(filled(first, second))).toBe(`${rule}: passed`);
  });

  test.each([
    ["both as they were", "____ ____", "0 + 0", 2],
    ["the first as it was", "____ true", "0 + 0", 2],
    ["the second as it was", "&& ____", "0 + 0", 2],
    ["the second taken away", "&& ", "0 + 0", 2],
    ["both taken away", "", "0 + 0", 2],
    ["two on another line", "&& true", "0", 3],
  ])("are empty: %s", async (_, first, second, line) => {
    expect(await ruleOf(filled(first, second))).toContain(`The gap in line ${line} is still empty`);
  });

  test("the text around them must stay", async () => {
    expect(await ruleOf(filled("&& true", "0 + 0").replace("< 6", "< 7"))).toContain(
      "Line 2 is changed outside of its gap. It should be `const isShort = prices.length < 6 ____ ____;`",
    );
  });
});
