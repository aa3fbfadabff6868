import { describe, expect, test } from "vitest";
import type { WallMs } from "../../bundle/std.ts";
import type { ExerciseId, LessonId, ModuleId } from "../../curriculum/schema.ts";
import type { ExerciseState, GradedAttempt, LessonView } from "../../main/contract.ts";
import { nextStep } from "../../renderer/lesson/next-step.ts";
import { checkingOf, lessonMoved, openLesson } from "../../renderer/lesson/state.ts";
import type { Verdict } from "../../sandbox/verdict.ts";

const id = (text: string) => text as ExerciseId;
const [one, two, three] = [id("one"), id("two"), id("three")];

function view(...states: ExerciseState[]): LessonView {
  return {
    id: "walk" as LessonId,
    title: { en: "Walking" },
    module: { id: "lists" as ModuleId, title: { en: "Lists" } },
    number: 1,
    of: 2,
    minutes: 10,
    state: "new",
    buildsOn: [],
    text: { en: ["Text"] },
    exercises: states.map((state, index) => ({
      id: [one, two, three][index] ?? one,
      kind: "write",
      title: { en: `Exercise ${index + 1}` },
      task: { en: ["Task"] },
      starter: { "main.js": "" },
      draft: null,
      state,
      program: null,
      choices: null,
      attempts: 0,
      hints: { count: 2, opened: [] },
      gaveUp: false,
    })),
    taught: [],
    panes: { text: null, code: null, play: null },
    following: { id: "next" as LessonId, title: { en: "Next" } },
  };
}

/** A lesson of two exercises, with a draft of the first. */
function withDraft(given: Partial<NonNullable<LessonView["exercises"][number]["draft"]>>): LessonView {
  const plain = view("tried", "new");
  const draft = { files: {}, savedAtMs: 5 as WallMs, undo: null, wasCutOff: false, ...given };
  return {
    ...plain,
    exercises: plain.exercises.map((each) => (each.id === one ? { ...each, draft } : each)),
  };
}

const passed: Verdict = { kind: "passed", checks: [], output: "" };
const failed: Verdict = { kind: "failed", checks: [], output: "" };
function attempt(verdict: Verdict, exerciseState: ExerciseState): GradedAttempt {
  return { verdict, number: 1, savedAtMs: 1 as WallMs, exerciseState, lessonState: "tried" };
}
const graded = (exercise: ExerciseId, verdict: Verdict, state: ExerciseState, isStale = false) =>
  ({ kind: "graded", exercise, attempt: attempt(verdict, state), isStale }) as const;

describe("an open lesson", () => {
  test("begins with the exercise that was asked for, else with the first that is not done", () => {
    expect(openLesson(view("passed", "helped", "new"), two).chosen).toBe(two);
    expect(openLesson(view("passed", "helped", "new"), null).chosen).toBe(three);
    expect(openLesson(view("passed", "tried"), id("gone")).chosen).toBe(two);
    expect(openLesson(view("passed", "passed"), null).chosen).toBe(one);
    expect(openLesson(view(), null).chosen).toBeNull();
  });

  test("keeps the last result in view while the next is made", () => {
    let lesson = openLesson(view("new"), null);
    lesson = lessonMoved(lesson, { kind: "sent", exercise: one });
    expect(checkingOf(lesson, one)).toEqual({ kind: "grading", before: null });
    lesson = lessonMoved(lesson, graded(one, failed, "tried"));
    lesson = lessonMoved(lesson, { kind: "sent", exercise: one });
    expect(checkingOf(lesson, one)).toMatchObject({ kind: "grading", before: { verdict: failed } });
  });

  test("shows a result for its own exercise, also when another is chosen meanwhile", () => {
    let lesson = openLesson(view("new", "new"), one);
    lesson = lessonMoved(lesson, { kind: "sent", exercise: one });
    lesson = lessonMoved(lesson, { kind: "chosen", exercise: two });
    lesson = lessonMoved(lesson, graded(one, passed, "passed"));
    expect(checkingOf(lesson, two)).toEqual({ kind: "none" });
    expect(lesson.view.exercises.map(({ state }) => state)).toEqual(["passed", "new"]);
    expect(lesson.view.state).toBe("tried");
  });

  test("calls a result old once the program has changed", () => {
    let lesson = lessonMoved(openLesson(view("new"), one), graded(one, failed, "tried"));
    lesson = lessonMoved(lesson, { kind: "changed", exercise: one });
    expect(checkingOf(lesson, one)).toMatchObject({ kind: "graded", isStale: true });
  });

  test("offers the way back from a replaced text until the next key, also when it was replaced before the page opened", () => {
    const undo = { why: "reset", version: 3 } as const;
    const reset = lessonMoved(openLesson(view("new"), one), { kind: "replaced", exercise: one, undo });
    expect(reset.undo[one]).toEqual(undo);
    expect(lessonMoved(reset, { kind: "changed", exercise: one }).undo[one]).toBeUndefined();
    expect(lessonMoved(reset, { kind: "replaced", exercise: one, undo: null }).undo[one]).toBeUndefined();
    expect(openLesson(withDraft({ undo }), one).undo).toEqual({ [one]: undo });
  });

  test("says that a text was brought back until the next key: of each that was cut off, or of the one where the page started again", () => {
    const cutOff = openLesson(withDraft({ wasCutOff: true }), two);
    expect(cutOff.broughtBack).toEqual({ [one]: { why: "cutOff", savedAtMs: 5 } });
    expect(lessonMoved(cutOff, { kind: "changed", exercise: two }).broughtBack).toEqual(cutOff.broughtBack);
    expect(lessonMoved(cutOff, { kind: "changed", exercise: one }).broughtBack).toEqual({});
    expect(openLesson(withDraft({}), one, true).broughtBack).toEqual({
      [one]: { why: "resumed", savedAtMs: 5 },
    });
    expect(openLesson(withDraft({}), two, true).broughtBack).toEqual({});
    expect(openLesson(withDraft({}), one).broughtBack).toEqual({});
  });

  test("turns from the program to the checks when a result comes, and not away from the text", () => {
    const lesson = openLesson(view("new"), one);
    const atCode = lessonMoved(lesson, { kind: "paneChosen", pane: "code" });
    expect(lessonMoved(atCode, graded(one, failed, "tried")).pane).toBe("checks");
    expect(lessonMoved(lesson, graded(one, failed, "tried")).pane).toBe("read");
  });
});

describe("the next step", () => {
  test("is to check, until the exercise is done", () => {
    const lesson = openLesson(view("new", "new"), one);
    expect(nextStep(lesson)).toEqual({ kind: "check" });
    expect(nextStep(lessonMoved(lesson, graded(one, failed, "tried")))).toEqual({ kind: "check" });
  });

  test("after passing is the next exercise that is not done, then one before it", () => {
    const lesson = openLesson(view("tried", "new", "passed"), two);
    expect(nextStep(lessonMoved(lesson, graded(two, passed, "helped")))).toEqual({
      kind: "exercise",
      exercise: one,
    });
    const last = openLesson(view("passed", "new", "new"), two);
    expect(nextStep(lessonMoved(last, graded(two, passed, "passed")))).toEqual({
      kind: "exercise",
      exercise: three,
    });
  });

  test("is to check again when a passed program has been changed, or no longer passes", () => {
    const done = lessonMoved(openLesson(view("new"), one), graded(one, passed, "passed"));
    expect(nextStep(lessonMoved(done, { kind: "changed", exercise: one }))).toEqual({ kind: "check" });
    expect(nextStep(lessonMoved(done, graded(one, failed, "passed")))).toEqual({ kind: "check" });
  });

  test("when all is done is the next lesson, and after the last lesson the course", () => {
    const done = view("passed");
    expect(nextStep(openLesson(done, one))).toMatchObject({ kind: "lesson", lesson: "next" });
    expect(nextStep(openLesson({ ...done, following: null }, one))).toEqual({ kind: "course" });
    expect(nextStep(openLesson(view(), null))).toMatchObject({ kind: "lesson" });
  });
});
