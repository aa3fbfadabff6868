import type { SourceFiles } from "../curriculum/schema.ts";
import type { Budget } from "./budget.ts";
import type { SqlGrading } from "./sql/grade-sql.ts";
import type { Verdict } from "./verdict.ts";
import type { Language } from "./words/say.ts";

/** What the grader asks a worker. One at a time. */
export interface Ask {
  readonly checks: string;
  readonly files: SourceFiles;
  readonly budget: Budget;
  /** What the verdict speaks; English if it is left out. */
  readonly language?: Language | undefined;
}

/** What the grader asks a worker of `sql/worker.ts`. */
export interface SqlAsk extends Omit<Ask, "checks"> {
  readonly grading: SqlGrading;
}

/** What a worker says. */
export type Answer =
  | { readonly kind: "ready" }
  /** `spent`: the worker is not to be used again, because its engine may not be as it was. */
  | { readonly kind: "verdict"; readonly verdict: Verdict; readonly spent: boolean };
