/**
 * What V8 says of a text that is no JSON, after the rules of its `json-parser.cc`: where it stopped, and what it had
 * expected there. Null if the text is JSON. Nothing but characters is looked at, so that a program that has replaced
 * the methods of texts changes nothing.
 */
export function jsonFault(text: string): string | null {
  const scan = new Scan(text);
  return scan.value() && scan.end() ? null : scan.fault;
}

/** Puts a `JSON.parse` that speaks V8's words in the place of the realm's own. */
export function giveJsonWords(scope: typeof globalThis): void {
  const { parse: native } = scope.JSON;
  const { apply, defineProperty } = scope.Reflect;
  const { SyntaxError: Fault } = scope;
  const ofJson = {
    parse(text: unknown, reviver: unknown): unknown {
      const source = `${text as string}`;
      try {
        return apply(native, undefined, [source, reviver as undefined]);
      } catch (error) {
        // What a reviver throws is its own.
        const fault = jsonFault(source);
        throw fault === null ? error : new Fault(fault);
      }
    },
  };
  defineProperty(scope.JSON, "parse", { value: ofJson.parse, configurable: true, writable: true });
}

const literals: readonly string[] = ["true", "false", "null"];
/** Texts that come about when something else than a text was given. */
const mistaken: readonly string[] = ["undefined", "NaN", "Infinity", "[object Object]"];
const contextChars = 10;
const deepest = 500;

class Scan {
  readonly #text: string;
  #at = 0;
  #depth = 0;
  fault: string | null = null;

  constructor(text: string) {
    this.#text = text;
  }

  end(): boolean {
    this.#skip();
    if (this.#at >= this.#text.length) return true;
    return this.#expected("Unexpected non-whitespace character after JSON");
  }

  value(): boolean {
    this.#skip();
    const char = this.#peek();
    if (char === "{") return this.#nested(() => this.#object());
    if (char === "[") return this.#nested(() => this.#array());
    if (char === '"') return this.#string();
    if (char === "-" || isDigit(char)) return this.#number();
    for (const literal of literals) if (char !== "" && char === literal[0]) return this.#literal(literal);
    return this.#unexpected();
  }

  #nested(parts: () => boolean): boolean {
    // Deeper than this the engine's own words stay.
    if (this.#depth === deepest) return false;
    this.#depth++;
    this.#at++;
    const read = parts();
    this.#depth--;
    return read;
  }

  #object(): boolean {
    if (this.#takes("}")) return true;
    let wanted = "Expected property name or '}' in JSON";
    for (;;) {
      this.#skip();
      if (this.#peek() !== '"') return this.#expected(wanted);
      if (!this.#string()) return false;
      if (!this.#takes(":")) return this.#expected("Expected ':' after property name in JSON");
      if (!this.value()) return false;
      if (this.#takes("}")) return true;
      if (!this.#takes(",")) return this.#expected("Expected ',' or '}' after property value in JSON");
      wanted = "Expected double-quoted property name in JSON";
    }
  }

  #array(): boolean {
    if (this.#takes("]")) return true;
    for (;;) {
      if (!this.value()) return false;
      if (this.#takes("]")) return true;
      if (!this.#takes(",")) return this.#expected("Expected ',' or ']' after array element in JSON");
    }
  }

  #string(): boolean {
    this.#at++;
    for (;;) {
      const char = this.#peek();
      if (char === "") return this.#expected("Unterminated string in JSON");
      if (char < " ") return this.#expected("Bad control character in string literal in JSON");
      this.#at++;
      if (char === '"') return true;
      if (char === "\\" && !this.#escape()) return false;
    }
  }

  #escape(): boolean {
    const char = this.#peek();
    if (char === "") return this.#unexpected();
    if (char === "u") {
      for (let i = 0; i < 4; i++) {
        this.#at++;
        if (this.#peek() === "") return this.#expected("Bad Unicode escape in JSON");
        if (!isHex(this.#peek())) return this.#expected("Bad Unicode escape in JSON");
      }
    } else if (!isOneOf(char, '"\\/bfnrt')) return this.#expected("Bad escaped character in JSON");
    this.#at++;
    return true;
  }

  #number(): boolean {
    if (this.#peek() === "-") {
      this.#at++;
      if (!isDigit(this.#peek())) return this.#expected("No number after minus sign in JSON");
    }
    if (this.#peek() === "0") {
      this.#at++;
      if (isDigit(this.#peek())) return this.#expected("Unexpected number in JSON");
    } else this.#digits();
    if (this.#peek() === ".") {
      this.#at++;
      if (!isDigit(this.#peek())) return this.#expected("Unterminated fractional number in JSON");
      this.#digits();
    }
    if (this.#peek() === "e" || this.#peek() === "E") {
      this.#at++;
      if (this.#peek() === "+" || this.#peek() === "-") this.#at++;
      if (!isDigit(this.#peek())) return this.#expected("Exponent part is missing a number in JSON");
      this.#digits();
    }
    return true;
  }

  #digits(): void {
    while (isDigit(this.#peek())) this.#at++;
  }

  #literal(literal: string): boolean {
    for (let i = 0; i < literal.length; i++) {
      if (this.#peek() !== literal[i]) return this.#unexpected();
      this.#at++;
    }
    return true;
  }

  #peek(): string {
    return this.#at < this.#text.length ? (this.#text[this.#at] ?? "") : "";
  }

  #skip(): void {
    while (this.#peek() !== "" && isOneOf(this.#peek(), " \t\n\r")) this.#at++;
  }

  #takes(char: string): boolean {
    this.#skip();
    if (this.#peek() !== char) return false;
    this.#at++;
    return true;
  }

  #expected(words: string): false {
    let line = 1;
    let column = 1;
    for (let i = 0; i < this.#at; i++) {
      const char = this.#text[i];
      const ends = char === "\n" || (char === "\r" && this.#text[i + 1] !== "\n");
      if (ends) line++;
      column = ends ? 1 : column + 1;
    }
    this.fault = `${words} at position ${this.#at} (line ${line} column ${column})`;
    return false;
  }

  #unexpected(): false {
    const [text, at] = [this.#text, this.#at];
    const char = this.#peek();
    if (char === "") this.fault = "Unexpected end of JSON input";
    else if (char === '"') return this.#expected("Unexpected string in JSON");
    else if (char === "-" || isDigit(char)) return this.#expected("Unexpected number in JSON");
    else {
      for (const one of mistaken) if (text === one) this.fault = `"${text}" is not valid JSON`;
      this.fault ??= `Unexpected token '${char}', ${this.#context(at)} is not valid JSON`;
    }
    return false;
  }

  #context(at: number): string {
    const { length } = this.#text;
    if (length <= 2 * contextChars) return `"${this.#text}"`;
    const cutStart = at >= contextChars;
    const cutEnd = at < length - contextChars;
    let part = "";
    for (let i = cutStart ? at - contextChars : 0; i < (cutEnd ? at + contextChars : length); i++)
      part += this.#text[i] ?? "";
    return `${cutStart ? "..." : ""}"${part}"${cutEnd ? "..." : ""}`;
  }
}

function isDigit(char: string): boolean {
  return char !== "" && char >= "0" && char <= "9";
}

function isHex(char: string): boolean {
  return isDigit(char) || (char >= "a" && char <= "f") || (char >= "A" && char <= "F");
}

function isOneOf(char: string, all: string): boolean {
  for (let i = 0; i < all.length; i++) if (all[i] === char) return true;
  return false;
}
