import { join } from "node:path";
import { expect, test } from "vitest";
import { loadAuthored } from "../../curriculum/load.ts";

const folder = join(import.meta.dirname, "../../curriculum/courses/programming");
const loaded = loadAuthored(folder);
if (!loaded.ok) throw new Error(loaded.refusal.problems.map(({ sentence }) => sentence).join("\n"));
const course = loaded.value;
const lessons = course.modules.flatMap((module) => module.lessons);
const exercises = lessons.flatMap((lesson) => lesson.exercises);

test("lessons have two exercises or more, each with three hints", () => {
  expect(lessons.length).toBeGreaterThanOrEqual(20);
  for (const lesson of lessons) expect(lesson.exercises.length, lesson.id).toBeGreaterThanOrEqual(2);
  for (const { id, hints, wrong } of exercises) {
    expect(hints, id).toHaveLength(3);
    expect(wrong.length, id).toBeGreaterThanOrEqual(3);
  }
});
