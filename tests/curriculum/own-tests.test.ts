import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { checkOwnTests } from "../../curriculum/check-own-tests.ts";
import { loadAuthored } from "../../curriculum/load.ts";
import { weakenedTests } from "../../curriculum/weakened-tests.ts";
import { askGrader, proverOf } from "../../main/cli/prove/ask.ts";
import { openWorkshop, type Workshop } from "../sandbox/workshop.ts";
import { changed, onDisk, type Tree, treeOf, without } from "./course-on-disk.ts";

let workshop: Workshop;
beforeAll(async () => {
  workshop = await openWorkshop();
});
afterAll(() => workshop.close());

const spec = `import { last } from "./main.js";

describe("a queue", () => {
  test("of three", () => {
    const queue = [1, 2, 3];
    expect(last(queue)).toBe(3);
    expect(queue).toHaveLength(3);
  });
});

it("of one", async () => {
  await expect(last([1])).resolves.toBe(1);
});
`;

describe("a weaker spec", () => {
  test("lacks a test, or one of several comparisons", () => {
    expect(weakenedTests(spec).map(({ line, was }) => [line, was])).toEqual([
      [4, 'test("of three", () => {'],
      [11, 'it("of one", async () => {'],
      [6, "expect(last(queue)).toBe(3);"],
      [7, "expect(queue).toHaveLength(3);"],
    ]);
    const [first, , third] = weakenedTests(spec);
    expect(first?.source).not.toContain("of three");
    expect(first?.source).toContain("of one");
    expect(third?.source).toBe(spec.replace("expect(last(queue)).toBe(3);", ""));
  });

  test("is none of a spec that cannot be read", () => {
    expect(weakenedTests("test(")).toEqual([]);
  });
});

describe("the broken programs of an exercise", () => {
  const queue = "everyday/filling/short-queue";
  const all = treeOf(join(import.meta.dirname, "../fixtures/kinds"));
  async function findings(tree: Tree): Promise<readonly string[]> {
    const course = loadAuthored(onDisk(tree));
    if (!course.ok) throw new Error(course.refusal.sentence);
    const found = await checkOwnTests(course.value, proverOf(askGrader(workshop.grader)).grade);
    return found.map(({ file, what }) => `${file}: ${what}`);
  }

  test("need each of the solution's tests", async () => {
    expect(await findings(all)).toEqual([]);
  });

  test("are too few where a test could be left out", async () => {
    const programs = all[`${queue}/programs.yaml`] ?? "";
    const fewer = {
      ...without(all, `${queue}/broken/counts-from-one`),
      [`${queue}/programs.yaml`]: programs.slice(0, programs.indexOf("  - folder: counts-from-one")),
    };
    expect(await findings(fewer)).toEqual([
      `${queue}/solution/tests.js: line 7 may be left out and the tests still pass: \`test("nobody waits", () => {\``,
    ]);
  });

  test("are too few where a comparison could be left out", async () => {
    const more = changed(
      all,
      `${queue}/solution/tests.js`,
      'expect(last([])).toBe("nobody");',
      'expect(last([])).toBe("nobody");\n  expect(last(["Ana"])).toBe("Ana");',
    );
    expect(await findings(more)).toEqual([
      `${queue}/solution/tests.js: line 9 may be left out and the tests still pass: \`expect(last(["Ana"])).toBe("Ana");\``,
    ]);
  });
});
