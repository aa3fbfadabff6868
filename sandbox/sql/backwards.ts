import { catalogueOf } from "./catalogue.ts";
import type { Database } from "./database.ts";

/**
 * Makes every table give its rows from the last to the first, so that a query whose ORDER BY leaves ties, or whose LIMIT
 * cuts through them, gives other rows than before. SQLite has a setting for it, but it holds only where there is no
 * ORDER BY; so each table is put behind a view of its name that turns it round. LIMIT keeps SQLite from leaving the view's
 * own ORDER BY out.
 */
export function turnRound(db: Database): void {
  db.run("PRAGMA reverse_unordered_selects = ON; PRAGMA legacy_alter_table = ON");
  for (const { kind, name, columns } of catalogueOf(db)) {
    if (kind === "view") continue;
    const table = quoted(name);
    const aside = quoted(`${name} turned round`);
    const withoutRowid = db.run(`SELECT rowid FROM ${table} LIMIT 0`).failure !== null;
    const keys = columns
      .filter(({ keyPlace }) => keyPlace > 0)
      .map((column) => `${quoted(column.name)} DESC`);
    const order = withoutRowid ? keys.join(", ") : "rowid DESC";
    db.run(`ALTER TABLE ${table} RENAME TO ${aside};
      CREATE VIEW ${table} AS SELECT * FROM ${aside} ORDER BY ${order} LIMIT -1`);
  }
}

function quoted(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}
