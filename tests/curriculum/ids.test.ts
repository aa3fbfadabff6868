import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { checkIds, noteIds } from "../../curriculum/check-ids.ts";
import { loadAuthored } from "../../curriculum/load.ts";
import type { AuthoredCourse } from "../../curriculum/schema.ts";
import { changed, good, onDisk, type Tree } from "./course-on-disk.ts";

const glossary = "- { id: sum, lesson: adding, term: { en: sum }, meaning: { en: What you get. } }\n";
const all = "module first\nlesson adding\nlesson resting\nexercise add-one\nexercise add-two\nterm sum\n";
const course: Tree = { ...good, "first/glossary.yaml": glossary, "ids.txt": all };

function courseOf(tree: Tree): AuthoredCourse {
  const loaded = loadAuthored(onDisk(tree));
  if (!loaded.ok) throw new Error(loaded.refusal.sentence);
  return loaded.value;
}

const findings = (ids: string, tree: Tree = course) =>
  checkIds(courseOf({ ...tree, "ids.txt": ids })).map(({ file, what }) => `${file}: ${what}`);

test("a course that has all that was published has no findings, in whatever folders", () => {
  expect(findings(all)).toEqual([]);
  expect(findings("")).toEqual([]);
  const moved = Object.fromEntries(
    Object.entries(course).map(([path, text]) => [path.replace("first/resting", "first/a-rest"), text]),
  );
  expect(findings(all, changed(moved, "first/module.yaml", "resting]", "a-rest]"))).toEqual([]);
});

describe("what was published and is gone", () => {
  const renamed = changed(course, "first/adding/add-one/exercise.yaml", "id: add-one", "id: add-1");

  test("is a finding", () => {
    expect(findings(all, renamed)).toEqual([
      "ids.txt: line 4 has exercise add-one, which the course does not have any more",
    ]);
    expect(findings(`${all}module last\nterm total\nlesson first\n`)).toEqual([
      "ids.txt: line 7 has module last, which the course does not have any more",
      "ids.txt: line 8 has term total, which the course does not have any more",
      "ids.txt: line 9 has lesson first, which the course does not have any more",
    ]);
  });

  test("may have something that stands for it, in some steps", () => {
    expect(findings(all.replace("add-one", "add-one -> add-1"), renamed)).toEqual([]);
    expect(findings("exercise a -> b\nexercise b -> add-1\n", renamed)).toEqual([]);
  });

  test.each([
    ["exercise add-one -> add-9\n", "exercise add-9 stands for add-one"],
    ["exercise add-one -> adding\n", "exercise adding stands for add-one"],
    ["exercise a -> b\nexercise b -> a\n", "exercise b stands for a"],
  ])("has nothing that stands for it in %j", (ids, what) => {
    expect(findings(ids, renamed)[0]).toBe(
      `ids.txt: line 1 says that ${what}, but the course does not have that`,
    );
  });

  test("may not come back as something else", () => {
    expect(findings("exercise add-one -> add-two\n")).toEqual([
      "ids.txt: line 1 says that exercise add-one was replaced, but the course has it",
    ]);
  });
});

test("a line that cannot be read, or is there twice, is a finding; a heading is not", () => {
  expect(findings("# A heading\n\nlesson adding\nlesson adding\nchapter adding\nlesson Adding\n")).toEqual([
    "ids.txt: line 4 has lesson adding again",
    "ids.txt: line 5 cannot be read",
    "ids.txt: line 6 cannot be read",
  ]);
});

test("what is not on the list yet is told, and no finding", () => {
  expect(noteIds(courseOf(course))).toEqual([]);
  const [note, ...more] = noteIds(courseOf({ ...course, "ids.txt": "lesson adding\n" }));
  expect(note?.what).toBe(
    "it does not have 5 ids of the course yet: module first, exercise add-one, exercise add-two, lesson resting, term sum",
  );
  expect(more).toEqual([]);
});

describe("foothold curriculum ids", () => {
  const root = join(import.meta.dirname, "../..");
  function run(folder: string) {
    const words = [join(root, "tools", "foothold.js"), "curriculum", "ids", folder];
    const { status, stdout, stderr } = spawnSync(process.execPath, words, { encoding: "utf8" });
    return { code: status, out: stdout, err: stderr };
  }

  test("adds what is new, takes nothing away, and does nothing the second time", () => {
    const folder = onDisk({ ...course, "ids.txt": "term sum\nexercise old -> add-two\n" });
    const list = () => readFileSync(join(folder, "ids.txt"), "utf8");
    const first = run(folder);
    expect(first).toMatchObject({ code: 0, err: "" });
    expect(first.out).toContain("+ exercise add-one\n");
    expect(first.out).toContain("2 ids were there, 5 are new");
    expect(
      list()
        .split("\n")
        .filter((line) => !line.startsWith("#")),
    ).toEqual([
      "module first",
      "lesson adding",
      "lesson resting",
      "exercise add-one",
      "exercise add-two",
      "exercise old -> add-two",
      "term sum",
      "",
    ]);
    const before = list();
    expect(run(folder).out).toContain("7 ids were there, 0 are new");
    expect(list()).toBe(before);
    expect(existsSync(join(folder, "ids.txt.new"))).toBe(false);
    expect(loadAuthored(folder).ok).toBe(true);
  });

  test("writes nothing over a list that is not true", () => {
    const folder = onDisk({ ...course, "ids.txt": "lesson gone\n" });
    const ran = run(folder);
    expect(ran.code).toBe(1);
    expect(ran.err).toMatch(
      /lesson gone, which the course does not have any more.*\nNothing was written\.\n/,
    );
    expect(readFileSync(join(folder, "ids.txt"), "utf8")).toBe("lesson gone\n");
  });
});
