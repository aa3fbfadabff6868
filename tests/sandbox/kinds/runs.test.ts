import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Run, runsFile } from "../../../curriculum/schema-runs.ts";
import type { Budget } from "../../../sandbox/budget.ts";
import type { Verdict } from "../../../sandbox/verdict.ts";
import type { Language } from "../../../sandbox/words/say.ts";
import { openWorkshop, provenance, told, type Workshop } from "../workshop.ts";

let workshop: Workshop;
beforeAll(async () => {
  workshop = await openWorkshop();
});
afterAll(() => workshop.close());

interface More {
  readonly budget?: Partial<Budget>;
  readonly language?: Language;
}

async function verdictOf(program: string, runs: readonly Run[], more: More = {}): Promise<Verdict> {
  const grading = { by: "runs", runs } as const;
  return (await workshop.grader.grade(grading, { "main.js": program }, { ...more, provenance })).verdict;
}

/** Runs as an author writes them. */
const written = (...runs: readonly object[]): readonly Run[] =>
  runsFile.parse({ runs: runs.map((run, index) => ({ name: { en: `run ${index + 1}` }, ...run })) }).runs;

/** The message of a program's only run; "passed" if it passes. */
async function messageOf(program: string, prints: string, more: object = {}): Promise<string> {
  const verdict = await verdictOf(program, written({ prints, ...more }));
  return told(verdict)
    .join(" ")
    .replace(/^failed run 1: |^passed run 1: /, "");
}

describe("what nobody should fail for", () => {
  test.each([
    ["line ends", 'console.log("one\\r\\ntwo");'],
    ["spaces at a line's end", 'console.log("one  ");\nconsole.log("two\\t");'],
    ["blank lines at the end", 'console.log("one\\ntwo\\n\\n");\nconsole.log();'],
    ["signs that cannot be seen", 'console.log("o\\u200bne\\n\\ufefftwo");'],
    ["a space that is another space", 'console.log("one\\ntwo\\u00a0");'],
    ["where the lines come from", 'console.log("one");\nsetTimeout(() => console.warn("two"), 900);'],
  ])("%s", async (_, program) => {
    expect(await messageOf(program, "one\ntwo\n")).toBe("passed");
  });

  test("a letter that Unicode can write in two ways", async () => {
    expect(await messageOf('console.log("cafe\\u0301");', "café")).toBe("passed");
  });
});

describe("how strictly an author compares", () => {
  test.each([
    ["case", 'console.log("HELLO Ana");', "Hello ana", { case: "any" }],
    ["spaces", 'console.log("\\n [1,2]");', "[ 1, 2 ]", { spaces: "any" }],
    ["numbers", "console.log(0.1 + 0.2, 'and 7');", "0.3 and 7", { numbers: 0.001 }],
    ["numbers below zero", "console.log(0.001);", "-0.001", { numbers: 0.01 }],
  ])("%s: not at all, if it is said so", async (_, program, prints, option) => {
    expect(await messageOf(program, prints, option)).toBe("passed");
    expect(await messageOf(program, prints)).toMatch(/^Line 1 should be /);
  });

  test("a number out of reach, another word and another count of numbers are still wrong", async () => {
    const numbers = 0.01;
    expect(await messageOf("console.log(3.12);", "3.1", { numbers })).toMatch(/^Line 1/);
    expect(await messageOf('console.log("about 3.1");', "3.1", { numbers })).toMatch(/^Line 1/);
    expect(await messageOf('console.log("3.1 3.1");', "3.1", { numbers })).toMatch(/^Line 1/);
  });
});

describe("what is wrong with an output, in a sentence of its own", () => {
  const three = "Bread\nMilk\nTea\n";
  const say = (...lines: readonly string[]) => lines.map((line) => `console.log("${line}");`).join("\n");
  test.each([
    ["nothing", "let tea = 1;", three, /^The program printed nothing\. To print a value/],
    [
      "return",
      'function shop() {\n  return "Tea";\n}\nshop();',
      three,
      /^.* The return in line 2 .* does not show/,
    ],
    [
      "no call",
      'function shop() {\n  console.log("Tea");\n}',
      three,
      /nothing calls it\. Call it with shop\(…\)/,
    ],
    ["no call of an arrow", 'const shop = () => console.log("Tea");', three, /nothing calls it/],
    ["one line", say("Bread, Milk, Tea"), three, /^Everything stands in one line, but there should be 3/],
    ["many lines", say("Bread", "Milk", "Tea"), "Bread Milk Tea", /^It should be one line, but .* 3\./],
    ["missing", say("Bread"), three, /right so far, but 2 more should follow\. Line 2 should be `Milk`\./],
    ["extra", say("Bread", "Milk", "Tea", "Oil"), three, /nothing should follow them\. Line 4 is `Oil`\./],
    ["left out", say("Bread", "Tea"), three, /^A line is missing: line 2 should be `Milk`\./],
    ["put in", say("Bread", "Oil", "Milk", "Tea"), three, /^Line 2 should not be there: `Oil`\./],
    [
      "blank line too many",
      say("Bread", "", "Milk", "Tea"),
      three,
      /^Line 2 is empty and should not be there/,
    ],
    ["blank line too few", say("Bread", "Tea"), "Bread\n\nTea", /^An empty line is missing before line 2/],
    [
      "order",
      say("Milk", "Bread", "Tea"),
      three,
      /^Line 1 should be `Bread`, but is `Milk`\. All the right lines/,
    ],
    ["case", say("Bread", "milk", "Tea"), three, /^Line 2 .* Only capital and small letters differ\.$/],
    [
      "spaces",
      say("Bread", " Milk", "Tea"),
      three,
      /^Line 2 should be `Milk`, but is ` Milk`\. Only the spaces/,
    ],
    ["quotes", say("Bread", "'Milk'", "Tea"), three, /^Line 2 .* Quotation marks were printed too/],
    ["look-alike", say("Bread", "M\u0456lk", "Tea"), three, /^Line 2 .* The sign \u0456 is not the one/],
    ["punctuation", say("Bread.", "Milk", "Tea"), three, /^Line 1 .* Only signs such as/],
    ["undefined", "const list = [];\nconsole.log(list[0]);", "Tea", /^Line 1 .* undefined was printed/],
    ["NaN", 'console.log(2 * "x");', "Tea", /^Line 1 .* NaN was printed/],
    ["object", 'console.log("a" + {});', "a Tea", /^Line 1 .* \[object Object\] was printed/],
    ["promise", "console.log(Promise.resolve(1));", "1", /^Line 1 .* A promise was printed/],
    ["template", 'console.log("$" + "{tea}");', "Tea", /^Line 1 .* only between backticks/],
    ["another value", "console.log(4);", "5", /^Line 1 should be `5`, but is `4`\.$/],
    [
      "something where nothing should be",
      "console.log(4);",
      "",
      /^The program should print nothing here, but printed `4`/,
    ],
    [
      "error",
      'console.log("Bread");\nnope;',
      three,
      /^The program stopped with an error in line 2: The name nope/,
    ],
  ])("%s", async (_, program, prints, sentence) => {
    expect(await messageOf(program, prints)).toMatch(sentence);
  });

  test("the difference is shown, also far behind in a long line and in a long output", async () => {
    const line = await messageOf('console.log("a".repeat(500) + "b");', `${"a".repeat(500)}c`);
    expect(line).toMatch(/^Line 1 should be `…a+c`, but is `…a+b`\.$/);
    const hundred = Array.from({ length: 100 }, (_, index) => `${index}`).join("\n");
    const program = "for (let i = 0; i < 100; i++) console.log(i === 70 ? -1 : i);";
    const verdict = await verdictOf(program, written({ prints: hundred }));
    expect(verdict).toMatchObject({
      checks: [
        {
          expected: expect.stringMatching(/^…\n67\n68\n69\n70\n/),
          actual: expect.stringMatching(/\n69\n-1\n71\n/),
        },
      ],
    });
  });
});

describe("input", () => {
  const echo = (times: number) => "console.log(prompt());\n".repeat(times);
  test("each prompt gives the next line, and an empty line is one too", async () => {
    expect(await messageOf(echo(3), "Ana\n\nLuis", { input: "Ana\n\nLuis\n" })).toBe("passed");
  });

  test("what is read or not read does not matter if the output is right", async () => {
    expect(await messageOf(echo(1), "Ana", { input: "Ana\nLuis" })).toBe("passed");
    expect(await messageOf(`prompt();\n${echo(1)}`, "null", {})).toBe("passed");
  });

  test("a program that asks for more, for less, or never, hears of it", async () => {
    const input = "Ana\nLuis";
    expect(await messageOf(echo(3), input, { input })).toMatch(
      /input in this run: 2\. The program asked for 3\./,
    );
    expect(await messageOf(echo(1), input, { input })).toMatch(
      /input in this run: 2\. The program read only 1\./,
    );
    expect(await messageOf("console.log(1);", input, { input })).toMatch(
      /The program read none of its input/,
    );
    expect(await messageOf(echo(1), "x")).toMatch(/This run has no input, but/);
    const asksForEver = await verdictOf('while (prompt() !== "enough");', written({ input, prints: "x" }), {
      budget: { deadlineMs: 300 },
    });
    expect(told(asksForEver)[1]).toMatch(
      /was stopped .* input in this run: 2\. The program asked for \d{3,}/,
    );
    const trims = 'const name = prompt().trim() + prompt().trim() + prompt().trim();\nconsole.log("x");';
    expect(await messageOf(trims, "x", { input })).toMatch(/has no trim\..* The program asked for 3\./);
  });

  test("is shown as the calls that gave it, with the quotation marks of a text", async () => {
    const verdict = await verdictOf("console.log(1);", written({ input: "2\ntea", prints: "x" }));
    expect(verdict).toMatchObject({
      checks: [{ call: 'prompt() → "2"\nprompt() → "tea"', expected: "x", actual: "1" }],
    });
  });
});

describe("several runs", () => {
  const runs = written({ input: "1", prints: "1" }, { input: "2", prints: "2" }, { input: "3", prints: "3" });

  test("each has a fresh machine", async () => {
    const program = `globalThis.n = (globalThis.n ?? 0) + 1;
      Array.prototype.seen = (Array.prototype.seen ?? 0) + 1;
      console.log(n * Array.prototype.seen * prompt());`;
    expect(told(await verdictOf(program, runs))).toEqual([
      "passed",
      "run 1: passed",
      "run 2: passed",
      "run 3: passed",
    ]);
  });

  test("one that fails does not stop the others, and all that was printed is told", async () => {
    const verdict = await verdictOf('const n = prompt();\nif (n === "2") null.x;\nconsole.log(n);', runs);
    expect(verdict).toMatchObject({ kind: "failed", output: "1\n3\n" });
    expect(told(verdict).map((line) => line.slice(0, 20))).toEqual([
      "failed",
      "run 1: passed",
      "run 2: The program s",
      "run 3: passed",
    ]);
  });

  test("share one budget of time, which is the one that is told", async () => {
    const program = 'const n = prompt();\nif (n === "2") while (true) {}\nconsole.log(n);';
    const verdict = await verdictOf(program, runs, { budget: { deadlineMs: 400 } });
    expect(told(verdict)).toEqual([
      "stopped time",
      "run 1: passed",
      "run 2: The program was stopped while this check ran.",
      "run 3: notRun",
    ]);
    expect(verdict).toMatchObject({ sentence: expect.stringMatching(/more than 0\.4 seconds.*line 2/) });
    // Each run is well within the budget, all twenty are not.
    const busy = "const n = prompt();\nfor (let i = 0; i < 2e6; i++);\nconsole.log(n);";
    const many = written(...Array.from({ length: 20 }, () => ({ input: "1", prints: "1" })));
    const all = await verdictOf(busy, many, { budget: { deadlineMs: 700 } });
    // Stopped from within, so what was decided before is still told.
    expect(all).toMatchObject({ kind: "stopped", limit: "time", checks: { length: 20 } });
  });

  test("share one budget of output", async () => {
    const program = 'console.log("x".repeat(80));';
    const verdict = await verdictOf(program, runs, { budget: { outputLimitChars: 200 } });
    expect(verdict).toMatchObject({
      kind: "stopped",
      limit: "output",
      sentence: expect.stringMatching(/more than 200 characters/),
    });
    expect(told(verdict)[3]).toBe("run 3: The program was stopped while this check ran.");
  });

  test("end with the first that takes all memory, and the next grade is right", async () => {
    const program = "const all = [];\nfor (;;) all.push(new Array(10_000).fill(0));";
    expect(told(await verdictOf(program, runs))[0]).toBe("stopped memory");
    expect(told(await verdictOf("console.log(prompt());", runs))[0]).toBe("passed");
  });
});

test("a program that cannot be read, or is not there, is told as in any grade", async () => {
  const runs = written({ prints: "1" });
  expect(await verdictOf("console.log(1;", runs)).toMatchObject({
    kind: "unreadable",
    error: { place: { line: 1 } },
  });
  const grading = { by: "runs", runs } as const;
  const { verdict } = await workshop.grader.grade(grading, { "notes.js": "" }, { provenance });
  expect(told(verdict)[1]).toMatch(/There is no file main\.js/);
});

test("Spanish is spoken to who reads Spanish, also in the name of a run", async () => {
  const runs = written({ name: { en: "Tea", es: "Té" }, input: "2", prints: "2 tazas" });
  expect(told(await verdictOf('console.log("3 tazas");', runs, { language: "es" }))).toEqual([
    "failed",
    "Té: La línea 1 debería ser `2 tazas`, pero es `3 tazas`. El programa no leyó nada de su entrada. Cada prompt() da la línea siguiente.",
  ]);
});

test("a program reads its own files, and the same program gives the same verdict", async () => {
  const grading = { by: "runs", runs: written({ prints: "Hello Ana" }) } as const;
  const files = {
    "main.js": 'import { hello } from "./words.js";\nconsole.log(hello, "Ana");',
    "words.js": 'export const hello = "Hello";',
  };
  const grades = [1, 2].map(() => workshop.grader.grade(grading, files, { provenance }));
  const [one, two] = await Promise.all(grades);
  expect(one?.verdict).toEqual(two?.verdict);
  expect(one?.verdict.kind).toBe("passed");
});
