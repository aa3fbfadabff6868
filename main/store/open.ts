import { chmodSync } from "node:fs";
import { join } from "node:path";
import Database from "better-sqlite3";
import { ok, type Result } from "../../bundle/std.ts";
import { makeFolder } from "../durable-file.ts";
import { migrations } from "./migrations.ts";
import { type StoreTrouble, storeTrouble } from "./trouble.ts";

export type Db = Database.Database;

/** The terminal's database, held by one process at a time. */
export interface Store {
  readonly db: Db;
  close(): void;
}

/**
 * Opens the store in a data folder, making both where they are missing. Refuses a folder that another
 * terminal uses, that cannot be written to, or whose database is damaged; then nothing was changed.
 */
export function openStore(folder: string): Result<Store, StoreTrouble> {
  const opened: Db[] = [];
  const close = () => {
    for (const db of opened.reverse()) db.close();
  };
  try {
    makeFolder(folder);
    // A lock of the operating system's, held through SQLite: it ends with the process, however that ends.
    const lock = new Database(join(folder, "lock.sqlite"), { timeout: 0 });
    opened.push(lock);
    lock.exec("BEGIN EXCLUSIVE");
    const db = new Database(join(folder, "terminal.sqlite"));
    opened.push(db);
    chmodSync(join(folder, "terminal.sqlite"), 0o600);
    prepare(db);
    return ok({ db, close });
  } catch (error) {
    close();
    const trouble = storeTrouble(error);
    if (trouble) return { ok: false, refusal: trouble };
    throw error;
  }
}

function prepare(db: Db): void {
  // WAL with FULL: a commit returns only after its pages are flushed to the disk.
  db.pragma("journal_mode = WAL");
  db.pragma("synchronous = FULL");
  db.pragma("foreign_keys = ON");
  const verdict = db.pragma("quick_check(1)", { simple: true });
  if (verdict !== "ok") throw new Database.SqliteError(String(verdict), "SQLITE_CORRUPT");
  const taken = db.pragma("user_version", { simple: true }) as number;
  // A full disk must still open: its work has to be exported.
  if (taken === migrations.length) return;
  db.transaction(() => {
    for (const step of migrations.slice(taken)) db.exec(step);
    db.pragma(`user_version = ${migrations.length}`);
  })();
}
