import { mkdirSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { hashExercise } from "../../curriculum/hash.ts";
import { loadAuthored, loadCourse } from "../../curriculum/load.ts";
import { shipCourse } from "../../curriculum/ship.ts";
import { changed, good, onDisk, one, temporaryFolder, treeOf, two, without } from "./course-on-disk.ts";

function shipped(from: string): string {
  const to = join(temporaryFolder(), "course");
  const result = shipCourse(from, to);
  if (!result.ok) throw new Error(result.refusal.sentence);
  return to;
}

/** A comment in the YAML that tells the answer must not travel either. */
const commented = changed(good, `${one}/exercise.yaml`, "kind: write", "kind: write # answer-comment: a + b");

describe("what ships", () => {
  test("is what a terminal reads, and no trace of an answer", () => {
    const tree = treeOf(shipped(onDisk(commented)));
    const answers = ["solution", "wrong", "explanation.en.md"].flatMap((name) => [
      `${one}/${name}`,
      `${two}/${name}`,
    ]);
    expect(Object.keys(tree)).toEqual(Object.keys(without(good, ...answers)).sort());
    expect(JSON.stringify(tree)).not.toMatch(/answer-|belief|earns|wrong/);
  });

  test("loads as the author's course does, with the same hashes", () => {
    const from = onDisk(commented);
    const there = loadCourse(shipped(from));
    expect(there).toEqual(loadCourse(from));
    const authored = loadAuthored(from);
    if (!authored.ok || !there.ok) throw new Error("both load");
    const hashes = (course: typeof there.value) =>
      course.modules.flatMap(({ lessons }) =>
        lessons.flatMap(({ exercises }) => exercises.map(hashExercise)),
      );
    expect(hashes(there.value)).toEqual(hashes(authored.value));
  });

  test("is the same, byte for byte, each time", () => {
    const from = onDisk(good);
    expect(treeOf(shipped(from))).toEqual(treeOf(shipped(from)));
  });

  test("is counted", () => {
    const to = join(temporaryFolder(), "course");
    const result = shipCourse(onDisk(good), to);
    const texts = Object.values(treeOf(to));
    const bytes = texts.reduce((sum, text) => sum + Buffer.byteLength(text), 0);
    expect(result).toEqual({ ok: true, value: { files: texts.length, bytes } });
  });
});

describe("where it ships to", () => {
  test("an earlier course is replaced, and nothing of it stays", () => {
    const to = shipped(onDisk(good));
    writeFileSync(join(to, "left-over.md"), "old");
    expect(shipCourse(onDisk(good), to).ok).toBe(true);
    expect(Object.keys(treeOf(to))).not.toContain("left-over.md");
  });

  test("an empty folder is used", () => {
    expect(shipCourse(onDisk(good), temporaryFolder()).ok).toBe(true);
  });

  test("a folder with something else is left alone", () => {
    const to = onDisk({ "thesis.txt": "years of work" });
    const result = shipCourse(onDisk(good), to);
    expect(result).toMatchObject({ ok: false, refusal: { kind: "badTarget" } });
    expect(treeOf(to)).toEqual({ "thesis.txt": "years of work" });
  });

  test("a file is left alone", () => {
    const folder = onDisk({ course: "a file" });
    expect(shipCourse(onDisk(good), join(folder, "course"))).toMatchObject({
      ok: false,
      refusal: { kind: "badTarget" },
    });
    expect(treeOf(folder)).toEqual({ course: "a file" });
  });

  test("a folder inside the course, or around it, is refused", () => {
    const from = onDisk(good);
    for (const to of [join(from, "out"), from, join(from, "..")]) {
      expect(shipCourse(from, to)).toMatchObject({ ok: false, refusal: { kind: "badTarget" } });
    }
    expect(treeOf(from)).toEqual(good);
  });

  test("a course with problems leaves the earlier one as it was, and no half of itself", () => {
    const parent = temporaryFolder();
    const to = join(parent, "course");
    mkdirSync(to);
    shipCourse(onDisk(good), to);
    const before = treeOf(to);
    const result = shipCourse(onDisk(without(good, `${one}/checks.js`)), to);
    expect(result).toMatchObject({ ok: false, refusal: { kind: "badCourse" } });
    expect(treeOf(to)).toEqual(before);
    expect(readdirSync(parent)).toEqual(["course"]);
  });
});
