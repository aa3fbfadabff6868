import type { Bracket } from "./syntax.ts";
import { nearest } from "./words/nearest.ts";
import type { Say } from "./words/say.ts";

/** Why a text cannot be read, in words, and where to look if that is another place than where reading failed. */
export interface Told {
  readonly sentence: string;
  /** 0-based. */
  readonly at?: number;
}

/** A token where the grammar has none, and what stands around it. */
export interface Token {
  /** Empty at the end of the text. A text with its quotation marks if it is short. */
  readonly next: string;
  /** The line up to the token, and from it on. */
  readonly before: string;
  readonly rest: string;
  /** The whole program up to the token, without the space before it. */
  readonly earlier: string;
  readonly position: number;
  readonly open: Bracket | null;
}

const keywords =
  "function return const let var if else for while do switch case break continue class new import export async await throw try catch default".split(
    " ",
  );
const name = "[\\p{L}_$][\\p{L}\\d_$]*";
const at = (pattern: string): RegExp => new RegExp(pattern, "u");

/** In the order in which they are tried. Each looks at the text around the token for a slip that beginners make. */
const rules: readonly ((token: Token, say: Say) => Told | string | null)[] = [
  elseIf,
  misspelt,
  signs,
  conditions,
  functions,
  classes,
  types,
  modules,
  objects,
  ({ next: word }, say) => (/^(?:catch|finally)$/.test(word) ? say("read.catchAlone", { word }) : null),
  ({ next }, say) => (next === "" ? say("read.end") : null),
  commas,
];

/** True if a line inside of an open bracket is a statement of its own, so that the bracket should have ended before it. */
export function isNextStatement({ next, before, rest, earlier, open }: Token): boolean {
  if (open === null || open.opened === "{" || open.opened === "${" || before.trim() !== "") return false;
  if (/^(?:const|let|var|if|for|while|do|switch|return|try|throw)$/.test(next)) return true;
  const opening = earlier.split("\n")[open.line - 1] ?? "";
  const isIndented = before.length > opening.length - opening.trimStart().length;
  // With nothing behind it, what it holds begins on the next line.
  if (isIndented || /[([]$/.test(opening.trimEnd())) return false;
  return at(`^${name}(?:\\.${name})*\\s*(?:\\(|[-+*/]?=(?![=>]))`).test(rest);
}

/** A slip that is sure before it is asked whether a bracket is open. */
export function slipAt(token: Token, say: Say): Told | null {
  for (const rule of [signs, conditions, functions, modules]) {
    const sentence = rule(token, say);
    if (sentence !== null) return { sentence };
  }
  return null;
}

/** What was most likely meant where a token is not expected. */
export function unexpectedToken(token: Token, say: Say): Told {
  for (const rule of rules) {
    const told = rule(token, say);
    if (told !== null) return typeof told === "string" ? { sentence: told } : told;
  }
  return { sentence: say("read.unexpected", { next: token.next }) };
}

function elseIf({ before, position }: Token, say: Say): Told | null {
  const found = /(?:^|[\s}])(elseif|elsif|elif|elseIf)\b/.exec(before);
  const word = found?.[1];
  if (found === null || word === undefined) return null;
  const from = position - before.length + found.index + found[0].length - word.length;
  return { sentence: say("read.elseIf", { word }), at: from };
}

/** A misspelt word is read as a name, so what fails is the one after it. */
function misspelt({ next, before, position }: Token, say: Say): Told | null {
  const found = at(`(${name})(\\s*)$`).exec(before);
  const last = found?.[1] ?? "";
  const start = position - (found?.[0].length ?? 0);
  for (const [word, from] of [
    [last, start],
    [next, position],
  ] as const) {
    if (!/^\p{L}{2,}$/u.test(word) || keywords.includes(word)) continue;
    if (from === position && !/^\s*(?:export\s+)?$/.test(before)) continue;
    if (from === start && !/(?:^|[{};])\s*(?:export\s+(?:default\s+)?)?\p{L}+\s*$/u.test(before)) continue;
    const near = nearest(word, keywords);
    if (near !== null && near === word.toLowerCase()) {
      return { sentence: say("read.wordCase", { word, near }), at: from };
    }
    const meant = /^(?:def|func|fun|fn)$/.test(word) ? "function" : near;
    if (meant !== null) return { sentence: say("read.word", { word, near: meant }), at: from };
  }
  return null;
}

/** Signs of other languages, doubled and turned ones. */
function signs({ next, before, rest, earlier }: Token, say: Say): string | null {
  const sign = (wrong: string, right: string): string => say("read.sign", { wrong, right });
  if (next === "<" && /=$/.test(before)) return sign("=<", "<=");
  if (next === ">" && /[^=]<$/.test(before)) return sign("<>", "!==");
  if (next === ">" && /-$/.test(before)) return sign("->", "=>");
  if (next === "=" && /===$/.test(before)) return sign("====", "===");
  if (next === "=" && /[<>]=$/.test(before)) return sign(`${before.slice(-2)}=`, before.slice(-2));
  if (next === ">" && /=\s+$/.test(before)) return say("read.arrow");
  if (next === "{" && /\$$/.test(before)) return say("read.dollar");
  if (/^(?:and|AND)$/.test(next)) return say("read.andOr", { next, near: "&&" });
  if (/^(?:or|OR)$/.test(next)) return say("read.andOr", { next, near: "||" });
  if (next === "is" || next === "equals") return say("read.andOr", { next, near: "===" });
  if (/\b(?:not|NOT)\s+$/.test(before)) return say("read.andOr", { next: "not", near: "!" });
  if (next === "x" && /[\w)]\s+$/.test(before) && /^x\s+[\w(]/.test(rest)) return say("read.times", { next });
  if (next === "." && /[\w)\]]\.$/.test(before)) return say("read.dots");
  if (next === "." && /^\.\.?[\w[({]/.test(rest)) return say("read.spread");
  if (/^(?:[<>]|[=!]=)/.test(rest) && /(?:&&|\|\|)$/.test(earlier)) return say("read.bothSides");
  const operator = /([-+*/%<>=&|!?]+|\?\?)\s*$/.exec(before)?.[1];
  if (
    operator !== undefined &&
    !/^<[A-Za-z]/.test(rest) &&
    /^[-+*/%<>=;,)\]}]$/.test(next) &&
    operator !== "=>"
  )
    return say("read.operator", { operator });
  if (/^[;,)\]}]$/.test(next) && /\?[^:?.]*$/.test(before)) return say("read.ternary");
  return null;
}

function conditions({ next, before, earlier }: Token, say: Say): string | null {
  const last = at(`(${name})\\s*$`).exec(before)?.[1];
  if (next === "{" && /\belse\s*\(.*\)\s*$/.test(before)) return say("read.elseCondition");
  if (next !== "(" && /\belse\s+if\s*$/.test(before)) return say("read.elseIfCondition");
  if (/^(?:if|while|for|switch)$/.test(last ?? "") && next !== "(")
    return say("read.condition", { word: last ?? "" });
  const walked = at(`\\bfor\\s*\\((?:const|let|var)\\s+(${name})\\s+$`).exec(before)?.[1];
  if (walked !== undefined) return say("read.forOf", { name: walked });
  if (next === "else") return /\}\s*;$/.test(earlier) ? say("read.elseSemicolon") : say("read.elseAlone");
  if (next === ":" && /\)\s*$|\belse\s*$/.test(before)) return say("read.colon");
  if (/^(?:const|let|class)$/.test(next) && /\)\s*$|\belse\s*$/.test(before)) {
    return say("read.blockNeeded", { word: next });
  }
  return null;
}

function functions({ next, before, rest, earlier }: Token, say: Say): string | null {
  if (next === "{" && at(`\\bfunction\\s+${name}\\s*$`).test(before)) return say("read.functionBrackets");
  if (next === "(" && /^\s*(?:export\s+)?(?:async\s+)?function\s*$/.test(before))
    return say("read.functionName");
  if (at(`\\bfunction\\s+${name}\\s*\\([^()]*\\)$`).test(earlier)) return say("read.functionBrace");
  if (next === "async" && /\)\s*$/.test(before)) return say("read.asyncFirst");
  if (/^=>/.test(rest)) {
    const stored = at(`\\b(?:const|let|var)\\s+(${name})\\s*$`).exec(before)?.[1];
    if (stored !== undefined) return say("read.arrowStored", { name: stored });
    if (at(`${name}\\s*,\\s*${name}\\s*$`).test(before)) return say("read.arrowBrackets");
  }
  if (next === "{" && /=\s*(?:async\s*)?\([^()]*\)\s*$/.test(before)) return say("read.arrowMissing");
  if (/^["'`]/.test(next) && /\bfunction\b[^()]*\([^()]*$/.test(before)) return say("read.parameterText");
  const strange = /^(?:[-=!<>+*/]+|\d[\d.]*)/.exec(rest)?.[0];
  if (strange !== undefined && /\bfunction\b[^()]*\([^()]*$/.test(before))
    return say("read.parameterValue", { next: strange });
  const spaced = at(`\\b(?:function|let|const|class)\\s+${name}\\s+$`).test(before);
  if (spaced && /^\p{L}/u.test(next) && !/^(?:extends|of|in)$/.test(next)) return say("read.nameSpace");
  const declared = /\bconst\s+([\w$]+)\s*$/.exec(before)?.[1];
  if (declared !== undefined && /^[;,]/.test(next)) return say("read.constValue", { name: declared });
  if (next === "-" && /\b(?:let|const|var)\s+[\w$]+$/.test(before)) return say("read.hyphen");
  return null;
}

function classes({ next, before, open, position }: Token, say: Say): Told | string | null {
  if (next === "(" && at(`\\bclass\\s+${name}\\s*$`).test(before)) return say("read.classBrackets");
  if (open === null || !at(`\\bclass\\b[^{}()]*$`).test(open.before)) return null;
  const word = /\b(function|let|const|var)\s+$/.exec(before);
  if (word?.[1] !== undefined) {
    const from = position - word[0].length;
    return { sentence: say("read.classWord", { word: word[1] }), at: from };
  }
  return next === "," ? say("read.classComma") : null;
}

/** Types that other languages write before or behind a name. */
function types({ next, before, rest, open, position }: Token, say: Say): Told | string | null {
  const found = /\b(int|float|double|string|String|boolean|Boolean|bool|char|number|Number)\s+$/.exec(before);
  if (found?.[1] !== undefined && /^[\p{L}_$]/u.test(next)) {
    const key = open?.opened === "(" ? "read.parameterType" : "read.type";
    return { sentence: say(key, { word: found[1] }), at: position - found[0].length };
  }
  const type = /^:\s*([A-Za-z[\]]+)/.exec(rest)?.[1];
  const named =
    /\b(?:let|const|var)\s+[\w$]+\s*$/.test(before) || /\bfunction\b.*\([^()]*[\w$]\s*$/.test(before);
  return type !== undefined && named ? say("read.typeBehind", { type }) : null;
}

function modules({ next, before, rest }: Token, say: Say): string | null {
  if (/\bfrom\s+$/.test(before) && /^\p{L}/u.test(next)) return say("read.importQuotes");
  if (/^\s*import\b.*[}\w]\s*$/.test(before) && /^["']/.test(next)) return say("read.importFrom");
  if (/^\s*export\s+$/.test(before) && /^[\p{L}_$][\p{L}\d_$]*\s*(?:[;,]|$)/u.test(rest))
    return say("read.exportBraces", { name: next });
  if (/^\s*export\s+default\s+$/.test(before) && /^(?:const|let|var)$/.test(next))
    return say("read.exportDefault");
  return null;
}

function objects({ next, before, earlier, open }: Token, say: Say): string | null {
  if (open?.opened === "{") {
    if (next === ";" && /^\s*["'\w$]+\s*:/.test(before) && !/[?]|\bcase\b/.test(before))
      return say("read.objectSemicolon");
    if (/^[;)\]]$/.test(next) && /[=:([,]\s*$/.test(open.before) && !/^\s*["'\w$]+\s*:/.test(before))
      return say("read.bracket", open);
    if (next === ":" && /=>\s*$/.test(open.before)) return say("read.arrowObject");
    if (next === ":" && /\breturn\s*$/.test(open.before)) return say("read.returnBrace", { line: open.line });
    if (/\bswitch\s*\([^{}]*\)\s*$/.test(open.before) && !/^(?:case|default|\})$/.test(next))
      return say("read.caseWord", { next });
    if (/^(?:case|default)$/.test(next)) return say("read.bracket", open);
  }
  for (const [mark, other] of [
    ["'", '"'],
    ['"', "'"],
  ] as const) {
    const ended = new RegExp(`${mark}[^${mark}]*${mark}$`).test(before);
    if (ended && /^\p{L}/u.test(next)) return say("read.quoteInside", { mark, next, other });
  }
  if (/^[)\]}]$/.test(next) && (open === null || open.closing !== next || before.trim() === ""))
    return say("read.extra", { closing: next });
  return earlier === "" && next === "<" ? say("read.comment", { sign: "<!--" }) : null;
}

/** A value behind a value, inside of brackets. */
function commas({ next, before, rest, earlier, open }: Token, say: Say): string | null {
  if (open === null || !/[\p{L}\d_$"'`)\]}]$/u.test(earlier) || !/^["'`\p{L}\d_$[{]/u.test(next)) return null;
  const inList = open.opened !== "{" || /^["'\w]+\s*[:,}]/.test(rest) || /^["'\w]+$/.test(rest);
  const ownLine = before.trim() === "";
  if (ownLine && inList) return say("read.comma", { next });
  return /[[{(][^\])}]*[\w"'`]\s+$/.test(before) || (inList && /["'`\w)\]}]\s+$/.test(before))
    ? say("read.comma", { next })
    : null;
}
