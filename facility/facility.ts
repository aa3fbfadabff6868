import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { type EnrolmentSecret, enrolmentSecret } from "../bundle/enrolment.ts";
import type { FacilityId } from "../bundle/ids.ts";
import { type AgeIdentity, type AgeRecipient, recipientOf, type SigningKey } from "../bundle/keys.ts";
import { ok, type Refusal, type Result, refuse, type WallMs } from "../bundle/std.ts";
import type { Verifier } from "../bundle/verifier.ts";
import { type Database, openDatabase, withoutPassword } from "./database.ts";
import { type DiskRefusal, onDisk } from "./disk.ts";
import { readPlace } from "./place.ts";

/** What lies in a facility's folder. The database, or the file that names it, is made last: a folder with one is whole. */
export const facilityFiles = (folder: string) => ({
  database: join(folder, "facility.db"),
  /** Instead of a database: where else it is, see `place.ts`. */
  place: join(folder, "facility.json"),
  keys: join(folder, "keys"),
  /** Ed25519 private key, PKCS #8 in PEM. */
  signingKey: join(folder, "keys", "signing.pem"),
  /** The same, while it is being changed; see `signer.ts`. */
  nextSigningKey: join(folder, "keys", "signing-next.pem"),
  /** age identities, one in a line, the present one first; `#` begins a comment, as in age's own files. */
  identities: join(folder, "keys", "age-identities.txt"),
  /** Enrolment secrets in the same manner. */
  enrolments: join(folder, "keys", "enrolment.txt"),
});

export interface Facility {
  readonly folder: string;
  /** Where the records are, as it is told to people. */
  readonly place: string;
  readonly id: FacilityId;
  readonly name: string;
  readonly signingKey: SigningKey;
  readonly recipient: AgeRecipient;
  readonly staffVerifier: Verifier;
  readonly createdMs: WallMs;
  readonly db: Database;
  close(): Promise<void>;
}

export type OpenRefusal = Refusal<"notAFacility" | "newerDatabase"> | DiskRefusal;

export async function openFacility(folder: string): Promise<Result<Facility, OpenRefusal>> {
  const files = facilityFiles(folder);
  const placed = await onDisk(folder, async () =>
    existsSync(files.place) ? readPlace(files.place) : ok(null),
  );
  if (!placed.ok) return placed;
  const there = placed.value;
  const place = there === null ? folder : withoutPassword(there.database);
  return onDisk(place, async () => {
    if (there === null && !existsSync(files.database)) {
      return refuse(
        "notAFacility",
        `There is no facility in ${folder}; name its folder with --dir or in FOOTHOLD_FACILITY, or make one with: foothold facility init <folder> --name "North campus".`,
      );
    }
    const opened = await openDatabase(
      there === null ? { kind: "sqlite", path: files.database } : { kind: "postgres", url: there.database },
      { create: false },
    );
    if (!opened.ok) return opened;
    const db = opened.value;
    let query = db.selectFrom("facility").selectAll();
    if (there !== null) query = query.where("id", "=", there.id);
    const row = await query.executeTakeFirst();
    if (row === undefined) {
      await db.destroy();
      return refuse(
        "notAFacility",
        there === null
          ? `The database in ${folder} names no facility; put back a good copy of the folder.`
          : `The database ${place} does not know the facility ${there.id}, so nothing was done; check that ${files.place} names the right database.`,
      );
    }
    return ok({
      folder,
      place,
      id: row.id,
      name: row.name,
      signingKey: row.signing_key,
      recipient: row.recipient,
      staffVerifier: row.staff_verifier,
      createdMs: row.created_ms,
      db,
      close: () => db.destroy(),
    });
  });
}

export interface FacilityKeys {
  readonly identities: readonly [AgeIdentity, ...AgeIdentity[]];
  readonly enrolments: readonly [EnrolmentSecret, ...EnrolmentSecret[]];
}

/** Throws the file system's error if a key file cannot be read. */
export async function readKeys(folder: string): Promise<Result<FacilityKeys, Refusal<"keysUnreadable">>> {
  const files = facilityFiles(folder);
  const [identity, ...identities] = (await linesOf(files.identities)) as AgeIdentity[];
  const [enrolment, ...older] = (await linesOf(files.enrolments)).map(
    (line) => enrolmentSecret.safeParse(line).data,
  );
  // Also a line that only looks like a key: to pass over it would turn away terminals that were set up with it.
  const isDamaged =
    older.includes(undefined) ||
    !(await Promise.all([identity, ...identities].map(isIdentity))).every(Boolean);
  if (identity === undefined || enrolment === undefined || isDamaged) {
    return refuse(
      "keysUnreadable",
      `The keys in ${files.keys} are not readable as keys, so nothing was done; put back the copy that was made when the facility was set up.`,
    );
  }
  return ok({
    identities: [identity, ...identities],
    enrolments: [enrolment, ...older.filter((secret) => secret !== undefined)],
  });
}

const isIdentity = async (line: AgeIdentity | undefined): Promise<boolean> =>
  line !== undefined &&
  recipientOf(line).then(
    () => true,
    () => false,
  );

async function linesOf(path: string): Promise<string[]> {
  const lines = (await readFile(path, "utf8")).split("\n").map((line) => line.trim());
  return lines.filter((line) => line !== "" && !line.startsWith("#"));
}
