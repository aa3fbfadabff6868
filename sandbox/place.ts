import type { Place } from "./verdict.ts";

const frame = /^\s*at (?:.*? )?\(?([^()\s]+\.js):(\d+)(?::(\d+))?\)?$/;

/** The innermost place of an engine's stack that lies in one of the student's files. */
export function placeIn(stack: string, files: readonly string[]): Place | null {
  for (const line of stack.split("\n")) {
    const [, file, row, column] = frame.exec(line) ?? [];
    if (file === undefined || !files.includes(file)) continue;
    return { file, line: Number(row), column: column === undefined ? null : Number(column) };
  }
  return null;
}
