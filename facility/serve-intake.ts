import { createHash } from "node:crypto";
import { open } from "node:fs/promises";
import { type ByteSource, bundleSuffix } from "../bundle/bundle.ts";
import { endMark, signatureBytes } from "../bundle/header.ts";
import type { Refusal, WallMs } from "../bundle/std.ts";
import { diskRefusal } from "./disk.ts";
import type { Facility, FacilityKeys } from "./facility.ts";
import { fileSource } from "./file-source.ts";
import type { Known, ReceiptFor, Said } from "./serve-receipt.ts";
import { isDiskTrouble } from "./serve-refusal.ts";
import type { SetAside } from "./serve-set-aside.ts";
import { type Ahead, isAhead } from "./set-back.ts";
import { takeBundle } from "./take.ts";

export type Intake =
  | {
      readonly kind: "taken";
      readonly known: Known;
      readonly wasHere: boolean;
      readonly receipt: Said;
      readonly terminalName: string;
      readonly newEvents: number;
      readonly ahead: Ahead | null;
    }
  /** The file does not have the announced hash: bytes are wrong or missing. */
  | { readonly kind: "otherBytes" }
  | { readonly kind: "refused"; readonly refusal: Refusal; readonly wasSetAside: boolean }
  /** This machine could not do it now: the file stays where it is. */
  | { readonly kind: "trouble"; readonly refusal: Refusal };

export interface IntakeParts {
  readonly facility: Facility;
  readonly keys: FacilityKeys;
  readonly receiptFor: ReceiptFor;
  readonly setAside: SetAside;
  readonly now: () => WallMs;
}

/** Takes in a file that has arrived, if its SHA-512 is `hash`. Never removes it: but a refused one may be set aside. */
export async function takeArrived(parts: IntakeParts, path: string, hash: string): Promise<Intake> {
  try {
    const intake = await takeFile(parts, path, hash);
    if (intake.kind !== "refused") return intake;
    // Only now, when it is closed: Windows moves no file that is open.
    return { ...intake, wasSetAside: await parts.setAside(path, intake.refusal) };
  } catch (error) {
    const refusal = diskRefusal(error, path);
    if (refusal === null) throw error;
    return { kind: "trouble", refusal };
  }
}

async function takeFile(
  { facility, keys, receiptFor, now }: IntakeParts,
  path: string,
  hash: string,
): Promise<Intake> {
  const file = await open(path, "r");
  try {
    const source = await fileSource(file, path);
    const { whole, digest } = await hashesOf(source);
    if (whole !== hash) return { kind: "otherBytes" };
    const copy = await facility.db
      .selectFrom("bundle")
      .select("digest")
      .where("digest", "=", digest)
      .executeTakeFirst();
    const taken = await takeBundle(facility, keys, { source, name: nameOf(hash) }, now());
    if (!taken.ok) {
      const { refusal } = taken;
      return isDiskTrouble(refusal)
        ? { kind: "trouble", refusal }
        : { kind: "refused", refusal, wasSetAside: false };
    }
    const { header, newEvents } = taken.value;
    const known = { terminal: header.terminal.id, digest };
    const ahead = newEvents === 0 ? null : await isAhead(facility, header);
    return {
      kind: "taken",
      known,
      wasHere: copy !== undefined,
      receipt: await receiptFor(known),
      terminalName: header.terminal.name,
      newEvents,
      ahead,
    };
  } finally {
    await file.close();
  }
}

/** What a bundle from the network is called in the database: by this name it is found again after a restart. */
const nameOf = (hash: string) => `${hash}${bundleSuffix}`;

/** The newest bundles that came over the network, by the hash of their file. At most `most`, oldest first. */
export async function knownFiles({ db }: Pick<Facility, "db">, most: number): Promise<[string, Known][]> {
  const rows = await db
    .selectFrom("bundle")
    .select(["file_name", "terminal", "digest"])
    .orderBy("collected_ms", "desc")
    .limit(most)
    .execute();
  return rows
    .filter(({ file_name }) => file_name.length === nameOf("").length + 128)
    .map(({ file_name, terminal, digest }): [string, Known] => [
      file_name.slice(0, 128),
      { terminal, digest },
    ])
    .reverse();
}

/** SHA-512 of all bytes, and of those that a bundle's signature covers. */
async function hashesOf(source: ByteSource): Promise<{ readonly whole: string; readonly digest: string }> {
  const signedTo = Math.max(0, source.length - signatureBytes - endMark.length);
  const hash = createHash("sha512");
  for await (const piece of source.read(0, signedTo)) hash.update(piece);
  const digest = hash.copy().digest("hex");
  for await (const piece of source.read(signedTo, source.length)) hash.update(piece);
  return { whole: hash.digest("hex"), digest };
}
