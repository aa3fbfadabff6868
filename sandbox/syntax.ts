import { Parser, parse } from "acorn";
import { commonJsOf } from "./common-js.ts";
import { longestText, treeOf } from "./explain-source.ts";

const options = { ecmaVersion: "latest", sourceType: "module" } as const;

export interface Misread {
  /** The parser's words, without its place. */
  readonly message: string;
  /** Where reading failed, 0-based. */
  readonly position: number;
  /** The text from where reading failed, to the end of its line. */
  readonly rest: string;
  readonly atEnd: boolean;
}

/** Why a text cannot be read as a JavaScript module or a CommonJS file; null if it can, or is too long to be tried. */
export function misread(source: string): Misread | null {
  // What is so long was not typed; whatever the engine says of it will do.
  if (source.length > longestText) return null;
  try {
    parse(source, options);
    return null;
  } catch (error) {
    // A CommonJS file may do what a module may not, such as return from its outermost level.
    if (commonJsOf(source) !== null) return null;
    if (!(error instanceof SyntaxError) || !("pos" in error)) return null;
    const position = Number(error.pos);
    return {
      message: error.message.replace(/ \(\d+:\d+\)$/, ""),
      position,
      rest: source.slice(position).split("\n", 1)[0] ?? "",
      atEnd: source.slice(position).trim() === "",
    };
  }
}

export interface Bracket {
  readonly opened: string;
  readonly closing: string;
  readonly line: number;
  /** 0-based. */
  readonly start: number;
  /** What stands before it, to the beginning of its statement or so. */
  readonly before: string;
  /** True if only the indentation of the lines tells that it is this one. */
  readonly byIndent: boolean;
}

const closing: Record<string, string> = { "(": ")", "[": "]", "{": "}", "${": "}" };

/**
 * The bracket that is still open where reading fails: the innermost one, or inside of that the first brace that is
 * closed at a smaller indentation than it was opened at, since the brace that closes it was meant for another.
 */
export function openBracket(source: string): Bracket | null {
  const indents = source.split("\n").map((text) => text.length - text.trimStart().length);
  const open: Bracket[] = [];
  let early: Bracket | null = null;
  try {
    for (const token of Parser.tokenizer(source, { ...options, locations: true })) {
      const { label } = token.type;
      const close = closing[label];
      const { line = 1, column = 0 } = token.loc?.start ?? {};
      const before = source.slice(Math.max(0, token.start - 80), token.start);
      if (close !== undefined)
        open.push({ opened: label, closing: close, line, start: token.start, before, byIndent: false });
      else if (open.at(-1)?.closing === label) {
        const closed = open.pop();
        const first = column === indents[line - 1];
        if (first && closed !== undefined && column < (indents[closed.line - 1] ?? 0)) early ??= closed;
      }
    }
  } catch {
    // Up to here the brackets are known.
  }
  const innermost = open.at(-1) ?? null;
  return innermost !== null && early !== null && early.closing === innermost.closing
    ? { ...early, byIndent: true }
    : innermost;
}

/** The names that a text declares at its top level, exported or not. */
export function declares(source: string, name: string): boolean {
  return (treeOf(source)?.body ?? []).some((statement) => {
    const declaration = "declaration" in statement ? (statement.declaration ?? statement) : statement;
    const declared = declaration.type === "VariableDeclaration" ? declaration.declarations : [declaration];
    return declared.some((one) => "id" in one && one.id?.type === "Identifier" && one.id.name === name);
  });
}

/** True if a text declares what an import of this name needs. */
export function exports(source: string, name: string): boolean {
  if (name !== "default") return declares(source, name);
  return (treeOf(source)?.body ?? []).some(({ type }) => type === "ExportDefaultDeclaration");
}

/** Where the text in backticks begins that is still open where reading fails, or the `${` that is open in it. */
export function openTemplate(source: string): { readonly start: number; readonly inner: Bracket | null } {
  const marks: number[] = [];
  let inner: Bracket | null = null;
  try {
    for (const token of Parser.tokenizer(source, { ...options, locations: true })) {
      if (token.type.label === "`") {
        // A backtick closes the text that is open, unless it stands in a `${`.
        if (marks.length > 0 && inner === null) marks.pop();
        else marks.push(token.start);
      }
      if (token.type.label === "${") {
        const { line = 1 } = token.loc?.start ?? {};
        inner = { opened: "${", closing: "}", line, start: token.start, before: "", byIndent: false };
      } else if (token.type.label === "}") inner = null;
    }
  } catch {
    // Up to here the texts are known.
  }
  return { start: marks.at(-1) ?? 0, inner };
}
