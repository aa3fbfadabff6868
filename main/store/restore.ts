import { createReadStream, existsSync, renameSync } from "node:fs";
import { join } from "node:path";
import { ok, type Refusal, type Result } from "../../bundle/std.ts";
import { flushFolder, remove, writeDurably } from "../durable-file.ts";
import { countIdentities } from "../identity.ts";
import { newestGoodBackup } from "./backups.ts";
import { type Db, isLost, lockFolder, openDatabase, type Store, storeOf, unfinished } from "./open.ts";
import { backupFolder, reserveFile, sealFile, storeFile } from "./places.ts";
import { type RestorePlan, readPlan, writePlan } from "./restore-plan.ts";
import { storeTrouble } from "./trouble.ts";

export interface OpenedStore {
  readonly store: Store;
  /** Not null: the store was restored, and the machine has yet to take a new identity (see restored.ts). */
  readonly plan: RestorePlan | null;
}

/**
 * Opens the store of a data folder. A damaged or missing one is set aside, never deleted, and the newest good backup
 * takes its place; without any, an empty store does. Refuses as `openStore` does, but for damage.
 */
export async function openOrRestore(data: string, now: Date): Promise<Result<OpenedStore, Refusal>> {
  const lock = lockFolder(data);
  if (!lock.ok) return lock;
  try {
    const opened = await openHeld(data, now);
    if (opened.ok) return ok({ store: storeOf(opened.value.db, lock.value), plan: opened.value.plan });
    lock.value.release();
    return opened;
  } catch (error) {
    lock.value.release();
    const trouble = storeTrouble(error);
    if (trouble) return { ok: false, refusal: trouble };
    throw error;
  }
}

/** A backup was read to its end before it is used, so more than one round means that the disk is failing under it. */
const mostRounds = 3;

async function openHeld(
  data: string,
  now: Date,
): Promise<Result<{ readonly db: Db; readonly plan: RestorePlan | null }, Refusal>> {
  if (existsSync(join(data, sealFile))) return unfinished;
  let found = readPlan(data);
  if (found === "unreadable") found = await makePlan(data, now, "interrupted");
  else if (found === null && isLost(data)) found = await makePlan(data, now, "missing");
  for (let plan = found, round = 1; ; round++) {
    if (plan) await carryOut(data, plan);
    const db = openDatabase(data);
    if (db.ok) return ok({ db: db.value, plan });
    if (db.refusal.kind !== "storeDamaged" || round > mostRounds) return db;
    plan = await makePlan(data, now, "damaged");
  }
}

async function makePlan(data: string, now: Date, reason: RestorePlan["reason"]): Promise<RestorePlan> {
  // A copy needs room, which a full disk has only here.
  await remove(join(data, reserveFile));
  const plan: RestorePlan = {
    setAside: existsSync(join(data, storeFile)) ? nameAside(data, now, reason) : null,
    reason,
    backup: (await newestGoodBackup(data))?.name ?? null,
    identities: countIdentities(data),
  };
  await writePlan(data, plan);
  return plan;
}

function nameAside(data: string, now: Date, reason: string): string {
  const time = now
    .toISOString()
    .replace(/[-:]|\..*$/g, "")
    .replace("T", "-");
  for (let copy = 1; ; copy++) {
    const name = `terminal.damaged-${time}-${reason}${copy === 1 ? "" : `-${copy}`}.sqlite`;
    if (!existsSync(join(data, name))) return name;
  }
}

/** Takes the steps of a plan that have not been taken. May end anywhere in between, and be called again. */
async function carryOut(data: string, { setAside, backup }: RestorePlan): Promise<void> {
  const present = join(data, storeFile);
  if (setAside !== null && !existsSync(join(data, setAside))) {
    // The journal goes first: once the store itself has its new name, all of it is aside.
    for (const end of ["-wal", "-shm", ""]) {
      if (existsSync(present + end)) renameSync(present + end, join(data, setAside + end));
    }
    await flushFolder(data);
  }
  if (existsSync(present)) return;
  // A journal of a store that is gone belongs to no other.
  for (const end of ["-wal", "-shm"]) {
    if (existsSync(present + end))
      renameSync(present + end, join(data, `${setAside ?? "terminal.lost"}${end}`));
  }
  // Renamed into its place when it is whole, so a store that stands there is a whole one.
  if (backup !== null) await writeDurably(present, createReadStream(join(data, backupFolder, backup)));
}
