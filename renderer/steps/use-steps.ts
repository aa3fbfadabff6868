import { useCallback, useEffect, useMemo, useReducer, useRef } from "react";
import type { ExerciseId, SourceFiles } from "../../curriculum/schema.ts";
import type { Ask, WorkId } from "../../main/contract.ts";
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

/** Walking through the program of the chosen exercise: `program`, or what the student wrote. F9 starts it from anywhere in the lesson. */
export function useSteps(
  exercise: ExerciseId | null,
  program: SourceFiles | null,
  checking: Checking,
  onStart: () => void,
): Stepping {
  const failing = failingOf(checking);
  const call = failing?.call ?? null;
  const index = failing?.index ?? null;
  const what = useMemo(
    () => ({ exercise, input: [], failing: index === null ? null : { index, call } }),
    [exercise, index, call],
  );
  return useStepsOf(exercise, program, what, onStart);
}

type What = Pick<Ask<"program:trace">, "exercise" | "input" | "failing">;

/** The same of whatever is typed here; `null`: there is no program. `what` must not change where nothing in it does. */
export function useStepsOf(
  work: WorkId | null,
  program: SourceFiles | null,
  what: What,
  onStart: () => void,
): Stepping {
  const desk = useDesk();
  const { language } = useWords();
  const [steps, move] = useReducer(stepsMoved, { kind: "none" });

  const asks = useRef(0);
  const run = useCallback(async () => {
    if (work === null) return;
    onStart();
    const drafts = desk.drafts();
    const files = drafts.files(work);
    const mine = ++asks.current;
    move({ kind: "asked", exercise: work });
    const answer = await desk.call("program:trace", { ...what, files, language });
    // Another was asked for since: it is that one which is waited for.
    if (asks.current !== mine) return;
    if (!answer.ok) return move({ kind: "refused", sentence: answer.refusal.sentence });
    const isOld = drafts.files(work) !== files;
    move({ kind: "traced", trace: answer.value, files: program ?? files, isOld });
  }, [desk, work, program, language, what, onStart]);

  useEffect(() => {
    if (work === null) return;
    // Whoever leaves the exercise has no use for what is still being made.
    return () => {
      asks.current += 1;
      move({ kind: "left" });
      void desk.call("program:stopTrace", {});
    };
  }, [desk, work]);

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
