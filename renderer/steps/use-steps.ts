import { useCallback, useEffect, useReducer } from "react";
import type { ExerciseId } from "../../curriculum/schema.ts";
import { useDesk } from "../app/desk.ts";
import { isCovered } from "../common/is-covered.ts";
import { useWords } from "../i18n/i18n.ts";
import type { Checking } from "../lesson/state.ts";
import { type Going, type Steps, stepsMoved } from "./state.ts";

export interface Stepping {
  readonly steps: Steps;
  readonly start: () => void;
  readonly go: (to: Going) => void;
  /** The text of an exercise was changed. */
  readonly changed: () => void;
}

/** Walking through the program of the chosen exercise. F9 starts it from anywhere in the lesson. */
export function useSteps(exercise: ExerciseId | null, checking: Checking, onStart: () => void): Stepping {
  const desk = useDesk();
  const { language } = useWords();
  const [steps, move] = useReducer(stepsMoved, { kind: "none" });
  const failing = failingOf(checking);
  const call = failing?.call ?? null;
  const index = failing?.index ?? null;

  const run = useCallback(async () => {
    if (exercise === null) return;
    onStart();
    const drafts = desk.drafts();
    const files = drafts.files(exercise);
    move({ kind: "asked", exercise });
    const asked = index === null ? null : { index, call };
    const answer = await desk.call("program:trace", { exercise, files, failing: asked, language });
    if (!answer.ok) return move({ kind: "refused", sentence: answer.refusal.sentence });
    move({ kind: "traced", trace: answer.value, isOld: drafts.files(exercise) !== files });
  }, [desk, exercise, language, index, call, onStart]);

  useEffect(() => {
    if (exercise === null) return;
    // Whoever leaves the exercise has no use for what is still being made.
    return () => {
      move({ kind: "left" });
      void desk.call("program:stopTrace", {});
    };
  }, [desk, exercise]);

  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== "F9" || event.repeat || isCovered()) return;
      event.preventDefault();
      event.stopPropagation();
      void run();
    };
    window.addEventListener("keydown", onKey, { capture: true });
    return () => window.removeEventListener("keydown", onKey, { capture: true });
  }, [run]);

  return {
    steps,
    start: useCallback(() => void run(), [run]),
    go: useCallback((to) => move({ kind: "went", to }), []),
    changed: useCallback(() => move({ kind: "changed" }), []),
  };
}

/** The first check of the last verdict that did not pass. */
function failingOf(checking: Checking): { readonly index: number; readonly call: string | null } | null {
  if (checking.kind !== "graded") return null;
  const { verdict } = checking.attempt;
  if (verdict.kind !== "failed" && verdict.kind !== "stopped") return null;
  const index = verdict.checks.findIndex(({ state }) => state === "failed");
  const call = verdict.checks[index]?.call ?? null;
  return index === -1 ? null : { index, call: call !== null && call.length <= 2_000 ? call : null };
}
