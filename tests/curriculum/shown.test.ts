import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { checkLinks } from "../../curriculum/check-links.ts";
import { checkShown } from "../../curriculum/check-shown.ts";
import { checkTaught } from "../../curriculum/check-taught.ts";
import { loadAuthored } from "../../curriculum/load.ts";
import type { AuthoredCourse } from "../../curriculum/schema.ts";
import { askGrader, proverOf } from "../../main/cli/prove/ask.ts";
import { openWorkshop, type Workshop } from "../sandbox/workshop.ts";
import { changed, onDisk, type Tree, treeOf } from "./course-on-disk.ts";

let workshop: Workshop;
beforeAll(async () => {
  workshop = await openWorkshop();
});
afterAll(() => workshop.close());

const all = treeOf(join(import.meta.dirname, "../fixtures/kinds"));
const question = "everyday/filling/which-line";
const kettles = "everyday/reading/two-kettles";
const half = "everyday/filling/half-price";
const queue = "everyday/filling/short-queue";

function courseOf(tree: Tree): AuthoredCourse {
  const course = loadAuthored(onDisk(tree));
  if (!course.ok) throw new Error(course.refusal.sentence);
  return course.value;
}

const told = ({ file, what }: { readonly file: string; readonly what: string }) => `${file}: ${what}`;

describe("a program that a task shows", () => {
  const findings = async (tree: Tree) =>
    (await checkShown(courseOf(tree), proverOf(askGrader(workshop.grader)).run)).map(told);
  const block = (text: string, words = "") => `\`\`\`js${words}\n${text}\n\`\`\`\n`;
  const output = (text: string) => `\n\`\`\`output\n${text}\n\`\`\`\n`;
  const tasks = (path: string, text: string) => ({
    ...all,
    [`${path}/task.en.md`]: text,
    [`${path}/task.es.md`]: text,
  });

  test("is true in every kind's examples", async () => {
    expect(await findings(all)).toEqual([]);
  });

  test.each([
    ["a question", question],
    ["a prediction", kettles],
  ])("of %s prints what stands below it, in both languages", async (_, path) => {
    const task = `Look:\n\n${block("const a = 2;\nconsole.log(a);")}`;
    expect(await findings(tasks(path, task + output("2")))).toEqual([]);
    const wrong = 'the program in line 3 prints "2", and the text says "3"';
    expect(await findings(tasks(path, task + output("3")))).toEqual([
      `${path}/task.en.md: ${wrong}`,
      `${path}/task.es.md: ${wrong}`,
    ]);
  });

  test("may keep to itself what it prints, but not that it stops", async () => {
    expect(await findings(tasks(question, block("console.log(2);")))).toEqual([]);
    expect(await findings(tasks(question, block("a.b();")))).toHaveLength(2);
    expect(await findings(tasks(question, block("a.b();", " broken")))).toEqual([]);
    expect(await findings(tasks(question, block("console.log(2);", " broken")))).toHaveLength(2);
  });

  test("may read lines and other files", async () => {
    const files = block("export const rate = 2;", " file=tax.js");
    const main = block('import { rate } from "./tax.js";\nconsole.log(prompt("Name?") + rate);');
    const typed = "\n```input\nAna\n```\n";
    expect(await findings(tasks(question, `${files}\n${main}${typed}${output("Ana2")}`))).toEqual([]);
    expect(await findings(tasks(question, `${files}\n${main}${typed}${output("Ana3")}`))).toHaveLength(2);
  });

  test("gives the results that are told", async () => {
    const task = (result: string) => `${block("const a = 2;")}\n\`a + 1\` → \`${result}\`\n`;
    expect(await findings(tasks(question, task("3")))).toEqual([]);
    expect(await findings(tasks(question, task("4")))).toEqual([
      `${question}/task.en.md: line 5 says that \`a + 1\` gives \`4\`, but it gives "3"`,
    ]);
  });

  test("may be the solution, of which an explanation speaks", async () => {
    const explain = (result: string) => ({
      ...all,
      [`${queue}/explanation.en.md`]: `So \`last(["Ana"])\` → \`${result}\`.\n`,
      [`${queue}/explanation.es.md`]: `Así, \`last(["Ana"])\` → \`${result}\`.\n`,
    });
    expect(await findings(explain('"Ana"'))).toEqual([]);
    expect(await findings(explain('"Eva"'))).toHaveLength(1);
  });

  test("is the same in an explanation's other language, and has no HTML", async () => {
    const explained = {
      ...all,
      [`${queue}/explanation.en.md`]: `See <b>it</b>.\n\n${block("const a = 2;")}`,
      [`${queue}/explanation.es.md`]: `Mira.\n\n${block("const a = 3;")}`,
    };
    expect(await findings(explained)).toEqual([
      `${queue}/explanation.en.md: line 1 has HTML: <b>`,
      `${queue}/explanation.en.md: line 1 has HTML: </b>`,
      `${queue}/explanation.es.md: its blocks of code are not those of ${queue}/explanation.en.md`,
    ]);
  });
});

describe("what is used before it is taught", () => {
  const early = (tree: Tree, path: string) =>
    checkTaught(courseOf(tree))
      .filter(({ file }) => file.startsWith(path))
      .map(told);
  const teach = (names: string) =>
    changed(all, "everyday/filling/lesson.yaml", "prerequisites:", `teaches: [${names}]\nprerequisites:`);
  const gaps = (tree: Tree, starter: string, solution: string) => ({
    ...tree,
    [`${half}/starter/main.js`]: starter,
    [`${half}/solution/main.js`]: solution,
  });

  test("may be a gap in the middle of a name or of a line, which the solution fills", () => {
    const words = "const, number, call, console.log, arithmetic, Math.floor";
    const solution = "const price = Math.floor(12 / 2);\nconsole.log(price);\n";
    const named = "const price = Math.____(12 / 2);\nconsole.log(price);\n";
    expect(early(gaps(teach(words), named, solution), half)).toEqual([]);
    const starter = "const price = Math.____(12 ____ 2);\nconsole.log(price);\n";
    expect(early(gaps(teach(words), starter, solution), half)).toEqual([]);
    expect(early(gaps(teach(words.replace(", Math.floor", "")), starter, solution), half)).toEqual([
      `${half}/solution/main.js: it uses what no lesson has taught up to here: Math.floor (line 1)`,
    ]);
  });

  test("may stand in a task", () => {
    const tree = { ...all, [`${question}/task.en.md`]: "What?\n\n```js broken\ntypeof b;\nc;\n```\n" };
    expect(early(tree, `${question}/task`)).toEqual([
      `${question}/task.en.md: it uses what no lesson has taught up to here: typeof (line 4)`,
    ]);
  });
});

describe("a text leads nowhere", () => {
  const lost = (text: string) => checkLinks(courseOf({ ...all, [`${kettles}/task.en.md`]: text })).map(told);
  const at = (line: number, to: string) => `${kettles}/task.en.md: line ${line} leads to ${to}`;

  test.each([
    ["a link", "One.\n\nSee [there](https://example.org/a).", at(3, "https://example.org/a")],
    ["a link within the course", "See [there](../text.en.md).", at(1, "../text.en.md")],
    ["a bare address", "See www.example.org now.", at(1, "http://www.example.org")],
    ["a picture", "![A kettle](kettle.png)", at(1, "kettle.png")],
    ["a target by name", "See [there][1].\n\n[1]: https://example.org", at(3, "https://example.org")],
  ])("by %s", (_, text, wanted) => {
    expect(lost(text)).toEqual([wanted]);
  });

  test("and may show an address as code", () => {
    expect(lost("Type `https://example.org/a`.\n\n```\nwww.example.org\n```\n")).toEqual([]);
  });

  test("by an address in a hint", () => {
    const hint = (text: string) =>
      checkLinks(
        courseOf(
          changed(all, `${queue}/exercise.yaml`, "What should a queue of nobody give?", JSON.stringify(text)),
        ),
      ).map(told);
    expect(hint("Go to www.example.org.")).toEqual([
      `${queue}/exercise.yaml: the hint 1 leads to www.example.org.`,
    ]);
    expect(hint("Type `www.example.org`.")).toEqual([]);
  });
});
