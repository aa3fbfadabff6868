import Database from "better-sqlite3";
import { type EventRow, toEvent } from "./event-row.ts";
import { migrations } from "./migrations.ts";
import type { Db } from "./open.ts";
import { factOf, prepareProjections } from "./projections.ts";

/** The tables that are folds over the log. */
export const foldTables = [
  "progress",
  "opened_lessons",
  "opened_solutions",
  "attempts",
  "own_steps",
  "work",
  "settings",
  "read_feedback",
  "questions",
  "log_time",
  "practice",
  "practice_runs",
  "taken_returns",
] as const;
export type FoldTable = (typeof foldTables)[number];

const pageSize = 500;

/** Folds every event of `from`, in the order in which they came, into the tables of `into`. Returns how many. */
function foldAll(from: Db, into: Db): number {
  const page = from.prepare<[number, number], EventRow>(
    "SELECT * FROM events WHERE position > ? ORDER BY position LIMIT ?",
  );
  const project = prepareProjections(into);
  let count = 0;
  for (let after = 0; ; ) {
    const rows = page.all(after, pageSize);
    for (const row of rows)
      project(factOf(toEvent(row)), row.student, { position: row.position, wallMs: row.wall_ms });
    count += rows.length;
    const last = rows.at(-1);
    if (!last) return count;
    after = last.position;
  }
}

/** The folds that differ from what the log says. Changes nothing. Throws if an event is not what its kind says. */
export function differingFolds(db: Db): readonly FoldTable[] {
  const again = new Database(":memory:");
  try {
    for (const step of migrations) again.exec(step);
    again.transaction(() => foldAll(db, again))();
    return foldTables.filter((table) => !isSame(table, db, again));
  } finally {
    again.close();
  }
}

function isSame(table: FoldTable, kept: Db, again: Db): boolean {
  const rowsOf = (db: Db) =>
    db
      .prepare<[], Record<string, unknown>>(`SELECT * FROM ${table}`)
      .all()
      .map((row) => JSON.stringify(row))
      .sort();
  return rowsOf(kept).join("\n") === rowsOf(again).join("\n");
}

/** Makes the folds again from the log, all or none. Returns how many events were read. */
export function rebuildFolds(db: Db): number {
  return db
    .transaction(() => {
      for (const table of foldTables) db.exec(`DELETE FROM ${table}`);
      return foldAll(db, db);
    })
    .immediate();
}
