import type { Say } from "../words/say.ts";
import { sameName } from "./catalogue.ts";
import { type Finding, rowsText, sentences, shownTable } from "./checked.ts";
import { type Comparison, compareRows, sameRow, sameValue } from "./compare.ts";
import { literalText, type SqlRow, type SqlTable } from "./value.ts";

interface Wish extends Comparison {
  readonly columns?: readonly string[] | undefined;
}

/** How `actual` differs from what is wanted; null if it does not. Tells it so that one sees where to look. */
export function compareTables(
  wanted: SqlTable,
  actual: SqlTable,
  wish: Wish,
  say: Say,
): Omit<Finding, "at"> | null {
  const told = (message: string, around = 0): Omit<Finding, "at"> => ({
    message,
    expected: shownTable(wanted, say, around),
    actual: shownTable(actual, say, around),
  });
  const width = wanted.columns.length;
  if (actual.columns.length !== width) {
    const names = actual.columns.join(", ");
    return told(say("sql.result.width", { count: actual.columns.length, names, wanted: width }));
  }
  const difference = compareRows(wanted.rows, actual.rows, wish);
  if (difference !== null) {
    if (difference.kind === "order") {
      return told(say("sql.result.order", { row: difference.index + 1 }), difference.index);
    }
    const { missing, extra } = difference;
    const swapped = otherColumnOrder(wanted, actual, wish);
    if (swapped) return told(say("sql.result.columnOrder", { names: wanted.columns.join(", ") }));
    const first = missing[0] ?? extra[0] ?? [];
    const around = (missing[0] === undefined ? actual : wanted).rows.indexOf(first);
    return told(rowsSentence(wanted.rows, actual.rows, missing, extra, wanted.columns, wish, say), around);
  }
  const wrong =
    wish.columns?.findIndex((name, column) => !sameName(name, actual.columns[column] ?? "")) ?? -1;
  if (wish.columns === undefined || wrong === -1) return null;
  const name = wish.columns[wrong] ?? "";
  return told(say("sql.result.names", { number: wrong + 1, name, found: actual.columns[wrong] ?? "" }));
}

function rowsSentence(
  wanted: readonly SqlRow[],
  actual: readonly SqlRow[],
  missing: readonly SqlRow[],
  extra: readonly SqlRow[],
  columns: readonly string[],
  { tolerance }: Wish,
  say: Say,
): string {
  if (actual.length === 0) return say("sql.result.empty", { count: wanted.length });
  const known = extra.every((row) => wanted.some((other) => sameRow(row, other, tolerance)));
  if (missing.length === 0 && known) {
    return say("sql.result.twice", { count: extra.length, rows: rowsText(extra) });
  }
  return sentences(
    missing.length === 0
      ? null
      : say("sql.result.missing", { count: missing.length, rows: rowsText(missing) }),
    extra.length === 0 ? null : say("sql.result.extra", { count: extra.length, rows: rowsText(extra) }),
    nearMiss(missing, extra, columns, tolerance, say),
  );
}

/** Where every wrong row differs from a missing one in the same single column, that column is the thing to look at. */
function nearMiss(
  missing: readonly SqlRow[],
  extra: readonly SqlRow[],
  columns: readonly string[],
  tolerance: number,
  say: Say,
): string | null {
  if (missing.length !== extra.length || missing.length > 100) return null;
  const found = new Set<number>();
  for (const [index, row] of missing.entries()) {
    const other = extra[index] ?? [];
    const differing = row.flatMap((value, column) =>
      sameValue(value, other[column] ?? null, tolerance) ? [] : [column],
    );
    if (differing.length !== 1) return null;
    for (const column of differing) found.add(column);
  }
  const [column, ...more] = found;
  if (column === undefined || more.length > 0) return null;
  const [want, got] = [missing[0]?.[column] ?? null, extra[0]?.[column] ?? null];
  const values = { name: columns[column] ?? "", wanted: literalText(want), found: literalText(got) };
  const typed = typeof got === "string" && typeof want !== "string" && want !== null;
  return typed && String(want) === got ? say("sql.result.asText", values) : say("sql.result.column", values);
}

/** Would the rows be right if the columns stood in the order of the wanted names? */
function otherColumnOrder(wanted: SqlTable, actual: SqlTable, wish: Wish): boolean {
  const places = wanted.columns.map((name) => actual.columns.findIndex((other) => sameName(name, other)));
  if (places.includes(-1) || places.every((place, index) => place === index)) return false;
  const rows = actual.rows.map((row) => places.map((place) => row[place] ?? null));
  return compareRows(wanted.rows, rows, { ...wish, ordered: false }) === null;
}
