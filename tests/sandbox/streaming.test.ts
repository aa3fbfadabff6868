import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Run, RunOptions } from "../../sandbox/grader.ts";
import { openWorkshop, provenance, type Workshop } from "./workshop.ts";

let workshop: Workshop;
beforeAll(async () => {
  workshop = await openWorkshop();
});
afterAll(() => workshop.close());

const nativeLoop = "Array.prototype.indexOf.call({ length: 1e15 }, 1);";

interface Watched {
  readonly run: Run;
  /** Resolves when the program has printed this text, or asked this question. */
  seen(text: string): Promise<void>;
}

function start(source: string, options: RunOptions = {}): Watched {
  let all = "";
  const waiting: { readonly text: string; readonly go: () => void }[] = [];
  const look = (text: string): void => {
    all += text;
    for (const { text: wanted, go } of waiting) if (all.includes(wanted)) go();
  };
  const run = workshop.grader.run({ "main.js": source }, { ...options, onPrinted: look, onAsked: look });
  return {
    run,
    seen: (text) =>
      new Promise((resolve) => {
        waiting.push({ text, go: resolve });
        look("");
      }),
  };
}

test("output comes while the program still runs, and a stop ends it at once", async () => {
  const { run, seen } = start('console.log("begun");\nfor (;;);');
  await seen("begun\n");
  run.stop();
  expect(await run.result).toEqual({
    kind: "stopped",
    limit: "asked",
    sentence: "You stopped the program.",
    output: "begun\n",
  });
});

describe("a stop ends what cannot be interrupted, and what waits", () => {
  test.each([
    ["a loop of the engine itself", nativeLoop],
    ["a timer", 'setTimeout(() => console.log("late"), 1e9);'],
    ["a timer that comes again", 'setInterval(() => console.log("late"), 1e9);'],
    ["a question", 'console.log(prompt("?") ?? "late");'],
    ["a promise with a timer", "await new Promise((resolve) => setTimeout(resolve, 1e9));"],
  ])("%s", async (_, code) => {
    const { run, seen } = start(`console.log("begun");\n${code}`);
    await seen("begun\n");
    run.stop();
    expect(await run.result).toMatchObject({ kind: "stopped", limit: "asked", output: "begun\n" });
    expect((await workshop.grader.run({ "main.js": "console.log(1);" }).result).kind).toBe("ended");
  });
});

test("a stop before the program's turn has come ends it too", async () => {
  const first = start("for (;;);");
  const second = start('for (;;) console.log("never");');
  second.run.stop();
  first.run.stop();
  expect(await second.run.result).toMatchObject({ kind: "stopped", limit: "asked" });
  expect(await first.run.result).toMatchObject({ kind: "stopped", limit: "asked", output: "" });
});

test("lines are typed when they are asked for, or before; an end of input gives null", async () => {
  const source =
    'const name = prompt("Name? ");\nconsole.log("Hello", name);\nconsole.log(prompt("More? "), prompt());';
  const { run, seen } = start(source);
  await seen("Name? ");
  run.type("Ana");
  await seen("Hello Ana\n");
  run.type(null);
  expect(await run.result).toEqual({ kind: "ended", output: "Hello Ana\nnull null\n" });

  const early = workshop.grader.run({ "main.js": "console.log(prompt(), prompt(), prompt());" });
  early.type("one");
  early.type("");
  early.type(null);
  expect(await early.result).toEqual({ kind: "ended", output: "one  null\n" });
});

test("waiting for a person is no running time", async () => {
  const budget = { deadlineMs: 150 };
  const { run, seen } = start('prompt("?");\nconsole.log("done");', { budget });
  await seen("?");
  await new Promise((resolve) => setTimeout(resolve, 400));
  run.type("late");
  expect(await run.result).toEqual({ kind: "ended", output: "done\n" });
  const timers = start("setTimeout(() => console.log(2), 400);", { budget });
  expect(await timers.run.result).toEqual({ kind: "ended", output: "2\n" });
});

test("timers take their time, in order", async () => {
  const from = performance.now();
  const { run } = start("setTimeout(() => console.log(2), 120);\nsetTimeout(() => console.log(1), 60);");
  expect(await run.result).toEqual({ kind: "ended", output: "1\n2\n" });
  expect(performance.now() - from).toBeGreaterThan(119);
});

test("a program that never rests is stopped by its budget, also in a loop of the engine itself", async () => {
  for (const code of ["for (;;);", nativeLoop]) {
    const { run } = start(`console.log("begun");\n${code}`, { budget: { deadlineMs: 300 } });
    expect(await run.result).toMatchObject({ kind: "stopped", limit: "time", output: "begun\n" });
  }
});

test("a flood of lines comes in pieces and ends at the limit", async () => {
  let pieces = 0;
  const run = workshop.grader.run(
    { "main.js": "for (let i = 0; ; i++) console.log(i);" },
    { onPrinted: () => pieces++, budget: { outputLimitChars: 50_000, deadlineMs: 20_000 } },
  );
  const result = await run.result;
  expect(result).toMatchObject({ kind: "stopped", limit: "output" });
  expect(pieces).toBeGreaterThan(2);
  expect(pieces).toBeLessThan(200);
});

test("what was decided and printed before a worker had to be ended is in the verdict", async () => {
  const checks = `import { answer } from "./main.js";
test("first", () => { expect(answer(1)).toBe(1); });
test("second", () => { expect(answer(2)).toBe(3); });
test("third", () => { expect(answer(3)).toBe(3); });
test("fourth", () => { expect(answer(4)).toBe(4); });`;
  const source = `console.log("loading");
export function answer(n) { console.log("asked", n); if (n === 3) ${nativeLoop} return n; }`;
  const { verdict } = await workshop.grader.grade(
    { by: "checks", checks },
    { "main.js": source },
    { provenance, budget: { deadlineMs: 500 } },
  );
  expect(verdict).toMatchObject({
    kind: "stopped",
    limit: "time",
    output: "loading\n",
    checks: [
      { path: ["first"], state: "passed", output: "asked 1\n" },
      {
        path: ["second"],
        state: "failed",
        call: "answer(2)",
        expected: "3",
        actual: "2",
        output: "asked 2\n",
      },
      {
        path: ["third"],
        state: "failed",
        output: "asked 3\n",
        message: "The program was stopped while this check ran.",
      },
      { path: ["fourth"], state: "notRun", output: "" },
    ],
  });
});

test("what runs printed before a worker had to be ended is judged, and a later run has its own time to end", async () => {
  const runs = ["one", "two", "three"].map((line) => ({
    name: { en: line },
    input: [line],
    prints: `${line}\n`,
  }));
  const source = `const line = prompt(); console.log(line); if (line === "two") ${nativeLoop}`;
  const { verdict } = await workshop.grader.grade(
    { by: "runs", runs },
    { "main.js": source },
    { provenance, budget: { deadlineMs: 500 } },
  );
  expect(verdict).toMatchObject({
    kind: "stopped",
    limit: "time",
    output: "one\ntwo\n",
    checks: [
      { path: ["one"], state: "passed" },
      { path: ["two"], state: "failed", message: "The program was stopped while this check ran." },
      { path: ["three"], state: "notRun" },
    ],
  });
});

test("a program to predict that holds its worker is a fault of the exercise, not of who predicts it", async () => {
  const program = { "main.js": `console.log(1); ${nativeLoop}` };
  const { verdict } = await workshop.grader.grade(
    { by: "prediction", program, input: [] },
    { "answer.txt": "1" },
    { provenance, budget: { deadlineMs: 300 } },
  );
  expect(verdict).toMatchObject({
    kind: "faultOfChecks",
    reason: expect.stringContaining("to predict was stopped"),
  });
});

test("a program that has been stopped asks nobody any more", async () => {
  const asked: string[] = [];
  const run = workshop.grader.run(
    { "main.js": 'console.log("x".repeat(1_000));\nconsole.log(prompt("?"));' },
    { budget: { outputLimitChars: 100 }, onAsked: (question) => asked.push(question) },
  );
  expect(await run.result).toMatchObject({ kind: "stopped", limit: "output" });
  expect(asked).toEqual([]);
});
