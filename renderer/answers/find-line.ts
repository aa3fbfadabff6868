/** Where a line is that somebody wrote about, in a text that may have changed since. */
export type FoundLine =
  /** `isChanged`: it has most of its words, not all. */
  { readonly kind: "at"; readonly line: number; readonly isChanged: boolean } | { readonly kind: "gone" };

export interface WantedLine {
  /** Where it was; the first is 1. */
  readonly line: number;
  /** What stood there, perhaps only its beginning. */
  readonly words: string;
  /** The whole text that it stood in; `null`: not known. */
  readonly stoodIn: string | null;
}

/** With less in common it is another line. The share is Dice's, "Measures of the amount of ecologic association", 1945. */
const leastAlike = 0.6;
/** So many lines on each side tell apart lines with the same words. */
const around = 3;

/**
 * Finds the line again by its words, however it is indented; among lines with the same words the one whose neighbours are
 * the same, then the nearest. A line that has no word in it, such as a lone bracket, is known by its neighbours only.
 */
export function findLine({ line, words, stoodIn }: WantedLine, now: string): FoundLine {
  const wanted = tokensOf(words);
  const before = stoodIn?.split("\n").map(spelt) ?? null;
  const lines = now.split("\n");
  const speltLines = lines.map(spelt);
  const isBare = !wanted.some((token) => /[\p{L}\p{N}_$]/u.test(token));
  let best: Candidate | null = null;
  for (const [index, text] of lines.entries()) {
    const alike = likeness(wanted, tokensOf(beginning(text, words)));
    if (alike < (isBare ? 1 : leastAlike)) continue;
    const near = before === null ? 0 : neighbours(before, line - 1, speltLines, index);
    if (isBare && near === 0 && index !== line - 1) continue;
    const found = { at: index + 1, alike, near };
    if (best === null || isBetter(found, best, line)) best = found;
  }
  return best === null ? { kind: "gone" } : { kind: "at", line: best.at, isChanged: best.alike < 1 };
}

/** A line of this length may have been cut (see bundle/note.ts): then only as much of the other is held against it. */
const cut = 400;
const beginning = (text: string, words: string): string =>
  words.length < cut ? text : text.trim().slice(0, words.length);

type Candidate = { readonly at: number; readonly alike: number; readonly near: number };

function isBetter(one: Candidate, other: Candidate, line: number): boolean {
  if (one.alike !== other.alike) return one.alike > other.alike;
  if (one.near !== other.near) return one.near > other.near;
  return Math.abs(one.at - line) < Math.abs(other.at - line);
}

/** Names, numbers and single signs. */
const tokensOf = (line: string): readonly string[] => line.match(/[\p{L}\p{N}_$]+|[^\s\p{L}\p{N}_$]/gu) ?? [];
const spelt = (line: string): string => tokensOf(line).join(" ");

/** 1: the same words in the same number; 0: none in common. Empty lines are alike. */
function likeness(one: readonly string[], other: readonly string[]): number {
  if (one.join(" ") === other.join(" ")) return 1;
  const left = new Map<string, number>();
  for (const token of one) left.set(token, (left.get(token) ?? 0) + 1);
  let common = 0;
  for (const token of other) {
    const count = left.get(token) ?? 0;
    if (count === 0) continue;
    left.set(token, count - 1);
    common++;
  }
  // The same words in another order are not the same line.
  return Math.min(0.99, (2 * common) / (one.length + other.length));
}

/** How many of the lines around are the same, blank ones not counted. */
function neighbours(before: readonly string[], was: number, after: readonly string[], is: number): number {
  let same = 0;
  for (let by = -around; by <= around; by++) {
    const text = before[was + by];
    if (by !== 0 && text !== undefined && text !== "" && text === after[is + by]) same++;
  }
  return same;
}
