import { afterAll, beforeAll, expect, test } from "vitest";
import { checkWords } from "../../curriculum/check-words.ts";
import { loadAuthored } from "../../curriculum/load.ts";
import { askGrader, proverOf } from "../../main/cli/prove/ask.ts";
import { openWorkshop, type Workshop } from "../sandbox/workshop.ts";
import { good as bare, changed, onDisk, type Tree } from "./course-on-disk.ts";

let workshop: Workshop;
beforeAll(async () => {
  workshop = await openWorkshop();
});
afterAll(() => workshop.close());

const lesson = "first/adding/lesson.yaml";
const glossary = "first/glossary.yaml";
const reference = "first/reference.yaml";

const good: Tree = {
  ...bare,
  [lesson]: `${bare[lesson]}teaches: [number, arithmetic, call, console.log]\n`,
  [glossary]: `- id: sum
  lesson: adding
  term: { en: sum, es: suma }
  also: { en: [sums, total] }
  meaning: { en: What you get when you add. }
  see: [number]
- id: number
  lesson: adding
  term: { en: number }
  meaning: { en: "What you can calculate with, such as 3." }
`,
  [reference]: ["number", "arithmetic", "call", "console.log"]
    .map(
      (name) => `- name: ${name}
  signature: ${name}
  what: { en: Something that the test needs. }
  example: console.log(1 + 2);
  output: "3"
`,
    )
    .join(""),
};

async function findings(tree: Tree): Promise<readonly string[]> {
  const course = loadAuthored(onDisk(tree));
  if (!course.ok) throw new Error(course.refusal.sentence);
  const found = await checkWords(course.value, proverOf(askGrader(workshop.grader)).run);
  return found.map(({ file, what }) => `${file}: ${what}`);
}

test("a glossary and a reference in which everything is true have no findings", async () => {
  expect(await findings(good)).toEqual([]);
});

test("a module may be without both while it is written", async () => {
  expect(await findings(bare)).toEqual([]);
});

test.each([
  [
    "a term that is there twice",
    changed(good, glossary, "id: number", "id: sum"),
    [
      `${glossary}: the term sum points to number, which is no other term`,
      `${glossary}: ${glossary} has the term sum already`,
    ],
  ],
  [
    "a term of a lesson that is elsewhere",
    changed(good, glossary, "lesson: adding", "lesson: taking-away"),
    [`${glossary}: the term sum names the lesson taking-away, which this module does not have`],
  ],
  [
    "a word that is taught and not explained",
    changed(good, lesson, "console.log]", "console.log, minus]"),
    [`${reference}: it has no entry for minus, which a lesson of this module teaches`],
  ],
  [
    "an entry that belongs elsewhere",
    changed(good, lesson, "arithmetic, call", "call"),
    [
      `${reference}: its entry for arithmetic is there twice, or no lesson of this module teaches it`,
      ...["number", "arithmetic", "call", "console.log"].map(
        (name) => `${reference}: the example of ${name} uses what is not taught up to here: arithmetic`,
      ),
    ],
  ],
  [
    "an entry that points to nothing",
    changed(good, reference, 'output: "3"\n', 'output: "3"\n  see: [.push]\n'),
    [`${reference}: the entry for number points to .push, which is no other entry`],
  ],
  [
    "an example that prints something else",
    changed(good, reference, 'output: "3"', 'output: "4"'),
    [`${reference}: the example of number prints "3", and \`output\` says "4"`],
  ],
])("%s is found", async (_, tree, expected) => {
  expect(await findings(tree)).toEqual(expected);
});

test.each([
  ["a key that nobody knows", changed(good, glossary, "see: [number]", "sea: [number]"), "the key `[0].sea`"],
  ["a name that nothing has", changed(good, reference, "name: call", "name: cal"), "the key `[2].name`"],
])("%s is refused with its place", (_, tree, part) => {
  const course = loadAuthored(onDisk(tree));
  expect(course.ok ? "" : course.refusal.sentence).toContain(part);
});
