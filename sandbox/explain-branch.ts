import { Parser } from "acorn";
import type { Token, Told } from "./explain-token.ts";
import { lineOf, positionOf } from "./place.ts";
import { nearest } from "./words/nearest.ts";
import type { Say } from "./words/say.ts";

/** What a brace belongs to, as the word before it tells. */
type Owner = "if" | "else" | "other";

interface Block {
  readonly owner: Owner;
  /** The line of the brace, 1-based. */
  readonly line: number;
}

interface Braces {
  /** The innermost brace that is open at the end of the text. */
  readonly open: Block | null;
  /** True if that brace, or one around it, belongs to an `if`. */
  readonly isInIf: boolean;
  /** The brace that is closed by the very end of the text. */
  readonly closed: Block | null;
  /** The latest `if` beside the end of the text, between the same braces, that has braces of its own. */
  readonly beside: Block | null;
}

/** What the braces of a text belong to where it ends. */
function bracesAt(text: string): Braces {
  const waiting: (Block & { readonly label: string; readonly word: string })[] = [];
  const ended: (Block | undefined)[] = [];
  let closed: Block | null = null;
  let before = "";
  // What stood before the round bracket that was closed last.
  let word = "";
  try {
    for (const token of Parser.tokenizer(text, {
      ecmaVersion: "latest",
      sourceType: "module",
      locations: true,
    })) {
      const { label } = token.type;
      closed = null;
      if (label === "(" || label === "[" || label === "{" || label === "${") {
        const owner = before === "else" ? "else" : before === ")" && word === "if" ? "if" : "other";
        waiting.push({ owner, line: token.loc?.start.line ?? 1, label, word: before });
      } else if (label === ")" || label === "]" || label === "}") {
        const last = waiting.pop();
        word = last?.word ?? "";
        closed = label === "}" ? (last ?? null) : null;
        ended.length = Math.min(ended.length, waiting.length + 1);
        if (closed !== null) ended[waiting.length] = closed;
      }
      before = label;
    }
  } catch {
    // Up to here the braces are known.
  }
  const last = ended[waiting.length];
  const beside = last?.owner === "if" ? last : null;
  const open = waiting.findLast(({ label }) => label === "{") ?? null;
  return { open, isInIf: waiting.some(({ owner }) => owner === "if"), closed, beside };
}

/** A slip in how `if` and `else` belong together; null if it is something else. */
export function branchSlip(token: Token, say: Say): Told | null {
  for (const rule of [lostElse, strayThen, strayCall, halfCondition]) {
    const told = rule(token, say);
    if (told !== null) return typeof told === "string" ? { sentence: told } : told;
  }
  return null;
}

function lostElse({ next, before, rest, earlier }: Token, say: Say): string | null {
  // A ; between the two is told of elsewhere.
  if (next !== "else" || /\}\s*;$/.test(earlier)) return null;
  const { open, isInIf, closed, beside } = bracesAt(earlier);
  const afterLast = (line: number): string =>
    /^else\s+if\b/.test(rest) ? say("read.elseAfterLast", { line }) : say("read.elseTwice", { line });
  if (closed !== null) return closed.owner === "else" ? afterLast(closed.line) : null;
  const bare = /(?:^|[\n;}])[^\S\n]*(else)(?!\s+if\b)\s[^;{}]*;$/.exec(earlier);
  if (bare !== null) return afterLast(positionOf(earlier, bare.index + bare[0].indexOf("else")).line);
  const isBeside =
    beside !== null && !(before.trim() === "" && indentOf(earlier, beside.line) > before.length);
  const mine = isBeside ? beside : open;
  if (mine === null || !(isBeside || isInIf) || hasOwnIf(earlier, before, mine.line)) return null;
  const { line } = mine;
  return isBeside
    ? say("read.elseApart", { line })
    : say("read.braceBeforeElse", { line, opened: "{", closing: "}" });
}

/** How far to the right a line begins. */
function indentOf(text: string, line: number): number {
  return /^\s*/.exec(lineOf(text, line))?.[0].length ?? 0;
}

/** True if the lines since a brace have an `if` of their own as far to the right as the `else` that comes. */
function hasOwnIf(earlier: string, before: string, line: number): boolean {
  if (before.trim() !== "") return false;
  return earlier
    .split("\n")
    .slice(line)
    .some((text) => text.startsWith(before) && /^if\b/.test(text.slice(before.length)));
}

/** Other languages have this word after a condition. */
function strayThen({ earlier }: Token, say: Say): Told | null {
  const word = /\)\s*(then)$/i.exec(earlier)?.[1];
  return word === undefined
    ? null
    : { sentence: say("read.then", { word }), at: earlier.length - word.length };
}

const withBrackets = ["if", "while", "for", "switch"];

/** A word with round brackets that is read as a call, so that a brace or a step cannot follow. */
function strayCall({ next, before, position }: Token, say: Say): Told | null {
  const found = /(?:^|[;{}]|\belse\b)\s*([\p{L}_$][\p{L}\d_$]*)\s*\(.*\)\s*$/u.exec(before);
  const word = found?.[1];
  if (found === null || word === undefined || withBrackets.includes(word)) return null;
  const at = position - before.length + found.index + found[0].indexOf(word);
  if (withBrackets.includes(word.toLowerCase())) {
    return { sentence: say("read.wordCase", { word, near: word.toLowerCase() }), at };
  }
  // An else if in one word is told of elsewhere.
  if (next !== "{" || /^(?:function|catch|else|else?if|elsif)$/i.test(word)) return null;
  // Of the short words, many a name is only a letter away.
  const near = nearest(word, ["while", "switch"]);
  const sentence =
    near === null ? say("read.braceAfterCall", { name: word }) : say("read.word", { word, near });
  return { sentence, at };
}

/** A condition whose round brackets end too early, and an arrow in one where a comparison was meant. */
function halfCondition({ before, rest }: Token, say: Say): string | null {
  const operator = /^(?:&&|\|\|)/.exec(rest)?.[0];
  const word = /\b(if|while)\s*\(.*\)\s*$/.exec(before)?.[1];
  if (operator !== undefined && word !== undefined) return say("read.conditionBrackets", { word, operator });
  const isCompared = rest.startsWith("=>") && /(?:&&|\|\|)\s*[\p{L}\d_$.]+\s*$/u.test(before);
  return isCompared ? say("read.arrowCompared") : null;
}
