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
import { joinedNumbers, quotedPart } from "./unworked.ts";

/** What is first wrong with an output. */
export interface OutputDifference {
  /** 1-based, of the wanted lines. */
  readonly line: number;
  /** The line that was wanted and the one that came; empty where there is none. */
  readonly wanted: string;
  readonly found: string;
  readonly message: string;
  /** What may be behind it; empty if nothing is known. */
  readonly hint: string;
  /** True if the message and the hint tell all that is wrong with the line. */
  readonly isExplained: boolean;
}

type Told = Pick<OutputDifference, "message" | "hint" | "isExplained">;

/** What is known of the program and its run beside its output. */
export interface Circumstances {
  readonly hasFunctions: boolean;
  /** It asked for more lines of input than there are, which is told beside the difference. */
  readonly isInputOver: boolean;
  /** The texts of the program's files, and the lines that it could read. */
  readonly sources: readonly string[];
  readonly input: readonly string[];
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
  if (first === -1) return null;
  const told = messageOf(a, b, first, ran, say);
  return { line: first + 1, wanted: a[first] ?? "", found: b[first] ?? "", ...told };
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

const surely = (message: string): Told => ({ message, hint: "", isExplained: true });
const openly = (message: string, hint = ""): Told => ({ message, hint, isExplained: false });

function messageOf(a: Lines, b: Lines, first: number, ran: Circumstances, say: Say): Told {
  const line = first + 1;
  const shown = shortenTogether(a[first] ?? "", b[first] ?? "", longest);
  const [wanted, found] = [asCode(shown[0], say), asCode(shown[1], say)];
  if (a.length === 0) return openly(say("runs.nothingWanted", { found }));
  if (a.length > 1 && b.length === 1 && squashed(a) === squashed(b)) {
    return surely(say("runs.oneLine", { count: a.length }));
  }
  if (a.length === 1 && withoutBlank(b).length > 1 && squashed(a) === squashed(b)) {
    return surely(say("runs.manyLines", { count: b.length }));
  }
  if (sameUnder(withoutBlank(a), withoutBlank(b), (text) => text)) {
    return surely(
      b[first]?.trim() === "" ? say("runs.blankMore", { line }) : say("runs.blankLess", { line }),
    );
  }
  if (first === b.length) return openly(say("runs.missing", { count: a.length - b.length, line, wanted }));
  if (first === a.length) return openly(say("runs.extra", { line, found }));
  if (sameUnder(a.slice(first + 1), b.slice(first), (text) => text)) {
    return openly(say("runs.leftOut", { line, wanted }));
  }
  if (sameUnder(a.slice(first), b.slice(first + 1), (text) => text)) {
    return openly(say("runs.putIn", { line, found }));
  }
  const plain = say("runs.line", { line, wanted, found });
  const cause = slipOfThePen(a, b, first, say);
  return cause === null ? openly(plain, signHint(a, b, first, ran, say)) : { ...surely(plain), hint: cause };
}

/** What was printed wrongly, though what was worked out is right; null if it is something else. */
function slipOfThePen(a: Lines, b: Lines, first: number, say: Say): string | null {
  const [wanted = "", found = ""] = [a[first], b[first]];
  if (sameUnder([...a].sort(), [...b].sort(), (text) => text)) return say("runs.hint.order");
  if (wanted.toLowerCase() === found.toLowerCase()) return say("runs.hint.case");
  if (withoutSpaces(wanted) === withoutSpaces(found)) return say("runs.hint.spaces");
  if (unquoted(found) === wanted) return say("runs.hint.quotes");
  const strange = lookAlike(wanted, found);
  if (strange !== null) return say("runs.hint.lookAlike", { sign: strange });
  if (isTurned(wanted, found)) return say("hint.sign");
  const bare = (text: string): string => text.replace(/[\p{P}\s]/gu, "");
  return bare(wanted) === bare(found) && bare(wanted) !== "" ? say("runs.hint.punctuation") : null;
}

/** What a sign in the line tells of the program; empty if none does. */
function signHint(a: Lines, b: Lines, first: number, ran: Circumstances, say: Say): string {
  const [wanted = "", found = ""] = [a[first], b[first]];
  if (/\bPromise \{/.test(found)) return say("runs.hint.promise");
  for (const [sign, key] of signs) {
    if (!found.includes(sign) || wanted.includes(sign)) continue;
    if (key === "runs.hint.null" && ran.isInputOver) return "";
    return say(key === "runs.hint.undefined" && !ran.hasFunctions ? "runs.hint.noValue" : key);
  }
  const quoted = quotedPart(ran.sources, wanted, found, ran.input);
  if (quoted !== null) return say("runs.hint.quoted", quoted);
  const joined = joinedNumbers(ran.sources, wanted, found);
  return joined === null ? "" : say(joined.key, { line: joined.line });
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
  ["[Function", "runs.hint.function"],
] as const;

function asCode(line: string, say: Say): string {
  return line.trim() === "" ? say("runs.blankLine") : `\`${line}\``;
}
