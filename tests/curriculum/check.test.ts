import { describe, expect, test } from "vitest";
import { checkCourse, formatReport, type GradeProgram, type GradeSeen } from "../../curriculum/check.ts";
import { loadAuthored } from "../../curriculum/load.ts";
import type { AuthoredCourse } from "../../curriculum/schema.ts";
import type { Grade } from "../../sandbox/verdict.ts";
import { changed, checks, good, onDisk, one, type Tree, two } from "./course-on-disk.ts";
import { evaluate } from "./evaluate.ts";

function courseOf(tree: Tree): AuthoredCourse {
  const result = loadAuthored(onDisk(tree));
  if (!result.ok) throw new Error(result.refusal.sentence);
  return result.value;
}

const check = (tree: Tree, grade: GradeProgram = evaluate) => checkCourse(courseOf(tree), grade);

test("the sandbox's grade is one that the checker reads", () => {
  const asSeen = (grade: Grade): GradeSeen => grade;
  expect(asSeen).toBeTypeOf("function"); // the type check is the test
});

test("a good course is proved: solution, starter and three wrong solutions for each exercise", async () => {
  const { graded, ...report } = await checkCourse(courseOf(good), evaluate);
  expect(report).toEqual({ lessons: 2, exercises: 2, wrongSolutions: 6, programs: 10, findings: [] });
  expect(graded.map(({ exercise, role, verdict }) => [exercise, role, verdict.kind])).toEqual(
    [one, two].flatMap((exercise) => [
      [exercise, "solution", "passed"],
      [exercise, "starter", "failed"],
      ...Array.from({ length: 3 }, () => [exercise, "wrong", "failed"]),
    ]),
  );
  expect(formatReport(report)).toBe(
    "2 lessons, 2 exercises, 6 wrong solutions, 10 programs graded. No problems.",
  );
});

describe("a bad exercise is found", () => {
  const settings = `${one}/exercise.yaml`;
  const weak = checks.slice(0, checks.indexOf('test("adds other numbers"'));
  const cases: readonly (readonly [string, Tree, string, RegExp])[] = [
    [
      "checks that a wrong solution passes",
      { ...good, [`${one}/checks.js`]: weak },
      `${one}/wrong/answer-only`,
      /^this wrong solution passes$/,
    ],
    [
      "a starter that is done already",
      { ...good, [`${one}/starter/main.js`]: good[`${one}/solution/main.js`] ?? "" },
      `${one}/starter`,
      /^the starter passes as it is$/,
    ],
    [
      "a starter to write in that cannot be read",
      { ...good, [`${one}/starter/main.js`]: "export function add(a, b) {\n" },
      `${one}/starter`,
      /^the starter cannot be run to the end: SyntaxError/,
    ],
    [
      "a starter to write in that throws",
      { ...good, [`${one}/starter/main.js`]: "export const add = later;\n" },
      `${one}/starter`,
      /^the starter cannot be run to the end: ReferenceError/,
    ],
    [
      "a solution that fails",
      changed(good, `${one}/solution/main.js`, "a + b", "a + b + 1"),
      `${one}/solution`,
      /^this solution does not pass: expected 6 to be 5/,
    ],
    [
      "a solution that cannot be read",
      changed(good, `${one}/solution/main.js`, "a + b", "a +* b"),
      `${one}/solution`,
      /^this solution does not pass: SyntaxError/,
    ],
    [
      "a message other than the one promised",
      changed(good, settings, "earns: bb", "earns: colour"),
      `${one}/wrong/misspelt`,
      /^this wrong solution earns "bb is not defined", which does not contain "colour"$/,
    ],
    [
      "a message in another check than the first that fails",
      { ...good, [`${one}/checks.js`]: `test("first", () => expect(add(1, 1), "sum").toBe(2));\n${checks}` },
      `${one}/wrong/takes-away`,
      /^this wrong solution earns "sum: .*", which does not contain "-1"$/,
    ],
  ];

  test.each(cases)("%s", async (_, tree, file, what) => {
    const report = await check(tree);
    const finding = report.findings.find((one) => one.file === file);
    expect(finding?.what).toMatch(what);
    expect(finding?.why).toMatch(/student/);
    expect(new Set(report.findings.map((one) => one.file.slice(0, file.lastIndexOf("add-one") + 7)))).toEqual(
      new Set([one]), // and the other exercise is not blamed
    );
  });

  test("an empty message", async () => {
    const silent: GradeProgram = async (exercise, files, patience) => {
      const { verdict } = await evaluate(exercise, files, patience);
      if (verdict.kind !== "failed") return { verdict };
      return { verdict: { ...verdict, checks: verdict.checks.map((check) => ({ ...check, message: " " })) } };
    };
    const report = await check(good, silent);
    expect(report.findings).toHaveLength(6);
    expect(report.findings[0]).toMatchObject({
      file: `${one}/wrong/takes-away`,
      what: "this wrong solution earns an empty message",
    });
  });

  test("checks that are themselves at fault, whoever is graded with them", async () => {
    const report = await check({ ...good, [`${one}/checks.js`]: "// later\n" });
    expect(report.findings).toHaveLength(5);
    expect(report.findings[0]).toEqual({
      file: `${one}/solution`,
      what: "the checks themselves are at fault: no check is declared",
      why: "No student's program can be graded with them. Correct checks.js.",
    });
  });

  test("a fault to fix may keep a program from being read", async () => {
    const report = await check({
      ...changed(good, `${one}/exercise.yaml`, "kind: write", "kind: fix"),
      [`${one}/starter/main.js`]: "export function add(a, b) {\n",
    });
    expect(report.findings).toEqual([]);
  });

  test("a wrong solution that is stopped may earn the limit's sentence", async () => {
    const stopping: GradeProgram = async (exercise, files, patience) => {
      const loops = exercise.id === "add-one" && files["main.js"]?.includes("bb");
      if (!loops) return evaluate(exercise, files, patience);
      return { verdict: { kind: "stopped", sentence: "The loop never ends.", checks: [] } };
    };
    expect(
      (await check(changed(good, settings, "earns: bb", "earns: never ends"), stopping)).findings,
    ).toEqual([]);
    expect((await check(good, stopping)).findings.map(({ file }) => file)).toEqual([`${one}/wrong/misspelt`]);
  });
});

test("a program that is stopped after a check has failed earns that check's message", async () => {
  const stopping: GradeProgram = async (exercise, files, patience) => {
    const { verdict } = await evaluate(exercise, files, patience);
    if (verdict.kind !== "failed") return { verdict };
    return { verdict: { kind: "stopped", sentence: "The loop never ends.", checks: verdict.checks } };
  };
  const report = await check(good, stopping);
  // A starter to write in must run to its end; the wrong solutions earn what they should.
  expect(report.findings.map(({ file }) => file)).toEqual([`${one}/starter`, `${two}/starter`]);
});

test("only what may not loop without an end gets a student's time", async () => {
  const asked: string[] = [];
  const noting: GradeProgram = async (exercise, files, patience) => {
    const isStarter = files["main.js"] === exercise.starter["main.js"];
    asked.push(`${exercise.kind} ${isStarter ? "starter" : "other"} ${patience}`);
    return evaluate(exercise, files, patience);
  };
  await check(good, noting);
  await check(changed(good, `${one}/exercise.yaml`, "kind: write", "kind: fix"), noting);
  expect(asked).toContain("fix starter wrong");
  expect(asked).toContain("write starter student");
  expect(asked).not.toContain("write starter wrong");
  expect(asked).not.toContain("fix starter student");
});

test("the report says for each problem: file, what, why", async () => {
  const report = await check({
    ...good,
    [`${one}/checks.js`]: checks.slice(0, checks.indexOf('test("adds other numbers"')),
  });
  expect(formatReport(report)).toBe(`${one}/wrong/answer-only
  this wrong solution passes
  A student with this belief would never learn of it. Add a check that tells it from a right one.

2 lessons, 2 exercises, 6 wrong solutions, 10 programs graded. 1 problem.`);
});
