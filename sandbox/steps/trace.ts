import type { ProgramError, RunResult } from "../verdict.ts";

/** A run of a program that can be walked through step by step. Plain data: it travels as JSON. */
export interface Trace {
  /** What was run. */
  readonly ran: Ran;
  readonly plan: Plan;
  readonly steps: readonly Step[];
  /** Everything that was printed up to the last step; a step says how much of it was there. */
  readonly output: string;
  readonly end: TraceEnd;
}

export type Ran =
  /** The program by itself, with the lines that it gets as input. */
  | { readonly kind: "program"; readonly input: readonly string[] }
  /** The program, and then one call of what it declares. */
  | { readonly kind: "call"; readonly call: string }
  /** The program, and then the lines of one of its checks. */
  | { readonly kind: "check"; readonly name: string; readonly code: string }
  /** The program and nothing of its checks, because what they do with it cannot be followed. */
  | { readonly kind: "alone" };

/** The file, as far as steps go, of what is put behind a program: no file of the student. Its lines begin at 1. */
export type CheckFile = "check";

export type TraceEnd =
  /** The last step is the program's last. `result`: how the same program ends when nobody watches. */
  | { readonly kind: "whole"; readonly result: RunResult }
  /** Followed, it went another way than when nobody watches, as `result` says. */
  | { readonly kind: "unlike"; readonly result: RunResult }
  /** There are more steps than are kept. */
  | { readonly kind: "full"; readonly result: RunResult }
  /** It was stopped before, as `result` says or because watching takes longer. */
  | { readonly kind: "cut"; readonly result: RunResult };

/** Why a program cannot be walked through. */
export type Untraced =
  | { readonly kind: "unreadable"; readonly error: ProgramError }
  | { readonly kind: "tooLong" }
  /** Something else was asked for meanwhile. */
  | { readonly kind: "stopped" };

/** What a trace's numbers mean: places in it by their index. */
export interface Plan {
  readonly spots: readonly Spot[];
  readonly scopes: readonly ScopePlan[];
  readonly functions: readonly FunctionPlan[];
}

export type SpotKind =
  | "statement"
  | "loop"
  | "if"
  | "condition"
  | "update"
  | "return"
  | "throw"
  | "catch"
  | "function";

/** A part of the program that is a step. */
export interface Spot {
  readonly kind: SpotKind;
  readonly file: string;
  /** 1-based. */
  readonly line: number;
  /** Its text on one line, cut. */
  readonly text: string;
  /** Where it begins in its file, 0-based. */
  readonly start: number;
  /** The spot that stands for the loop whose part it is. */
  readonly loop?: number;
  /** Of a spot that stands for a loop: where the whole loop begins and ends. */
  readonly range?: readonly [start: number, end: number];
}

/** Names that live and end together. */
export interface ScopePlan {
  readonly kind: "module" | "function" | "block";
  readonly file: string;
  readonly names: readonly string[];
  /** For a name that is declared as a function: which. */
  readonly functions: readonly (number | null)[];
  /** A function inside uses some of its names, so they can change while others run. */
  readonly isShared: boolean;
}

export interface FunctionPlan {
  /** Empty if it has none. */
  readonly name: string;
  readonly file: string;
  readonly line: number;
  readonly params: readonly string[];
  /** Names of its surroundings that it uses: the scope's plan and the index of the name. */
  readonly holds: readonly (readonly [scope: number, slot: number])[];
}

/**
 * One moment. What changed since the step before is in `changes`, and was done by the step before.
 * `value`: of the condition, of what is given back, thrown, caught, or came after a wait.
 */
export interface Step {
  readonly kind: StepKind;
  /** Index in `Plan.spots`. */
  readonly spot: number;
  /** The frame that is at work. */
  readonly frame: number;
  /** The innermost scope. */
  readonly scope: number;
  readonly value?: Value;
  readonly changes?: Changes;
  /** How many characters had been printed. */
  readonly printed: number;
}

export type StepKind =
  /** The spot is about to be done. */
  | "at"
  /** A statement is done in which functions of the program were called. */
  | "done"
  | "condition"
  | "round"
  | "call"
  | "return"
  /** A function came to its end and gives nothing. */
  | "leave"
  | "throw"
  /** A function is left because of an error. */
  | "left"
  | "catch"
  | "resumed"
  | "end";

/** What is new. Numbers are names: of frames, scopes and objects. */
export interface Changes {
  /** Of the frames, outermost first, `keep` stay, and these follow: number, function (-1 for a file itself), innermost scope. */
  readonly frames?: {
    readonly keep: number;
    readonly then: readonly (readonly [frame: number, fn: number, scope: number])[];
  };
  readonly scopes?: readonly (readonly [scope: number, plan: number, parent: number])[];
  readonly values?: readonly (readonly [scope: number, slot: number, value: Value])[];
  readonly objects?: readonly (readonly [object: number, it: Thing])[];
}

export type Value =
  | number
  | string
  | boolean
  | null
  /** `unset`: a name before its declaration was run, or a hole in a list. `far`: too much else to be shown. */
  | { readonly is: "undefined" | "unset" | "far" | "getter" }
  /** Written as it is: NaN, Infinity, -0, a BigInt, a symbol. */
  | { readonly is: "word"; readonly text: string }
  /** The beginning of a long text. */
  | { readonly is: "long"; readonly text: string; readonly length: number }
  | { readonly is: "ref"; readonly to: number };

export type Thing =
  /** `cut`: after so many items, `count` are left out. */
  | {
      readonly is: "list";
      readonly name: string;
      readonly items: readonly Value[];
      readonly length: number;
      readonly cut: { readonly at: number; readonly count: number } | null;
    }
  | {
      readonly is: "object";
      readonly name: string;
      readonly fields: readonly (readonly [key: string, value: Value])[];
      readonly more: number;
    }
  | {
      readonly is: "pairs";
      readonly name: string;
      readonly pairs: readonly (readonly [Value, Value])[];
      readonly more: number;
    }
  | {
      readonly is: "function";
      readonly name: string;
      readonly line: number | null;
      /** The names around it that it holds on to. */
      readonly holds: readonly (readonly [name: string, value: Value])[];
    }
  | { readonly is: "other"; readonly text: string };

/** How many steps are kept. */
export const mostSteps = 5_000;

/** Of a deep stack, what the innermost and the outermost frames hold is kept, and of those between only that they are there. */
export const framesKept = { inner: 12, outer: 3 } as const;
