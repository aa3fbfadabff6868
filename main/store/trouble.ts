import Database from "better-sqlite3";
import type { Refusal } from "../../bundle/std.ts";

export type StoreTrouble = Refusal<
  "diskFull" | "diskReadOnly" | "diskFailing" | "storeDamaged" | "storeInUse"
>;

const sentences: Record<StoreTrouble["kind"], string> = {
  diskFull:
    "This computer's disk is full, so this was not saved. What was saved before is safe. Please tell staff: the terminal needs free space.",
  diskReadOnly:
    "This computer's disk cannot be written to, so this was not saved. What was saved before is safe. Please tell staff.",
  diskFailing:
    "This computer's disk did not take the last write, so this was not saved. What was saved before is safe. Please tell staff.",
  storeDamaged:
    "The terminal's record is damaged. Nothing was deleted. Please tell staff: when the terminal is started again, it sets the record aside and restores the newest good backup.",
  storeInUse:
    "Another Foothold terminal is using this data folder. Close it first, or name another folder with FOOTHOLD_DATA. Nothing was changed.",
};

/**
 * What a failed write to the store means for a person, or `null` where the error is a bug of ours.
 * Codes: https://sqlite.org/rescode.html (extended codes begin with the primary one's name).
 */
export function storeTrouble(error: unknown): StoreTrouble | null {
  const code =
    error instanceof Database.SqliteError ? error.code : ((error as NodeJS.ErrnoException)?.code ?? "");
  const kind = kindOf(code);
  return kind ? { kind, sentence: sentences[kind] } : null;
}

function kindOf(code: string): StoreTrouble["kind"] | null {
  if (code === "SQLITE_FULL" || code === "ENOSPC" || code === "EDQUOT") return "diskFull";
  if (/^(SQLITE_READONLY|SQLITE_CANTOPEN|SQLITE_PERM|EROFS$|EACCES$|EPERM$)/.test(code))
    return "diskReadOnly";
  if (/^SQLITE_(CORRUPT|NOTADB)/.test(code)) return "storeDamaged";
  if (/^(SQLITE_IOERR|EIO$)/.test(code)) return "diskFailing";
  if (/^SQLITE_(BUSY|LOCKED)/.test(code)) return "storeInUse";
  return null;
}
