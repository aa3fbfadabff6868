import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { askGrader, type GradeAsk, gradeAsk, runAsk } from "../../../main/cli/prove/ask.ts";
import { openProofs } from "../../../main/cli/prove/proofs.ts";
import { remembering } from "../../../main/cli/prove/remembered.ts";
import { openWorkshop, type Workshop } from "../../sandbox/workshop.ts";
import { temporaryFolder } from "../../support/folder.ts";

let workshop: Workshop;
beforeAll(async () => {
  workshop = await openWorkshop();
});
afterAll(() => workshop.close());

const checks = `import { count } from "./main.js";
test("counts", () => { expect(count()).toBe(3); });`;
const endless = { "main.js": "export function count() { while (true) {} }" };
const budget = { ...gradeAsk({ by: "checks", checks }, endless, "student").budget, deadlineMs: 300 };
const byClock: GradeAsk = { kind: "grade", grading: { by: "checks", checks }, files: endless, budget };
const bySteps = gradeAsk({ by: "checks", checks }, endless, "mutant");

const remembered = () =>
  remembering(
    askGrader(workshop.grader),
    openProofs(join(temporaryFolder(), "proofs.gz"), (line) => {
      throw new Error(line);
    }),
    "this sandbox",
  );

test("what the clock has ended is asked again, what was ended by its steps is known", async () => {
  const answers = remembered();
  const first = await answers.grade(byClock);
  expect([first.seen.verdict.kind, first.isSure]).toEqual(["stopped", false]);
  expect((await answers.grade(byClock)).isSure).toBe(false);
  expect(answers.known).toBe(0);
  const steps = await answers.grade(bySteps);
  expect([steps.seen.verdict.kind, steps.isSure]).toEqual(["stopped", true]);
  expect(await answers.grade(bySteps)).toEqual(steps);
  expect(answers.known).toBe(1);
});

test("a run is known by its files, its input and its language", async () => {
  const answers = remembered();
  const files = { "main.js": 'console.log("Hello " + prompt("Name?"));\nnobody();\n' };
  const asks = [
    runAsk(files, { input: ["Ana"], language: "en" }),
    runAsk(files, { input: ["Leo"], language: "en" }),
    runAsk(files, { input: ["Ana"], language: "es" }),
    runAsk({ "main.js": 'console.log("Hello");' }, { input: ["Ana"], language: "en" }),
  ];
  const seen = [];
  for (const ask of asks) seen.push((await answers.run(ask)).seen);
  expect(answers.known).toBe(0);
  expect(seen.map(({ printed }) => printed)).toEqual([
    "Hello Ana\n",
    "Hello Leo\n",
    "Hello Ana\n",
    "Hello\n",
  ]);
  expect(new Set(seen.map(({ error }) => error)).size).toBe(3);
  for (const [index, ask] of asks.entries()) expect((await answers.run(ask)).seen).toEqual(seen[index]);
  expect(answers.known).toBe(4);
});
