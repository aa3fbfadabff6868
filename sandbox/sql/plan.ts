import type { Database } from "./database.ts";
import type { SqlRow, SqlValue } from "./value.ts";

/** How SQLite means to find the rows of one query. */
export interface Plan {
  /** Indexes that are opened, by their names in the database. Those that SQLite makes for one query are none of them. */
  readonly indexes: readonly string[];
  /** Tables that are walked through from end to end, themselves or by one of their indexes. */
  readonly scanned: readonly string[];
  /** SQLite's own account of it, a line for each step. */
  readonly lines: readonly string[];
}

interface Root {
  readonly index: string | null;
  readonly table: string;
}

/** Moves to the first or the last entry; with a step behind it, a walk through all of them. */
const toAnEnd = new Set(["Rewind", "Last", "Sort"]);
const steps = new Set(["Next", "Prev"]);

/**
 * Read from the compiled program, not from EXPLAIN QUERY PLAN: that one calls a table by its alias, and a student
 * may call any table anything. Null if the query cannot be explained.
 */
export function planOf(db: Database, query: string): Plan | null {
  const roots = rootsOf(db);
  const program = rowsOf(db, `EXPLAIN ${query}`);
  const outline = rowsOf(db, `EXPLAIN QUERY PLAN ${query}`);
  if (program === null || outline === null) return null;
  const cursors = new Map<bigint, Root>();
  const atAnEnd = new Set<bigint>();
  const scanned = new Set<string>();
  for (const [, opcode, p1, p2, p3] of program) {
    if (typeof opcode !== "string" || typeof p1 !== "bigint") continue;
    // p3 is the database: 0 is the main one. What a temporary table does says nothing about the exercise's.
    if ((opcode === "OpenRead" || opcode === "ReopenIdx") && p3 === 0n) {
      const root = roots.get(p2 ?? null);
      if (root !== undefined) cursors.set(p1, root);
    }
    if (toAnEnd.has(opcode)) atAnEnd.add(p1);
    const table = cursors.get(p1)?.table;
    const walks = opcode === "Count" || (steps.has(opcode) && atAnEnd.has(p1));
    if (walks && table !== undefined) scanned.add(table);
  }
  const indexes = [...cursors.values()].flatMap(({ index }) => (index === null ? [] : [index]));
  return {
    indexes: [...new Set(indexes)],
    scanned: [...scanned],
    lines: outline.map((row) => String(row[3])),
  };
}

function rootsOf(db: Database): ReadonlyMap<SqlValue, Root> {
  const rows = rowsOf(db, "SELECT type, name, tbl_name, rootpage FROM main.sqlite_schema") ?? [];
  return new Map(
    rows.map(([type, name, table, root]) => [
      root ?? null,
      { index: type === "index" ? String(name) : null, table: String(table) },
    ]),
  );
}

function rowsOf(db: Database, sql: string): readonly SqlRow[] | null {
  return db.run(sql).statements.at(-1)?.table?.rows ?? null;
}
