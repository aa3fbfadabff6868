import { afterAll, beforeAll, expect, test } from "vitest";
import { checkErrors } from "../../curriculum/check-errors.ts";
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
const pages = "first/errors.yaml";

const good: Tree = {
  ...bare,
  [lesson]: `${bare[lesson]}teaches: [number, arithmetic, call, console.log]\n`,
  [pages]: `- id: unknown
  title: { en: Not known }
  explains: [unknown.*]
  means: { en: Nothing made it. }
  causes: [{ en: It is misspelt. }]
  find: { en: Read it. }
  example: console.log(consle);
  shows:
    en: The name consle is not known here. Did you mean console?
    es: "El nombre consle no se conoce aquí. ¿Querías decir console?"
  mended: console.log(1 + 2);
  prints: "3"
  see: [silent]
- id: silent
  title: { en: Silent }
  explains: [runs.silent]
  means: { en: Nothing is printed. }
  causes: [{ en: No line prints. }]
  find: { en: Look for it. }
  example: 1 + 2;
  mended: console.log(1 + 2);
  prints: "3"
`,
};

async function findings(tree: Tree): Promise<readonly string[]> {
  const course = loadAuthored(onDisk(tree));
  if (!course.ok) throw new Error(course.refusal.sentence);
  const found = await checkErrors(course.value, proverOf(askGrader(workshop.grader)).run);
  return found.map(({ what }) => what.replace(/ (shows|prints) .*/, " $1 …"));
}

test("pages in which everything is true have no findings, and a module may have none", async () => {
  expect(await findings(good)).toEqual([]);
  expect(await findings(bare)).toEqual([]);
});

test.each([
  [
    "a link to no page",
    changed(good, pages, "see: [silent]", "see: [loud]"),
    ["the page unknown points to loud, which is no other page"],
  ],
  [
    "a message that nobody gets",
    changed(good, pages, "Did you mean console?", "Check it."),
    ["the example of unknown shows …"],
  ],
  [
    "a Spanish message that nobody gets",
    changed(good, pages, "¿Querías", "¿Quisiste"),
    ["the example of unknown shows …"],
  ],
  [
    "a mended program that is none",
    changed(good, pages, "mended: console.log(1 + 2);", "mended: console.log(one);"),
    ["the mended example of unknown shows …"],
  ],
  [
    "another result",
    changed(good, pages, 'prints: "3"', 'prints: "4"'),
    ["the mended example of unknown shows …"],
  ],
  [
    "what is not taught yet",
    changed(good, pages, "example: 1 + 2;", "example: const a = 1;"),
    ["the example of silent uses what is not taught up to here: const"],
  ],
  [
    "what the mistake itself is made of",
    changed(good, pages, "example: 1 + 2;", "beyond: [const]\n  example: const a = 1;"),
    [],
  ],
  [
    "what is called new and is not",
    changed(good, pages, "example: 1 + 2;", "beyond: [const]\n  example: 1 + 2;"),
    ["`beyond` of silent names what is taught by then or not used: const"],
  ],
])("%s is found", async (_, tree, expected) => {
  expect(await findings(tree)).toEqual(expected);
});
