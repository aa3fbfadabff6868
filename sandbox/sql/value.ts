/** A value of SQLite: an integer is a bigint, a real a number, and so the two stay apart. */
export type SqlValue = null | bigint | number | string | Uint8Array;
export type SqlRow = readonly SqlValue[];

export interface SqlTable {
  readonly columns: readonly string[];
  readonly rows: readonly SqlRow[];
}

/** As SQLite's own shell prints it, on one line. */
export function valueText(value: SqlValue): string {
  if (value === null) return "NULL";
  if (typeof value === "bigint") return value.toString();
  if (typeof value === "number") return realText(value);
  if (typeof value === "string") return value.replace(/[\n\r\t]/g, (sign) => signs[sign] ?? sign);
  return `x'${Buffer.from(value.subarray(0, 40)).toString("hex")}${value.length > 40 ? "…" : ""}'`;
}

const signs: Readonly<Record<string, string>> = { "\n": "⏎", "\r": "", "\t": "⇥" };

/** SQLite shows 15 digits, and a real never without its point. */
function realText(value: number): string {
  if (!Number.isFinite(value)) return value > 0 ? "Inf" : "-Inf";
  const text = String(Number(value.toPrecision(15)));
  return /^-?\d+$/.test(text) ? `${text}.0` : text;
}

/** As one would write it in SQL: texts in single quotes. */
export function literalText(value: SqlValue): string {
  return typeof value === "string" ? `'${valueText(value).replaceAll("'", "''")}'` : valueText(value);
}
