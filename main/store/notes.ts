import type { StudentId } from "../../bundle/ids.ts";
import type { WallMs } from "../../bundle/std.ts";
import type { Db } from "./open.ts";
import type { Reserve } from "./reserve.ts";

/** The lock of a student's notes: a salt, and the notes' key sealed by the key from the PIN. */
export interface NotesLock {
  readonly number: number;
  readonly salt: string;
  readonly sealedKey: string;
}

/** Students' private notes as they lie on this disk: sealed. They are in no log, and no bundle is made from these tables. */
export interface NotesStore {
  /** The newest: one that another PIN locked stays where it is, with its notes. */
  lock(student: StudentId): NotesLock | null;
  addLock(student: StudentId, lock: Omit<NotesLock, "number">): NotesLock;
  /** The same key under another PIN. */
  changeLock(number: number, lock: Omit<NotesLock, "number">): void;
  sealed(lock: number): readonly { readonly module: string; readonly sealed: string }[];
  put(lock: number, module: string, sealed: string, savedAtMs: WallMs): void;
}

/** `within` does each write, and may do it again (see reserve.ts). */
export function openNotesStore(db: Db, within: Reserve["within"] = (write) => write()): NotesStore {
  const lock = db.prepare<[string], NotesLock>(
    "SELECT number, salt, sealed_key AS sealedKey FROM notes_locks WHERE student = ? ORDER BY number DESC LIMIT 1",
  );
  const add = db.prepare<[string, string, string]>(
    "INSERT INTO notes_locks (student, salt, sealed_key) VALUES (?, ?, ?)",
  );
  const change = db.prepare<[string, string, number]>(
    "UPDATE notes_locks SET salt = ?, sealed_key = ? WHERE number = ?",
  );
  const sealed = db.prepare<[number], { module: string; sealed: string }>(
    "SELECT module, sealed FROM notes WHERE lock = ? ORDER BY module",
  );
  const put = db.prepare<[number, string, string, number]>(
    "INSERT OR REPLACE INTO notes VALUES (?, ?, ?, ?)",
  );
  return {
    lock: (student) => lock.get(student) ?? null,
    addLock(student, { salt, sealedKey }) {
      const { lastInsertRowid } = within(() => add.run(student, salt, sealedKey));
      return { number: Number(lastInsertRowid), salt, sealedKey };
    },
    changeLock(number, { salt, sealedKey }) {
      within(() => change.run(salt, sealedKey, number));
    },
    sealed: (number) => sealed.all(number),
    put(number, module, text, savedAtMs) {
      within(() => put.run(number, module, text, savedAtMs));
    },
  };
}
