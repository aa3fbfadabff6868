import { differenceWords } from "./explain-difference.ts";
import { forgottenAwait, misspeltProperty, whyNothing } from "./explain-nothing.ts";
import { slipWords } from "./explain-slips.ts";
import { allIn, propertyName, treeOf } from "./explain-source.ts";
import type { Failure } from "./library/facts.ts";
import type { Files } from "./place.ts";
import type { Say } from "./words/say.ts";

type Facts = Extract<Failure, { kind: "expectation" }>;

/** What a matcher found, with both values as texts of the verdict's language. */
export interface Expectation extends Omit<Facts, "expected" | "actual"> {
  readonly expected: string | null;
  readonly actual: string | null;
}

/** What the two values, or the text of the program, tell about why. Empty if nothing. */
export function hintOf(failure: Expectation, files: Files, say: Say): string {
  const { relation, negated, matcher, expected, actual, difference } = failure;
  if (negated || actual === null) return "";
  if (relation === "gave") {
    const cause = causeOf(failure, actual, files, say);
    if (cause !== "") return cause;
  }
  const getter = relation === "gave" ? null : methodRead(actual, files);
  if (getter !== null) return say("hint.getter", { name: getter });
  if (!equality.includes(matcher)) return difference === null ? "" : differenceWords(difference, say);
  const told = comparison(expected ?? "", actual, say);
  // Of nothing at all nothing can be pointed at.
  if (/^(?:\[\]|\{\})$/.test(actual)) return told;
  return told === "" && difference !== null ? differenceWords(difference, say) : told;
}

/** What in the text of the program explains what came. */
function causeOf(failure: Expectation, actual: string, files: Files, say: Say): string {
  const { matcher, expected } = failure;
  const call = failure.call ?? "";
  if (/^Promise \{/.test(actual) && !/^Promise/.test(expected ?? "")) return say("hint.promise");
  if (actual.includes("[object Promise]")) return say("hint.promiseText");
  if (/^\[.*Promise \{/.test(actual) && !/Promise/.test(expected ?? "")) return say("hint.promiseList");
  if (/\b(?:undefined|NaN)\b|^0$/.test(actual)) {
    const property = misspeltProperty(files, call, say);
    if (property !== "") return property;
  }
  if (/\b(?:undefined|NaN)\b|^(?:0|true|false|\[\])$/.test(actual)) {
    const late = forgottenAwait(files, say);
    if (late !== "") return late;
  }
  const slip = slipWords(files, { call, expected: expected ?? "", actual }, say);
  if (slip !== "") return slip;
  return actual === "undefined" && matcher !== "toBeUndefined" ? whyNothing(call, files, say) : "";
}

/** The method of a class that came itself, because it was read without brackets; null if none did. */
function methodRead(actual: string, files: Files): string | null {
  const name = /^(?:async )?([\p{L}_$][\p{L}\d_$]*)(?:\(|$)/u.exec(actual)?.[1];
  if (name === undefined) return null;
  for (const source of Object.values(files)) {
    const tree = treeOf(source);
    if (tree === null) continue;
    for (const node of allIn(tree)) {
      const isMethod = node.type === "MethodDefinition" && node.kind === "method" && !node.static;
      if (isMethod && propertyName(node) === name) return name;
    }
  }
  return null;
}

const equality = ["toBe", "toEqual", "toStrictEqual"];

const number = /^-?\d+(?:\.\d+)?$/;

/** What the two values as they are written tell. Empty if nothing. */
function comparison(expected: string, actual: string, say: Say): string {
  if (expected === actual && /^[[{]|^[\p{L}\d]+ ?[({]/u.test(actual)) return say("hint.sameLooks");
  const wanted = kindOf(expected);
  const came = kindOf(actual);
  if (wanted === "number" && came === "number") return numbers(expected, actual, say);
  const bare = (text: string): string | null => /^(["'])(.*)\1$/.exec(text)?.[2] ?? null;
  if (number.test(expected) && bare(actual) === expected) return say("hint.text");
  if (number.test(actual) && bare(expected) === actual) return say("hint.number");
  if (wanted === "number" && /^"[-\d. ]+"$/.test(actual)) return say("hint.joined");
  if (came === "function" && wanted !== "function") return say("hint.function");
  if (came === "text" && wanted !== "object") {
    if (actual.includes("[object Object]") && !expected.includes("[object")) return say("hint.objectInText");
    if (/\bfunction\b|=>/.test(actual) && !/function|=>/.test(expected)) return say("hint.functionInText");
    const lacks = /\bundefined\b/.test(actual) && !expected.includes("undefined");
    if (lacks && wanted === "text") return say("hint.undefinedInText");
  }
  if (wanted !== null && came !== null && wanted !== came && wanted !== "function" && came !== "function") {
    return say("hint.kind", { came: say(`kind.${came}`), wanted: say(`kind.${wanted}`) });
  }
  return lists(expected, actual, say);
}

type Kind = "list" | "text" | "number" | "truth" | "map" | "set" | "object";

/** What kind of value a text writes down; null for what is none of the commonest. */
function kindOf(text: string): Kind | "function" | null {
  if (/^(?:-?\d[\d.e+]*|NaN|-?Infinity)$/.test(text)) return "number";
  if (/^"/.test(text)) return "text";
  if (/^\[/.test(text)) return "list";
  if (/^(?:true|false)$/.test(text)) return "truth";
  if (/^Map\(/.test(text)) return "map";
  if (/^Set\(/.test(text)) return "set";
  if (/^\{/.test(text)) return "object";
  return /^(?:the function |a function$|(?:async )?function\b|[\w$#]+\([^)]*\) \{|(?:async )?(?:\([^)]*\)|[\w$]+) =>)/.test(
    text,
  )
    ? "function"
    : // A function with a name is told by it.
      /^(?!undefined$|null$)[\p{L}_$][\p{L}\d_$]*$/u.test(text)
      ? "function"
      : null;
}

function numbers(expected: string, actual: string, say: Say): string {
  const [wanted, came] = [Number(expected), Number(actual)];
  if (actual === "NaN") return say("hint.notNumber");
  if (actual === "-0") return say("hint.minusZero");
  if (/Infinity/.test(actual)) return say("hint.zeroDivided");
  if (came - wanted === 1) return say("hint.oneMore");
  if (wanted - came === 1) return say("hint.oneLess");
  if (came === -wanted) return say("hint.sign");
  if (Math.abs(came - wanted) < 1e-9 * Math.max(1, Math.abs(wanted))) return say("hint.float");
  const digits = /\.(\d+)$/.exec(expected)?.[1]?.length ?? 0;
  if (digits > 0 && came.toFixed(digits) === wanted.toFixed(digits)) return say("hint.round", { digits });
  return "";
}

function lists(expected: string, actual: string, say: Say): string {
  const wanted = listOf(expected);
  const came = listOf(actual);
  if (wanted === null || came === null) return "";
  const sorted = (list: readonly unknown[]): string[] => list.map((item) => JSON.stringify(item)).sort();
  if (wanted.length > 1 && same(sorted(wanted), sorted(came))) return say("hint.order");
  if (Math.abs(wanted.length - came.length) !== 1) return "";
  const more = came.length > wanted.length;
  const [long, short] = more ? [came, wanted] : [wanted, came];
  // Of an empty list nothing can be said to be at its end.
  if (short.length === 0) return "";
  if (same(long.slice(0, -1), short)) return say(more ? "hint.itemMoreEnd" : "hint.itemLessEnd");
  return same(long.slice(1), short) ? say(more ? "hint.itemMoreStart" : "hint.itemLessStart") : "";
}

/** A list as it is printed, if plain enough to be read back. */
function listOf(text: string): readonly unknown[] | null {
  if (!text.startsWith("[")) return null;
  try {
    const value: unknown = JSON.parse(text);
    return Array.isArray(value) ? value : null;
  } catch {
    return null;
  }
}

function same(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
