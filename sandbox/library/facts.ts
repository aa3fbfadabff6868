import type { Level } from "../outside.ts";
import type { mocksEn } from "../words/mocks-en.ts";
import type { PromiseState } from "./brands.ts";

/** What the checks' realm tells the host, as JSON. The host reads it by `../report.ts` and puts it into words. */

export interface ErrorFacts {
  /** The error's class; empty if what was thrown is not an error. */
  readonly name: string;
  readonly message: string;
  /** As the engine wrote it: lines of `at name (file:line:column)`. */
  readonly stack: string;
}

/** How a call has to do with the value that was judged. */
export type Relation = "gave" | "took" | "last";

/** Where two values first differ. */
export interface Difference {
  /** As a program would write it behind the value: `[2].name`. Empty for the value itself, or for the items of a Set. */
  readonly path: string;
  /** Null if nothing should be there. */
  readonly expected: string | null;
  /** Null if nothing is there. */
  readonly actual: string | null;
  /** Where a property is missing: names that are there and that nobody asked for. */
  readonly instead: readonly string[];
  /** Where both are texts: they themselves, or the parts around the difference, and the line with which these begin. */
  readonly texts: {
    readonly expected: string;
    readonly actual: string;
    readonly isWhole: boolean;
    readonly firstLine: number;
  } | null;
}

/** A text of the catalogue, by its key: this realm does not know which language the verdict speaks. */
export interface Phrase {
  readonly key: PhraseKey;
  readonly values: Readonly<Record<string, string | number | Phrase>>;
}
export type PhraseKey = keyof typeof mocksEn;
/** A value as text, or words for what has none. */
export type Words = string | Phrase;

export type Failure =
  | {
      readonly kind: "expectation";
      readonly matcher: string;
      readonly negated: boolean;
      /** The author's own sentence. */
      readonly sentence: string | null;
      /** What of the value was judged, if not the value: `length`, or the path of a property. */
      readonly subject: string | null;
      readonly expected: Words | null;
      readonly actual: Words | null;
      readonly call: string | null;
      readonly relation: Relation | null;
      readonly difference: Difference | null;
    }
  | { readonly kind: "threw"; readonly error: ErrorFacts; readonly call: string | null }
  /** The checks' own code threw, for example because it used what the program gave as something else. */
  | {
      readonly kind: "checkThrew";
      readonly error: ErrorFacts;
      readonly call: string | null;
      readonly gave: string | null;
    }
  | { readonly kind: "missing"; readonly file: string; readonly name: string | null }
  /** Something was waited for and never came, or not within the limit of the check. */
  | { readonly kind: "unsettled"; readonly limitMs: number | null; readonly call: string | null }
  /** The check says how often it must compare, and compared otherwise. Null for at least once. */
  | {
      readonly kind: "comparisons";
      readonly wanted: number | null;
      readonly made: number;
      readonly call: string | null;
    }
  /** The check is one that must fail, and did not. */
  | { readonly kind: "passedInstead"; readonly call: string | null }
  /** Not run: the check at the index `on`, of that name, did not pass. */
  | { readonly kind: "waits"; readonly on: number; readonly name: string }
  /** Not run: by the author's word, or because another is to run alone, or because the program was stopped before. */
  | { readonly kind: "leftOut"; readonly why: "skip" | "todo" | "only" | "stopped" }
  | { readonly kind: "nothingCompared"; readonly call: string | null }
  | { readonly kind: "interrupted"; readonly call: string | null };

export interface CheckFacts {
  readonly path: readonly string[];
  readonly state: "passed" | "failed" | "notRun";
  readonly failure: Failure | null;
}

export interface ReportFacts {
  readonly checks: readonly CheckFacts[];
}

/** Functions of the host that the checks' realm may call. */
export interface Host {
  /** One line of output, as a JSON string. */
  print(json: string, level: Level): void;
  /** The next line of input as JSON, or JSON's null, for a question as a JSON string. */
  input(json: string): string;
  /** The clock is about to leap on by so many milliseconds. */
  pass(ms: number): void;
  /** All checks are declared: a JSON list of their paths. */
  declare(json: string): void;
  /** Check number `index` begins. */
  begin(index: number): void;
  /** Check number `index` has been decided: JSON of its `CheckFacts`. */
  end(index: number, json: string): void;
  /** Every check has been decided. */
  finish(): void;
  /** A step of the program: JSON of a `Step` without what was printed. */
  step(json: string): void;
  /** What has become of a promise of either realm; undefined if the object is none. */
  promiseState(value: object): PromiseState | undefined;
  /** What a file of the program exports, in the program's realm; undefined if it cannot be had at once. */
  actual(file: string): unknown;
}
