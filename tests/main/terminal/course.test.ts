import { expect, test } from "vitest";
import { openCourse } from "../../../curriculum/pack/file.ts";
import type { Pack } from "../../../curriculum/pack/read.ts";
import { exerciseId, lessonId } from "../../../curriculum/schema.ts";
import { built } from "../../../main/config/built.ts";
import { replaceableCourse } from "../../../main/terminal/course.ts";
import { outlineView } from "../../../main/terminal/views.ts";
import { answered } from "../../support/booted.ts";

/** The built course, and what has been read of it beside its index. */
function watched() {
  const pack = answered(openCourse(built.course));
  const read: string[] = [];
  const told: Pack = {
    index: pack.index,
    lesson(id) {
      read.push(id);
      return pack.lesson(id);
    },
    words() {
      read.push("words");
      return pack.words();
    },
    search(language) {
      read.push(`search ${language}`);
      return pack.search(language);
    },
    answer(id) {
      read.push(`answer ${id}`);
      return pack.answer(id);
    },
  };
  const lessons = pack.index.modules.flatMap((module) => module.lessons);
  return { told, course: replaceableCourse(told), read, lessons };
}

const nobody = { exercises: new Map(), opened: new Map() };

test("the course's map, and whether there is an exercise, are known by the index alone", () => {
  const { course, read, lessons } = watched();
  expect(outlineView(course, nobody).modules.flatMap((module) => module.lessons)).toHaveLength(
    lessons.length,
  );
  expect(lessons.every(({ id }) => course.hasLesson(id))).toBe(true);
  const exercises = lessons.flatMap((lesson) => lesson.exercises);
  expect(exercises.map(({ id }) => course.exerciseLine(id))).toEqual(exercises);
  expect(read).toEqual([]);
});

test("a lesson is read when it is opened, and stays while others are opened between; the words when they are looked up", () => {
  const { course, read, lessons } = watched();
  const ids = lessons.map(({ id }) => id);
  const [first, second] = lessons;
  if (!first || !second) throw new Error("the course has lessons");
  const found = course.lesson(first.id);
  expect(found).toMatchObject({ number: 1, lesson: { id: first.id }, following: { id: second.id } });
  expect(course.lesson(first.id)?.lesson).toBe(found?.lesson);
  for (const { id } of first.exercises) expect(course.exercise(id)?.lesson).toBe(found?.lesson);
  expect(read).toEqual([first.id]);
  // The one that was asked for last stays the longest.
  for (const id of ids.slice(1, 6)) course.lesson(id);
  course.lesson(first.id);
  for (const id of ids.slice(6, 11)) course.lesson(id);
  course.lesson(first.id);
  expect(read).toEqual(ids.slice(0, 11));
  course.lesson(second.id);
  expect(read).toEqual([...ids.slice(0, 11), second.id]);
  course.words();
  course.answer(first.exercises[0]?.id ?? exerciseId.parse("none"));
  expect(read.slice(12)).toEqual(["words", `answer ${first.exercises[0]?.id}`]);
});

test("what the course does not have is told, and a newer course begins anew", () => {
  const { told, course, read, lessons } = watched();
  expect(course.lesson(lessonId.parse("not-there"))).toBeNull();
  expect(course.exercise(exerciseId.parse("not-there"))).toBeNull();
  const first = lessons[0]?.id ?? lessonId.parse("none");
  course.lesson(first);
  course.replace(told);
  course.lesson(first);
  expect(read.filter((id) => id === first)).toHaveLength(2);
});
