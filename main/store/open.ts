import { chmodSync, existsSync, statSync } from "node:fs";
import { join } from "node:path";
import Database from "better-sqlite3";
import { ok, type Refusal, type Result, refuse } from "../../bundle/std.ts";
import { makeFolder } from "../durable-file.ts";
import { countIdentities } from "../identity.ts";
import { chainEndHolds } from "./chain-end.ts";
import { isForSqlite } from "./file-header.ts";
import { migrations } from "./migrations.ts";
import { planFile, sealFile, storeFile } from "./places.ts";
import { type StoreTrouble, storeTrouble } from "./trouble.ts";

export type Db = Database.Database;

/** The terminal's database, held by one process at a time. */
export interface Store {
  readonly db: Db;
  close(): void;
}

/**
 * Opens the store in a data folder, making both where they are missing. Refuses a folder that another terminal uses,
 * that cannot be written to, whose database is damaged, or where something else must be finished first; then nothing
 * was changed.
 */
export function openStore(folder: string): Result<Store, Refusal> {
  const lock = lockFolder(folder);
  if (!lock.ok) return lock;
  const db = isUnfinished(folder) ? unfinished : isLost(folder) ? lost : openDatabase(folder);
  if (db.ok) return ok(storeOf(db.value, lock.value));
  lock.value.release();
  return db;
}

export function storeOf(db: Db, lock: Lock): Store {
  return {
    db,
    close() {
      db.close();
      lock.release();
    },
  };
}

export interface Lock {
  release(): void;
}

/** Takes a data folder for this process, making it where it is missing. */
export function lockFolder(folder: string): Result<Lock, StoreTrouble> {
  return withTrouble((opened) => {
    makeFolder(folder);
    // A lock of the operating system's, held through SQLite: it ends with the process, however that ends.
    const lock = new Database(join(folder, "lock.sqlite"), { timeout: 0 });
    opened.push(lock);
    lock.exec("BEGIN EXCLUSIVE");
    return ok({ release: () => void lock.close() });
  });
}

/** Opens the database of a folder that this process has taken. */
export function openDatabase(folder: string): Result<Db, StoreTrouble | Refusal<"storeNewer">> {
  return withTrouble((opened) => {
    const file = join(folder, storeFile);
    if (!isForSqlite(file)) throw new Database.SqliteError("file is not a database", "SQLITE_NOTADB");
    const db = new Database(file);
    opened.push(db);
    chmodSync(file, 0o600);
    return prepare(db);
  });
}

/** Runs `body`; where it refuses or throws, what it has opened is closed. */
function withTrouble<T, R>(body: (opened: Db[]) => Result<T, R>): Result<T, R | StoreTrouble> {
  const opened: Db[] = [];
  const close = () => {
    for (const db of opened) db.close();
  };
  try {
    const done = body(opened);
    if (!done.ok) close();
    return done;
  } catch (error) {
    close();
    const trouble = storeTrouble(error);
    if (trouble) return { ok: false, refusal: trouble };
    throw error;
  }
}

function prepare(db: Db): Result<Db, Refusal<"storeNewer">> {
  // WAL with FULL: a commit returns only after its pages are flushed to the disk.
  db.pragma("journal_mode = WAL");
  db.pragma("synchronous = FULL");
  db.pragma("foreign_keys = ON");
  const verdict = db.pragma("quick_check(1)", { simple: true });
  if (verdict !== "ok") throw new Database.SqliteError(String(verdict), "SQLITE_CORRUPT");
  const taken = db.pragma("user_version", { simple: true }) as number;
  if (taken > migrations.length) return newer;
  // A full disk must still open: its work has to be exported.
  if (taken < migrations.length) {
    db.transaction(() => {
      for (const step of migrations.slice(taken)) db.exec(step);
      db.pragma(`user_version = ${migrations.length}`);
    })();
  }
  if (!chainEndHolds(db)) throw new Database.SqliteError("the log's end is not whole", "SQLITE_CORRUPT");
  return ok(db);
}

/** Keys without a record. Going on under the same identity would begin a second history of it. */
export function isLost(folder: string): boolean {
  const bytes = statSync(join(folder, storeFile), { throwIfNoEntry: false })?.size ?? 0;
  return bytes === 0 && countIdentities(folder) > 0;
}

const isUnfinished = (folder: string) => [planFile, sealFile].some((name) => existsSync(join(folder, name)));

export const unfinished = refuse(
  "unfinished",
  "This data folder was being restored or sealed when the program ended. Nothing more was changed. Start the terminal once, or seal it again, and then try this again.",
);
const lost = refuse(
  "storeLost",
  "The terminal's record is missing from this data folder, and its keys are there. Nothing was changed. Start the terminal: it restores the newest good backup.",
);
const newer = refuse(
  "storeNewer",
  "This terminal's record was kept by a newer version of Foothold. Nothing was changed, and the work is safe. Start that version.",
);
