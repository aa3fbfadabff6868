import { useCallback, useMemo } from "react";
import type { SourceFiles } from "../../curriculum/schema.ts";
import type { ExerciseView } from "../../main/contract.ts";
import type { ProgramError } from "../../sandbox/verdict.ts";
import { useDesk } from "../app/desk.ts";
import { isBusy, type Running } from "../run/state.ts";
import { useRun } from "../run/use-run.ts";
import { useRunKey } from "../run/use-run-key.ts";
import { isDone, type LessonMove, type OpenLesson } from "./state.ts";
import type { Mark } from "./verdict-words.ts";

const noMarks: readonly Mark[] = [];

/** Running the chosen exercise's program; Ctrl+R does it from anywhere in the lesson. */
export function useLessonRun(
  lesson: OpenLesson,
  exercise: ExerciseView | null,
  move: (move: LessonMove) => void,
) {
  const desk = useDesk();
  const run = useRun({ exercise: lesson.chosen, calls: true });
  const { running, start, stop } = run;
  const isRunning = isBusy(running);
  const id = lesson.chosen;
  const press = useCallback(() => {
    if (isRunning) return stop();
    if (id === null) return;
    const drafts = desk.drafts();
    // What is run is worth keeping; the run does not wait for it.
    void drafts.flush();
    move({ kind: "ran" });
    start(drafts.files(id));
  }, [desk, id, isRunning, start, stop, move]);
  const onRun = exercise !== null && canRun(exercise) ? press : null;
  useRunKey(onRun);
  const runMarks = useMemo(() => marksOfRun(running), [running]);
  return { run, onRun, runMarks };
}

/** Answers are no programs. A program to predict runs once it is predicted: before, that would give the answer away. */
function canRun({ kind, state }: ExerciseView): boolean {
  switch (kind) {
    case "write":
    case "fix":
    case "output":
    case "order":
    case "fill":
      return true;
    case "predict":
      return isDone(state);
    case "choose":
    case "tests":
    case "sql":
      return false;
  }
}

/** The text that runs. */
export function sourceOf(exercise: ExerciseView, files: SourceFiles): string {
  return (exercise.program?.files ?? files)["main.js"] ?? "";
}

/** The line of a run's error, or of the error of a call in it. */
export function marksOfRun(running: Running): readonly Mark[] {
  const { place, sentence } = errorOf(running) ?? { place: null, sentence: "" };
  return place === null ? noMarks : [{ place, sentence }];
}

function errorOf(running: Running): ProgramError | null {
  if (running.kind === "resting") return running.fault;
  if (running.kind !== "over") return null;
  return running.end.kind === "crashed" || running.end.kind === "unreadable" ? running.end.error : null;
}
