import { createReadStream } from "node:fs";
import { mkdir, readdir, rm } from "node:fs/promises";
import { basename, join, resolve } from "node:path";
import { bundleSuffix, returnFileName, writeReturn } from "../bundle/bundle.ts";
import type { AgeRecipient } from "../bundle/keys.ts";
import { ok, type Refusal, type Result, refuse, type WallMs } from "../bundle/std.ts";
import type { Database } from "./database.ts";
import { type DiskRefusal, onDisk } from "./disk.ts";
import { type Facility, readKeys } from "./facility.ts";
import { flushFolder, privateFile, privateFolder, writeWhole } from "./files.ts";
import { returnRecords } from "./return-records.ts";
import { readSigner } from "./signer.ts";
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
export async function makeReturn(
  facility: Facility,
  nowMs: WallMs,
): Promise<Result<ReturnMade, ReturnRefusal>> {
  const keys = await onDisk(facility.folder, () => readKeys(facility.folder));
  if (!keys.ok) return keys;
  const signing = await onDisk(facility.folder, () => readSigner(facility));
  if (!signing.ok) return signing;
  return onDisk(facility.place, async (): Promise<Result<ReturnMade, ReturnRefusal>> => {
    const number = await nextNumber(facility);
    return inSnapshot(facility.db, async (db) => {
      const { recipients, leftOut } = await readersOf(db, facility);
      if (recipients.length === 0) return noTerminals;
      let count = 0;
      for await (const _ of returnRecords(facility, keys.value, db)) count += 1;
      const folder = returnsFolder(facility);
      await mkdir(folder, { recursive: true, mode: privateFolder });
      const file = join(folder, returnFileName({ facility: facility.id, number, createdMs: nowMs }));
      const bytes = writeReturn({
        ...signing.value,
        facility: facility.id,
        number,
        count,
        records: returnRecords(facility, keys.value, db),
        recipients,
        createdMs: nowMs,
      });
      await writeWhole(file, bytes, privateFile);
      await removeOld(folder);
      return ok({ file, number, terminals: recipients.length, leftOut, records: count });
    });
  });
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

/** Names sort by time; a clock that was set back must not remove the newest, so numbers decide. */
async function removeOld(folder: string): Promise<void> {
  const names = (await readdir(folder)).filter((name) => name.endsWith(bundleSuffix));
  const numbered = names.map((name) => ({ name, number: Number(/(\d+)\.foothold$/.exec(name)?.[1] ?? 0) }));
  for (const { name } of numbered.sort((a, b) => b.number - a.number).slice(keptReturns)) {
    await rm(join(folder, name), { force: true });
  }
  await flushFolder(folder);
}

const noTerminals = refuse(
  "noTerminals",
  "No terminal has exported to this facility yet, so there is nobody to write to; collect an export first: it tells for whom to encrypt.",
);
