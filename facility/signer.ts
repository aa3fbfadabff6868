import { existsSync } from "node:fs";
import { readFile, rename } from "node:fs/promises";
import { makeSigningKey, type Signer, signerFromPem } from "../bundle/keys.ts";
import { ok, type Refusal, type Result, refuse } from "../bundle/std.ts";
import { extendSuccession, type Succession, startSuccession, succession } from "../bundle/succession.ts";
import { type Facility, facilityFiles } from "./facility.ts";
import { flushFolder, privateFile, writeWhole } from "./files.ts";

/** With what a facility signs returns and receipts, and how a terminal knows that it may. */
export interface FacilitySigner {
  readonly signer: Signer;
  readonly succession: Succession;
}

/** The facility's signing keys, from the first to the present one. */
export async function successionOf({ db, id }: Pick<Facility, "db" | "id">): Promise<Succession> {
  const row = await db
    .selectFrom("facility")
    .select(["signing_key", "succession"])
    .where("id", "=", id)
    .executeTakeFirstOrThrow();
  return row.succession === null
    ? startSuccession(row.signing_key)
    : succession.parse(JSON.parse(row.succession));
}

/**
 * The private key that belongs to the facility's present public one. A crash in the middle of a change leaves it under
 * the next key's name, and then it is put in its place. Throws the file system's error.
 */
export async function readSigner(
  facility: Facility,
): Promise<Result<FacilitySigner, Refusal<"keysUnreadable">>> {
  const links = await successionOf(facility);
  const present = links.at(-1)?.key;
  const { signingKey, nextSigningKey, keys } = facilityFiles(facility.folder);
  for (const file of [signingKey, nextSigningKey].filter(existsSync)) {
    const signer = await readPem(file);
    if (signer === null || signer.publicKey !== present) continue;
    if (file === nextSigningKey) {
      await rename(nextSigningKey, signingKey);
      await flushFolder(keys);
    }
    return ok({ signer, succession: links });
  }
  return refuse(
    "keysUnreadable",
    `The signing key in ${keys} is not the facility's present one, so nothing was done; put back the newest copy of the keys.`,
  );
}

async function readPem(file: string): Promise<Signer | null> {
  const pem = await readFile(file, "utf8");
  try {
    return signerFromPem(pem);
  } catch {
    return null;
  }
}

/**
 * Makes the facility's next signing key, named by the present one. Terminals learn of it with the next return. The new key
 * is on the disk before the database names it.
 */
export async function rotateSigner(
  facility: Facility,
): Promise<Result<FacilitySigner, Refusal<"keysUnreadable">>> {
  const read = await readSigner(facility);
  if (!read.ok) return read;
  const { signingKey, nextSigningKey, keys } = facilityFiles(facility.folder);
  const pem = makeSigningKey();
  const signer = signerFromPem(pem);
  const links = await extendSuccession(read.value.succession, read.value.signer, signer.publicKey);
  await writeWhole(nextSigningKey, pem, privateFile);
  await facility.db
    .updateTable("facility")
    .set({ succession: JSON.stringify(links), signing_key: signer.publicKey })
    .where("id", "=", facility.id)
    .execute();
  await rename(nextSigningKey, signingKey);
  await flushFolder(keys);
  return ok({ signer, succession: links });
}
