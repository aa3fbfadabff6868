import { describe, expect, test } from "vitest";
import type { CourseId, ExerciseId, LessonId, ModuleId } from "../../curriculum/schema.ts";
import type { ExerciseState, LessonState, Outline } from "../../main/contract.ts";
import { hashOf, parseRoute } from "../../renderer/app/route.ts";
import { exercisesDone, lessonsDone, moduleState, nextUp } from "../../renderer/home/progress.ts";
import { clockTime, dateTime, fileSize, partOfDay } from "../../renderer/i18n/format.ts";
import { localText } from "../../renderer/i18n/language.ts";

type ModuleLine = Outline["modules"][number];

function lesson(id: string, state: LessonState, ...exercises: ExerciseState[]) {
  return {
    id: id as LessonId,
    title: { en: id },
    minutes: 5,
    state,
    skills: ["counting"],
    prerequisites: [] as readonly LessonId[],
    exercises: exercises.map((each, index) => ({
      id: `${id}-${index + 1}` as ExerciseId,
      title: { en: "x" },
      state: each,
    })),
  };
}
function module(id: string, ...lessons: ModuleLine["lessons"][number][]): ModuleLine {
  return { id: id as ModuleId, title: { en: id }, summary: { en: id }, lessons };
}
function outline(next: Outline["next"], ...modules: ModuleLine[]): Outline {
  return { title: { en: "C" as CourseId }, summary: { en: "C" }, skills: [], modules, next };
}

describe("the course", () => {
  const walk = lesson("walk", "tried", "helped", "tried", "new");
  const first = module("first", lesson("a", "passed", "passed"), lesson("b", "passed"));
  const lists = module("lists", lesson("boxes", "passed", "passed"), walk);
  const last = module("last", lesson("end", "new", "new"));

  test("counts what is done", () => {
    expect([first, lists, last].map(moduleState)).toEqual(["passed", "tried", "new"]);
    expect([first, lists, last].map(lessonsDone)).toEqual([2, 1, 0]);
    expect(exercisesDone(walk)).toBe(1);
  });

  test("says where to go on", () => {
    const next = { lesson: walk.id, exercise: "walk-2" as ExerciseId };
    expect(nextUp(outline(next, first, lists, last))).toMatchObject({
      module: { id: "lists" },
      lessonNumber: 2,
      exercise: { number: 2 },
      isStart: false,
    });
    expect(nextUp(outline({ lesson: walk.id, exercise: null }, lists))?.exercise).toBeNull();
    expect(nextUp(outline({ lesson: last.lessons[0]?.id ?? walk.id, exercise: null }, last))?.isStart).toBe(
      true,
    );
  });

  test("has nowhere to go on when all is done, or when the lesson is no longer there", () => {
    expect(nextUp(outline(null, first))).toBeNull();
    expect(nextUp(outline({ lesson: "gone" as LessonId, exercise: null }, first))).toBeNull();
  });
});

describe("the address", () => {
  test("comes back as it was written", () => {
    const lesson = { kind: "lesson", lesson: "walk-a-list" as LessonId, exercise: null } as const;
    for (const route of [
      { kind: "home" },
      { kind: "lesson", lesson: "walk-a-list" as LessonId, exercise: null },
      { kind: "lesson", lesson: "walk-a-list" as LessonId, exercise: "total-2" as ExerciseId },
      { ...lesson, spot: { kind: "heading", number: 3 } },
      { ...lesson, exercise: "total-2" as ExerciseId, spot: { kind: "task" } },
      { ...lesson, exercise: "total-2" as ExerciseId, spot: { kind: "line", file: "main.js", line: 12 } },
    ] as const) {
      expect(parseRoute(hashOf(route))).toEqual(route);
    }
  });

  test.each([
    "",
    "#",
    "#/lesson/",
    "#/lesson/A B",
    "#/lesson/a/b/c",
    "#/staff",
    `#/lesson/${"a".repeat(65)}`,
  ])("%s is home", (hash) => {
    expect(parseRoute(hash)).toEqual({ kind: "home" });
  });
});

test("a spot that is not understood is none, and the lesson opens all the same", () => {
  for (const hash of ["#/lesson/a?line:main.js", "#/lesson/a?heading:x", "#/lesson/a?other"]) {
    expect(parseRoute(hash)).toEqual({ kind: "lesson", lesson: "a", exercise: null });
  }
});

describe("in the language of the screen", () => {
  const atMs = new Date(2026, 2, 3, 9, 5).getTime();

  test("times, dates and sizes are written", () => {
    expect(clockTime(atMs, "en")).toBe("9:05");
    expect(dateTime(atMs, "es")).toMatch(/martes/);
    expect(dateTime(atMs, "en")).toMatch(/Tuesday 3 March/);
    expect(fileSize(999, "en")).toBe("999 bytes");
    expect(fileSize(418_233, "en")).toBe("418.2 kB");
    expect(fileSize(2_500_000, "es")).toBe("2.5 MB");
  });

  test("text falls back to English", () => {
    expect(localText({ en: "List", es: "Lista" }, "es")).toBe("Lista");
    expect(localText({ en: "List" }, "es")).toBe("List");
  });

  test("the day has its parts", () => {
    expect([3, 4, 11, 12, 17, 18, 23].map(partOfDay)).toEqual([
      "evening",
      "morning",
      "morning",
      "afternoon",
      "afternoon",
      "evening",
      "evening",
    ]);
  });
});
