import { join } from "node:path";
import { expect, test } from "vitest";
import { loadAuthored } from "../../curriculum/load.ts";
import type { AuthoredExercise, LocalText } from "../../curriculum/schema.ts";

const folder = join(import.meta.dirname, "../../curriculum/courses/programming");
const loaded = loadAuthored(folder);
if (!loaded.ok) throw new Error(loaded.refusal.problems.map(({ sentence }) => sentence).join("\n"));
const course = loaded.value;
const lessons = course.modules.flatMap((module) => module.lessons);
const exercises = lessons.flatMap((lesson) => lesson.exercises);

function textsOf(exercise: AuthoredExercise): readonly LocalText[] {
  return [exercise.title, exercise.task, exercise.explanation, ...exercise.hints];
}

test("lessons have two exercises or more, each with three hints", () => {
  expect(lessons.length).toBeGreaterThanOrEqual(20);
  for (const lesson of lessons) expect(lesson.exercises.length, lesson.id).toBeGreaterThanOrEqual(2);
  for (const { id, hints, wrong } of exercises) {
    expect(hints, id).toHaveLength(3);
    expect(wrong.length, id).toBeGreaterThanOrEqual(3);
  }
});

test("every text is there in Spanish, and is not the English one", () => {
  const texts = [
    course.title,
    course.summary,
    ...course.modules.flatMap(({ title, summary }) => [title, summary]),
    ...lessons.flatMap(({ title, text }) => [title, text]),
    ...exercises.flatMap(textsOf),
  ];
  for (const { en, es } of texts) {
    expect(es, en).toBeDefined();
    expect(es).not.toBe(en);
  }
});
