import { mkdir, readdir, rename, rm } from "node:fs/promises";
import { dirname, join } from "node:path";
import type { Insertable } from "kysely";
import { makeEnrolmentSecret } from "../bundle/enrolment.ts";
import type { FacilityId } from "../bundle/ids.ts";
import { facilityIdOf, makeAgeIdentity, makeSigningKey, recipientOf, signerFromPem } from "../bundle/keys.ts";
import { ok, type Refusal, type Result, refuse, type WallMs } from "../bundle/std.ts";
import { makeVerifier } from "../bundle/verifier.ts";
import { makeFolder as makeOuter } from "../curriculum/make-folder.ts";
import { type DatabasePlace, openDatabase, withoutPassword } from "./database.ts";
import { type DiskRefusal, onDisk } from "./disk.ts";
import { facilityFiles } from "./facility.ts";
import { flushFolder, privateFile, privateFolder, writeWhole } from "./files.ts";
import { isDatabaseUrl, placeText } from "./place.ts";
import type { Tables } from "./schema.ts";
import { chosenStaffSecret, fitName, makeStaffSecret } from "./secrets.ts";

export interface InitAsk {
  readonly folder: string;
  readonly name: string;
  /** `null`: make one up. */
  readonly staffSecret: string | null;
  /** `postgres://…`: keep the records there. Else in a file in the folder. */
  readonly database?: string | undefined;
  readonly nowMs: WallMs;
}

export interface NewFacility {
  readonly id: FacilityId;
  readonly name: string;
  readonly folder: string;
  /** Not kept anywhere: to be shown once. */
  readonly staffSecret: string;
}

type InitRefusal =
  | Refusal<
      | "alreadyThere"
      | "notEmpty"
      | "unfitName"
      | "unfitSecret"
      | "unfitDatabase"
      | "notAFacility"
      | "newerDatabase"
    >
  | DiskRefusal;

/** Makes a facility in a folder that is missing or empty. If it cannot be finished, nothing of it stays. */
export async function initFacility(ask: InitAsk): Promise<Result<NewFacility, InitRefusal>> {
  const name = fitName(ask.name);
  if (!name.ok) return name;
  const secret = ask.staffSecret === null ? ok(makeStaffSecret()) : chosenStaffSecret(ask.staffSecret);
  if (!secret.ok) return secret;
  const { folder, database } = ask;
  if (database !== undefined && !isDatabaseUrl(database)) {
    return refuse(
      "unfitDatabase",
      "The database must be named as postgres://user@host/name, so no facility was made; check its address.",
    );
  }
  return onDisk(folder, async (): Promise<Result<NewFacility, InitRefusal>> => {
    const wasMissing = await makeFolder(folder);
    const found = await readdir(folder);
    if (found.includes("facility.db") || found.includes("facility.json")) {
      return refuse("alreadyThere", `There is a facility in ${folder} already, so it was left as it is.`);
    }
    if (found.length > 0) {
      return refuse(
        "notEmpty",
        `The folder ${folder} is not empty, so no facility was made there; name a new or empty folder.`,
      );
    }
    try {
      const filled = await fill(ask, name.value, secret.value);
      if (!filled.ok) await empty(folder, wasMissing);
      return filled.ok
        ? ok({ id: filled.value, name: name.value, folder, staffSecret: secret.value })
        : filled;
    } catch (error) {
      await empty(folder, wasMissing);
      throw error;
    }
  });
}

/** True if the folder was not there. Not one recursive `mkdir`: that calls a write-protected disk a missing folder. */
async function makeFolder(folder: string): Promise<boolean> {
  makeOuter(dirname(folder));
  try {
    await mkdir(folder, { mode: privateFolder });
    return true;
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "EEXIST") return false;
    throw error;
  }
}

async function fill(
  ask: InitAsk,
  name: string,
  staffSecret: string,
): Promise<Result<FacilityId, InitRefusal>> {
  const { folder, database, nowMs } = ask;
  const files = facilityFiles(folder);
  const pem = makeSigningKey();
  const { publicKey } = signerFromPem(pem);
  const identity = await makeAgeIdentity();
  const id = facilityIdOf(publicKey);
  await mkdir(files.keys, { mode: privateFolder });
  await writeWhole(files.signingKey, pem, privateFile);
  await writeWhole(
    files.identities,
    `# For ${id}. Without this file no bundle can be read.\n${identity}\n`,
    privateFile,
  );
  await writeWhole(
    files.enrolments,
    `# For ${id}. Whoever has it can enrol a terminal.\n${makeEnrolmentSecret()}\n`,
    privateFile,
  );

  const row = {
    id,
    name,
    signing_key: publicKey,
    recipient: await recipientOf(identity),
    staff_verifier: await makeVerifier(staffSecret),
    created_ms: nowMs,
  };
  const made = database === undefined ? await makeFile(folder, row) : await makeThere(folder, database, row);
  return made.ok ? ok(id) : made;
}

type Made = Result<null, InitRefusal>;

async function makeFile(folder: string, row: Insertable<Tables["facility"]>): Promise<Made> {
  const draft = join(folder, "new.db");
  // Made empty first, so that SQLite's files take over these permissions.
  await writeWhole(draft, "", privateFile);
  const made = await addFacility({ kind: "sqlite", path: draft }, row);
  if (!made.ok) return made;
  await rename(draft, facilityFiles(folder).database);
  await flushFolder(folder);
  return ok(null);
}

/** The row comes before the file that names it: without the file it is nobody's, and in nobody's way. */
async function makeThere(folder: string, url: string, row: Insertable<Tables["facility"]>): Promise<Made> {
  const made = await onDisk(withoutPassword(url), () => addFacility({ kind: "postgres", url }, row));
  if (!made.ok) return made;
  await writeWhole(facilityFiles(folder).place, placeText(row.id, url), privateFile);
  return ok(null);
}

async function addFacility(place: DatabasePlace, row: Insertable<Tables["facility"]>): Promise<Made> {
  const opened = await openDatabase(place, { create: true });
  if (!opened.ok) return opened;
  try {
    await opened.value.insertInto("facility").values(row).execute();
    return ok(null);
  } finally {
    await opened.value.destroy();
  }
}

/** Takes away what `fill` made in a folder that was empty or missing before. */
async function empty(folder: string, wasMissing: boolean): Promise<void> {
  for (const name of ["keys", "facility.json", "new.db", "new.db-wal", "new.db-shm", "new.db-journal"]) {
    await rm(join(folder, name), { recursive: true, force: true });
  }
  if (wasMissing) await rm(folder, { recursive: true, force: true });
}
