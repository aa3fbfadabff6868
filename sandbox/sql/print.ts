import { shorten } from "../difference.ts";
import { type SqlRow, type SqlTable, valueText } from "./value.ts";

const maxCellChars = 40;

/**
 * A table in plain text: names, a line, rows, with numbers on the right. At most `max` rows, from the row `from` on;
 * `left` says in words that others are left out.
 */
export function tableText(table: SqlTable, max: number, left: (count: number) => string, from = 0): string {
  const shown = table.rows.slice(from, from + max);
  const cells = [table.columns, ...shown.map((row) => row.map(valueText))].map((row) =>
    row.map((text) => shorten(text, maxCellChars)),
  );
  const widths = table.columns.map((_, column) =>
    Math.max(...cells.map((row) => [...(row[column] ?? "")].length)),
  );
  const numeric = table.columns.map(
    (_, column) => shown.length > 0 && shown.every((row) => isNumber(row, column)),
  );
  const line = (row: readonly string[]): string =>
    row
      .map((text, column) => {
        const space = " ".repeat(Math.max(0, (widths[column] ?? 0) - [...text].length));
        return numeric[column] ? space + text : text + space;
      })
      .join(" | ")
      .trimEnd();
  const [head = [], ...body] = cells;
  const rule = widths.map((width) => "-".repeat(width)).join("-+-");
  const rest = table.rows.length - shown.length;
  return [line(head), rule, ...body.map(line), ...(rest > 0 ? [left(rest)] : [])].join("\n");
}

function isNumber(row: SqlRow, column: number): boolean {
  const value = row[column];
  return value === null || typeof value === "number" || typeof value === "bigint";
}
