import { type RefObject, useCallback } from "react";
import type { ExerciseId } from "../../curriculum/schema.ts";
import type { Replaced } from "../../main/contract.ts";
import { useDesk } from "../app/desk.ts";
import type { CodeHandle } from "./code-pane.tsx";
import type { LessonMove } from "./state.ts";

/** Puts a text on the screen that the terminal has made the present one, with the way back from it. */
export function useReplaced(
  code: RefObject<CodeHandle | null>,
  move: (move: LessonMove) => void,
): (exercise: ExerciseId, replaced: Replaced) => void {
  const drafts = useDesk().drafts();
  return useCallback(
    (exercise, { files, savedAtMs, undo }) => {
      code.current?.replace(exercise, files);
      drafts.stored(exercise, drafts.files(exercise), savedAtMs);
      move({ kind: "replaced", exercise, undo });
    },
    [code, drafts, move],
  );
}
