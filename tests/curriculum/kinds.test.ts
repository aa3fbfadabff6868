import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { checkCourse } from "../../curriculum/check.ts";
import { hashExercise } from "../../curriculum/hash.ts";
import { loadAuthored } from "../../curriculum/load.ts";
import { openPack, readLessons } from "../../curriculum/pack/read.ts";
import { packCourse } from "../../curriculum/pack/write.ts";
import type { Exercise, Graded } from "../../curriculum/schema.ts";
import { localTreeOf } from "../../curriculum/text-tree.ts";
import { changed, onDisk, type Tree, treeOf, without } from "./course-on-disk.ts";

const all = treeOf(join(import.meta.dirname, "../fixtures/kinds"));
const tea = "everyday/printing/tea-order";
const kettles = "everyday/reading/two-kettles";
const soup = "everyday/ordering/bean-soup";
const till = "everyday/ordering/shop-till";
const gaps = "everyday/filling";

function exercisesOf(folder: string): readonly Exercise[] {
  const course = loadAuthored(folder);
  if (!course.ok) throw new Error(course.refusal.sentence);
  return course.value.modules.flatMap(({ lessons }) => lessons.flatMap(({ exercises }) => exercises));
}

function exercise(id: string, folder = onDisk(all)): Exercise {
  const found = exercisesOf(folder).find((one) => one.id === id);
  if (found === undefined) throw new Error(`no exercise ${id}`);
  return found;
}

describe("what a terminal gets of each kind", () => {
  test("an output: its runs, with input as lines", () => {
    const { kind, grading } = exercise("tea-order");
    expect([kind, grading.by]).toEqual(["output", "runs"]);
    expect(grading).toMatchObject({
      runs: [
        {
          name: { es: "Tres tazas para Ana" },
          input: ["Ana", "3"],
          prints: "Order for Ana\n3 cups of tea\nTo pay: 6\n",
        },
        {},
      ],
    });
    expect(exercise("bus-stops").grading).toMatchObject({
      runs: [{ input: ["Market", "School", ""], case: "any" }, { input: [""] }],
    });
  });

  test("a prediction: its program and input", () => {
    const { kind, starter, grading } = exercise("ticket-machine");
    expect([kind, Object.keys(starter)]).toEqual(["predict", ["answer.txt"]]);
    expect(grading).toMatchObject({ by: "prediction", input: ["2", "3"] });
    const board = exercise("bus-board").grading;
    expect(board.by === "prediction" && Object.keys(board.program)).toEqual(["bus.js", "main.js"]);
  });

  test("lines in order: a card for each line of the starter, then what grades them", () => {
    const { grading } = exercise("bean-soup");
    expect(grading).toMatchObject({ by: "order", grading: { by: "runs" } });
    expect(grading.by === "order" && grading.cards).toContain("const minutes = 90;");
    expect(exercise("shop-till").grading).toMatchObject({ grading: { by: "checks" } });
  });

  test("a program with gaps: its lines as the pieces around them, then what grades it", () => {
    const { grading } = exercise("half-price");
    expect(grading).toMatchObject({
      by: "gaps",
      template: [["const price = 12;"], ["const half = price ", " 2;"], ['console.log("To pay: " + ', ");"]],
      grading: { by: "runs" },
    });
  });

  test("a question: what there is to choose from, and why each is right or wrong", () => {
    const { grading } = exercise("which-line");
    expect(grading).toMatchObject({ by: "choices", pick: "one" });
    expect(grading.by === "choices" && grading.choices.map(({ id, right }) => [id, right])).toEqual([
      ["no-name", false],
      ["no-end", false],
      ["no-quotes", true],
    ]);
  });

  test("tests to write: programs that they must accept, and programs that they must notice", () => {
    const { grading, starter } = exercise("short-queue");
    expect(Object.keys(starter)).toEqual(["tests.js"]);
    if (grading.by !== "tests") throw new Error(grading.by);
    expect(grading.right.map((files) => Object.keys(files))).toEqual([["main.js"], ["main.js"]]);
    expect(grading.broken.map(({ name }) => name.en)).toEqual([
      "A program that gives the first",
      "A program that is one off when nobody waits",
    ]);
  });

  test("a program to write may be graded by runs", () => {
    expect(
      exercise("tea-order", onDisk(changed(all, `${tea}/exercise.yaml`, "kind: output", "kind: write"))),
    ).toMatchObject({ kind: "write", grading: { by: "runs" } });
  });
});

/** The names of all files, in their order. */
function filesOf(exercise: Graded | undefined): readonly string[] {
  if (exercise?.grading.by !== "sql") return Object.keys(exercise?.starter ?? {});
  return Object.keys(exercise.grading.seeds);
}

test("what is packed of each kind is what its author wrote, with the same hashes", () => {
  const authored = loadAuthored(onDisk(all));
  if (!authored.ok) throw new Error(authored.refusal.sentence);
  const packed = packCourse(authored.value);
  if (!packed.ok) throw new Error(packed.refusal.sentence);
  const { name, bytes } = packed.value;
  const pack = openPack(bytes, { name, place: name });
  const lessons = pack.ok ? readLessons(pack.value) : pack;
  if (!lessons.ok) throw new Error(lessons.refusal.sentence);
  const there = lessons.value.flatMap(({ exercises }) => exercises);
  expect(new Set(there.map(({ kind }) => kind)).size).toBeGreaterThan(6);
  const keys = ["id", "kind", "title", "skills", "hints", "starter", "grading"] as const;
  for (const [at, exercise] of exercisesOf(onDisk(all)).entries()) {
    const choices = exercise.grading.by === "choices" ? exercise.grading.choices : null;
    expect(there[at]).toEqual({
      ...Object.fromEntries(keys.map((key) => [key, exercise[key]])),
      task: localTreeOf(exercise.task),
      ...(choices && { choices: choices.map(({ text }) => localTreeOf(text)) }),
    });
    // Files keep their order: the first seed is the one that a student sees.
    expect(filesOf(there[at])).toEqual(filesOf(exercise));
  }
  expect(there.map(hashExercise)).toEqual(exercisesOf(onDisk(all)).map(hashExercise));
});

test("a change to what decides a verdict changes the hash", () => {
  const hashOf = (id: string, tree: Tree) => hashExercise(exercise(id, onDisk(tree)));
  for (const [id, tree] of [
    ["tea-order", changed(all, `${tea}/runs.yaml`, "To pay: 6", "To pay: 7")],
    ["two-kettles", changed(all, `${kettles}/program/main.js`, "cups + 3", "cups + 4")],
    ["ticket-machine", { ...all, "everyday/reading/ticket-machine/input.txt": "2\n4\n" }],
    ["bean-soup", changed(all, `${soup}/starter/main.js`, "ninety", "many")],
    ["half-price", changed(all, `${gaps}/half-price/starter/main.js`, "12", "14")],
    ["which-line", changed(all, `${gaps}/which-line/choices.yaml`, "pick: one", "pick: all")],
    ["short-queue", changed(all, `${gaps}/short-queue/broken/counts-from-one/main.js`, "- 1", "- 2")],
  ] as const) {
    expect(hashOf(id, tree).checks, id).not.toBe(hashOf(id, all).checks);
    expect(hashOf(id, tree).exercise, id).not.toBe(hashOf(id, all).exercise);
  }
  const reworded = changed(all, `${tea}/task.en.md`, "At the kitchen counter", "In the kitchen");
  expect(hashOf("tea-order", reworded)).toEqual(hashOf("tea-order", all));
});

describe("what does not belong to a kind is refused, with file, found and expected", () => {
  const common = "exercise.yaml, task.en.md, task.es.md, starter";
  const kept = "solution, solution-[2-9], explanation.en.md, explanation.es.md, wrong";
  test.each<[string, Tree, string]>([
    [
      "checks for an output",
      { ...all, [`${tea}/checks.js`]: "" },
      `${tea}/checks.js: found a file that nothing mentions; expected here only ${common}, runs.yaml, ${kept}.`,
    ],
    [
      "runs for a prediction",
      { ...all, [`${kettles}/runs.yaml`]: "runs: []" },
      `${kettles}/runs.yaml: found a file that nothing mentions; expected here only ${common}, program, input.txt, ${kept}.`,
    ],
    [
      "checks and runs",
      { ...all, [`${soup}/checks.js`]: "// checks" },
      `${soup}/runs.yaml: found it beside checks.js, expected only one of the two.`,
    ],
    [
      "neither checks nor runs",
      without(all, `${till}/checks.js`),
      `${till}/checks.js: this file is missing; expected the exercise's checks.`,
    ],
    [
      "no runs for an output",
      without(all, `${tea}/runs.yaml`),
      `${tea}/runs.yaml: this file is missing; expected the exercise's runs.`,
    ],
    [
      "a prediction without a program",
      without(all, `${kettles}/program`),
      `${kettles}/program: this folder is missing; expected in it plain files such as main.js (.js, .json, .txt, .csv or .sql).`,
    ],
    [
      "a program without main.js",
      { ...without(all, `${kettles}/program`), [`${kettles}/program/tea.js`]: "" },
      `${kettles}/program/main.js: this file is missing; expected the program to predict.`,
    ],
    [
      "a program as an answer to a prediction",
      { ...all, [`${kettles}/wrong/adds/main.js`]: "" },
      `${kettles}/wrong/adds/main.js: found a file that nothing mentions; expected here only answer.txt.`,
    ],
    [
      "a second file for lines in order",
      { ...all, [`${soup}/solution/help.js`]: "" },
      `${soup}/solution/help.js: found a file that nothing mentions; expected here only main.js.`,
    ],
    [
      "one line to put in order",
      { ...all, [`${till}/starter/main.js`]: "\n  let sum = 0;\n" },
      `${till}/starter/main.js: found one line, expected lines to put in order.`,
    ],
    [
      "a program without a gap to fill",
      changed(
        changed(all, `${gaps}/half-price/starter/main.js`, "____ 2", "/ 2"),
        `${gaps}/half-price/starter/main.js`,
        "____",
        "half",
      ),
      `${gaps}/half-price/starter/main.js: found no gap, expected ____ where one is.`,
    ],
    [
      "a broken program that is not there",
      without(all, `${gaps}/short-queue/broken/takes-the-first`),
      `${gaps}/short-queue/broken/takes-the-first: this folder is missing; expected in it plain files such as main.js (.js, .json, .txt, .csv or .sql).`,
    ],
    [
      "a right program that nothing names",
      { ...all, [`${gaps}/short-queue/right/third/main.js`]: "" },
      `${gaps}/short-queue/right/third: found a folder that nothing mentions; expected here only the folders that programs.yaml names: plain, spread.`,
    ],
    [
      "a question with two right answers where one is to be picked",
      changed(
        all,
        `${gaps}/which-line/choices.yaml`,
        "    why: { en: A program",
        "    right: true\n    why: { en: A program",
      ),
      `${gaps}/which-line/choices.yaml, line 3: the key \`choices\`: found a list of 3, expected exactly one with right: true.`,
    ],
    [
      "a misspelt way to compare",
      changed(all, `${tea}/runs.yaml`, "    prints: |", "    cases: any\n    prints: |"),
      `${tea}/runs.yaml, line 2: found the key \`runs[0].cases\`, which is not known here; expected it to be spelt as the format has it, or left out.`,
    ],
    [
      "a number where a text is wanted",
      { ...all, [`${tea}/runs.yaml`]: "runs:\n  - { name: { en: a }, prints: 42 }\n" },
      `${tea}/runs.yaml, line 2: the key \`runs[0].prints\`: found 42, expected text.`,
    ],
    [
      "two runs of one name",
      {
        ...all,
        [`${tea}/runs.yaml`]:
          "runs:\n  - { name: { en: a }, prints: b }\n  - { name: { en: a }, prints: c }\n",
      },
      `${tea}/runs.yaml, line 3: the key \`runs[1].name.en\`: found "a", expected a name of its own.`,
    ],
    [
      "a tolerance of nothing",
      { ...all, [`${tea}/runs.yaml`]: "runs:\n  - { name: { en: a }, prints: b, numbers: 0 }\n" },
      `${tea}/runs.yaml, line 2: the key \`runs[0].numbers\`: found 0, expected more than 0.`,
    ],
  ])("%s", (_, tree, sentence) => {
    const course = loadAuthored(onDisk(tree));
    expect(course.ok ? [] : course.refusal.problems.map((problem) => problem.sentence)).toContain(sentence);
  });
});

test("a fault of the checks is told with what to correct, for each way of grading", async () => {
  const course = loadAuthored(onDisk(all));
  if (!course.ok) throw new Error(course.refusal.sentence);
  const report = await checkCourse(course.value, async () => ({
    verdict: { kind: "faultOfChecks", reason: "-" },
  }));
  const told = new Map(report.findings.map(({ file, why }) => [file, /Correct .*$/.exec(why)?.[0]]));
  expect(
    ["tea-order", "two-kettles", "bean-soup", "shop-till"].map(
      (id) => [...told].find(([file]) => file.includes(id))?.[1],
    ),
  ).toEqual([
    "Correct runs.yaml.",
    "Correct the program in program/.",
    "Correct runs.yaml.",
    "Correct checks.js.",
  ]);
});
