import type { MessagePort } from "node:worker_threads";
import type { Grading, SourceFiles } from "../curriculum/schema.ts";
import type { Budget } from "./budget.ts";
import type { Level } from "./outside.ts";
import type { Recorded } from "./steps/record.ts";
import type { Plan } from "./steps/trace.ts";
import type { CallResult, RunResult, Verdict } from "./verdict.ts";
import type { Language } from "./words/say.ts";

interface Told {
  readonly files: SourceFiles;
  readonly budget: Budget;
  /** What the answer speaks; English if it is left out. */
  readonly language?: Language | undefined;
}

/** What a worker is asked. One thing at a time. */
export type Ask =
  | (Told & { readonly kind: "grade"; readonly grading: Grading })
  /**
   * `input`: where `Typed` comes from; or all lines of input. `calls`: a program that has come to its end waits for calls,
   * until it is stopped.
   */
  | (Told & {
      readonly kind: "run";
      readonly input: MessagePort | readonly string[];
      readonly calls: boolean;
    })
  /** The program is followed step by step. */
  | (Told & { readonly kind: "record"; readonly input: readonly string[] });

/** What a person gives to a running program: a line of input (null: there is no more), or a call to make in it. */
export type Typed =
  | { readonly kind: "line"; readonly line: string | null }
  | { readonly kind: "call"; readonly code: string };

export type GradeAsk = Extract<Ask, { kind: "grade" }>;
export type SqlGrading = Extract<Grading, { by: "sql" }>;
export type RunAsk = Extract<Ask, { kind: "run" }>;
export type RecordAsk = Extract<Ask, { kind: "record" }>;

/** What a worker says. `spent`: it is not to be used again, because its engine may not be as it was. */
export type Answer =
  | { readonly kind: "ready" }
  | Shown
  | Followed
  | { readonly kind: "recorded"; readonly recorded: Recorded; readonly spent: boolean }
  | { readonly kind: "verdict"; readonly verdict: Verdict; readonly spent: boolean }
  | { readonly kind: "result"; readonly result: RunResult; readonly spent: boolean };

/** What the program's numbers mean, once; then each step, as JSON. */
export type Followed =
  | { readonly kind: "plan"; readonly plan: Plan }
  | { readonly kind: "step"; readonly step: string };

export type Shown =
  | { readonly kind: "printed"; readonly text: string; readonly level: Level }
  /** The running program asks this, and waits for a line. */
  | { readonly kind: "asked"; readonly text: string }
  /** It has come to its end, and waits for calls. */
  | { readonly kind: "rests" }
  | { readonly kind: "called"; readonly result: CallResult };
export type LastAnswer = Extract<Answer, { spent: boolean }>;
