import { type Node, Parser, parse } from "acorn";

const options = { ecmaVersion: "latest", sourceType: "module" } as const;

export interface Misread {
  /** The parser's words, without its place. */
  readonly message: string;
  /** 1-based. */
  readonly line: number;
  readonly column: number;
  /** The text from where reading failed, to the end of its line. */
  readonly rest: string;
  readonly atEnd: boolean;
}

/** Why a text cannot be read as a JavaScript module; null if it can. */
export function misread(source: string): Misread | null {
  try {
    parse(source, options);
    return null;
  } catch (error) {
    if (!(error instanceof SyntaxError) || !("pos" in error) || !("loc" in error)) return null;
    const { line, column } = error.loc as { line: number; column: number };
    const position = Number(error.pos);
    return {
      message: error.message.replace(/ \(\d+:\d+\)$/, ""),
      line,
      column: column + 1,
      rest: source.slice(position).split("\n", 1)[0] ?? "",
      atEnd: source.slice(position).trim() === "",
    };
  }
}

export interface Bracket {
  readonly opened: string;
  readonly closing: string;
  readonly line: number;
}

const closing: Record<string, string> = { "(": ")", "[": "]", "{": "}", "${": "}" };

/** The innermost bracket that is still open where reading fails. */
export function openBracket(source: string): Bracket | null {
  const open: Bracket[] = [];
  try {
    for (const token of Parser.tokenizer(source, { ...options, locations: true })) {
      const { label } = token.type;
      const close = closing[label];
      if (close !== undefined) open.push({ opened: label, closing: close, line: token.loc?.start.line ?? 1 });
      else if (open.at(-1)?.closing === label) open.pop();
    }
  } catch {
    // Up to here the brackets are known.
  }
  return open.at(-1) ?? null;
}

/** The text of what is called by the innermost call that spans a place: `q.foo` for `q.foo(1)`. */
export function calleeAt(source: string, line: number, column: number): string | null {
  const offset = offsetOf(source, line, column);
  let best: { readonly text: string; readonly size: number } | null = null;
  const visit = (value: unknown): void => {
    if (Array.isArray(value)) for (const element of value) visit(element);
    if (typeof value !== "object" || value === null || !("type" in value)) return;
    const node = value as Node & { readonly callee?: Node };
    if (node.start > offset || node.end < offset) return;
    const { callee } = node;
    if (callee !== undefined && callee.start <= offset) {
      const size = node.end - node.start;
      if (best === null || size <= best.size) best = { text: source.slice(callee.start, callee.end), size };
    }
    for (const inner of Object.values(node)) visit(inner);
  };
  try {
    visit(parse(source, options).body);
  } catch {
    return null;
  }
  const found = best as { readonly text: string } | null;
  return found !== null && found.text.length <= 60 ? found.text : null;
}

/** The names that a text declares at its top level, exported or not. */
export function declares(source: string, name: string): boolean {
  try {
    return parse(source, options).body.some((statement) => {
      const declaration = "declaration" in statement ? (statement.declaration ?? statement) : statement;
      const declared = declaration.type === "VariableDeclaration" ? declaration.declarations : [declaration];
      return declared.some((one) => "id" in one && one.id?.type === "Identifier" && one.id.name === name);
    });
  } catch {
    return false;
  }
}

function offsetOf(source: string, line: number, column: number): number {
  const lines = source.split("\n");
  return lines.slice(0, line - 1).reduce((sum, text) => sum + text.length + 1, 0) + column - 1;
}
