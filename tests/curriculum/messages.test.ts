import { expect, test } from "vitest";
import { checkCourse } from "../../curriculum/check.ts";
import { checkMessages } from "../../curriculum/check-messages.ts";
import { loadAuthored } from "../../curriculum/load.ts";
import { changed, good, onDisk, one, type Tree, two } from "./course-on-disk.ts";
import { evaluate } from "./evaluate.ts";

/** What is said of the wrong solutions of a course that is really graded. */
async function report(tree: Tree) {
  const course = loadAuthored(onDisk(tree));
  if (!course.ok) throw new Error(course.refusal.sentence);
  const { graded } = await checkCourse(course.value, evaluate);
  const { findings, notes } = checkMessages(graded);
  const told = ({ file, what }: { file: string; what: string }) => `${file}: ${what}`;
  return { findings: findings.map(told), notes: notes.map(told) };
}

/** Checks that say no more than that something is wrong. */
const silent = (tests: string) => `import { add } from "./main.js";\n${tests}`;
const check = (name: string, a: number, b: number) =>
  `test("${name}", () => {\n  if (add(${a}, ${b}) !== ${a + b}) throw new Error("Not yet.");\n});\n`;
const plain = (tree: Tree) => changed(tree, `${one}/wrong/misspelt/main.js`, "bb", "b + 1");

const many = "many wrong solutions earn the same sentence:";

test("each belief has a sentence of its own", async () => {
  expect(await report(good)).toEqual({ findings: [], notes: [] });
});

test("the same sentence in the same check for all is a finding, in its own exercise", async () => {
  const tree = { ...plain(good), [`${one}/checks.js`]: silent(check("adds", 10, 20)) };
  expect(await report(tree)).toEqual({
    findings: [`${one}/wrong: all 3 wrong solutions earn the same sentence: "Not yet."`],
    notes: [],
  });
});

test("the same sentence for three is weak where another check says it, or where a fourth belief has another", async () => {
  const apart = {
    ...plain(good),
    [`${one}/checks.js`]: silent(check("adds nothing", 2, 3) + check("adds", 10, 20)),
  };
  expect(await report(apart)).toEqual({
    findings: [],
    notes: [`${one}/wrong: ${many} "Not yet." So it is in ${one} (3 of 3)`],
  });
  const fourth = {
    ...plain(good),
    [`${one}/checks.js`]: silent(check("adds", 10, 20)),
    [`${one}/exercise.yaml`]: `${good[`${one}/exercise.yaml`]}  - { folder: later, belief: It will be there., earns: later }\n`,
    [`${one}/wrong/later/main.js`]: "export const add = later;\n",
  };
  expect(await report(fourth)).toEqual({
    findings: [],
    notes: [`${one}/wrong: ${many} "Not yet." So it is in ${one} (3 of 4)`],
  });
});

test("two with the same sentence are not weak", async () => {
  const tree = { ...good, [`${two}/checks.js`]: silent(check("adds", 10, 20)) };
  expect(await report(tree)).toEqual({ findings: [], notes: [] });
});

test("a sentence is told once for all exercises in which it is weak", async () => {
  const twice = changed(plain(good), `${two}/wrong/misspelt/main.js`, "bb", "b + 1");
  const tests = silent(check("adds nothing", 2, 3) + check("adds", 10, 20));
  const tree = { ...twice, [`${one}/checks.js`]: tests, [`${two}/checks.js`]: tests };
  expect((await report(tree)).notes).toEqual([
    `${one}/wrong: ${many} "Not yet." So it is in ${one} (3 of 3), ${two} (3 of 3)`,
  ]);
});

test("a sentence that shows what the program did is not weak", async () => {
  const shown = silent(check("adds", 10, 20)).replace("Not yet.", "Line 1 should be `30`, but is `5`.");
  expect(await report({ ...plain(good), [`${one}/checks.js`]: shown })).toEqual({ findings: [], notes: [] });
});
