import type { Say, WordKey } from "../words/say.ts";
import { lookAlike, numbersIn, unquoted, withoutSpaces } from "./lines.ts";
import { beliefOf, noteOf } from "./prediction-differences.ts";
import { isApart, isNameless, misreadingOf } from "./prediction-misreadings.ts";
import { isLeftToRight } from "./prediction-precedence.ts";
import { isJoined } from "./unworked.ts";

/** What a program that is to be predicted does. */
export interface Truth {
  /** The last one is the error's name if the program stops with an error. */
  readonly lines: readonly string[];
  readonly error: string | null;
  /** The program's text, file by file. */
  readonly sources: readonly string[];
}

/** True if a line of the answer is right. An error may be told with its message. */
export function isRightLine({ lines, error }: Truth, index: number, answer: string): boolean {
  const wanted = lines[index] ?? "";
  if (error === null || index < lines.length - 1) return wanted === answer;
  const [, name] = /^(?:uncaught )?([\w$]+)/i.exec(answer.trim()) ?? [];
  return name?.toLowerCase() === wanted.toLowerCase();
}

const isError = (line: string): boolean => /^(?:uncaught )?\w*error\b/i.test(line.trim());

/** Keys of the catalogue that need nothing but the line. */
type Hint = Extract<WordKey, `predict.hint.${string}`>;

/** What is wrong with the first line of an answer that is not right. Never says what would be right. */
export function wrongLine(truth: Truth, answer: readonly string[], first: number, say: Say): string {
  const hint = hintOf(truth, answer, first);
  const wrong = say("predict.wrong");
  if (hint !== null) return `${wrong} ${say(hint)}`;
  const [wanted = "", found = ""] = [truth.lines[first], answer[first]];
  const note = isLeftToRight(truth.sources, wanted, found)
    ? "predict.note.precedence"
    : noteOf(truth.lines, answer, first);
  const steps = say(isNameless(truth.sources) ? "predict.hint.lines" : "predict.hint.steps");
  return note === null ? `${wrong} ${steps}` : `${wrong} ${say(note)} ${steps}`;
}

function hintOf({ lines, error, sources }: Truth, answer: readonly string[], first: number): Hint | null {
  const wanted = lines[first] ?? "";
  const found = answer[first] ?? "";
  if (error !== null && first === lines.length - 1) {
    return isError(found) ? "predict.hint.otherError" : "predict.hint.stops";
  }
  if (isError(found) && !isError(wanted)) return "predict.hint.goesOn";
  if (isApart(sources, wanted, found)) return "predict.hint.apart";
  const near = slipOf(wanted, found) ?? misreadingOf(sources, wanted, found);
  if (near !== null) return near;
  const source = sources.join("\n");
  if (isOtherOrder(lines, answer)) {
    return /\b(?:await|setTimeout|setInterval|then|queueMicrotask)\b/.test(source)
      ? "predict.hint.later"
      : "predict.hint.order";
  }
  const next = lines[first + 1];
  if (next !== undefined && withoutSpaces(found).startsWith(withoutSpaces(wanted + next))) {
    return "predict.hint.joined";
  }
  // With as many lines as there are, it is this one that is wrong.
  const lacks = answer.length < lines.length;
  if (lacks && next !== undefined && next !== wanted && found === next) return "predict.hint.leftOut";
  if (found.length > 3 && source.split("\n").some((line) => line.trim() === found.trim())) {
    return "predict.hint.code";
  }
  return valueHint(wanted, found) ?? beliefOf(sources, lines, answer, first);
}

/** The right values in a form that JavaScript does not print. */
function slipOf(wanted: string, found: string): Hint | null {
  const isInside = /[[{]/.test(wanted);
  if (unquoted(found) === wanted) return "predict.hint.quotes";
  if (unquoted(wanted) === found) return "predict.hint.quotesPrinted";
  if (lookAlike(wanted, found) !== null) return "predict.hint.lookAlike";
  if (withoutSpaces(wanted) === withoutSpaces(found)) {
    return isInside ? "predict.hint.brackets" : "predict.hint.spaces";
  }
  const bare = (text: string): string => withoutSpaces(text).replace(/["'`“”‘’]/g, "");
  if (isInside && bare(wanted) === bare(found)) return "predict.hint.insideQuotes";
  if (isInside && bare(wanted).replace(/[[\]{}]/g, "") === bare(found)) return "predict.hint.noBrackets";
  if (wanted.toLowerCase() === found.toLowerCase()) return "predict.hint.case";
  return sameValues(wanted, found) ? "predict.hint.zeros" : null;
}

/** The same numbers, written in another way. */
function sameValues(wanted: string, found: string): boolean {
  const plain = (text: string) =>
    numbersIn(text.replace(/(\d),(?=\d{3}\b)/g, "$1").replace(/(\d),(?=\d)/g, "$1."));
  const [a, b] = [numbersIn(wanted), plain(found)];
  return (
    a.values.length > 0 && a.around === b.around && a.values.every((value, at) => value === b.values[at])
  );
}

function isOtherOrder(lines: readonly string[], answer: readonly string[]): boolean {
  if (lines.length !== answer.length || lines.length < 2) return false;
  const sorted = [...answer].sort();
  return [...lines].sort().every((line, index) => line === sorted[index]);
}

/** Another value: a common belief that leads to it. */
function valueHint(wanted: string, found: string): Hint | null {
  if (/\bundefined\b/.test(wanted) && !/\bundefined\b/.test(found)) return "predict.hint.noValue";
  if (/\bNaN\b/.test(wanted) && !/\bNaN\b/.test(found)) return "predict.hint.noNumber";
  const [a, b] = [numbersIn(wanted), numbersIn(found)];
  if (a.around !== b.around || a.values.length !== b.values.length) return null;
  const other = a.values.findIndex((value, index) => value !== b.values[index]);
  const [value, mine] = [a.values[other] ?? 0, b.values[other] ?? 0];
  return isJoined(value, mine) || isJoined(mine, value) ? "predict.hint.plus" : null;
}
