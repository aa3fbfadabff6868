import type { ExerciseId, LocalText } from "../../curriculum/schema.ts";
import type { ExerciseView, GradedAttempt, LessonView, Undo } from "../../main/contract.ts";

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
  /** The way back from a text that one press put there, until the next key. */
  readonly undo: { readonly [exercise: string]: Undo };
  /** Texts that a session which was cut off left behind, until the next key. */
  readonly broughtBack: { readonly [exercise: string]: BroughtBack };
  readonly pane: Pane;
  readonly tab: ResultTab;
  /** Whether the chosen exercise was run or checked last: that is what the output and the marks are of. */
  readonly latest: "run" | "check";
  /** The versions of the chosen exercise lie over the panes. */
  readonly areVersionsOpen: boolean;
}

/** `cutOff`: the session before ended without a sign-out. `resumed`: the page had to start again within this one. */
export interface BroughtBack {
  readonly why: "cutOff" | "resumed";
  readonly savedAtMs: number;
}

export type LessonMove =
  | { readonly kind: "chosen"; readonly exercise: ExerciseId }
  | { readonly kind: "sent"; readonly exercise: ExerciseId }
  | { readonly kind: "ran" }
  | {
      readonly kind: "graded";
      readonly exercise: ExerciseId;
      readonly attempt: GradedAttempt;
      readonly isStale: boolean;
    }
  | { readonly kind: "gradeRefused"; readonly exercise: ExerciseId; readonly sentence: string }
  | { readonly kind: "changed"; readonly exercise: ExerciseId }
  /** One press put another text in the place of the one before. */
  | { readonly kind: "replaced"; readonly exercise: ExerciseId; readonly undo: Undo | null }
  | { readonly kind: "versionsOpened" }
  | { readonly kind: "versionsClosed" }
  | { readonly kind: "hinted"; readonly exercise: ExerciseId; readonly hint: LocalText }
  | { readonly kind: "gaveUp"; readonly exercise: ExerciseId }
  | { readonly kind: "paneChosen"; readonly pane: Pane }
  | { readonly kind: "tabChosen"; readonly tab: ResultTab };

/**
 * `wanted`: the exercise to begin with; else the first one that is not passed, else the first.
 * `isResumed`: the page has just started again in the middle of a session.
 */
export function openLesson(view: LessonView, wanted: ExerciseId | null, isResumed = false): OpenLesson {
  const chosen =
    view.exercises.find(({ id }) => id === wanted) ??
    view.exercises.find(({ state }) => !isDone(state)) ??
    view.exercises[0];
  const undo = Object.fromEntries(
    view.exercises.flatMap(({ id, draft }) => (draft?.undo ? [[id, draft.undo]] : [])),
  );
  return {
    view,
    chosen: chosen?.id ?? null,
    checking: {},
    undo,
    broughtBack: Object.fromEntries(
      view.exercises.flatMap(({ id, draft }) => {
        const why = draft?.wasCutOff ? "cutOff" : isResumed && id === chosen?.id ? "resumed" : null;
        return draft && why ? [[id, { why, savedAtMs: draft.savedAtMs } as const]] : [];
      }),
    ),
    pane: "read",
    tab: "checks",
    latest: "check",
    areVersionsOpen: false,
  };
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
      return { ...lesson, chosen: move.exercise, tab: "checks", latest: "check" };
    case "ran":
      return { ...lesson, pane: "checks", tab: "output", latest: "run" };
    case "sent": {
      const now = checkingOf(lesson, move.exercise);
      const before = now.kind === "graded" ? now.attempt : null;
      return {
        ...withChecking(lesson, move.exercise, { kind: "grading", before }),
        tab: "checks",
        latest: "check",
      };
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
      const isFresh = now.kind === "graded" && !now.isStale;
      if (!isFresh && !(move.exercise in lesson.undo) && !(move.exercise in lesson.broughtBack))
        return lesson;
      const changed = {
        ...lesson,
        undo: without(lesson.undo, move.exercise),
        broughtBack: without(lesson.broughtBack, move.exercise),
      };
      return isFresh ? withChecking(changed, move.exercise, { ...now, isStale: true }) : changed;
    }
    case "replaced": {
      const others = without(lesson.undo, move.exercise);
      const undo = move.undo ? { ...others, [move.exercise]: move.undo } : others;
      return { ...lesson, undo, areVersionsOpen: false };
    }
    case "versionsOpened":
      return { ...lesson, areVersionsOpen: true };
    case "versionsClosed":
      return { ...lesson, areVersionsOpen: false };
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

function without<Value>(all: { readonly [exercise: string]: Value }, exercise: string) {
  const { [exercise]: _gone, ...others } = all;
  return others;
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
