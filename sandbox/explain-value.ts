import { type SourceMistake, sourceMistakes } from "./explain-source.ts";
import type { Failure } from "./library/facts.ts";
import type { Say } from "./words/say.ts";

type Expectation = Extract<Failure, { kind: "expectation" }>;

/** What the two values, or the text of the program, tell about why. Empty if nothing. */
export function hintOf(failure: Expectation, files: Readonly<Record<string, string>>, say: Say): string {
  const { relation, negated, matcher, expected, actual } = failure;
  if (negated || relation !== "gave" || actual === null) return "";
  if (/^Promise \{/.test(actual) && !/^Promise/.test(expected ?? "")) return say("hint.promise");
  if (actual.includes("[object Promise]")) return say("hint.promiseText");
  const mistakes = Object.entries(files).flatMap(([file, source]) =>
    file.endsWith(".js") ? sourceMistakes(source) : [],
  );
  const arrow = mistakes.find(({ kind }) => kind === "arrow");
  if (arrow !== undefined && /\bundefined\b/.test(actual)) return mistakeWords(arrow, say);
  if (actual === "undefined" && matcher !== "toBeUndefined") return say("hint.return");
  const other = mistakes.find(({ kind }) => kind !== "arrow");
  if (other !== undefined) return mistakeWords(other, say);
  return equality.includes(matcher) ? difference(expected ?? "", actual, say) : "";
}

const equality = ["toBe", "toEqual", "toStrictEqual"];

function mistakeWords(mistake: SourceMistake, say: Say): string {
  const { line } = mistake;
  if (mistake.kind === "sameList") return say("hint.sameList", { line, operator: mistake.operator });
  return say(mistake.kind === "arrow" ? "hint.arrow" : "hint.assign", { line });
}

const number = /^-?\d+(?:\.\d+)?$/;

function difference(expected: string, actual: string, say: Say): string {
  const bare = (text: string): string | null => /^(["'])(.*)\1$/.exec(text)?.[2] ?? null;
  if (number.test(expected) && bare(actual) === expected) return say("hint.text");
  if (number.test(actual) && bare(expected) === actual) return say("hint.number");
  if (/^-?\d+$/.test(expected) && /^-?\d+$/.test(actual)) {
    if (Number(actual) - Number(expected) === 1) return say("hint.oneMore");
    return Number(expected) - Number(actual) === 1 ? say("hint.oneLess") : "";
  }
  const wanted = listOf(expected);
  const came = listOf(actual);
  if (wanted === null || came === null || Math.abs(wanted.length - came.length) !== 1) return "";
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
