import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { runsFile } from "../../../curriculum/schema-runs.ts";
import type { Verdict } from "../../../sandbox/verdict.ts";
import type { Language } from "../../../sandbox/words/say.ts";
import { openWorkshop, provenance, told, type Workshop } from "../workshop.ts";

let workshop: Workshop;
beforeAll(async () => {
  workshop = await openWorkshop();
});
afterAll(() => workshop.close());

/** A soup for as many as there are: two braces that close, one line that does not belong. */
const cards = [
  "}",
  "for (const guest of guests) {",
  "return bowls;",
  "}",
  "export function soup(guests) {",
  "bowls = bowls + 1;",
  "let bowls = 0;",
  "let bowls = 1;",
];
const checks = `import { soup } from "./main.js";
test("a bowl for each guest", () => {
  expect(soup(["Ana", "Luis"])).toBe(2);
});
`;
const right = `
export function soup(guests) {
  let bowls = 0;

\tfor (const guest of guests) {
    bowls = bowls + 1;  \u00a0
  }
  return bowls;
}
`;
const rule = "Only the given lines, each at most once";

async function verdictOf(files: string | Record<string, string>, language?: Language): Promise<Verdict> {
  const grading = { by: "order", cards, grading: { by: "checks", checks } } as const;
  const all = typeof files === "string" ? { "main.js": files } : files;
  const options = { provenance, ...(language === undefined ? {} : { language }) };
  return (await workshop.grader.grade(grading, all, options)).verdict;
}

test("the given lines in a right order pass, however they are indented", async () => {
  expect(told(await verdictOf(right))).toEqual([
    "passed",
    `${rule}: passed`,
    "a bowl for each guest: passed",
  ]);
  expect((await verdictOf(right.replaceAll("\n", "\r\n"))).kind).toBe("passed");
});

test("a wrong order is told by the checks", async () => {
  const wrong = right
    .replace("return bowls;\n", "")
    .replace("let bowls = 0;", "let bowls = 0;\nreturn bowls;");
  expect(told(await verdictOf(wrong))).toEqual([
    "failed",
    `${rule}: passed`,
    'a bowl for each guest: soup(["Ana", "Luis"]) should give 2, but gave 0.',
  ]);
});

describe("a broken rule is told, and nothing is run", () => {
  test.each([
    ["nothing at all", "\n  \n", /No line is there yet/, null],
    [
      "a line changed",
      right.replace("bowls + 1", "bowls + 2"),
      /^Line 6 .* should be `bowls = bowls \+ 1;`/,
      6,
    ],
    ["spaces inside", right.replace("let bowls", "let  bowls"), /^Line 3 .* should be `let bowls = /, 3],
    [
      "signs left out",
      right.replace("(const guest of guests)", "const guest of guests"),
      /^Line 5 .* `for \(/,
      5,
    ],
    [
      "a line of one's own",
      right.replace("return bowls;", "return guests.length;"),
      /^Line 8 is not one of/,
      8,
    ],
    [
      "a line twice",
      right.replace("let bowls = 0;", "let bowls = 0;\nlet bowls = 0;"),
      /^Line 4 is there again/,
      4,
    ],
    ["a third brace", `${right}}`, /^Line 10 is there again/, 10],
    ["two lines in one", right.replace("return bowls;\n}", "return bowls; }"), /^Line 8 is more than one/, 8],
    ["a comment", right.replace("return bowls;", "return bowls; // 2"), /^Line 8 is not one of/, 8],
  ])("%s", async (_, program, sentence, line) => {
    const verdict = await verdictOf(program);
    expect(verdict).toMatchObject({
      kind: "failed",
      checks: [
        {
          path: [rule],
          message: expect.stringMatching(sentence),
          place: line === null ? null : { file: "main.js", line },
        },
      ],
    });
  });
});

describe("an order that cannot be read is told in words of lines", () => {
  const errorOf = async (program: string) => {
    const verdict = await verdictOf(program);
    return verdict.kind === "unreadable" ? verdict.error : null;
  };

  test("a block that nothing closes", async () => {
    const error = await errorOf(right.replace("  }\n", ""));
    expect(error).toMatchObject({
      sentence: expect.stringMatching(/^In this order, no line closes the \{ of the line `/),
      place: { file: "main.js", column: null },
    });
  });

  test("a line that closes nothing", async () => {
    expect(await errorOf(`}\n${right.replace("  }\n", "")}`)).toMatchObject({
      sentence: expect.stringMatching(/the line `}` closes something that no line before it opens/),
      place: { line: 1 },
    });
  });

  test("two lines that declare the same name", async () => {
    expect(await errorOf(right.replace("let bowls = 0;", "let bowls = 0;\nlet bowls = 1;"))).toMatchObject({
      sentence: "Two of your lines declare the name bowls. Only one of them belongs: take the other out.",
      place: { file: "main.js", line: 4 },
    });
  });

  test("anything else is still placed", async () => {
    expect(await errorOf(right.replace("  return bowls;\n", "").concat("return bowls;"))).toMatchObject({
      sentence: expect.stringMatching(/^In this order, JavaScript cannot read on at line 9\. This return/),
    });
  });
});

test("other files than main.js are not there", async () => {
  const { runs } = runsFile.parse({ runs: [{ name: { en: "tea" }, prints: "2" }] });
  const grading = {
    by: "order",
    cards: ['import { cups } from "./help.js";', "console.log(cups);"],
    grading: { by: "runs", runs },
  } as const;
  const files = { "main.js": grading.cards.join("\n"), "help.js": "export const cups = 2;" };
  expect((await workshop.grader.grade(grading, files, { provenance })).verdict.kind).toBe("unreadable");
  expect((await verdictOf({ "help.js": right })).kind).toBe("failed");
});

test("runs may judge lines in order, too", async () => {
  const { runs } = runsFile.parse({ runs: [{ name: { en: "tea" }, input: "2", prints: "2 cups" }] });
  const grading = {
    by: "order",
    cards: ['console.log(cups + " cups");', "const cups = prompt();"],
    grading: { by: "runs", runs },
  } as const;
  const grade = async (program: string) =>
    told((await workshop.grader.grade(grading, { "main.js": program }, { provenance })).verdict);
  expect((await grade([...grading.cards].reverse().join("\n")))[0]).toBe("passed");
  expect((await grade(grading.cards.join("\n")))[2]).toMatch(/^tea: .* cups is used here before/);
});

test("Spanish is spoken to who reads Spanish", async () => {
  expect(told(await verdictOf("soup();", "es"))[1]).toMatch(
    /^Solo las líneas dadas, .*: La línea 1 no es una de las líneas dadas/,
  );
});
