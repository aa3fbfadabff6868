import { stringify } from "csv-stringify/sync";
import { withoutFormulas } from "./csv-formula.ts";

/** `null` is an empty cell. Numbers stay numbers; no text becomes a formula. */
export type Cell = string | number | null;

/** Opens UTF-8 for Excel, which takes a file without it for Windows-1252. */
export const byteOrderMark = "\ufeff";

/** Rows as RFC 4180 has them: commas, quotes where they are needed, CR LF after each. */
export function csvRows(rows: readonly (readonly Cell[])[]): string {
  return stringify(
    rows.map((row) => row.map((cell) => (typeof cell === "string" ? withoutFormulas(cell) : cell))),
    // What is a separator elsewhere is quoted too.
    { record_delimiter: "windows", quote_record_delimiter: true, quoted_match: /[;\t]/ },
  );
}
