import { stringify } from "yaml";
import type { ExerciseFile } from "./schema.ts";

/** Stands wherever an author has still to write. A course with one of these is not proven. */
export const unwritten = "✎";

/** Files by path from the folder that is made, with `/` between. */
type Skeleton = Readonly<Record<string, string>>;

const say = (what: string) => `${unwritten} ${what}`;
const both = (en: string) => ({ en: say(en), es: say("en español") });

/** A lesson without exercises that the loader takes, and in which each text says what belongs there. */
export function lessonSkeleton(id: string): Skeleton {
  const text = [
    say("A small program from life or work, before any explanation."),
    '```js\nconsole.log("Good morning");\n```',
    "```output\nGood morning\n```",
    say("Why it does that: one new idea, in short sentences."),
    "## A question as a heading",
    say("The mistake that most people make here, and how it shows."),
  ];
  const markdown = `${text.join("\n\n")}\n`;
  const settings = { id, title: both("title"), minutes: 15, skills: ["unwritten"], prerequisites: [] };
  return {
    "lesson.yaml": stringify({ ...settings, teaches: [], exercises: [] }, { lineWidth: 0 }),
    "text.en.md": markdown,
    "text.es.md": markdown,
  };
}

/** An exercise of a kind that the loader takes, with every file that it needs. */
export function exerciseSkeleton(id: string, kind: ExerciseFile["kind"]): Skeleton {
  const hints = [both("where to look"), both("what to think of"), both("nearly the line itself")];
  const wrong = wrongFolders.map((folder) => ({
    folder,
    belief: say("what somebody believes who writes this"),
    earns: say("words of the message that they read first"),
  }));
  const { answer, starter, solution, mistake, graded, example } = ofKind[kind];
  const task = [say("Who needs it and what for, in one to three sentences."), say("The task."), example];
  const markdown = `${task.filter((part) => part !== "").join("\n\n")}\n`;
  const explanation = `${say("Why it is so, in three to six sentences, and one thing to notice for later.")}\n`;
  return {
    "exercise.yaml": stringify(
      { id, kind, title: both("title"), skills: ["unwritten"], hints, wrong },
      { lineWidth: 0 },
    ),
    "task.en.md": markdown,
    "task.es.md": markdown,
    "explanation.en.md": explanation,
    "explanation.es.md": explanation,
    [`starter/${answer}`]: starter,
    [`solution/${answer}`]: solution,
    ...Object.fromEntries(wrongFolders.map((folder) => [`wrong/${folder}/${answer}`, mistake])),
    ...graded,
  };
}

const wrongFolders = ["answer-of-the-example", "usual-slip", "mix-up-with-before"];

interface OfKind {
  /** The file that the student writes. */
  readonly answer: string;
  readonly starter: string;
  readonly solution: string;
  readonly mistake: string;
  /** What it is graded by. */
  readonly graded: Skeleton;
  /** What the task shows. */
  readonly example: string;
}

const note = (what: string) => `// ${say(what)}\n`;
const name = both("a sentence about the world, not about code");

const runs = stringify(
  {
    runs: ["Ana", "Bo"].map((who) => ({
      name: both(`about ${who}`),
      input: `${who}\n`,
      prints: `Hello, ${who}\n`,
    })),
  },
  { lineWidth: 0 },
);
const greeting = 'const name = prompt("Name?");\nconsole.log("Hello, " + name);\n';
const hello = '"Hello, "';
const backwards = `${greeting.trimEnd().split("\n").reverse().join("\n")}\n`;
const printing: Omit<OfKind, "starter"> = {
  answer: "main.js",
  solution: `${note("as the lesson has taught, and no cleverer")}${greeting}`,
  mistake: `${note("what is really written")}console.log("Hello, Ana");\n`,
  graded: { "runs.yaml": runs },
  example: "```input\nAna\n```\n\n```output\nHello, Ana\n```",
};
const checks = `import { double } from "./main.js";\n\n${note("typical, each edge, and one that catches the answer of the example")}test("${say("a sentence about the world")}", () => {\n  expect(double(4)).toBe(8);\n});\n`;
const checkNames = { [say("a sentence about the world")]: say("en español") };
const calling: OfKind = {
  answer: "main.js",
  starter: `${note("the names and data that are not to be practised")}export function double(number) {\n}\n`,
  solution: `${note("as the lesson has taught, and no cleverer")}export function double(number) {\n  return number * 2;\n}\n`,
  mistake: `${note("what is really written")}export function double(number) {\n  return 6;\n}\n`,
  graded: { "checks.js": checks, "checks.es.yaml": stringify(checkNames, { lineWidth: 0 }) },
  example: "`double(4)` → `8`",
};
const asked = { answer: "answer.txt", starter: "", example: "" };
const answers = both("an answer");
const why = both("what is right or not so in it");

const ofKind: Readonly<Record<ExerciseFile["kind"], OfKind>> = {
  write: calling,
  fix: {
    ...calling,
    starter: `${note("a program with a fault")}export function double(number) {\n  return number + number + 1;\n}\n`,
  },
  output: { ...printing, starter: 'const name = prompt("Name?");\n' },
  order: { ...printing, starter: backwards, solution: greeting, mistake: backwards },
  fill: {
    ...printing,
    starter: greeting.replace(hello, "____"),
    solution: greeting,
    mistake: greeting.replace(hello, '"Hello, Ana"'),
  },
  predict: {
    ...asked,
    solution: "5\n",
    mistake: "23\n",
    graded: { "program/main.js": `${note("the program to be read")}console.log(2 + 3);\n` },
  },
  choose: {
    ...asked,
    solution: "first\n",
    mistake: "second\n",
    graded: {
      "choices.yaml": stringify(
        {
          pick: "one",
          choices: [
            { id: "first", text: answers, right: true, why },
            { id: "second", text: answers, why },
            { id: "third", text: answers, why },
          ],
        },
        { lineWidth: 0 },
      ),
    },
  },
  tests: {
    answer: "tests.js",
    starter: `import { double } from "./main.js";\n`,
    solution: `import { double } from "./main.js";\n\ntest("four", () => {\n  expect(double(4)).toBe(8);\n});\n`,
    mistake: `${note("what is really written")}import { double } from "./main.js";\n\ndouble(4);\n`,
    graded: {
      "programs.yaml": stringify(
        { right: [{ folder: "plain" }], broken: [{ folder: "faulty", name: both("what it gets wrong") }] },
        { lineWidth: 0 },
      ),
      "right/plain/main.js": "export function double(number) {\n  return number * 2;\n}\n",
      "broken/faulty/main.js": "export function double(number) {\n  return number + 2;\n}\n",
    },
    example: "`double(4)` → `8`",
  },
  sql: {
    answer: "main.sql",
    starter: "SELECT 1;\n",
    solution: "SELECT name FROM tool ORDER BY name;\n",
    mistake: "SELECT name FROM tool;\n",
    graded: {
      "seed.sql": "CREATE TABLE tool (name TEXT NOT NULL);\nINSERT INTO tool VALUES ('saw'), ('drill');\n",
      "checks.yaml": stringify(
        [{ kind: "result", name, wanted: { query: "SELECT name FROM tool ORDER BY name" }, ordered: true }],
        { lineWidth: 0 },
      ),
    },
    example: "",
  },
};
