import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { ok, type Refusal, type Result, refuse } from "../bundle/std.ts";
import { flushFolder, remove, writeDurably } from "./durable-file.ts";
import { openIdentities } from "./identity.ts";
import { openDrafts } from "./store/drafts.ts";
import { openFacilityStore } from "./store/facility.ts";
import { keepFacilityCopy, readFacilityCopy, writeCopy } from "./store/facility-copy.ts";
import { lockFolder, openDatabase } from "./store/open.ts";
import { backupFolder, facilityFile, planFile, reserveFile, sealFile, storeFile } from "./store/places.ts";
import { storeTrouble } from "./store/trouble.ts";
import { openWaiting } from "./store/waiting.ts";

export interface Sealed {
  /** Whom the image belongs to; `null`: nobody yet. */
  readonly facility: string | null;
  /** Names in the folder that are not the terminal's, and were left. */
  readonly left: readonly string[];
}

/**
 * Makes a data folder fit for an image: takes away identities, students, drafts, events and backups, and leaves the
 * facility with its staff secret's verifier. Each copy takes an identity of its own at its first start. Refuses while a
 * program uses the folder, while a damaged record is set aside there, and while work is there that was not exported,
 * unless `discard` is the number of it. A sealing that was cut off is finished by the next, without counting again.
 */
export async function seal(data: string, discard: number | null): Promise<Result<Sealed, Refusal>> {
  if (!existsSync(data)) return refuse("noFolder", `There is no folder ${data}. Nothing was changed.`);
  const lock = lockFolder(data);
  if (!lock.ok) return lock;
  try {
    if (!existsSync(join(data, sealFile))) {
      const refused = await mayNotSeal(data, discard);
      if (refused) return { ok: false, refusal: refused };
      await writeDurably(join(data, sealFile), [Buffer.from("{}\n")]);
    }
    return ok(await takeAway(data));
  } catch (error) {
    const trouble = storeTrouble(error);
    if (trouble) return { ok: false, refusal: trouble };
    throw error;
  } finally {
    lock.value.release();
  }
}

async function mayNotSeal(data: string, discard: number | null): Promise<Refusal | null> {
  const aside = readdirSync(data).filter(
    (name) => name.startsWith("terminal.damaged-") && name.endsWith(".sqlite"),
  );
  if (existsSync(join(data, planFile)))
    return refusalOf("unfinished", "A restore was not finished here. Start the terminal once, then seal.");
  if (aside.length > 0) {
    return refusalOf(
      "setAside",
      `A damaged record is set aside here (${aside.join(", ")}), and students' work may be in it. Nothing was changed. Move it to a safe place first.`,
    );
  }
  if (!existsSync(join(data, storeFile))) return null;
  const db = openDatabase(data);
  if (!db.ok) return db.refusal;
  try {
    const identities = await openIdentities(data);
    if (!identities.ok) return identities.refusal;
    const waiting = openWaiting(db.value).toCarry() + openDrafts(db.value).unrecorded(null).length;
    if (waiting > 0 && discard !== waiting) {
      const given = discard === null ? "" : ` (and not ${discard})`;
      return refusalOf(
        "notExported",
        `${waiting} records of students' work were never exported${given}. Nothing was changed. Export them first; or, to destroy them for good, seal with --discard ${waiting}.`,
      );
    }
    await keepFacilityCopy(data, openFacilityStore(db.value));
    return null;
  } finally {
    db.value.close();
  }
}

const refusalOf = (kind: string, sentence: string): Refusal => ({ kind, sentence });

/** Everything that a terminal makes in its folder, but for facility and lessons. Browsers' profiles are made again. */
const taken = ["", "-wal", "-shm"]
  .map((end) => `${storeFile}${end}`)
  .concat("identities", backupFolder, reserveFile, "browser", "chromium", "return-being-read.sqlite")
  .concat("inbox", "outbox")
  // What a power cut left of one that was being written.
  .concat([storeFile, planFile, sealFile, facilityFile, reserveFile].map((name) => `${name}.part`));
const kept = [facilityFile, sealFile, "courses", "lock.sqlite", "lock.sqlite-journal"];

/** May be cut off anywhere, and called again. */
async function takeAway(data: string): Promise<Sealed> {
  const facility = readFacilityCopy(data);
  if (facility) {
    await writeDurably(join(data, facilityFile), [Buffer.from(writeCopy({ ...facility, students: [] }))]);
  }
  for (const name of taken) await remove(join(data, name));
  await flushFolder(data);
  await remove(join(data, sealFile));
  await flushFolder(data);
  return {
    facility: facility?.facility.name ?? null,
    left: readdirSync(data).filter((name) => !kept.includes(name)),
  };
}
