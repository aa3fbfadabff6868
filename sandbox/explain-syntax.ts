import { isBareSign } from "./explain-bare-text.ts";
import { patternWords } from "./explain-error.ts";
import type { Told } from "./explain-token.ts";
import type { Misread } from "./syntax.ts";
import type { Say, WordKey } from "./words/say.ts";

/** Keys of texts that need no value. */
type Plain = Extract<
  WordKey,
  | `read.${"yield" | "super" | "defaults" | "try" | "throw" | "constructors" | "patternValue" | "commentEnd"}`
  | `read.${"mixed" | "delete" | "with" | "escape" | "objectEquals" | "await" | "return" | "number" | "regexp"}`
  | "read.restLast"
>;

/** Messages of the parser (`acorn`) that mean one thing wherever they come. */
const fixed: readonly (readonly [RegExp, Plain])[] = [
  [/keyword 'yield'|'yield' as identifier/, "read.yield"],
  [/await/i, "read.await"],
  [/super/, "read.super"],
  [/^Multiple default clauses/, "read.defaults"],
  [/^Missing catch or finally/, "read.try"],
  [/newline after throw/, "read.throw"],
  [/^Duplicate constructor/, "read.constructors"],
  [/^Complex binding patterns|^Missing initializer in destructuring/, "read.patternValue"],
  [/^Logical expressions and coalesce/, "read.mixed"],
  [/^Deleting local variable/, "read.delete"],
  [/^'with' in strict mode/, "read.with"],
  [/escape sequence|^Invalid Unicode escape|^Expecting Unicode escape/i, "read.escape"],
  [/^Shorthand property assignments/, "read.objectEquals"],
  [/^'return' outside of function$/, "read.return"],
  [/^Comma is not permitted after the rest/, "read.restLast"],
];

/** Signs that look like those of code. What Unicode knows to be the same is not in here. */
const lookalikes: Readonly<Record<string, string>> = {
  "–": "-",
  "—": "-",
  "−": "-",
  "×": "*",
  "·": "*",
  "÷": "/",
  "≤": "<=",
  "≥": ">=",
  "≠": "!==",
  "⇒": "=>",
  "→": "=>",
  "…": "...",
  "′": "'",
  "´": "'",
  "″": '"',
  "、": ",",
};

/** What a message of the parser means, other than that some token is not expected; null if it is not known. */
export function syntaxWords({ message, position, rest }: Misread, source: string, say: Say): Told | null {
  const quoted = /'(#?[^']+)'/.exec(message)?.[1] ?? "";
  if (/^Unexpected character/.test(message)) return character(source, position, say);
  if (/^Invalid regular expression/.test(message)) {
    return { sentence: say("pattern", { message: patternWords(message, say) }), at: position };
  }
  if (/^Unterminated regular expression/.test(message)) {
    const isLine = /^\s*\/$/.test(lineUpTo(source, position));
    const sentence = isLine ? say("read.comment", { sign: "/" }) : say("read.regexp");
    return { sentence, at: position - 1 };
  }
  if (/^Unterminated comment/.test(message)) return { sentence: say("read.commentEnd") };
  if (/^Unterminated string/.test(message)) {
    const mark = source[position] ?? '"';
    if (isBareSign(source, position)) return { sentence: say("read.bareSign", { sign: mark }) };
    return { sentence: say(/["'`]/.test(rest.slice(1)) ? "read.textOther" : "read.text", { mark }) };
  }
  const imports = /\bimport\s*(?:[\w$]+\s*,\s*)?\{[^}]*$/;
  if (/has already been declared$/.test(message) && imports.test(source.slice(0, position))) {
    return { sentence: say("read.twiceImport", { name: quoted, example: `{ ${quoted} as ${quoted}2 }` }) };
  }
  if (/has already been declared$/.test(message)) return { sentence: say("read.twice", { name: quoted }) };
  if (/^Label .* already declared/.test(message))
    return { sentence: say("read.twiceLabel", { name: quoted }) };
  if (message === "Argument name clash") {
    return { sentence: say("read.twiceParameter", { name: /^[\p{L}\d_$]+/u.exec(rest)?.[0] ?? "" }) };
  }
  if (/^Duplicate export/.test(message)) {
    return {
      sentence:
        quoted === "default" ? say("read.exportDefaultTwice") : say("read.exportTwice", { name: quoted }),
    };
  }
  if (/^Export .* is not defined/.test(message))
    return { sentence: say("read.exportUnknown", { name: quoted }) };
  if (/^Private field/.test(message)) return { sentence: say("read.private", { name: quoted }) };
  if (/^Unsyntactic/.test(message)) {
    return { sentence: say("read.loopWord", { word: message.replace(/^Unsyntactic /, "") }) };
  }
  if (/^Assigning to rvalue/.test(message)) {
    if (/^\s*--/.test(wholeLine(source, position))) return { sentence: say("read.comment", { sign: "--" }) };
    const step = /^[\w.]+\s*(\+\+|--)/.exec(rest)?.[1];
    return { sentence: step === undefined ? say("read.assign") : say("read.step", { step }) };
  }
  if (message === "Invalid number") return { sentence: say("read.digits") };
  if (message === "Identifier directly after number") return { sentence: say("read.number") };
  const found = fixed.find(([pattern]) => pattern.test(message));
  return found === undefined ? null : { sentence: say(found[1]) };
}

/** A sign that stands in no program outside of texts and comments. */
function character(source: string, position: number, say: Say): Told {
  const sign = String.fromCodePoint(source.codePointAt(position) ?? 0);
  if (isBareSign(source, position)) return { sentence: say("read.bareSign", { sign }) };
  if (/[“”‘’«»„]/u.test(sign)) return { sentence: say("read.curlyQuote", { next: sign }) };
  if (source[position - 1] === "#") return { sentence: say("read.comment", { sign: "#" }), at: position - 1 };
  const same = sign.normalize("NFKC");
  const right = Object.hasOwn(lookalikes, sign) ? lookalikes[sign] : same === sign ? undefined : same;
  if (right !== undefined && right.trim() !== "") return { sentence: say("read.lookalike", { sign, right }) };
  return { sentence: say("read.character", { sign }) };
}

function lineUpTo(source: string, position: number): string {
  return source.slice(source.lastIndexOf("\n", position - 1) + 1, position);
}

function wholeLine(source: string, position: number): string {
  return lineUpTo(source, position) + (source.slice(position).split("\n", 1)[0] ?? "");
}
