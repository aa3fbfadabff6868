import type { SqlCheck } from "../../curriculum/schema-sql.ts";
import type { Say } from "../words/say.ts";
import type { Catalogue } from "./catalogue.ts";
import type { Ran } from "./database.ts";
import type { Plan } from "./plan.ts";
import { tableText } from "./print.ts";
import type { Token } from "./tokens.ts";
import { literalText, type SqlRow, type SqlTable } from "./value.ts";

export type CheckOf<Kind extends SqlCheck["kind"]> = Extract<SqlCheck, { kind: Kind }>;

/** What the student's statements did with one seed. */
export interface Work {
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly statements: readonly Ran[];
  /** Of the last SELECT. */
  readonly plan: Plan | null;
  /** How the database is built afterwards, without anything temporary. */
  readonly catalogue: Catalogue;
  /** A transaction was begun and never ended, so its changes are gone. */
  readonly leftOpen: boolean;
}

/** Why a check did not pass. */
export interface Finding {
  readonly message: string;
  readonly expected: string | null;
  readonly actual: string | null;
  /** Where in the student's text, as an index; null for nowhere. */
  readonly at: number | null;
}

const rowsShown = 12;
const rowsNamed = 3;

/** A table for `expected` or `actual`, around the row that matters. */
export function shownTable(table: SqlTable, say: Say, around = 0): string {
  const from = Math.max(0, Math.min(around - 2, table.rows.length - rowsShown));
  const left = (count: number): string => say("sql.out.more", { count });
  return tableText(table, rowsShown, left, around < rowsShown ? 0 : from);
}

/** Some rows as one reads them: `(1, 'Emma')`. */
export function rowsText(rows: readonly SqlRow[]): string {
  const named = rows.slice(0, rowsNamed).map((row) => `(${row.map(literalText).join(", ")})`);
  return named.join(", ") + (rows.length > rowsNamed ? ", …" : "");
}

/** Sentences, one behind the other. */
export function sentences(...parts: readonly (string | null)[]): string {
  return parts.filter((part) => part !== null && part !== "").join(" ");
}
