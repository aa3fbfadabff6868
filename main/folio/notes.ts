import type { StudentId } from "../../bundle/ids.ts";
import type { WallMs } from "../../bundle/std.ts";
import type { ModuleId } from "../../curriculum/schema.ts";
import type { NotesLock, NotesStore } from "../store/notes.ts";
import { freshKey, freshSalt, keyFromPin, seal, unseal } from "./notes-lock.ts";
import type { NotesView } from "./views.ts";

/** How notes are opened: with the PIN; with the PIN and the one before it; or as new ones, beside those that stay locked. */
export type Opening =
  | { readonly way: "pin" }
  | { readonly way: "formerPin"; readonly former: string }
  | { readonly way: "anew" };

/** The notes of whoever is signed in. Their key is here from the opening until they leave, and nowhere else. */
export interface Notes {
  view(student: StudentId): NotesView;
  /** The PIN must have been checked. */
  open(student: StudentId, pin: string, opening: Opening): Promise<NotesView>;
  /** False: they are not open. */
  put(student: StudentId, module: string, text: string, savedAtMs: WallMs): boolean;
  close(): void;
}

const keyPlace = (student: StudentId) => `key of ${student}`;
const notePlace = (student: StudentId, module: string) => `note of ${student} on ${module}`;

export function createNotes(store: NotesStore): Notes {
  /** One more for each leaving: whoever left while a key was made gets none. */
  let turn = 0;
  let present: { readonly student: StudentId; readonly lock: number; readonly key: Buffer } | null = null;

  async function makeLock(pin: string, student: StudentId, key: Buffer): Promise<Omit<NotesLock, "number">> {
    const salt = freshSalt();
    return { salt, sealedKey: seal(await keyFromPin(pin, salt), key, keyPlace(student)) };
  }

  async function keyBehind(lock: NotesLock, pin: string, student: StudentId): Promise<Buffer | null> {
    return unseal(await keyFromPin(pin, lock.salt), lock.sealedKey, keyPlace(student));
  }

  async function anew(student: StudentId, pin: string, mine: number): Promise<NotesView> {
    const key = freshKey();
    const lock = await makeLock(pin, student, key);
    if (turn !== mine) return { kind: "closed" };
    present = { student, lock: store.addLock(student, lock).number, key };
    return view(student);
  }

  function view(student: StudentId): NotesView {
    const open = present?.student === student ? present : null;
    if (open === null) return { kind: store.lock(student) === null ? "none" : "closed" };
    const notes = store.sealed(open.lock).flatMap(({ module, sealed }) => {
      const text = unseal(open.key, sealed, notePlace(student, module));
      return text === null ? [] : [{ module: module as ModuleId, text: text.toString("utf8") }];
    });
    return { kind: "open", notes };
  }

  return {
    view,
    async open(student, pin, opening) {
      const mine = turn;
      const lock = store.lock(student);
      if (lock === null) return anew(student, pin, mine);
      const key = await keyBehind(lock, opening.way === "formerPin" ? opening.former : pin, student);
      if (key === null) return opening.way === "anew" ? anew(student, pin, mine) : { kind: "otherPin" };
      if (opening.way === "formerPin") store.changeLock(lock.number, await makeLock(pin, student, key));
      if (turn !== mine) return { kind: "closed" };
      present = { student, lock: lock.number, key };
      return view(student);
    },
    put(student, module, text, savedAtMs) {
      if (present?.student !== student) return false;
      store.put(
        present.lock,
        module,
        seal(present.key, Buffer.from(text), notePlace(student, module)),
        savedAtMs,
      );
      return true;
    },
    close() {
      turn += 1;
      present?.key.fill(0);
      present = null;
    },
  };
}
