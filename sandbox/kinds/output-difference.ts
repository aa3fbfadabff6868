import { shortenTogether } from "../difference.ts";
import type { Say } from "../words/say.ts";
import {
  lookAlike,
  numbersIn,
  type Strictness,
  sameLine,
  sameUnder,
  unquoted,
  withoutSpaces,
} from "./lines.ts";

/** What is first wrong with an output. */
export interface OutputDifference {
  /** 1-based, of the wanted lines. */
  readonly line: number;
  readonly message: string;
}

/** What is known of the program and its run beside its output. */
export interface Circumstances {
  readonly hasFunctions: boolean;
  /** It asked for more lines of input than there are, which is told beside the difference. */
  readonly isInputOver: boolean;
}

type Lines = readonly string[];

/** A line in a sentence, in characters. */
const longest = 80;

/** How the output differs from the wanted one, in words; null if it does not. Both as `linesOf` gives them. */
export function outputDifference(
  wanted: Lines,
  found: Lines,
  strictness: Strictness,
  ran: Circumstances,
  say: Say,
): OutputDifference | null {
  const [a, b] = strictness.spaces === "any" ? [withoutBlank(wanted), withoutBlank(found)] : [wanted, found];
  const first = firstDifference(a, b, strictness);
  return first === -1 ? null : { line: first + 1, message: messageOf(a, b, first, ran, say) };
}

function firstDifference(a: Lines, b: Lines, strictness: Strictness): number {
  for (let index = 0; index < Math.max(a.length, b.length); index++) {
    const [wanted, found] = [a[index], b[index]];
    if (wanted === undefined || found === undefined || !sameLine(wanted, found, strictness)) return index;
  }
  return -1;
}

const withoutBlank = (lines: Lines): Lines => lines.filter((line) => line.trim() !== "");
const squashed = (lines: Lines): string => withoutSpaces(lines.join("")).replaceAll(",", "");

function messageOf(a: Lines, b: Lines, first: number, ran: Circumstances, say: Say): string {
  const line = first + 1;
  const shown = shortenTogether(a[first] ?? "", b[first] ?? "", longest);
  const [wanted, found] = [asCode(shown[0], say), asCode(shown[1], say)];
  if (a.length === 0) return say("runs.nothingWanted", { found });
  if (a.length > 1 && b.length === 1 && squashed(a) === squashed(b)) {
    return say("runs.oneLine", { count: a.length });
  }
  if (a.length === 1 && withoutBlank(b).length > 1 && squashed(a) === squashed(b)) {
    return say("runs.manyLines", { count: b.length });
  }
  if (sameUnder(withoutBlank(a), withoutBlank(b), (text) => text)) {
    return b[first]?.trim() === "" ? say("runs.blankMore", { line }) : say("runs.blankLess", { line });
  }
  if (first === b.length) return say("runs.missing", { count: a.length - b.length, line, wanted });
  if (first === a.length) return say("runs.extra", { line, found });
  if (sameUnder(a.slice(first + 1), b.slice(first), (text) => text)) {
    return say("runs.leftOut", { line, wanted });
  }
  if (sameUnder(a.slice(first), b.slice(first + 1), (text) => text))
    return say("runs.putIn", { line, found });
  const hint = hintOf(a, b, first, ran, say);
  const plain = say("runs.line", { line, wanted, found });
  return hint === "" ? plain : `${plain} ${hint}`;
}

function hintOf(a: Lines, b: Lines, first: number, ran: Circumstances, say: Say): string {
  const [wanted = "", found = ""] = [a[first], b[first]];
  if (sameUnder([...a].sort(), [...b].sort(), (text) => text)) return say("runs.hint.order");
  if (wanted.toLowerCase() === found.toLowerCase()) return say("runs.hint.case");
  if (withoutSpaces(wanted) === withoutSpaces(found)) return say("runs.hint.spaces");
  if (unquoted(found) === wanted) return say("runs.hint.quotes");
  const strange = lookAlike(wanted, found);
  if (strange !== null) return say("runs.hint.lookAlike", { sign: strange });
  if (isTurned(wanted, found)) return say("hint.sign");
  const bare = (text: string): string => text.replace(/[\p{P}\s]/gu, "");
  if (bare(wanted) === bare(found) && bare(wanted) !== "") return say("runs.hint.punctuation");
  if (/\bPromise \{/.test(found)) return say("runs.hint.promise");
  for (const [sign, key] of signs) {
    if (!found.includes(sign) || wanted.includes(sign)) continue;
    if (key === "runs.hint.null" && ran.isInputOver) return "";
    return say(key === "runs.hint.undefined" && !ran.hasFunctions ? "runs.hint.noValue" : key);
  }
  return "";
}

/** True if nothing but the minus of numbers differs. */
function isTurned(wanted: string, found: string): boolean {
  const [a, b] = [numbersIn(wanted), numbersIn(found)];
  const turned = a.values.filter((value, index) => value !== 0 && value === -(b.values[index] ?? 0));
  const kept = a.values.filter((value, index) => value === b.values[index]);
  return a.around === b.around && turned.length > 0 && turned.length + kept.length === a.values.length;
}

/** What a program prints when something went wrong before. */
const signs = [
  ["undefined", "runs.hint.undefined"],
  ["NaN", "runs.hint.nan"],
  ["[object Object]", "runs.hint.object"],
  ["null", "runs.hint.null"],
  ["${", "runs.hint.template"],
] as const;

function asCode(line: string, say: Say): string {
  return line.trim() === "" ? say("runs.blankLine") : `\`${line}\``;
}
