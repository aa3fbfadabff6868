import { existsSync, readFileSync, rmSync, truncateSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import Database from "better-sqlite3";
import type { WallMs } from "../../bundle/std.ts";
import type { ExerciseId } from "../../curriculum/schema.ts";
import { provision } from "../../main/provision.ts";
import { backUp } from "../../main/store/backups.ts";
import { keepFacilityCopy } from "../../main/store/facility-copy.ts";
import { makeProvisioning } from "./provisioned.ts";
import { storeIn } from "./store.ts";

export const draft = { "main.js": "// in the backup" };

/** A data folder as a terminal leaves it: a facility, students, events, backups, and events after the last backup. */
export async function livedIn(data: string, { backups }: { readonly backups: number }) {
  const store = await storeIn(data);
  const { provisioning, reader } = await makeProvisioning();
  provision(store, provisioning);
  const student = provisioning.students[0];
  if (!student) throw new Error("no student");
  const savedAtMs = store.clock.wallMs();
  store.drafts.put(student.id, "opening-hour" as ExerciseId, { files: draft, savedAtMs }, "typed");
  for (let number = 1; number <= backups; number++) {
    for (let i = 0; i < 300; i++) store.log.append({ kind: "signedIn", body: {} }, student.id);
    store.clock.pass(24 * 3_600_000);
    await backUp(store.db, data, store.clock.wallMs() as WallMs);
  }
  const inBackup = backups === 0 ? 0 : store.log.last();
  store.log.append({ kind: "signedIn", body: {} }, student.id);
  await keepFacilityCopy(data, store.facility);
  store.close();
  return { student, reader, inBackup, identity: store.identity, newest: inBackup + 1, provisioning };
}

/** What can happen to a store, by name. */
export const damages: Readonly<Record<string, (file: string) => void>> = {
  "a page torn out of the middle": (file) => {
    const bytes = readFileSync(file);
    bytes.fill(0xaa, 4096 * 3, 4096 * 6);
    writeFileSync(file, bytes);
  },
  "a beginning that is no database": (file) => {
    const bytes = readFileSync(file);
    bytes.fill(0, 0, 512);
    writeFileSync(file, bytes);
  },
  "a file that was cut short": (file) => truncateSync(file, 4096 * 5),
  "a changed text in a sound page": (file) => {
    const db = new Database(file);
    db.exec(`DROP TRIGGER events_are_never_changed;
      UPDATE events SET body = '{"facility":"another"}' WHERE position = (SELECT max(position) FROM events)`);
    db.close();
  },
  "nothing left in it": (file) => truncateSync(file, 0),
  "a file that is gone": (file) => {
    for (const end of ["", "-wal", "-shm"]) if (existsSync(file + end)) rmSync(file + end);
  },
};

export const storeOf = (data: string) => join(data, "terminal.sqlite");
