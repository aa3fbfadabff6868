import { readFile } from "node:fs/promises";
import { makeEnrolmentSecret } from "../bundle/enrolment.ts";
import { type AgeRecipient, makeAgeIdentity, recipientOf, type SigningKey } from "../bundle/keys.ts";
import { ok, type Refusal, type Result } from "../bundle/std.ts";
import { type DiskRefusal, onDisk } from "./disk.ts";
import { type Facility, facilityFiles, readKeys } from "./facility.ts";
import { privateFile, writeWhole } from "./files.ts";
import { rotateSigner } from "./signer.ts";

export interface KeysRotated {
  /** Whom terminals encrypt to once they have heard of it. */
  readonly recipient: AgeRecipient;
  /** With what the facility signs from now on. */
  readonly signingKey: SigningKey;
  /** How many identities can decrypt now, the new one included. */
  readonly identities: number;
  readonly enrolments: number;
}

/**
 * A new signing key, named by the one before, and a new age identity and enrolment secret, each before the old ones, which stay: bundles that are on their way can
 * still be read, and terminals that were set up before are still known. The recipient is told to terminals only when
 * the identity that can read for it is on the disk: a crash in between leaves a facility that reads with more
 * keys than it names, and running it again is always safe.
 */
export function rotateKeys(
  facility: Facility,
): Promise<Result<KeysRotated, Refusal<"keysUnreadable"> | DiskRefusal>> {
  return onDisk(facility.folder, async () => {
    const keys = await readKeys(facility.folder);
    if (!keys.ok) return keys;
    const files = facilityFiles(facility.folder);
    const identity = await makeAgeIdentity();
    const recipient = await recipientOf(identity);
    await putFirst(files.identities, identity);
    await putFirst(files.enrolments, makeEnrolmentSecret());
    await facility.db.updateTable("facility").set({ recipient }).where("id", "=", facility.id).execute();
    const signing = await rotateSigner(facility);
    if (!signing.ok) return signing;
    return ok({
      recipient,
      signingKey: signing.value.signer.publicKey,
      identities: keys.value.identities.length + 1,
      enrolments: keys.value.enrolments.length + 1,
    });
  });
}

/** Before the first key of a file, after the comments at its head. */
async function putFirst(path: string, key: string): Promise<void> {
  const lines = (await readFile(path, "utf8")).split("\n");
  const at = lines.findIndex((line) => line.trim() !== "" && !line.trim().startsWith("#"));
  await writeWhole(path, lines.toSpliced(at, 0, key).join("\n"), privateFile);
}
