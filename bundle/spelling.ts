import { maxDepth } from "./limits.ts";

const [quote, comma, nine, colon] = [0x22, 0x2c, 0x39, 0x3a];
const [bracket, bracketEnd, brace, braceEnd] = [0x5b, 0x5d, 0x7b, 0x7d];

/** What may follow a backslash: the escapes that ECMAScript writes. Every other sign stands for itself. */
const shortEscapes = new Uint8Array(128);
for (const letter of '"\\bfnrt') shortEscapes[letter.charCodeAt(0)] = 1;
const longEscape = /u00(?:0[0-7be-f]|1[0-9a-f])/y;
const word = /true|false|null|[-0-9][0-9.e+-]*/y;

/**
 * Whether a text that may be JSON is spelt canonically, seen from the text alone in one pass: to spell the value again and
 * compare costs several times as much, and a facility reads millions of lines. Most of a line is in a few long strings, so
 * their ends and the backslashes in them are found by the engine's own search.
 */
export class Spelling {
  readonly #text: string;
  #at = 0;
  /** The next backslash; the end of the text if there is none. */
  #backslash: number;

  constructor(text: string) {
    this.#text = text;
    this.#backslash = this.#next("\\", 0);
  }

  /**
   * False for JSON that is spelt otherwise or lies deeper than `maxDepth`. What is not JSON may get either answer, or a
   * `SyntaxError`.
   */
  isCanonical(): boolean {
    return this.#value(0) && this.#at === this.#text.length;
  }

  #next(what: string, from: number): number {
    const found = this.#text.indexOf(what, from);
    return found < 0 ? this.#text.length : found;
  }

  /** Each of these steps over what it is named after, and says whether that is as it must be. */
  #value(depth: number): boolean {
    const code = this.#text.charCodeAt(this.#at);
    if (code === quote) return this.#string();
    if (code === brace) return depth < maxDepth && this.#object(depth + 1);
    if (code === bracket) return depth < maxDepth && this.#array(depth + 1);
    return this.#word();
  }

  #sign(code: number): boolean {
    if (this.#text.charCodeAt(this.#at) !== code) return false;
    this.#at++;
    return true;
  }

  #array(depth: number): boolean {
    this.#at++;
    if (this.#sign(bracketEnd)) return true;
    do {
      if (!this.#value(depth)) return false;
    } while (this.#sign(comma));
    return this.#sign(bracketEnd);
  }

  #object(depth: number): boolean {
    this.#at++;
    if (this.#sign(braceEnd)) return true;
    let before: string | undefined;
    do {
      const key = this.#key();
      if (key === undefined || (before !== undefined && before >= key)) return false;
      before = key;
      if (!this.#sign(colon) || !this.#value(depth)) return false;
    } while (this.#sign(comma));
    return this.#sign(braceEnd);
  }

  #key(): string | undefined {
    const from = this.#at;
    if (this.#text.charCodeAt(from) !== quote || !this.#string()) return undefined;
    const text = this.#text.slice(from + 1, this.#at - 1);
    return text.includes("\\") ? String(JSON.parse(`"${text}"`)) : text;
  }

  #string(): boolean {
    let from = this.#at + 1;
    let end = this.#next('"', from);
    while (this.#backslash < end) {
      from = this.#escape();
      if (from < 0) return false;
      if (end < from) end = this.#next('"', from);
      this.#backslash = this.#next("\\", from);
    }
    this.#at = end + 1;
    return true;
  }

  /** Where the escape at the next backslash ends; -1: it is none. */
  #escape(): number {
    const from = this.#backslash + 1;
    if (shortEscapes[this.#text.charCodeAt(from)] === 1) return from + 1;
    longEscape.lastIndex = from;
    return longEscape.test(this.#text) ? longEscape.lastIndex : -1;
  }

  /** A number, or `true`, `false` or `null`. */
  #word(): boolean {
    const from = this.#at;
    word.lastIndex = from;
    if (!word.test(this.#text)) return false;
    this.#at = word.lastIndex;
    if (this.#text.charCodeAt(from) > nine) return true;
    const number = this.#text.slice(from, this.#at);
    return String(Number(number)) === number;
  }
}
