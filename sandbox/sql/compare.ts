import type { SqlRow, SqlValue } from "./value.ts";

export interface Comparison {
  /** True for the exact order; or the columns (from 1) whose order counts; false for any order. */
  readonly ordered: boolean | readonly number[];
  /** How far a number may be from the wanted one. */
  readonly tolerance: number;
}

/** How rows differ from those that are wanted; null if they do not. */
export type Difference =
  | { readonly kind: "rows"; readonly missing: readonly SqlRow[]; readonly extra: readonly SqlRow[] }
  /** The same rows, but the one at this index (from 0) is the first that is out of order. */
  | { readonly kind: "order"; readonly index: number };

/** Sums of reals differ in their last digits by the order in which they are added. */
const rounding = 1e-9;

/** Null is equal to null here, and an integer to a real of the same value; a text is never equal to a number. */
export function sameValue(a: SqlValue, b: SqlValue, tolerance: number): boolean {
  if (typeof a === "bigint" && typeof b === "bigint" && tolerance === 0) return a === b;
  if (isNumber(a) && isNumber(b)) {
    const [x, y] = [Number(a), Number(b)];
    // Infinity is as far from anything as from itself.
    return (
      x === y ||
      (Number.isFinite(x) &&
        Number.isFinite(y) &&
        Math.abs(x - y) <= Math.max(tolerance, rounding * Math.max(Math.abs(x), Math.abs(y))))
    );
  }
  if (a instanceof Uint8Array && b instanceof Uint8Array) return Buffer.compare(a, b) === 0;
  return a === b;
}

export function sameRow(a: SqlRow, b: SqlRow, tolerance: number): boolean {
  return a.length === b.length && a.every((value, column) => sameValue(value, b[column] ?? null, tolerance));
}

export function compareRows(
  wanted: readonly SqlRow[],
  actual: readonly SqlRow[],
  { ordered, tolerance }: Comparison,
): Difference | null {
  const { missing, extra } = withoutPartners(wanted, actual, tolerance);
  if (missing.length > 0 || extra.length > 0) return { kind: "rows", missing, extra };
  if (ordered === false) return null;
  const key = (row: SqlRow): SqlRow =>
    ordered === true ? row : ordered.map((column) => row[column - 1] ?? null);
  const index = actual.findIndex((row, at) => !sameRow(key(row), key(wanted[at] ?? []), tolerance));
  return index === -1 ? null : { kind: "order", index };
}

/** Rows that the other side does not have, counted as often as they come. */
function withoutPartners(
  wanted: readonly SqlRow[],
  actual: readonly SqlRow[],
  tolerance: number,
): { readonly missing: SqlRow[]; readonly extra: SqlRow[] } {
  const waiting = new Map<string, SqlRow[]>();
  for (const row of wanted) {
    const key = keyOf(row);
    const same = waiting.get(key);
    if (same === undefined) waiting.set(key, [row]);
    else same.push(row);
  }
  const rest: SqlRow[] = [];
  for (const row of actual) {
    if (waiting.get(keyOf(row))?.pop() === undefined) rest.push(row);
  }
  // What is left may still be within the tolerance, but only where there is something to tolerate.
  const inexact = (row: SqlRow): boolean => tolerance > 0 || row.some((value) => typeof value === "number");
  const missing = [...waiting.values()].flat();
  const extra: SqlRow[] = [];
  for (const row of rest) {
    const partner = missing.findIndex(
      (other) => (inexact(row) || inexact(other)) && sameRow(row, other, tolerance),
    );
    if (partner === -1) extra.push(row);
    else missing.splice(partner, 1);
  }
  const place = new Map(wanted.map((row, index) => [row, index]));
  missing.sort((a, b) => (place.get(a) ?? 0) - (place.get(b) ?? 0));
  return { missing, extra };
}

/** Equal only for rows that are the same; not for all of them, and so only a quick first way. */
function keyOf(row: SqlRow): string {
  return JSON.stringify(
    row.map((value) => {
      if (typeof value === "bigint") return { n: value.toString() };
      if (typeof value === "number")
        return { n: Number.isSafeInteger(value) ? String(value) : value.toPrecision(12) };
      return value instanceof Uint8Array ? { b: Buffer.from(value).toString("hex") } : value;
    }),
  );
}

function isNumber(value: SqlValue): value is number | bigint {
  return typeof value === "number" || typeof value === "bigint";
}
