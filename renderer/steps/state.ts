import type { SourceFiles } from "../../curriculum/schema.ts";
import type { Trace, Untraced } from "../../sandbox/steps/trace.ts";
import { type LoopRun, loopRuns } from "./rounds.ts";
import { Walk } from "./walk.ts";

/** A program that is walked through. `isOld`: its text was changed since. */
export interface OpenSteps {
  readonly kind: "open";
  readonly exercise: string;
  /** The text that was run. */
  readonly files: SourceFiles;
  readonly walk: Walk;
  readonly runs: readonly LoopRun[];
  /** How deep the stack is at each step. */
  readonly depths: readonly number[];
  readonly at: number;
  readonly isOld: boolean;
}

export type Steps =
  | { readonly kind: "none" }
  | { readonly kind: "making"; readonly exercise: string }
  | { readonly kind: "refused"; readonly exercise: string; readonly sentence: string }
  | { readonly kind: "untraced"; readonly exercise: string; readonly why: Untraced }
  | OpenSteps;

export type StepsMove =
  | { readonly kind: "asked"; readonly exercise: string }
  | { readonly kind: "refused"; readonly sentence: string }
  | {
      readonly kind: "traced";
      readonly trace: Trace | Untraced;
      readonly files: SourceFiles;
      readonly isOld: boolean;
    }
  | { readonly kind: "changed" }
  | { readonly kind: "left" }
  | { readonly kind: "went"; readonly to: Going };

/** Where to: by so many steps, over a call, to the line again, or to a step itself. */
export type Going = "first" | "back" | "forward" | "last" | "over" | "again" | number;

export function stepsMoved(steps: Steps, move: StepsMove): Steps {
  switch (move.kind) {
    case "asked":
      return { kind: "making", exercise: move.exercise };
    case "refused":
      return steps.kind === "making" ? { ...steps, kind: "refused", sentence: move.sentence } : steps;
    case "traced":
      if (steps.kind !== "making") return steps;
      return "kind" in move.trace
        ? { kind: "untraced", exercise: steps.exercise, why: move.trace }
        : opened(steps.exercise, move.trace, move);
    case "changed":
      return steps.kind === "open" && !steps.isOld ? { ...steps, isOld: true } : steps;
    case "left":
      return { kind: "none" };
    case "went":
      return steps.kind === "open" ? { ...steps, at: goingTo(steps, move.to) } : steps;
  }
}

type Traced = Extract<StepsMove, { kind: "traced" }>;

function opened(
  exercise: string,
  trace: Trace,
  { files, isOld }: Pick<Traced, "files" | "isOld">,
): OpenSteps {
  let depth = 0;
  const depths = trace.steps.map(({ changes }) => {
    if (changes?.frames) depth = changes.frames.keep + changes.frames.then.length;
    return depth;
  });
  return {
    kind: "open",
    exercise,
    files,
    walk: new Walk(trace),
    runs: loopRuns(trace),
    depths,
    at: 0,
    isOld,
  };
}

export function goingTo({ walk, depths, at }: OpenSteps, to: Going): number {
  const last = walk.length - 1;
  switch (to) {
    case "first":
      return 0;
    case "back":
      return Math.max(0, at - 1);
    case "forward":
      return Math.min(last, at + 1);
    case "last":
      return Math.max(0, last);
    case "over":
      return overFrom(depths, at) ?? last;
    case "again":
      return againFrom(walk, at) ?? at;
    default:
      return Math.min(Math.max(0, to), Math.max(0, last));
  }
}

/** The next step that is not in a call which this one makes; null if there is none. */
function overFrom(depths: readonly number[], at: number): number | null {
  const depth = depths[at] ?? 0;
  const found = depths.findIndex((other, index) => index > at && other <= depth);
  return found === -1 ? null : found;
}

/** The next step on the same line, after at least one on another; null if there is none. */
export function againFrom(walk: Walk, at: number): number | null {
  const { spots } = walk.plan;
  const here = spots[walk.step(at)?.spot ?? -1];
  if (here === undefined) return null;
  let hasLeft = false;
  for (let index = at + 1; index < walk.length; index++) {
    const spot = spots[walk.step(index)?.spot ?? -1];
    if (spot === undefined) continue;
    const isHere = spot.file === here.file && spot.line === here.line;
    if (isHere && hasLeft) return index;
    if (!isHere) hasLeft = true;
  }
  return null;
}
