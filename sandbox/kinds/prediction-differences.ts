import type { AnyNode } from "acorn";
import { allIn, treeOf } from "../explain-source.ts";
import type { WordKey } from "../words/say.ts";
import { numbersIn } from "./lines.ts";
import { textsOf } from "./prediction-misreadings.ts";

/** Keys of what a wrong line has in common with the right one; what to do comes after it. */
export type Note = Extract<WordKey, `predict.note.${string}`>;

/** Keys that say what to do as well. */
export type ValueHint = Extract<
  WordKey,
  `predict.hint.${"truth" | "compare" | "same" | "sameThing" | "isItSo" | "logic" | "branch" | "decimals"}`
>;

type Lines = readonly string[];

const truth = /\b(?:true|false)\b/g;

/** What was believed of a condition or of a division, where the two lines tell; null if nothing is known. */
export function beliefOf(
  sources: readonly string[],
  lines: Lines,
  answer: Lines,
  first: number,
): ValueHint | null {
  const [wanted = "", found = ""] = [lines[first], answer[first]];
  const nodes = sources.flatMap((source) => {
    const tree = treeOf(source);
    return tree === null ? [] : [...allIn(tree)];
  });
  const [words, mine] = [wanted.match(truth) ?? [], found.match(truth) ?? []];
  if (words.length > 0 && mine.length === 0) return "predict.hint.truth";
  if (words.length > 0 && wanted.replace(truth, "") === found.replace(truth, "")) {
    return questionOf(nodes);
  }
  const isElsewhere = nodes.some((node) =>
    branchesOf(node).some((text) => found.includes(text) && !lines.some((line) => line.includes(text))),
  );
  if (isElsewhere) return "predict.hint.branch";
  return isCutOff(wanted, found) && nodes.some(isDivision) ? "predict.hint.decimals" : null;
}

/** What to ask of a line that prints true or false, by what the program can ask at all. */
function questionOf(nodes: readonly AnyNode[]): ValueHint {
  const operators = new Set(nodes.map((node) => (node.type === "BinaryExpression" ? node.operator : "")));
  if (nodes.some(isLogical)) return "predict.hint.logic";
  if (["<", ">", "<=", ">="].some((sign) => operators.has(sign as "<"))) return "predict.hint.compare";
  if (!operators.has("===") && !operators.has("!==")) return "predict.hint.isItSo";
  const makesThings = nodes.some(({ type }) =>
    ["ArrayExpression", "ObjectExpression", "NewExpression"].includes(type),
  );
  return makesThings ? "predict.hint.sameThing" : "predict.hint.same";
}

function isLogical(node: AnyNode): boolean {
  return node.type === "LogicalExpression" || (node.type === "UnaryExpression" && node.operator === "!");
}

function isDivision(node: AnyNode): boolean {
  return node.type === "BinaryExpression" && node.operator === "/";
}

/** Shorter texts may stand in a line by chance. */
const shortest = 3;

/** The texts in what a condition decides about, but not those in the condition itself. */
function branchesOf(node: AnyNode): readonly string[] {
  if (node.type !== "IfStatement" && node.type !== "ConditionalExpression") return [];
  const parts = [node.consequent, ...(node.alternate ? [node.alternate] : [])];
  return parts
    .flatMap((part) => [...allIn(part)])
    .flatMap(textsOf)
    .filter((text) => text.trim().length >= shortest);
}

/** True if a number with decimals was written as a whole one. */
function isCutOff(wanted: string, found: string): boolean {
  const [a, b] = [numbersIn(wanted), numbersIn(found)];
  if (a.around !== b.around) return false;
  const at = a.values.findIndex((value, index) => value !== b.values[index]);
  const [value = 0, mine = 0.5] = [a.values[at], b.values[at]];
  return !Number.isInteger(value) && (Math.trunc(value) === mine || Math.round(value) === mine);
}

/** What differs in a line that is not right, without saying what would be right; null if nothing can be said. */
export function noteOf(lines: Lines, answer: Lines, first: number): Note | null {
  const [wanted = "", found = ""] = [lines[first], answer[first]];
  if (answer.length > lines.length && answer[first + 1] === wanted) return "predict.note.putIn";
  for (const [word, note] of [
    ["undefined", "predict.note.value"],
    ["NaN", "predict.note.nan"],
  ] as const) {
    if (found.includes(word) && !wanted.includes(word)) return note;
  }
  const [a, b] = [numbersIn(wanted), numbersIn(found)];
  // A line that is nothing but a number.
  if (a.around === "0") return b.around === "0" ? "predict.note.otherNumber" : "predict.note.onlyNumber";
  if (a.values.length > 0 && a.around === b.around) {
    return a.values.length === 1 ? "predict.note.number" : "predict.note.numbers";
  }
  const begins = (long: string, short: string): boolean =>
    short.trim().length >= shortest &&
    long.startsWith(short) &&
    /^[^\p{L}\p{N}]/u.test(long.slice(short.length));
  if (begins(wanted, found)) return "predict.note.short";
  if (begins(found, wanted)) return "predict.note.long";
  const same = a.values.length === b.values.length && a.values.every((value, at) => value === b.values[at]);
  if (a.values.length > 0 && same) return "predict.note.words";
  const [word, mine] = [wanted, found].map((line) => /^\s*[\p{L}\p{N}]+/u.exec(line)?.[0] ?? "");
  if (word !== "" && word === mine) return "predict.note.begins";
  if (answer.length === lines.length) return null;
  return answer.length < lines.length ? "predict.note.moreLines" : "predict.note.fewerLines";
}
