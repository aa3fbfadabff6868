import type { Place } from "../verdict.ts";

/** The one file of an SQL exercise. */
export const sqlFile = "main.sql";

/** Line and column of an index in the student's text. */
export function placeAt(text: string, index: number): Place {
  const before = text.slice(0, index).split("\n");
  return { file: sqlFile, line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
}
