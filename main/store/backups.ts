import { closeSync, fsyncSync, openSync, readdirSync } from "node:fs";
import { chmod, rename } from "node:fs/promises";
import { join } from "node:path";
import Database from "better-sqlite3";
import type { WallMs } from "../../bundle/std.ts";
import { flushFolder, makeFolder, remove, removeFile } from "../durable-file.ts";
import { logNumbers } from "./chain-end.ts";
import type { Db } from "./open.ts";
import { backupFolder } from "./places.ts";
import { storeTrouble } from "./trouble.ts";
import { firstBroken } from "./verify.ts";

/** A copy of the whole store that was read back when it was made. A higher number is newer, whatever the clock says. */
export interface Backup {
  /** Its name in the folder of backups. */
  readonly name: string;
  readonly number: number;
  readonly atMs: WallMs;
}

const keptBackups = 7;
const dayMs = 24 * 3_600_000;

/** Newest first. */
export function listBackups(data: string): readonly Backup[] {
  let names: readonly string[];
  try {
    names = readdirSync(join(data, backupFolder));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return [];
    throw error;
  }
  return names
    .flatMap((name) => {
      const [, number, date, time] = /^terminal-(\d{6,})-(\d{8})-(\d{6})\.sqlite$/.exec(name) ?? [];
      if (!number || !date || !time) return [];
      const iso = `${date}T${time}`.replace(/^(....)(..)(..T..)(..)(..)$/, "$1-$2-$3:$4:$5Z");
      return [{ name, number: Number(number), atMs: Date.parse(iso) as WallMs }];
    })
    .sort((a, b) => b.number - a.number);
}

/** True if the newest backup is a day old, or there is none, or the clock that it was named by cannot be right. */
export function isBackupDue([newest]: readonly Backup[], nowMs: WallMs): boolean {
  return !newest || Math.abs(nowMs - newest.atMs) >= dayMs;
}

/**
 * Copies the store by SQLite's backup API while it is in use, a few pages at a time, reads the copy back, and lets the
 * oldest go beyond seven. Throws what SQLite and the file system throw; then no file is left.
 */
export async function backUp(db: Db, data: string, nowMs: WallMs): Promise<Backup> {
  const folder = join(data, backupFolder);
  makeFolder(folder);
  // What a power cut left half-made.
  for (const file of readdirSync(folder)) if (file.includes(".part")) removeFile(join(folder, file));
  const number = (listBackups(data)[0]?.number ?? 0) + 1;
  const [date, time] = new Date(nowMs)
    .toISOString()
    .replace(/[-:]|\..*$/g, "")
    .split("T");
  const name = `terminal-${String(number).padStart(6, "0")}-${date}-${time}.sqlite`;
  const part = join(folder, `${name}.part`);
  try {
    await db.backup(part);
    await chmod(part, 0o600);
    if (!(await isGoodCopy(part))) throw new Error(`the backup ${name} was written and cannot be read back`);
    flushFile(part);
    await rename(part, join(folder, name));
    await flushFolder(folder);
  } catch (error) {
    await remove(part).catch(() => {}); // the first error is the one to tell
    throw error;
  }
  for (const { name: old } of listBackups(data).slice(keptBackups)) removeFile(join(folder, old));
  return { name, number, atMs: nowMs };
}

/** The newest backup that can be read to its end; `null` if there is none. Damaged ones stay where they are. */
export async function newestGoodBackup(data: string): Promise<Backup | null> {
  for (const backup of listBackups(data)) {
    if (await isGoodCopy(join(data, backupFolder, backup.name))) return backup;
  }
  return null;
}

/** True if a copy of the store is whole: its pages, and the chain of every log from end to end. */
export async function isGoodCopy(file: string): Promise<boolean> {
  let db: Db | null = null;
  try {
    db = new Database(file, { fileMustExist: true });
    // One file without a journal beside it, so that a copy of it is the whole.
    db.pragma("journal_mode = DELETE");
    if (db.pragma("quick_check(1)", { simple: true }) !== "ok") return false;
    for (const log of logNumbers(db)) if ((await firstBroken(db, log)) !== null) return false;
    return true;
  } catch (error) {
    const kind = storeTrouble(error)?.kind;
    if (kind === "storeDamaged" || (error instanceof Database.SqliteError && error.code === "SQLITE_ERROR")) {
      return false;
    }
    throw error;
  } finally {
    db?.close();
  }
}

function flushFile(file: string): void {
  const handle = openSync(file, "r+");
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}
