import type { Refusal } from "../../bundle/std.ts";

/** Far more than anyone reads, and enough for all problems of a course, one to a line. */
const longestLine = 2_000;

/** Why a refusal's sentence does not serve the person who gets it; `null` if it may. */
export function judgeSentence({ kind, sentence }: Refusal): string | null {
  if (typeof kind !== "string" || typeof sentence !== "string") return "a refusal without kind or sentence";
  if (kind === "ownFault") return "a mistake of the program's own";
  if (!/[.!?]$/.test(sentence)) return "a sentence without an end";
  if (!sentence.isWellFormed()) return "half a character in a sentence";
  // A screen may be a text terminal: there these move the cursor, hide text, or turn it round.
  if (/[^\P{C}\n\u{ad}]/u.test(sentence)) return "a control character in a sentence";
  if (sentence.split("\n").some((line) => line.length > longestLine)) return "a sentence that never ends";
  return null;
}
