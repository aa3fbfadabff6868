import type { ExerciseId, LessonId, LocalText } from "../../curriculum/schema.ts";
import { isDone, type OpenLesson } from "./state.ts";

/** What the filled button of the bottom bar does. */
export type NextStep =
  | { readonly kind: "check" }
  | { readonly kind: "exercise"; readonly exercise: ExerciseId }
  | { readonly kind: "lesson"; readonly lesson: LessonId; readonly title: LocalText }
  | { readonly kind: "course" };

/**
 * Check, until the chosen exercise is done and its program is as it was when it passed; then the next exercise that
 * is not done (after this one, then before it), then the next lesson, then the course.
 */
export function nextStep({ view, chosen, checking }: OpenLesson): NextStep {
  const index = view.exercises.findIndex(({ id }) => id === chosen);
  const exercise = view.exercises[index];
  if (exercise) {
    const now = checking[exercise.id];
    const isFresh =
      now === undefined || (now.kind === "graded" && !now.isStale && now.attempt.verdict.kind === "passed");
    if (!isDone(exercise.state) || !isFresh) return { kind: "check" };
  }
  const others = [...view.exercises.slice(index + 1), ...view.exercises.slice(0, Math.max(index, 0))];
  const open = others.find(({ state }) => !isDone(state));
  if (open) return { kind: "exercise", exercise: open.id };
  const { following } = view;
  return following ? { kind: "lesson", lesson: following.id, title: following.title } : { kind: "course" };
}
