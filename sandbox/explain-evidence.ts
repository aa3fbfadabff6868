import type { AnyNode } from "acorn";
import type { Say } from "./words/say.ts";

/** What a check or a run found, as far as it tells which slip is to blame. All as it is written. */
export interface Evidence {
  /** The call that a check made; empty for a run. */
  readonly call: string;
  /** The value that was wanted; of a run, the first line that differs. */
  readonly expected: string;
  readonly actual: string;
}

/** Says what is wrong in a line; null if that cannot be behind what was found. */
export type Tell = (say: Say, evidence: Evidence) => string | null;

/** Finds lines that say something else than they seem to: facts of the text, whatever is asked for. */
export type Detector = (node: AnyNode, around: readonly AnyNode[], line: number) => Tell | null;

/** True if something without a value was given or printed. */
export const lacksValue = ({ actual }: Evidence): boolean => /\bundefined\b|\bNaN\b/.test(actual);
