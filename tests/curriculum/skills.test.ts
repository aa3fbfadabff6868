import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { checkSkills } from "../../curriculum/check-skills.ts";
import { loadAuthored } from "../../curriculum/load.ts";
import { formatSkills } from "../../curriculum/skill-graph.ts";
import { good as bare, changed, onDisk, type Tree, without } from "./course-on-disk.ts";

const top = join(import.meta.dirname, "../..");
const file = "skills/small.yaml";
const lesson = "courses/small/first/resting/lesson.yaml";

const skill = (id: string, first: string, needs = "") =>
  `- { id: ${id}, title: { en: To ${id} }, sentence: { en: You can do it. }, first: ${first}, needs: [${needs}] }\n`;

const good: Tree = {
  ...Object.fromEntries(Object.entries(bare).map(([path, text]) => [`courses/small/${path}`, text])),
  [file]: skill("adding", "adding") + skill("resting", "resting", "adding"),
};

function open(tree: Tree) {
  const course = loadAuthored(join(onDisk(tree), "courses/small"));
  if (!course.ok) throw new Error(course.refusal.sentence);
  return course.value;
}

const findings = (tree: Tree) => checkSkills(open(tree)).map((found) => `${found.file}: ${found.what}`);

test("a graph in which everything is true has no findings", () => {
  expect(findings(good)).toEqual([]);
});

test("a course without a graph is loaded and says so", () => {
  const course = open(without(good, file));
  expect([course.skills, checkSkills(course)]).toEqual([null, []]);
});

test("what lessons to come will practise is no fault, nor is building on it", () => {
  const ahead = skill("sleeping", "the-long-night") + skill("dreaming", "the-long-night", "sleeping");
  const onIt = changed(good, file, "first: resting, needs: [adding]", "first: resting, needs: [sleeping]");
  expect(findings({ ...onIt, [file]: onIt[file] + ahead })).toEqual([]);
});

test.each([
  [
    "a skill that only an exercise names",
    changed(good, "courses/small/first/adding/add-one/exercise.yaml", "[adding]", "[adding, sums]"),
    ["first/adding/add-one/exercise.yaml: it names the skill sums, which skills/small.yaml does not have"],
  ],
  [
    "a lesson's skill that is misspelt",
    changed(good, lesson, "skills: [resting]", "skills: [resting, ading]"),
    ["first/resting/lesson.yaml: it names the skill ading, which skills/small.yaml does not have"],
  ],
  [
    "a skill that is there twice",
    { ...good, [file]: good[file] + skill("adding", "adding") },
    [`${file}: it has adding twice`],
  ],
  [
    "a need that is not there",
    changed(good, file, "needs: [adding]", "needs: [ading]"),
    [`${file}: resting builds on ading, which is not there`],
  ],
  [
    "a circle",
    {
      ...good,
      [file]:
        skill("adding", "adding", "zeal") + skill("resting", "resting") + skill("zeal", "later", "adding"),
    },
    [`${file}: adding builds on zeal builds on adding`],
  ],
  [
    "a skill that builds on itself",
    changed(good, file, "first: resting, needs: [adding]", "first: resting, needs: [resting]"),
    [`${file}: resting builds on resting`],
  ],
  [
    "a need that is practised only later",
    {
      ...changed(good, lesson, "[resting]", "[resting, zeal]"),
      [file]: skill("adding", "adding", "zeal") + skill("resting", "resting") + skill("zeal", "resting"),
    },
    [`${file}: adding builds on zeal, which is practised only later: in resting, after adding`],
  ],
  [
    "a skill that its first lesson does not practise",
    { ...good, [file]: good[file] + skill("sleeping", "resting") },
    [`${file}: sleeping is to be practised first in resting, and no lesson practises it`],
  ],
  [
    "a skill that an earlier lesson practises already",
    changed(good, "courses/small/first/adding/add-two/exercise.yaml", "[adding]", "[adding, resting]"),
    [`${file}: resting is to be practised first in resting, and adding is the first that does`],
  ],
])("%s is found", (_, tree, expected) => {
  expect(findings(tree)).toEqual(expected);
});

test("a key that nobody knows is refused with its place", () => {
  const course = loadAuthored(join(onDisk(changed(good, file, "needs: []", "neds: []")), "courses/small"));
  expect(course.ok ? "" : course.refusal.sentence).toContain("the key `[0].neds`");
});

test("the graph is printed as a tree, each skill once, with the lessons that practise it", () => {
  const course = open({
    ...good,
    [file]: good[file] + skill("dreaming", "the-long-night", "adding, resting"),
  });
  expect(formatSkills(course.skills ?? [], course).split("\n")).toEqual([
    "adding: To adding",
    "    adding",
    "  resting: To resting",
    "      resting",
    "    dreaming: To dreaming (builds on adding too)",
    "        not yet; the-long-night is to be the first",
    "",
    "3 skills: 2 practised, 1 ahead.",
  ]);
});

/** Each skill that the plan's tables name, with the first lesson that has it, in the plan's order. */
function planned(): Map<string, string> {
  const found = new Map<string, string>();
  for (const row of readFileSync(join(top, "docs/course-plan.md"), "utf8").matchAll(
    /^\| `(.+?)` \|.*\|(.*)\|$/gm,
  )) {
    const [, lesson = "", skills = ""] = row;
    for (const id of skills.split(",").map((text) => text.trim())) {
      if (id !== "" && !found.has(id)) found.set(id, lesson);
    }
  }
  return found;
}

test("the bundled course has a graph of just the skills that the plan names, each beginning where the plan says", () => {
  const course = loadAuthored(join(top, "curriculum/courses/programming"));
  if (!course.ok) throw new Error(course.refusal.sentence);
  const skills = course.value.skills ?? [];
  expect(checkSkills(course.value)).toEqual([]);
  expect(skills.map(({ id, first }) => [id, first])).toEqual([...planned()]);
  const ids = skills.map(({ id }) => id);
  for (const { id, needs, title, sentence } of skills) {
    for (const need of needs) expect(ids.indexOf(need), `${id} before ${need}`).toBeLessThan(ids.indexOf(id));
    for (const text of [title, sentence]) expect(text.es, id).toBeDefined();
  }
});
