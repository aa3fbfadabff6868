import { type RefObject, useEffect } from "react";
import type { CodeHandle } from "../lesson/code-pane.tsx";
import { placeOf } from "./sentences.ts";
import type { Steps } from "./state.ts";

/** A step in the program's text: the line that runs, and the next if that is in the same file. Lines are 1-based. */
export interface ShownStep {
  readonly file: string;
  readonly line: number;
  readonly next: number | null;
}

/** Has the editor show where the walk is, as long as its tab is open and the text is the one that was run. */
export function useShownStep(steps: Steps, isOpen: boolean, code: RefObject<CodeHandle | null>): void {
  useEffect(() => {
    code.current?.step(steps.kind === "open" && isOpen && !steps.isOld ? shownStep(steps) : null);
  }, [steps, isOpen, code]);
}

function shownStep({ walk, at }: Extract<Steps, { kind: "open" }>): ShownStep | null {
  const here = placeOf(walk, at);
  const next = placeOf(walk, at + 1);
  return here && { ...here, next: next?.file === here.file ? next.line : null };
}
