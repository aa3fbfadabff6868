import type { Database } from "./database.ts";
import type { SqlRow } from "./value.ts";

export interface ColumnFacts {
  readonly name: string;
  readonly type: string;
  readonly notNull: boolean;
  /** Its place in the primary key, from 1; 0 if it is not part of it. */
  readonly keyPlace: number;
  /** As SQL; null for none. */
  readonly default: string | null;
}

interface IndexFacts {
  readonly name: string;
  readonly unique: boolean;
  readonly columns: readonly string[];
}

interface ForeignKeyFacts {
  readonly columns: readonly string[];
  readonly table: string;
  /** Empty where only the table was named: then the primary key is meant. */
  readonly references: readonly string[];
}

export interface TableFacts {
  readonly name: string;
  readonly kind: "table" | "view";
  readonly columns: readonly ColumnFacts[];
  readonly indexes: readonly IndexFacts[];
  readonly foreignKeys: readonly ForeignKeyFacts[];
}

/** How the main database is built. */
export type Catalogue = readonly TableFacts[];

const columnsSql = `SELECT m.type, m.name, c.name, c.type, c."notnull", c.pk, c.dflt_value
  FROM main.sqlite_schema AS m LEFT JOIN pragma_table_xinfo(m.name, 'main') AS c
  WHERE m.type IN ('table', 'view') AND m.name NOT LIKE 'sqlite@_%' ESCAPE '@' ORDER BY m.rowid, c.cid`;
const indexesSql = `SELECT m.name, i.name, i."unique", c.name
  FROM main.sqlite_schema AS m JOIN pragma_index_list(m.name, 'main') AS i JOIN pragma_index_info(i.name, 'main') AS c
  WHERE m.type = 'table' ORDER BY m.rowid, i.seq, c.seqno`;
const keysSql = `SELECT m.name, k.id, k."table", k."from", k."to"
  FROM main.sqlite_schema AS m JOIN pragma_foreign_key_list(m.name, 'main') AS k
  WHERE m.type = 'table' ORDER BY m.rowid, k.id, k.seq`;

export function catalogueOf(db: Database): Catalogue {
  const indexes = rowsOf(db, indexesSql);
  const keys = rowsOf(db, keysSql);
  const tables = new Map<string, TableFacts & { columns: ColumnFacts[] }>();
  for (const [kind, name, column, type, notNull, keyPlace, value] of rowsOf(db, columnsSql)) {
    const table = tables.get(String(name)) ?? {
      name: String(name),
      kind: kind === "view" ? "view" : "table",
      columns: [],
      indexes: [],
      foreignKeys: [],
    };
    tables.set(table.name, table);
    // A view that no longer fits its tables has no columns that could be told.
    if (typeof column !== "string") continue;
    table.columns.push({
      name: column,
      type: String(type ?? ""),
      notNull: notNull === 1n,
      keyPlace: Number(keyPlace),
      default: typeof value === "string" ? value : null,
    });
  }
  return [...tables.values()].map((table) => ({
    ...table,
    indexes: grouped(indexes.filter(([of]) => of === table.name)).map((rows) => ({
      name: String(rows[0]?.[1]),
      unique: rows[0]?.[2] === 1n,
      columns: rows.map((row) => String(row[3])),
    })),
    foreignKeys: grouped(keys.filter(([of]) => of === table.name)).map((rows) => ({
      columns: rows.map((row) => String(row[3])),
      table: String(rows[0]?.[2]),
      references: rows.flatMap((row) => (typeof row[4] === "string" ? [row[4]] : [])),
    })),
  }));
}

/** Rows that follow each other and have the same second value. */
function grouped(rows: readonly SqlRow[]): SqlRow[][] {
  const groups: SqlRow[][] = [];
  for (const row of rows) {
    const last = groups.at(-1);
    if (last !== undefined && last[0]?.[1] === row[1]) last.push(row);
    else groups.push([row]);
  }
  return groups;
}

function rowsOf(db: Database, sql: string): readonly SqlRow[] {
  return db.run(sql).statements.at(-1)?.table?.rows ?? [];
}

/** SQL's names are the same in capital and small letters. */
export function sameName(a: string, b: string): boolean {
  return a.toLowerCase() === b.toLowerCase();
}

export function tableIn(catalogue: Catalogue, name: string): TableFacts | undefined {
  return catalogue.find((table) => sameName(table.name, name));
}
