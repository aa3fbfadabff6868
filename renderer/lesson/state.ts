import type { ExerciseId, LocalText } from "../../curriculum/schema.ts";
import type { ExerciseView, GradedAttempt, LessonView } from "../../main/contract.ts";

/** What is known about the checking of one exercise since the lesson was opened. */
export type Checking =
  | { readonly kind: "none" }
  /** `before`: the last result, which stays in view until the next one. */
  | { readonly kind: "grading"; readonly before: GradedAttempt | null }
  /** `isStale`: the program has been changed since. */
  | { readonly kind: "graded"; readonly attempt: GradedAttempt; readonly isStale: boolean }
  | { readonly kind: "refused"; readonly sentence: string };

export type Pane = "read" | "code" | "checks";
export type ResultTab = "checks" | "output" | "steps";

/** An open lesson. Programs' texts are not here: the draft keeper has them. */
export interface OpenLesson {
  readonly view: LessonView;
  /** `null` only in a lesson without exercises. */
  readonly chosen: ExerciseId | null;
  readonly checking: { readonly [exercise: string]: Checking };
  /** Files of before a reset, until the next key. */
  readonly undo: { readonly [exercise: string]: ExerciseView["starter"] };
  readonly pane: Pane;
  readonly tab: ResultTab;
}

export type LessonMove =
  | { readonly kind: "chosen"; readonly exercise: ExerciseId }
  | { readonly kind: "sent"; readonly exercise: ExerciseId }
  | {
      readonly kind: "graded";
      readonly exercise: ExerciseId;
      readonly attempt: GradedAttempt;
      readonly isStale: boolean;
    }
  | { readonly kind: "gradeRefused"; readonly exercise: ExerciseId; readonly sentence: string }
  | { readonly kind: "changed"; readonly exercise: ExerciseId }
  | { readonly kind: "reset"; readonly exercise: ExerciseId; readonly before: ExerciseView["starter"] }
  | { readonly kind: "resetUndone"; readonly exercise: ExerciseId }
  | { readonly kind: "hinted"; readonly exercise: ExerciseId; readonly hint: LocalText }
  | { readonly kind: "gaveUp"; readonly exercise: ExerciseId }
  | { readonly kind: "paneChosen"; readonly pane: Pane }
  | { readonly kind: "tabChosen"; readonly tab: ResultTab };

/** `wanted`: the exercise to begin with; else the first one that is not passed, else the first. */
export function openLesson(view: LessonView, wanted: ExerciseId | null): OpenLesson {
  const chosen =
    view.exercises.find(({ id }) => id === wanted) ??
    view.exercises.find(({ state }) => !isDone(state)) ??
    view.exercises[0];
  return { view, chosen: chosen?.id ?? null, checking: {}, undo: {}, pane: "read", tab: "checks" };
}

export function isDone(state: ExerciseView["state"]): boolean {
  return state === "passed" || state === "helped";
}

export function checkingOf(lesson: OpenLesson, exercise: ExerciseId): Checking {
  return lesson.checking[exercise] ?? { kind: "none" };
}

export function lessonMoved(lesson: OpenLesson, move: LessonMove): OpenLesson {
  switch (move.kind) {
    case "chosen":
      return { ...lesson, chosen: move.exercise, tab: "checks" };
    case "sent": {
      const now = checkingOf(lesson, move.exercise);
      const before = now.kind === "graded" ? now.attempt : null;
      return { ...withChecking(lesson, move.exercise, { kind: "grading", before }), tab: "checks" };
    }
    case "graded": {
      const { attempt, isStale } = move;
      const next = withChecking(lesson, move.exercise, { kind: "graded", attempt, isStale });
      const view = { ...lesson.view, state: attempt.lessonState };
      return {
        ...next,
        pane: lesson.pane === "code" ? "checks" : lesson.pane,
        view: withExercise(view, move.exercise, (exercise) => ({
          ...exercise,
          state: attempt.exerciseState,
          attempts: Math.max(exercise.attempts, attempt.number),
        })),
      };
    }
    case "gradeRefused":
      return {
        ...withChecking(lesson, move.exercise, { kind: "refused", sentence: move.sentence }),
        pane: lesson.pane === "code" ? "checks" : lesson.pane,
      };
    case "changed": {
      const now = checkingOf(lesson, move.exercise);
      const { [move.exercise]: _gone, ...undo } = lesson.undo;
      const hasUndo = move.exercise in lesson.undo;
      if (now.kind === "graded" && !now.isStale) {
        return { ...withChecking(lesson, move.exercise, { ...now, isStale: true }), undo };
      }
      return hasUndo ? { ...lesson, undo } : lesson;
    }
    case "reset":
      return { ...lesson, undo: { ...lesson.undo, [move.exercise]: move.before } };
    case "resetUndone": {
      const { [move.exercise]: _gone, ...undo } = lesson.undo;
      return { ...lesson, undo };
    }
    case "hinted":
      return {
        ...lesson,
        view: withExercise(lesson.view, move.exercise, (exercise) => ({
          ...exercise,
          hints: { ...exercise.hints, opened: [...exercise.hints.opened, move.hint] },
        })),
      };
    case "gaveUp":
      return {
        ...lesson,
        view: withExercise(lesson.view, move.exercise, (exercise) => ({ ...exercise, gaveUp: true })),
      };
    case "paneChosen":
      return { ...lesson, pane: move.pane };
    case "tabChosen":
      // Where there is room for one pane, whoever asks for a tab wants to see it.
      return { ...lesson, tab: move.tab, pane: move.tab === "steps" ? "checks" : lesson.pane };
  }
}

function withChecking(lesson: OpenLesson, exercise: ExerciseId, checking: Checking): OpenLesson {
  return { ...lesson, checking: { ...lesson.checking, [exercise]: checking } };
}

function withExercise(
  view: LessonView,
  id: ExerciseId,
  change: (exercise: ExerciseView) => ExerciseView,
): LessonView {
  return {
    ...view,
    exercises: view.exercises.map((exercise) => (exercise.id === id ? change(exercise) : exercise)),
  };
}
