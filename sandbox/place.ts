import type { Place } from "./verdict.ts";

const pattern = /^\s*at (?:(.*?) )?\(?([^()\s]+\.js):(\d+)(?::(\d+))?\)?$/;

interface Frame {
  /** The function's name; empty if the engine has none. */
  readonly name: string;
  readonly place: Place;
}

/** The frames of an engine's stack that lie in the student's files, innermost first. */
export function framesIn(stack: string, files: readonly string[]): Frame[] {
  return stack.split("\n").flatMap((line) => {
    const [, name = "", file, row, column] = pattern.exec(line) ?? [];
    if (file === undefined || !files.includes(file)) return [];
    return [
      { name, place: { file, line: Number(row), column: column === undefined ? null : Number(column) } },
    ];
  });
}

/** The innermost place of an engine's stack that lies in one of the student's files. */
export function placeIn(stack: string, files: readonly string[]): Place | null {
  return framesIn(stack, files)[0]?.place ?? null;
}
