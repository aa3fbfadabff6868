import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { refuse } from "../../bundle/std.ts";
import { checkProse } from "../../curriculum/check-prose.ts";
import { checkSpelling, type Speller } from "../../curriculum/check-spelling.ts";
import { withoutPronouns } from "../../curriculum/clitics-es.ts";
import { loadAuthored } from "../../curriculum/load.ts";
import { openSpeller } from "../../main/cli/speller.ts";
import { good as bare, changed, onDisk, one, type Tree, two } from "./course-on-disk.ts";

let speller: Speller;
beforeAll(async () => {
  const opened = await openSpeller();
  if (!opened.ok) throw new Error(opened.refusal.sentence);
  speller = opened.value;
});

const english = "first/adding/text.en.md";
const spanish = "first/adding/text.es.md";
const good: Tree = {
  ...bare,
  [`${one}/explanation.en.md`]: "A plus adds them.\n",
  [`${two}/explanation.en.md`]: "A plus adds them.\n",
};

function findings(tree: Tree): readonly string[] {
  const course = loadAuthored(onDisk(tree));
  if (!course.ok) throw new Error(course.refusal.sentence);
  return checkSpelling(course.value, speller).map(({ file, what }) => `${file}: ${what}`);
}

test("a course without slips has no findings", () => {
  expect(findings(good)).toEqual([]);
});

describe("a word that no dictionary has", () => {
  test("is told with its line and what may have been meant, once for each text", () => {
    const tree = { ...good, [english]: "# Adding\n\nYou may\nrecieve money. To recieve is good.\n" };
    const [finding, ...more] = findings(tree);
    expect(finding).toMatch(
      new RegExp(`^${english}: line 4 has “recieve”, which no dictionary has; near it: .*“receive”`),
    );
    expect(more).toEqual([]);
  });

  test.each([
    ["a heading", "# Addding\n\nNow.\n", "Addding"],
    ["a table", "| Sign | Meening |\n|---|---|\n| `+` | adds |\n", "Meening"],
    ["another spelling than the course's", "The color of tea.\n", "color"],
  ])("in %s", (_, text, word) => {
    expect(findings({ ...good, [english]: text })[0]).toContain(`has “${word}”`);
  });

  test("in Spanish, where an accent is part of a word", () => {
    const [finding, ...more] = findings({ ...good, [spanish]: "Una funcion suma.\n" });
    expect(finding).toMatch(`${spanish}: line 1 has “funcion”, which no dictionary has; near it: “función”`);
    expect(more).toEqual([]);
    expect(findings({ ...good, [spanish]: "Una función suma. Escríbela. Ángulos también.\n" })).toEqual([]);
  });

  test("in a hint and in a title", () => {
    const hint = changed(good, `${one}/exercise.yaml`, "Which sign adds?", "Wich sign adds?");
    expect(findings(hint)[0]).toContain(`${one}/exercise.yaml: the hint 1 has “Wich”`);
    const title = changed(good, `${one}/exercise.yaml`, "Add two numbers", "Add too numbrs");
    expect(findings(title)[0]).toContain(`${one}/exercise.yaml: the title has “numbrs”`);
  });
});

describe("right as well are", () => {
  test.each([
    ["code between backticks and in blocks", "Call `addd` here.\n\n```js\nconst summ = 1;\n```\n"],
    ["what the code beside the text names", "The name summ is short.\n\n```js\nconst summ = 1;\n```\n"],
    ["what the code of an exercise names", "Numbers.\n", `The name bb is short, and so is toFixed.\n`],
    [
      "the first words of sentences, and what belongs to somebody",
      "The baker’s bread. Adding. The cooks' day.\n",
    ],
  ])("%s", (_, text, task = "Add them.\n") => {
    const code = changed(good, `${one}/starter/main.js`, "{", "{ // toFixed");
    expect(findings({ ...code, [english]: text, [`${one}/task.en.md`]: task })).toEqual([]);
  });

  test("English words in italics in a Spanish text, and nowhere else", () => {
    const text = (word: string) => ({ ...good, [spanish]: `Quien programa dice ${word}.\n` });
    expect(findings(text("*debugging*"))).toEqual([]);
    expect(findings(text("debugging"))).toHaveLength(1);
    expect(findings(text("*debuging*"))).toHaveLength(1);
  });

  test("terms of the glossary", () => {
    const glossary =
      "- id: runtime\n  lesson: adding\n  term: { en: runtimer }\n  meaning: { en: It runs. }\n";
    const tree = { ...good, [english]: "A runtimer runs it.\n" };
    expect(findings(tree)).toHaveLength(1);
    expect(findings({ ...tree, "first/glossary.yaml": glossary })).toEqual([]);
  });
});

describe("the course's own list", () => {
  const named = { ...good, [english]: "Zhanna meets Ndidi. Zhanna's tea is hot.\n" };

  test("has names", () => {
    expect(findings(named)).toHaveLength(3);
    expect(findings({ ...named, "words.txt": "Ndidi\nZhanna\n" })).toEqual([]);
  });

  test("has no word that no text needs", () => {
    expect(findings({ ...named, "words.txt": "Ndidi\nZhanna\nadds\n" })).toEqual([
      "words.txt: no text needs “adds”",
    ]);
  });

  test.each(["Zhanna\nNdidi\n", "Ndidi\nNdidi\nZhanna\n"])(
    "is sorted and has each word once: %j",
    (words) => {
      expect(findings({ ...named, "words.txt": words })).toEqual([
        "words.txt: its words are not in the order of their characters, or one is there twice",
      ]);
    },
  );
});

test.each([
  ["escríbelo", "escribe"],
  ["multiplícalos", "multiplica"],
  ["dárselo", "dar"],
  ["apagarla", "apagar"],
  ["sumándolas", "sumando"],
])("a Spanish verb with pronouns: %s", (word, verb) => {
  expect(withoutPronouns(word)).toContain(verb);
});

test.each(["escribelo", "mesa", "lo"])("no Spanish verb with pronouns: %s", (word) => {
  expect(withoutPronouns(word).every((verb) => /[aei]r$/.test(verb))).toBe(true);
});

test("where the dictionaries are not installed, a sentence says what to do", () => {
  const root = join(import.meta.dirname, "../..");
  const read = (path: string) => readFileSync(join(root, path), "utf8");
  const apart = onDisk({
    "main/cli/speller.ts": read("main/cli/speller.ts"),
    "bundle/std.ts": read("bundle/std.ts"),
    "try.mjs":
      'import { openSpeller } from "./main/cli/speller.ts";\nconsole.log(JSON.stringify(await openSpeller()));\n',
  });
  const { stdout, stderr } = spawnSync(process.execPath, [join(apart, "try.mjs")], { encoding: "utf8" });
  expect(JSON.parse(stdout || stderr)).toMatchObject({
    ok: false,
    refusal: { kind: "noDictionaries", sentence: expect.stringContaining('Run "npm ci"') },
  });
});

test("a course whose spelling could not be looked at is not proved", async () => {
  const course = loadAuthored(onDisk(good));
  if (!course.ok) throw new Error(course.refusal.sentence);
  const findings = await checkProse(course.value, async () => refuse("noDictionaries", "Nobody looked."));
  expect(findings).toContainEqual(expect.objectContaining({ file: "words.txt", what: "Nobody looked." }));
});
