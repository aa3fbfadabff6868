import { describe, expect, test } from "vitest";
import type { ExerciseId, LessonId } from "../../curriculum/schema.ts";
import type { ReviewItem } from "../../main/contract.ts";
import { hashOf, parseRoute } from "../../renderer/app/route.ts";
import { placeAfter } from "../../renderer/home/map-keys.ts";
import { buildsOn } from "../../renderer/home/progress.ts";
import { nextReview, opening, reviewMoved } from "../../renderer/review/state.ts";

describe("on a map of 20 places in rows of 6", () => {
  test.each([
    ["ArrowRight", 5, 6],
    ["ArrowLeft", 6, 5],
    ["ArrowDown", 3, 9],
    ["ArrowUp", 9, 3],
    ["ArrowDown", 15, null],
    ["ArrowUp", 5, null],
    ["ArrowRight", 19, null],
    ["ArrowLeft", 0, null],
    ["Home", 7, 0],
    ["End", 7, 19],
    ["End", 19, null],
    ["Enter", 7, null],
  ])("%s leads from %i to %s", (key, at, to) => {
    expect(placeAfter(key, at, 20, 6)).toBe(to);
  });
});

test("a lesson says what it builds on that is not passed, but for the one above it", () => {
  const lesson = (id: string, prerequisites: readonly string[], state = "new") =>
    ({ id, title: { en: id }, prerequisites, state, minutes: 5, skills: [], exercises: [] }) as never;
  const first = [lesson("a", [], "passed"), lesson("b", ["a"]), lesson("c", ["a", "b"])];
  const second = [lesson("d", ["a", "c"]), lesson("e", ["b", "d"]), lesson("f", ["c"], "tried")];
  const outline = { modules: [{ lessons: first }, { lessons: second }] } as never;
  const said = [...first, ...second].map((each) => buildsOn(each, outline).map(({ en }) => en));
  expect(said).toEqual([[], [], [], ["c"], ["b"], []]);
});

test("the review has an address of its own", () => {
  expect(parseRoute("#/review")).toEqual({ kind: "review" });
  expect(hashOf({ kind: "review" })).toBe("#/review");
});

describe("a review", () => {
  const item = (id: string, minutes: number): ReviewItem => ({
    exercise: id as ExerciseId,
    lesson: { id: "l" as LessonId, title: { en: "L" } },
    skills: [{ en: "loops" }],
    minutes,
  });
  const today = { done: 2, items: [item("a", 2), item("b", 4), item("c", 1)] };
  const left = (...ids: string[]) => ids as ExerciseId[];

  test("says which it is, of how many, and about how long it still takes", () => {
    expect(nextReview(today, [])).toMatchObject({
      item: { exercise: "a" },
      place: { number: 3, of: 5, minutes: 7, isLast: false },
    });
  });

  test("goes on to the next when one is left for another day, and ends after the last", () => {
    expect(nextReview(today, left("a"))).toMatchObject({
      item: { exercise: "b" },
      place: { number: 4, of: 5, minutes: 5 },
    });
    expect(nextReview(today, left("a", "b"))?.place).toMatchObject({ number: 5, isLast: true });
    expect(nextReview(today, left("a", "b", "c"))).toBeNull();
  });

  test("remembers what was left through a refusal, and looks again", () => {
    const view = {} as Parameters<typeof reviewMoved>[1] & { kind: "opened" };
    const place = { number: 1, of: 1, minutes: 1, isLast: true };
    const open = reviewMoved(opening, { ...view, kind: "opened", item: item("a", 1), place });
    const on = reviewMoved(open, { kind: "wentOn" });
    expect(on).toEqual({ kind: "loading", left: ["a"] });
    const refused = reviewMoved(on, { kind: "refused", sentence: "No." });
    expect(reviewMoved(refused, { kind: "again" })).toEqual({ kind: "loading", left: ["a"] });
  });
});
