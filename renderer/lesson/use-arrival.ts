import { type RefObject, useEffect, useRef } from "react";
import type { ExerciseId } from "../../curriculum/schema.ts";
import type { Spot } from "../app/route.ts";
import { forgetSpot } from "../app/use-route.ts";
import type { CodeHandle } from "./code-pane.tsx";
import type { LessonMove, OpenLesson } from "./state.ts";

/**
 * Brings into view what an address names: a heading, a task or a line of a program. First the exercise is chosen and the pane
 * shown; with the next render the place is there. The focus goes to it.
 */
export function useArrival(
  { chosen, pane, view }: OpenLesson,
  wanted: ExerciseId | null,
  spot: Spot | null,
  move: (move: LessonMove) => void,
  code: RefObject<CodeHandle | null>,
): void {
  const isThere = wanted === null || wanted === chosen || !view.exercises.some(({ id }) => id === wanted);
  const side = spot?.kind === "line" ? "code" : "read";
  const done = useRef<Spot | null>(null);
  useEffect(() => {
    if (spot === null || spot === done.current) return;
    if (!isThere && wanted !== null) return move({ kind: "chosen", exercise: wanted });
    if (pane !== side) return move({ kind: "paneChosen", pane: side });
    done.current = spot;
    forgetSpot();
    if (spot.kind === "line") code.current?.goTo(spot.file, spot.line, null);
    else bringIntoView(placeOf(spot));
  }, [spot, isThere, wanted, pane, side, move, code]);
}

function placeOf(spot: Exclude<Spot, { kind: "line" }>): HTMLElement | null {
  if (spot.kind === "task") return document.getElementById("your-turn");
  const headings = document.querySelectorAll<HTMLElement>(
    "#lesson-text > .prose :is(h1, h2, h3, h4, h5, h6)",
  );
  return headings[spot.number - 1] ?? null;
}

function bringIntoView(place: HTMLElement | null): void {
  if (!place) return;
  if (!place.hasAttribute("tabindex")) place.tabIndex = -1;
  place.focus({ preventScroll: true });
  place.scrollIntoView({ block: "start" });
}
