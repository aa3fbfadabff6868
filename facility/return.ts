import { createReadStream } from "node:fs";
import { mkdir, rm } from "node:fs/promises";
import { basename, join, resolve } from "node:path";
import { returnFileName, writeReturn } from "../bundle/bundle.ts";
import type { AgeRecipient } from "../bundle/keys.ts";
import { ok, type Refusal, type Result, refuse, type WallMs } from "../bundle/std.ts";
import type { Database } from "./database.ts";
import { type DiskRefusal, onDisk } from "./disk.ts";
import { type Facility, type FacilityKeys, readKeys } from "./facility.ts";
import { flushFolder, privateFile, privateFolder, writeWhole } from "./files.ts";
import { contentOf, newestContent, noteNewest, numberedReturns } from "./return-content.ts";
import { returnRecords } from "./return-records.ts";
import { type FacilitySigner, readSigner } from "./signer.ts";
import { inSnapshot } from "./transaction.ts";

export interface ReturnMade {
  /** Full path, in the facility's own folder. */
  readonly file: string;
  readonly number: number;
  /** How many terminals can open it, and how many are left out because they were revoked or never exported a key. */
  readonly terminals: number;
  readonly leftOut: number;
  readonly records: number;
}

export type ReturnRefusal = Refusal<"keysUnreadable" | "noTerminals"> | DiskRefusal;

/** Where returns lie for those who fetch them over the network: the newest, and the one before while it may be in use. */
export const returnsFolder = ({ folder }: Pick<Facility, "folder">): string => join(folder, "returns");
const keptReturns = 2;

/** Writes the facility's next return into its own folder. One that fails leaves its number unused, which means nothing. */
export function makeReturn(facility: Facility, nowMs: WallMs): Promise<Result<ReturnMade, ReturnRefusal>> {
  return withSigner(facility, async (keys, signing) => {
    const number = await nextNumber(facility);
    return inSnapshot(facility.db, async (db) => {
      const { recipients, leftOut } = await readersOf(db, facility);
      if (recipients.length === 0) return noTerminals;
      const content = await contentOf(facility, keys, db, { recipients, succession: signing.succession });
      const folder = returnsFolder(facility);
      await mkdir(folder, { recursive: true, mode: privateFolder });
      const file = join(folder, returnFileName({ facility: facility.id, number, createdMs: nowMs }));
      const bytes = writeReturn({
        ...signing,
        facility: facility.id,
        number,
        count: content.count,
        records: returnRecords(facility, keys, db),
        recipients,
        createdMs: nowMs,
      });
      await writeWhole(file, bytes, privateFile);
      await noteNewest(folder, number, content);
      await removeOld(folder);
      return ok({ file, number, terminals: recipients.length, leftOut, records: content.count });
    });
  });
}

/** The same, if it would say something else than the newest that lies there; else `null`, and no number is used. */
export async function makeReturnIfNews(
  facility: Facility,
  nowMs: WallMs,
): Promise<Result<ReturnMade | null, ReturnRefusal>> {
  const isNews = await withSigner(facility, (keys, { succession }) =>
    inSnapshot(facility.db, async (db): Promise<Result<boolean, ReturnRefusal>> => {
      const { recipients } = await readersOf(db, facility);
      if (recipients.length === 0) return noTerminals;
      const newest = await newestContent(returnsFolder(facility), await lastNumber(db, facility));
      const content = await contentOf(facility, keys, db, { recipients, succession });
      return ok(content.hash !== newest);
    }),
  );
  if (!isNews.ok) return isNews;
  return isNews.value ? makeReturn(facility, nowMs) : ok(null);
}

async function withSigner<T>(
  facility: Facility,
  body: (keys: FacilityKeys, signing: FacilitySigner) => Promise<Result<T, ReturnRefusal>>,
): Promise<Result<T, ReturnRefusal>> {
  const keys = await onDisk(facility.folder, () => readKeys(facility.folder));
  if (!keys.ok) return keys;
  const signing = await onDisk(facility.folder, () => readSigner(facility));
  if (!signing.ok) return signing;
  return onDisk(facility.place, () => body(keys.value, signing.value));
}

/** Puts a copy of a return into a folder, such as a stick. What was there under its name is replaced when it is whole. */
export function carryReturn(file: string, folder: string): Promise<Result<string, DiskRefusal>> {
  const to = join(resolve(folder), basename(file));
  return onDisk(to, async () => {
    await writeWhole(to, createReadStream(file), privateFile);
    return ok(to);
  });
}

/** Taken in a transaction of its own, so that two who write at once do not write the same number. */
async function nextNumber({ db, id }: Facility): Promise<number> {
  const { last_return } = await db
    .updateTable("facility")
    .set((row) => ({ last_return: row("last_return", "+", 1) }))
    .where("id", "=", id)
    .returning("last_return")
    .executeTakeFirstOrThrow();
  return last_return;
}

async function lastNumber(db: Database, { id }: Pick<Facility, "id">): Promise<number> {
  const row = db.selectFrom("facility").select("last_return").where("id", "=", id);
  return (await row.executeTakeFirstOrThrow()).last_return;
}

async function readersOf(
  db: Database,
  { id }: Facility,
): Promise<{ readonly recipients: readonly AgeRecipient[]; readonly leftOut: number }> {
  const rows = await db
    .selectFrom("terminal")
    .select(["recipient", "revoked_ms"])
    .where("facility", "=", id)
    .orderBy("id")
    .execute();
  const recipients = rows.flatMap(({ recipient, revoked_ms }) =>
    recipient === null || revoked_ms !== null ? [] : [recipient],
  );
  return { recipients: [...new Set(recipients)], leftOut: rows.length - recipients.length };
}

async function removeOld(folder: string): Promise<void> {
  for (const { name } of (await numberedReturns(folder)).slice(keptReturns)) {
    await rm(join(folder, name), { force: true });
  }
  await flushFolder(folder);
}

const noTerminals = refuse(
  "noTerminals",
  "No terminal has exported to this facility yet, so there is nobody to write to; collect an export first: it tells for whom to encrypt.",
);
