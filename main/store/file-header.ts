import { closeSync, existsSync, fstatSync, openSync, readSync } from "node:fs";

/** https://sqlite.org/fileformat.html 1.3.1 */
const magic = Buffer.from("SQLite format 3\0", "latin1");

/**
 * True if a file can be given to SQLite: it begins as a database does, or it is missing, or new and empty. SQLite takes
 * an unknown or empty file's journal for an old one and removes it, and the newest work may be in that.
 */
export function isForSqlite(file: string): boolean {
  if (!existsSync(file)) return true;
  const handle = openSync(file, "r");
  try {
    if (fstatSync(handle).size === 0) return !existsSync(`${file}-wal`);
    const start = Buffer.alloc(magic.length);
    readSync(handle, start, 0, start.length, 0);
    return start.equals(magic);
  } finally {
    closeSync(handle);
  }
}
