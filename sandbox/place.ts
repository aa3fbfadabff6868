import type { Place } from "./verdict.ts";

const pattern = /^\s*at (?:(.*?) )?\(?([^()\s]+\.js):(\d+)(?::(\d+))?\)?$/;

export type Files = Readonly<Record<string, string>>;

/** Undoes what was put into a file before the engine read it. `column` is 1-based. */
export type AsWritten = (source: string, line: number, column: number) => number;

export interface Frame {
  /** The function's name; empty if the engine has none. */
  readonly name: string;
  readonly place: Place;
}

/** The frames of an engine's stack that lie in the student's files, innermost first. Columns count as an editor does. */
export function framesIn(stack: string, files: Files, asWritten?: AsWritten): Frame[] {
  return stack.split("\n").flatMap((text): Frame[] => {
    const [, name = "", file, row, column] = pattern.exec(text) ?? [];
    const source = file === undefined ? undefined : files[file];
    if (file === undefined || source === undefined) return [];
    const line = Number(row);
    if (column === undefined) return [{ name, place: { file, line, column: null } }];
    const written = asWritten?.(source, line, Number(column)) ?? Number(column);
    return [{ name, place: { file, line, column: inUnits(lineOf(source, line), written) } }];
  });
}

/** The engine counts characters; an editor counts an emoji as two. */
function inUnits(text: string, column: number): number {
  let units = 0;
  let left = column - 1;
  for (const character of text) {
    if (left === 0) break;
    units += character.length;
    left--;
  }
  return units + left + 1;
}

export function lineOf(source: string, line: number): string {
  return source.split("\n")[line - 1] ?? "";
}

/** 0-based offset of a 1-based place. */
export function offsetOf(source: string, line: number, column: number): number {
  const lines = source.split("\n");
  return lines.slice(0, line - 1).reduce((sum, text) => sum + text.length + 1, 0) + column - 1;
}

/** 1-based line and column of a 0-based offset. */
export function positionOf(
  source: string,
  offset: number,
): { readonly line: number; readonly column: number } {
  const lines = source.slice(0, offset).split("\n");
  return { line: lines.length, column: (lines.at(-1)?.length ?? 0) + 1 };
}
