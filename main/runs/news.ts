import type { Level } from "../../sandbox/outside.ts";
import type { CallResult, Limit, ProgramError } from "../../sandbox/verdict.ts";

/** What happened in a program that a student runs, in order. */
export type RunNews =
  /** Whole lines, each with its end. */
  | { readonly kind: "printed"; readonly level: Level; readonly text: string }
  /** It asks this, and waits for a line. */
  | { readonly kind: "asked"; readonly question: string }
  /** It has come to its end and waits for calls. `note`: why there is nothing to see, if it printed nothing. */
  | { readonly kind: "rests"; readonly note: string | null }
  /** What came of a call. */
  | { readonly kind: "called"; readonly result: CallResult }
  /** The last. */
  | { readonly kind: "ended"; readonly end: RunEnd };

export type RunEnd =
  | { readonly kind: "ended"; readonly note: string | null }
  | { readonly kind: "unreadable" | "crashed"; readonly error: ProgramError }
  | { readonly kind: "stopped"; readonly limit: Limit; readonly sentence: string }
  /** Not by the program, nor by a press on Stop. */
  | { readonly kind: "cutOff"; readonly why: CutOff };

/** `check`: a check began. `other`: another program was started. `left`: nobody was there any more. */
export type CutOff = "check" | "other" | "left";

export type { Level };
