import { readFileSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { defaultBudget } from "../../../sandbox/budget.ts";
import { startEngine } from "../../../sandbox/engine.ts";
import { gradeIn } from "../../../sandbox/grade.ts";
import { splitLibrary } from "../../../sandbox/library-file.ts";
import { openWorkshop, provenance, told, type Workshop } from "../workshop.ts";
import { byRuns, written } from "./by-runs.ts";

let workshop: Workshop;
beforeAll(async () => {
  workshop = await openWorkshop();
});
afterAll(() => workshop.close());

const { verdictOf, messageOf } = byRuns(() => workshop);

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
      /The program asked for 3 lines of input, but this run has only 2: after the last one/,
    );
    expect(await messageOf(echo(1), input, { input })).toMatch(
      /input in this run: 2\. The program read only 1\./,
    );
    expect(await messageOf("console.log(1);", input, { input })).toMatch(
      /The program read none of its input/,
    );
    expect(await messageOf(echo(1), "x")).toMatch(/asked for a line of input, but this run has none/);
    // By steps: a short deadline may be over before a machine that is busy has let the program ask.
    const asksForEver = await verdictOf('while (prompt() !== "enough");', written({ input, prints: "x" }), {
      budget: { stepsLimit: 100_000, deadlineMs: 60_000 },
    });
    expect(told(asksForEver)[1]).toMatch(
      /was stopped .* The program asked for \d{3,} lines of input, but this run has only 2/,
    );
    const trims = 'const name = prompt().trim() + prompt().trim() + prompt().trim();\nconsole.log("x");';
    expect(await messageOf(trims, "x", { input })).toMatch(/has no trim\..* The program asked for 3 lines/);
  });

  test("null that was read past the end is told once, and any other null as before", async () => {
    expect(await messageOf(echo(1), "x")).toBe(
      "Line 1 should be `x`, but is `null`. The program asked for a line of input, but this run has none: then prompt() gives null.",
    );
    expect(await messageOf("console.log(null);", "x")).toMatch(
      /null was printed: there was no value, or no more input\.$/,
    );
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
    const verdict = await verdictOf(program, runs, { budget: { deadlineMs: 1_500 } });
    expect(told(verdict)).toEqual([
      "stopped time",
      "run 1: passed",
      "run 2: The program was stopped while this check ran.",
      "run 3: notRun",
    ]);
    expect(verdict).toMatchObject({ sentence: expect.stringMatching(/more than 1\.5 seconds.*line 2/) });
  });

  test("share it also when each is well within it", async () => {
    // In this thread: no grace of a worker's takes part.
    const engine = await startEngine(splitLibrary(readFileSync(workshop.library, "utf8")));
    const busy = "const n = prompt();\nfor (let i = 0; i < 2e6; i++);\nconsole.log(n);";
    const many = written(...Array.from({ length: 20 }, () => ({ input: "1", prints: "1" })));
    const ask = { files: { "main.js": busy }, budget: { ...defaultBudget, deadlineMs: 700 } };
    const { verdict } = gradeIn(engine, { ...ask, grading: { by: "runs", runs: many } });
    expect(verdict).toMatchObject({ kind: "stopped", limit: "time", checks: { length: 20 } });
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
