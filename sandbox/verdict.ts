import type { Brand } from "../bundle/std.ts";

/**
 * The sandbox's word on one attempt. `output` is what the program printed outside of any check: while it was loaded,
 * or when it was run by itself, in all runs together. A prediction has none before it is right.
 */
export type Verdict =
  /** Every declared check ran and passed. */
  | { readonly kind: "passed"; readonly checks: readonly CheckResult[]; readonly output: string }
  /** The program ran, and at least one check did not pass. */
  | { readonly kind: "failed"; readonly checks: readonly CheckResult[]; readonly output: string }
  /** The program cannot be read as JavaScript. */
  | { readonly kind: "unreadable"; readonly error: ProgramError }
  /** The program threw before any check could call it. */
  | { readonly kind: "crashed"; readonly error: ProgramError; readonly output: string }
  /** A budget ran out. `checks` holds what was decided before that. */
  | {
      readonly kind: "stopped";
      readonly limit: Limit;
      readonly sentence: string;
      readonly checks: readonly CheckResult[];
      readonly output: string;
    }
  /** The checks themselves are wrong. Never the student's fault, and never recorded as theirs. */
  | { readonly kind: "faultOfChecks"; readonly reason: string };

/** How a program ended that was run by itself, without checks. `output` is all that it printed. */
export type RunResult =
  | { readonly kind: "ended"; readonly output: string }
  | Extract<Verdict, { kind: "unreadable" | "crashed" }>
  | Omit<Extract<Verdict, { kind: "stopped" }>, "checks">;

/** What came of one call in a program that was run. `text`: the value as the console shows it. */
export type CallResult =
  | { readonly kind: "gave"; readonly text: string }
  | { readonly kind: "threw"; readonly error: ProgramError };

/** `asked`: the student stopped a run. */
export const limits = ["time", "memory", "stack", "output", "asked"] as const;
export type Limit = (typeof limits)[number];

/** One check's outcome, in the order in which the checks declare them. */
export interface CheckResult {
  /** Names of the enclosing groups, then the check's own. */
  readonly path: readonly string[];
  readonly state: "passed" | "failed" | "notRun";
  /** Why, in one or two sentences. Empty when passed. */
  readonly message: string;
  /** The call that was made, as text, where the check made one that can be told. */
  readonly call: string | null;
  readonly expected: string | null;
  readonly actual: string | null;
  /** Where in the student's own file it went wrong, 1-based, when that is known. */
  readonly place: Place | null;
  /** What the program printed while this check ran. */
  readonly output: string;
}

/** An error of the student's program. */
export interface ProgramError {
  /** The error's class, for example `TypeError`. */
  readonly name: string;
  /** The engine's own words. */
  readonly raw: string;
  /** The same in plain words. */
  readonly sentence: string;
  readonly place: Place | null;
}

/** A place in a student's file. `line` and `column` are 1-based. */
export interface Place {
  readonly file: string;
  readonly line: number;
  readonly column: number | null;
}

export type Sha256Hex = Brand<string, "Sha256Hex">;

/** What a grade was made with, so that anyone can make it again and get the same verdict. */
export interface Provenance {
  /** Of the exercise as shipped: starter, checks, kind. */
  readonly exercise: Sha256Hex;
  readonly checks: Sha256Hex;
  /** Version of the runner: sandbox, engine and check library. */
  readonly runner: string;
}

export interface Grade {
  readonly verdict: Verdict;
  readonly provenance: Provenance;
  /** Wall duration of the grade in milliseconds. A measurement, not part of the verdict. */
  readonly durationMs: number;
  /** The worker had to be ended, and its verdict was made of what it had noted: another time it might tell more. */
  readonly isCutOff: boolean;
}
