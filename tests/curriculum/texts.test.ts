import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { checkTaught } from "../../curriculum/check-taught.ts";
import { checkTexts } from "../../curriculum/check-texts.ts";
import { loadAuthored } from "../../curriculum/load.ts";
import { askGrader, proverOf } from "../../main/cli/prove/ask.ts";
import { openWorkshop, type Workshop } from "../sandbox/workshop.ts";
import { good as bare, changed, onDisk, one, type Tree } from "./course-on-disk.ts";

let workshop: Workshop;
beforeAll(async () => {
  workshop = await openWorkshop();
});
afterAll(() => workshop.close());

const text = "first/adding/text.en.md";
const lesson = "first/adding/lesson.yaml";
const task = `${one}/task.en.md`;
const job = "\n> **What a job would call this**\n>\n> A *sum*.\n";

/** The course of which everything is true, with a program in its lesson. */
const good: Tree = {
  ...bare,
  [lesson]: `${bare[lesson]}teaches: [comment, string, number, function, return, export, arithmetic, const, call, console.log, prompt]\n`,
  [text]: `Numbers can be added.\n\n\`\`\`js\nconst sum = 2 + 3;\nconsole.log(sum);\n\`\`\`\n\n\`\`\`output\n5\n\`\`\`\n\n\`sum + 1\` → \`6\`\n${job}`,
  "first/adding/text.es.md":
    "Los números se pueden sumar.\n\n```js\nconst sum = 2 + 3;\nconsole.log(sum);\n```\n\n```output\n5\n```\n\n`sum + 1` → `6`\n",
  [task]: "Add two numbers.\n\n`add(2, 3)` → `5`\n",
  [`${one}/task.es.md`]: "Suma dos números.\n\n`add(2, 3)` → `5`\n",
  "first/adding/add-two/task.en.md": "Add two numbers.\n\n`add(2, 3)` → `5`\n",
  "first/adding/add-two/task.es.md": "Suma dos números.\n\n`add(2, 3)` → `5`\n",
};

async function findings(tree: Tree): Promise<readonly string[]> {
  const course = loadAuthored(onDisk(tree));
  if (!course.ok) throw new Error(course.refusal.sentence);
  const all = [
    ...checkTaught(course.value),
    ...(await checkTexts(course.value, proverOf(askGrader(workshop.grader)).run)),
  ];
  return all.map(({ file, what }) => `${file}: ${what}`);
}

/** The lesson with another middle part, in English alone. */
function withText(markdown: string): Tree {
  const { "first/adding/text.es.md": _, ...english } = good;
  return { ...english, [text]: `${markdown}\n${job}` };
}

test("a course of which everything is true has no findings", async () => {
  expect(await findings(good)).toEqual([]);
});

describe("a lesson's programs", () => {
  test.each([
    [
      "another output",
      changed(good, text, "```output\n5", "```output\n6"),
      [`${text}: the program in line 3 prints "5", and the text says "6"`],
    ],
    [
      "output that is not shown",
      withText('```js\nconsole.log("Hi");\n```'),
      [`${text}: the program in line 1 prints "Hi", which the text does not show`],
    ],
    [
      "a program that stops",
      withText("```js\nconst sum = a;\n```"),
      [
        `${text}: the program in line 1 stops: The name a is not known here. Check its spelling, or declare it first.`,
      ],
    ],
    [
      "a program that is not broken",
      withText("```js broken\nconst sum = 2;\n```"),
      [`${text}: the program in line 1 is marked as broken, but comes to its end`],
    ],
    [
      "another result of a call",
      withText("```js\nconst sum = 2;\n```\n\n`sum + 1` → `4`"),
      [`${text}: line 5 says that \`sum + 1\` gives \`4\`, but it gives "3"`],
    ],
    [
      "a call that stops",
      withText("`sum + 1` → `4`"),
      [
        `${text}: line 1 says that \`sum + 1\` gives \`4\`, but the call stops: The name sum is not known here. Check its spelling, or declare it first.`,
      ],
    ],
    [
      "HTML",
      withText("Press <b>Check</b>."),
      [`${text}: line 1 has HTML: <b>`, `${text}: line 1 has HTML: </b>`],
    ],
    [
      "another program in Spanish",
      changed(
        good,
        "first/adding/text.es.md",
        "2 + 3;\nconsole.log(sum);\n```\n\n```output\n5",
        "3 + 3;\nconsole.log(sum);\n```\n\n```output\n6",
      ),
      [`first/adding/text.es.md: its blocks of code are not those of ${text}`],
    ],
    [
      "no word for a job",
      changed(good, text, "What a job", "What work"),
      ["first/module.yaml: no lesson of this module tells what a job would call what it teaches"],
    ],
  ])("%s", async (_, tree, wanted) => {
    expect(await findings(tree)).toEqual(wanted);
  });

  test.each([
    [
      "input",
      '```js\nconst name = prompt("Name?");\nconsole.log(name);\n```\n\n```input\nAna\n```\n\n```output\nAna\n```',
    ],
    [
      "an error and what the terminal says of it",
      '```js broken\nconsole.log(total);\n```\n\n```output\nThe name total is not known here. If it is a text, put quotes around it: "total". If it is a name, check its spelling, or declare it first.\n```',
    ],
    ["an error of which nothing is said", "```js broken\nconsole.log(total);\n```"],
    ["a part of a program", "```js part\nsum + 1;\n```"],
    ["two results that are no numbers", '`"a" + "b"` → `"ab"` and `undefined` → `undefined`'],
  ])("may have %s", async (_, markdown) => {
    expect(await findings(withText(markdown))).toEqual([]);
  });

  test("may be more than one file", async () => {
    const markdown =
      '```js file=tax.js\nexport const rate = 2;\n```\n\n```js\nimport { rate } from "./tax.js";\nconsole.log(rate);\n```\n\n```output\n2\n```';
    const tree = withText(markdown);
    const taught = changed(tree, lesson, "[comment,", "[comment, import,");
    expect(await findings(taught)).toEqual([]);
    expect(await findings(changed(taught, text, "= 2;", "= 3;"))).toHaveLength(1);
  });
});

describe("a task", () => {
  test.each([
    [
      "a result that the solution does not give",
      changed(good, task, "`5`", "`6`"),
      `${task}: line 3 says that \`add(2, 3)\` gives \`6\`, but it gives "5"`,
    ],
    [
      "no example",
      changed(good, task, "`add(2, 3)` → `5`", "Try it."),
      `${task}: it shows no call with its result, and no output`,
    ],
    [
      "an output that the solution does not print",
      { ...good, [task]: "Add.\n\n```output\n5\n```\n", [`${one}/task.es.md`]: "Suma.\n" },
      `${task}: the output in line 3 is not what the solution prints: ""`,
    ],
  ])("with %s", async (_, tree, wanted) => {
    expect(await findings(tree)).toContain(wanted);
  });
});

describe("what is used before it is taught", () => {
  test("in a lesson", async () => {
    const tree = withText("Text.\n\n```js\nlet sum = 2;\nsum += 1;\n```");
    expect(await findings(tree)).toEqual([
      `${text}: it uses what no lesson has taught up to here: let (line 4), assign-op (line 5)`,
    ]);
  });

  test("in a starter and in a solution, but not in checks and wrong solutions", async () => {
    const tree = {
      ...good,
      [`${one}/starter/main.js`]: "export function add(a, b) {\n  if (a) return;\n}\n",
      [`${one}/solution-2/main.js`]: "export const add = (a, b) => a + b;\n",
      [`${one}/wrong/misspelt/main.js`]: "export const add = (a, b) => a + bb;\n",
    };
    expect(await findings(tree)).toEqual([
      `${one}/starter/main.js: it uses what no lesson has taught up to here: if (line 2)`,
      `${one}/solution-2/main.js: it uses what no lesson has taught up to here: arrow (line 1)`,
    ]);
  });

  test("an earlier lesson may teach it, a later one may not", async () => {
    const resting = "first/resting/lesson.yaml";
    const program = withText("```js\nlet sum = 2;\n```");
    expect(
      await findings(changed(program, resting, "exercises:", "teaches: [let]\nexercises:")),
    ).toHaveLength(1);
    expect(await findings(changed(program, lesson, "[comment,", "[comment, let,"))).toEqual([]);
  });

  test("a lesson cannot teach what has no name", () => {
    const course = loadAuthored(onDisk(changed(good, lesson, "[comment,", "[comment, loops,")));
    expect(course.ok ? "" : course.refusal.sentence).toContain(
      'found "loops", expected a name that constructs.ts has',
    );
  });
});
