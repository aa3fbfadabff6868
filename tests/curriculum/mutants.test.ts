import { parse } from "acorn";
import { describe, expect, test } from "vitest";
import type { GradeProgram } from "../../curriculum/check.ts";
import { checkMutants } from "../../curriculum/check-mutants.ts";
import { loadAuthored } from "../../curriculum/load.ts";
import { mutantsOf } from "../../curriculum/mutants.ts";
import { changed, good, onDisk, one, type Tree } from "./course-on-disk.ts";
import { evaluate } from "./evaluate.ts";

const changes = (source: string) => mutantsOf(source).map(({ change }) => change);

describe("the faults that a program may have", () => {
  test.each([
    ["a < b;", ["a < b; → ;", "< → <=", "< → >="]],
    ["a === b && !c;", ["a === b && !c; → ;", "&& → ||", "=== → !==", "! → nothing"]],
    ["i++;", ["i++; → ;", "++ → --"]],
    ["sum += price;", ["sum += price; → ;", "+= → -="]],
    ["const total = 3 - -x;", ["- → +", "3 → 4", "- → nothing"]],
    ["const name = prompt('Name?') + '!';", ["'!' → \"\""]],
    ["const list = [1];", ["[1] → []", "1 → 2"]],
    ["if (ok) go();", ["ok → true", "ok → false", "go(); → ;"]],
    ["while (ok) go();", ["ok → false", "go(); → ;"]],
    ["const up = Math.max(a, b);", ["max → min"]],
    // What every object has is no member with a counterpart.
    ["const said = n.toLocaleString();", []],
    ["const f = () => { return 1; };", ["return 1; → return;", "1 → 2"]],
    ["const hi = `Hi`;", ["`Hi` → ``"]],
    ["const is = true;", ["true → false"]],
    ['import { a } from "./a.js";', []],
    ["const o = { 'a-b': c };", []],
    ["let a = ;", []],
  ])("%s", (source, wanted) => {
    expect(changes(source)).toEqual(wanted);
  });

  test("each is told with its line, and each is a program that can be read", () => {
    const source =
      "export function half(n) {\n  if (n < 0) {\n    return 0;\n  }\n  return (n / 2) * 1;\n}\n";
    const mutants = mutantsOf(source);
    expect(mutants.find(({ change }) => change === "/ → *")).toEqual({
      line: 5,
      was: "return (n / 2) * 1;",
      change: "/ → *",
      source: source.replace("/", "*"),
    });
    expect(mutants.length).toBeGreaterThan(8);
    for (const mutant of mutants) {
      expect(mutant.source).not.toBe(source);
      expect(() => parse(mutant.source, { ecmaVersion: "latest", sourceType: "module" })).not.toThrow();
    }
  });
});

describe("a course's checks", () => {
  async function report(tree: Tree) {
    const course = loadAuthored(onDisk(tree));
    if (!course.ok) throw new Error(course.refusal.sentence);
    return checkMutants(course.value, evaluate);
  }
  const settings = `${one}/exercise.yaml`;
  const solution = `${one}/solution/main.js`;
  const bounded = changed(good, solution, "return a + b;", "if (a > 1000) return 0;\n  return a + b;");
  const equivalent = (was: string, change: string) =>
    `${good[settings]}equivalent:\n  - { was: "${was}", change: "${change}", why: Nobody adds so much. }\n`;

  test("turn away whatever is wrong", async () => {
    const { tried, ...counts } = await report(good);
    expect(counts).toEqual({ mutants: 4, rejected: 4, weak: [], idle: [] });
    expect(tried.map(({ outcome }) => outcome)).toEqual(Array.from({ length: 4 }, () => "rejected"));
  });

  test("are told of what they let pass", async () => {
    const { mutants, rejected, weak } = await report(bounded);
    expect(mutants - rejected).toBe(weak.length);
    expect(weak.map(({ file, what }) => [file, what])).toContainEqual([
      solution,
      "line 2 may be wrong and pass: > → >= in `if (a > 1000) return 0;`",
    ]);
  });

  test("need not see what changes nothing, when its reason is given", async () => {
    const before = await report(bounded);
    const after = await report({ ...bounded, [settings]: equivalent("if (a > 1000) return 0;", "> → >=") });
    expect(after.weak).toHaveLength(before.weak.length - 1);
    expect([after.mutants, after.rejected]).toEqual([before.mutants - 1, before.rejected]);
  });

  test("are not tried on a file that is handed in as it was given", async () => {
    const given = "export const price = 3;\n";
    const before = await report({ ...good, [`${one}/solution/given.js`]: given });
    const after = await report({
      ...good,
      [`${one}/solution/given.js`]: given,
      [`${one}/starter/given.js`]: given,
    });
    expect(before.mutants - after.mutants).toBe(1);
    expect(after.weak).toHaveLength(before.weak.length - 1);
  });

  test("have the time of a student for faults in a solution that needs as much", async () => {
    const slow: GradeProgram = async (exercise, files, patience) => {
      if (patience === "student") return evaluate(exercise, files, patience);
      return { verdict: { kind: "stopped", sentence: "It took too long.", checks: [] } };
    };
    const course = loadAuthored(onDisk(bounded));
    if (!course.ok) throw new Error(course.refusal.sentence);
    const [quick, late] = [
      await checkMutants(course.value, evaluate),
      await checkMutants(course.value, slow),
    ];
    expect(quick.weak.length).toBeGreaterThan(0);
    expect(late).toEqual(quick);
  });

  test("have the steps of a wrong solution where these are enough: what the clock ends is never known", async () => {
    const asked = new Set<string>();
    const slow: GradeProgram = async (exercise, files, patience) => {
      asked.add(patience);
      if (patience !== "mutant") return evaluate(exercise, files, patience);
      return { verdict: { kind: "stopped", sentence: "It took too long.", checks: [] } };
    };
    const course = loadAuthored(onDisk(bounded));
    if (!course.ok) throw new Error(course.refusal.sentence);
    expect(await checkMutants(course.value, slow)).toEqual(await checkMutants(course.value, evaluate));
    expect([...asked]).toEqual(["mutant", "wrong"]);
  });

  test("have no reasons for what is not there", async () => {
    const { idle } = await report({ ...good, [settings]: equivalent("return a - b;", "- → +") });
    expect(idle.map(({ file, what }) => [file, what])).toEqual([
      [settings, "`equivalent` names a fault that the solution does not have: - → + in `return a - b;`"],
    ]);
  });
});
