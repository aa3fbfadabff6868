import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { checkCourse } from "../../../curriculum/check.ts";
import { checkUnwritten } from "../../../curriculum/check-unwritten.ts";
import { loadAuthored } from "../../../curriculum/load.ts";
import { exerciseFile } from "../../../curriculum/schema.ts";
import { newCommand } from "../../../main/cli/curriculum-new.ts";
import { askGrader, proverOf } from "../../../main/cli/prove/ask.ts";
import { good, onDisk, treeOf } from "../../curriculum/course-on-disk.ts";
import { openWorkshop, type Workshop } from "../../sandbox/workshop.ts";

const tool = join(import.meta.dirname, "../../../tools/foothold.js");
const kinds = exerciseFile.shape.kind.options;

let workshop: Workshop;
beforeAll(async () => {
  workshop = await openWorkshop();
});
afterAll(() => workshop.close());

function make(course: string, ...words: readonly string[]) {
  const done = spawnSync(process.execPath, [tool, "curriculum", "new", ...words, "--course", course], {
    encoding: "utf8",
  });
  return { code: done.status, out: done.stdout, err: done.stderr };
}

test("a lesson with an exercise of every kind is made, loads, and grades; what is left is to write it", async () => {
  const course = onDisk({ ...good, "first/module.yaml": `# Kept.\n${good["first/module.yaml"]}` });
  expect(make(course, "lesson", "first/sharing")).toMatchObject({ code: 0, err: "" });
  for (const kind of kinds) {
    const words = ["exercise", `first/sharing/share-${kind}`, "--kind", kind, "--course", course];
    await newCommand().parseAsync(words, { from: "user" });
  }
  expect(readFileSync(join(course, "first/module.yaml"), "utf8")).toMatch(
    /^# Kept\.\n[\s\S]*resting, sharing/,
  );

  const loaded = loadAuthored(course);
  if (!loaded.ok) throw new Error(loaded.refusal.sentence);
  const lesson = loaded.value.modules[0]?.lessons.find(({ id }) => id === "sharing");
  expect(lesson?.exercises.map(({ kind }) => kind)).toEqual(kinds);

  const graded = await checkCourse(loaded.value, proverOf(askGrader(workshop.grader)).grade);
  const left = graded.findings.filter(({ file }) => file.startsWith("first/sharing"));
  expect(left).toHaveLength(3 * kinds.length);
  for (const { what } of left) expect(what).toMatch(/^this wrong solution earns .* contain "✎/);
  const places = checkUnwritten(loaded.value);
  expect(places.map(({ file }) => file)).toEqual([
    "first/sharing",
    ...kinds.map((kind) => `first/sharing/share-${kind}`),
  ]);
});

test.each([
  ["a place that is taken", ["exercise", "first/adding/add-one"], "is there already"],
  ["a lesson that is not there", ["exercise", "first/missing/add-one"], "Make that part first"],
  ["a place with too few parts", ["exercise", "first/add-one"], "is not of the form module/lesson/exercise"],
  ["a way out of the course", ["lesson", "../elsewhere"], "is not of the form module/lesson"],
])("%s is refused, and nothing changes", (_, words, sentence) => {
  const course = onDisk(good);
  const done = make(course, ...words);
  expect(done).toMatchObject({ code: 1, out: "", err: expect.stringContaining(sentence) });
  expect(treeOf(course)).toEqual(treeOf(onDisk(good)));
});

test("a kind that nothing has ends with 2", () => {
  expect(make(onDisk(good), "exercise", "first/adding/add-three", "--kind", "essay").code).toBe(2);
});
