import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Grading } from "../../../curriculum/schema.ts";
import type { Verdict } from "../../../sandbox/verdict.ts";
import type { Language } from "../../../sandbox/words/say.ts";
import { openWorkshop, provenance, told, type Workshop } from "../workshop.ts";

let workshop: Workshop;
beforeAll(async () => {
  workshop = await openWorkshop();
});
afterAll(() => workshop.close());

const program = (body: string) => ({ "main.js": `export function half(n) {\n  ${body}\n}\n` });
const grading: Grading = {
  by: "tests",
  right: [program("return n / 2;"), program("return n * 0.5;")],
  broken: [
    {
      name: { en: "A program that doubles", es: "Un programa que duplica" },
      files: program("return n * 2;"),
    },
    { name: { en: "A program that rounds" }, files: program("return Math.round(n / 2);") },
    { name: { en: "A program that stops" }, files: program("return n.half();") },
    { name: { en: "A program that cannot be read" }, files: program("return n /;") },
  ],
};
const good = `import { half } from "./main.js";
test("an even number", () => {
  expect(half(10)).toBe(5);
});
test("an odd number", () => {
  expect(half(3)).toBe(1.5);
});
`;

async function verdictOf(source: string, language: Language = "en"): Promise<Verdict> {
  return (await workshop.grader.grade(grading, { "tests.js": source }, { provenance, language })).verdict;
}

test("tests that tell all apart pass", async () => {
  expect(told(await verdictOf(good))).toEqual([
    "passed",
    "Your tests pass on a right program (1 of 2): passed",
    "Your tests pass on a right program (2 of 2): passed",
    "A program that doubles: passed",
    "A program that rounds: passed",
    "A program that stops: passed",
    "A program that cannot be read: passed",
  ]);
});

test("a fault that no test notices is named, and the other programs are judged all the same", async () => {
  const lines = told(await verdictOf(good.slice(0, good.indexOf('test("an odd'))));
  expect(lines[0]).toBe("failed");
  expect(lines[4]).toContain("A program that rounds: Your tests pass on this program, too");
  expect(lines[5]).toBe("A program that stops: passed");
});

test("tests that turn a right program away prove nothing of the broken ones", async () => {
  const lines = told(await verdictOf(good.replace("1.5", "2")));
  expect(lines[1]).toContain(
    "your test “an odd number” does not pass on it. What it says: half(3) should give 2, but gave 1.5",
  );
  expect(lines.slice(3)).toEqual([
    "A program that doubles: notRun",
    "A program that rounds: notRun",
    "A program that stops: notRun",
    "A program that cannot be read: notRun",
  ]);
});

test("the names of the programs are in the student's language where there is one", async () => {
  const lines = told(await verdictOf(good, "es"));
  expect(lines.slice(1, 5)).toEqual([
    "Tus pruebas pasan con un programa correcto (1 de 2): passed",
    "Tus pruebas pasan con un programa correcto (2 de 2): passed",
    "Un programa que duplica: passed",
    "A program that rounds: passed",
  ]);
});

describe("tests that cannot be tried", () => {
  test.each([
    ["nothing", "", "There is no test yet"],
    ["only an import", 'import { half } from "./main.js";\n', "There is no test yet"],
    [
      "a call that is no test",
      'import { half } from "./main.js";\n// a test\nhalf(2);\n',
      "There is no test yet",
    ],
    [
      "no import",
      good.replace(/^import.*\n/, ""),
      'Begin with an import, such as import { half } from "./main.js";',
    ],
    [
      "another file",
      good.replace("main.js", "half.js"),
      "import half.js, which is not there. What there is to test: main.js",
    ],
    [
      "another name",
      good.replaceAll("half", "halve"),
      "import halve from main.js, which does not export it. It exports: half",
    ],
  ])("%s", async (_, source, sentence) => {
    const verdict = await verdictOf(source);
    expect(verdict.kind).toBe("failed");
    expect(told(verdict)[1]).toContain(sentence);
  });

  test("text that is no program, with its line in tests.js", async () => {
    const verdict = await verdictOf(good.replace("toBe(5)", "toBe(5"));
    expect(verdict).toMatchObject({ kind: "unreadable", error: { place: { file: "tests.js", line: 3 } } });
    expect(told(verdict)[1]).toContain("(");
  });

  test("a name that is not known, with its line in tests.js", async () => {
    const verdict = await verdictOf(good.replace("expect(half(10))", "expct(half(10))"));
    expect(verdict).toMatchObject({ kind: "crashed", error: { place: { file: "tests.js", line: 3 } } });
    expect(told(verdict)[1]).toContain("The name expct is not known here. Did you mean expect?");
  });

  test("a loop without end", async () => {
    const verdict = await verdictOf(good.replace("expect(half(10)", "while (true);\n  expect(half(10)"));
    expect(verdict.kind).not.toBe("passed");
    expect(told(verdict).join(" ")).toContain("program is right, but your tests come to no end on it");
  });
});

test("no test passes for a program that was not asked", async () => {
  const blind = `import { half } from "./main.js";
test("nothing of it", () => {
  expect(1).toBe(1);
});
`;
  expect((await verdictOf(blind)).kind).toBe("failed");
});

describe("tests that notice nothing, or too much, are told what is wrong with them", () => {
  const begin = 'import { half } from "./main.js";\n';

  test("a test without a comparison", async () => {
    const even = good.slice(0, good.indexOf('test("an odd'));
    const lines = told(await verdictOf(`${even}test("an odd number", () => {\n  half(3);\n});\n`));
    expect(lines[4]).toContain("Your test “an odd number” has no expect, so it compares nothing.");
  });

  test("a call that is compared with itself", async () => {
    const lines = told(
      await verdictOf(`${begin}test("same", () => {\n  expect(half(3)).toBe(half(3));\n});\n`),
    );
    expect(lines[3]).toContain(
      "In line 3 your tests compare half(3) with itself, which is always the same. Write the value that you know to be right.",
    );
  });

  test("a call that stops before toThrow watches", async () => {
    const careful: Grading = {
      ...grading,
      right: [program('if (n < 0) throw new Error("less than zero");\n  return n / 2;')],
    };
    const source = `${begin}test("less than zero", () => {\n  expect(half(-1)).toThrow();\n});\n`;
    const { verdict } = await workshop.grader.grade(careful, { "tests.js": source }, { provenance });
    expect(told(verdict)[1]).toContain(
      "In line 3 the call runs before toThrow can watch it. Put () => in front of it: expect(() => half(-1)).toThrow().",
    );
  });

  test("of a right program nothing is said that would blame it, and the second is not told the same again", async () => {
    const lines = told(await verdictOf(good.replace("toBe(5)", "toBe(4)")));
    expect(lines[1]).toContain("half(10) should give 4, but gave 5.");
    expect(lines[1]).not.toContain("one too many");
    expect(lines[2]).toBe(
      "Your tests pass on a right program (2 of 2): The same error comes in “Your tests pass on a right program (1 of 2)”.",
    );
  });
});
