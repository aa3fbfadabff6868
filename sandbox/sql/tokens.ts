/** One word, sign, number, text or name in quotes of an SQL text. Spaces and comments are none. */
export interface Token {
  readonly kind: "word" | "quoted" | "text" | "number" | "sign";
  /** As it stands there. */
  readonly text: string;
  readonly start: number;
}

const pattern =
  /(?<skip>\s+|--[^\n]*|\/\*[\s\S]*?(?:\*\/|$))|(?<text>[xX]?'(?:[^']|'')*'?)|(?<quoted>"(?:[^"]|"")*"?|`(?:[^`]|``)*`?|\[[^\]]*\]?)|(?<number>(?:\d[\d_]*\.?\d*|\.\d+)(?:[eE][+-]?\d+)?)|(?<word>[A-Za-z_\u0080-\u{10ffff}][\w$\u0080-\u{10ffff}]*)|(?<sign>->>|->|\|\||<>|!=|==|<=|>=|<<|>>|[\s\S])/gu;

/** The parts of an SQL text, as SQLite's own reader takes it apart. Never fails: what is not closed goes to the end. */
export function tokensOf(sql: string): Token[] {
  const tokens: Token[] = [];
  for (const match of sql.matchAll(pattern)) {
    const { skip, text, quoted, number, word } = match.groups ?? {};
    if (skip !== undefined) continue;
    const kind =
      text !== undefined
        ? "text"
        : quoted !== undefined
          ? "quoted"
          : number !== undefined
            ? "number"
            : word !== undefined
              ? "word"
              : "sign";
    tokens.push({ kind, text: match[0], start: match.index });
  }
  return tokens;
}

/** In capitals, if it is a word without quotes; else empty. */
export function wordOf(token: Token | undefined): string {
  return token?.kind === "word" ? token.text.toUpperCase() : "";
}

/** The name that a token means, without its quotes; null if it is no name. */
export function nameOf(token: Token | undefined): string | null {
  if (token?.kind === "word") return token.text;
  return token?.kind === "quoted" ? token.text.replace(/^["`[]|["`\]]$/g, "") : null;
}

/** Do these words, such as `GROUP BY`, stand somewhere one after the other? */
export function hasWords(tokens: readonly Token[], words: string): boolean {
  const wanted = words.trim().toUpperCase().split(/\s+/);
  return tokens.some((_, index) => wanted.every((word, offset) => wordOf(tokens[index + offset]) === word));
}
