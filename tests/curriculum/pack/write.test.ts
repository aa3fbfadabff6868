import { readdirSync, readFileSync, utimesSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { hashExercise } from "../../../curriculum/hash.ts";
import { packFolder } from "../../../curriculum/pack/file.ts";
import { packLimits } from "../../../curriculum/pack/limits.ts";
import { readLessons } from "../../../curriculum/pack/read.ts";
import { packCourse } from "../../../curriculum/pack/write.ts";
import type { LocalText, SourceFiles } from "../../../curriculum/schema.ts";
import { localTreeOf, textTreeOf } from "../../../curriculum/text-tree.ts";
import { good, onDisk, one, temporaryFolder, treeOf, without } from "../course-on-disk.ts";
import { authored, lessonsOf, opened, packed, readable, value } from "./packed.ts";

const programming = join(import.meta.dirname, "../../../curriculum/courses/programming");
const course = authored(programming);
const file = packed(programming);
const exercises = course.modules.flatMap(({ lessons }) => lessons.flatMap((lesson) => lesson.exercises));

const programOf = (files: SourceFiles) => Object.values(files).join("\n");
/** Both languages, in a fixed order; missing Spanish is an empty text. */
const bothOf = ({ en, es = "" }: LocalText) => [en, es] as const;

describe("the bundled course", () => {
  const pack = opened(file);
  const lessons = value(readLessons(pack));

  test("has the same exercises, with the same hashes, in its folder and in its pack, in the index and in the parts", () => {
    const hashes = exercises.map((exercise) => [exercise.id, hashExercise(exercise)]);
    expect(hashes.length).toBeGreaterThan(60);
    const there = lessons.flatMap((lesson) => lesson.exercises);
    expect(there.map((exercise) => [exercise.id, hashExercise(exercise)])).toEqual(hashes);
    const lines = lessonsOf(pack.index).flatMap((lesson) => lesson.exercises);
    expect(lines.map(({ id, hash }) => [id, hash])).toEqual(
      exercises.map((exercise) => [exercise.id, hashExercise(exercise).exercise]),
    );
  });

  test("has in its lessons and words what its authors wrote", () => {
    const written = course.modules.flatMap((module) => module.lessons);
    for (const [at, { folder: _, exercises, ...lesson }] of written.entries()) {
      expect(lessons[at]).toEqual({
        ...lesson,
        text: localTreeOf(lesson.text),
        exercises: exercises.map(({ id, kind, title, skills, task, hints, starter, grading }) => ({
          ...{ id, kind, title, skills, task: localTreeOf(task), hints, starter, grading },
          ...(grading.by === "choices" && { choices: grading.choices.map(({ text }) => localTreeOf(text)) }),
        })),
      });
    }
    expect(value(pack.words())).toEqual({
      glossary: course.modules.flatMap(({ glossary }) => glossary),
      reference: course.modules.flatMap(({ reference }) => reference),
      errors: course.modules.flatMap(({ id, errors }) => errors.map((page) => ({ ...page, module: id }))),
    });
  });

  test("opens each solution, each other way and each explanation", () => {
    for (const { id, solution, alternatives, explanation } of exercises) {
      const answer = pack.answer(id);
      const others = alternatives.map(({ files }) => files);
      const shown = { solution, alternatives: others, explanation: localTreeOf(explanation) };
      expect(answer, id).toEqual({ ok: true, value: shown });
    }
  });

  test("has no explanation in readable form, and no line of a solution that nothing beside it tells", () => {
    const all = readable(file);
    expect(all).toContain(course.title.en);
    const lines: string[] = [];
    for (const { kind, hints, task, starter, grading, solution, explanation, id } of exercises) {
      for (const text of bothOf(explanation)) {
        const written = JSON.stringify(textTreeOf(text)).slice(1, -1);
        expect(all).not.toContain(written === "" ? "no explanation" : written);
      }
      if (!["write", "fix", "output", "fill"].includes(kind)) continue;
      const lesson = lessons.find((each) => each.exercises.some((exercise) => exercise.id === id));
      const own = JSON.stringify(lesson?.exercises.find((exercise) => exercise.id === id));
      const told = [...hints.flatMap(bothOf), ...bothOf(task), programOf(starter)].join("\n");
      for (const line of programOf(solution).split("\n")) {
        const written = JSON.stringify(line.trim()).slice(1, -1);
        // Checks may say a line by chance, and a brace is everywhere.
        if (told.includes(line.trim()) || JSON.stringify(grading).includes(written)) continue;
        lines.push(line.trim());
        expect(own).not.toContain(written);
      }
    }
    expect(lines).toContain("return hours * 18;");
    expect(lines.length).toBeGreaterThan(300);
  });

  test("is small: the whole course of 20 modules will be less than 5 MB", () => {
    expect((file.bytes.length * 20) / course.modules.length).toBeLessThan(5e6);
  });
});

test("nothing of an answer, of a wrong solution, of a comment or of the author's folders is readable", () => {
  const small = packed(onDisk(good));
  expect(readable(small)).toContain("Numbers can be added.");
  expect(readable(small)).not.toMatch(/answer-|belief|earns|wrong|first\/adding/);
  expect(opened(small).answer(exercises[0]?.id ?? ("" as never))).toBeNull();
});

test("two builds are equal byte for byte, from copies with other times, and files made in another order", () => {
  const tree = treeOf(programming);
  const forwards = onDisk(tree);
  const backwards = onDisk(Object.fromEntries(Object.entries(tree).reverse()));
  for (const name of readdirSync(backwards, { recursive: true, encoding: "utf8" })) {
    utimesSync(join(backwards, name), 1, 1);
  }
  const [one, two] = [packed(forwards), packed(backwards)];
  expect(one.name).toBe(two.name);
  expect(one.bytes.equals(two.bytes)).toBe(true);
  // A copy has no file of skills beside its folder.
  expect(one.bytes.equals(value(packCourse({ ...course, skills: null })).bytes)).toBe(true);
});

test("another word in an explanation is another pack, and only its sealed part is sealed anew", () => {
  const before = packed(onDisk(good));
  const after = packed(onDisk({ ...good, [`${one}/explanation.en.md`]: "another explanation\n" }));
  expect(after.name).not.toBe(before.name);
  const partsIn = (pack: typeof before) =>
    lessonsOf(opened(pack).index).flatMap(({ part, exercises }) => [
      part.hash,
      ...exercises.map(({ answer }) => answer.hash),
    ]);
  const same = partsIn(after).map((hash, at) => hash === partsIn(before)[at]);
  expect(same).toEqual([true, false, true, true]);
});

describe("writing a pack to a folder", () => {
  test("makes one file, named for its content, and makes the folder", () => {
    const to = join(temporaryFolder(), "a", "b");
    const done = value(packFolder(onDisk(good), to));
    expect(readdirSync(to)).toHaveLength(1);
    expect(done).toMatchObject({ lessons: 2, exercises: 2, bytes: readFileSync(done.file).length });
    expect(done.file).toMatch(/small-[0-9a-f]{16}\.pack$/);
    expect(packFolder(onDisk(good), to)).toMatchObject({ ok: true, value: done });
    expect(readdirSync(to)).toHaveLength(1);
  });

  test("writes nothing of a course with problems", () => {
    const to = temporaryFolder();
    const done = packFolder(onDisk(without(good, `${one}/checks.js`)), to);
    expect(done).toMatchObject({ ok: false, refusal: { kind: "badCourse" } });
    expect(readdirSync(to)).toEqual([]);
  });

  test("is refused where a file is in the way, which stays", () => {
    const file = join(temporaryFolder(), "file");
    writeFileSync(file, "in the way");
    for (const to of [file, join(file, "below")]) {
      expect(packFolder(onDisk(good), to)).toMatchObject({ ok: false, refusal: { kind: "badTarget" } });
    }
    expect(readFileSync(file, "utf8")).toBe("in the way");
  });
});

test("a lesson that no terminal would read is refused, and named", () => {
  const small = authored(onDisk(good));
  const long = { en: "a long text ".repeat(packLimits.textBytes / 12 + 1) };
  const modules = small.modules.map((module) => ({
    ...module,
    lessons: module.lessons.map((lesson) => (lesson.id === "resting" ? { ...lesson, text: long } : lesson)),
  }));
  const done = packCourse({ ...small, modules });
  expect(done).toMatchObject({ ok: false, refusal: { kind: "tooLarge" } });
  expect(done.ok ? "" : done.refusal.sentence).toContain("the lesson resting");
});
