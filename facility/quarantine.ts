import { createHash, randomBytes } from "node:crypto";
import { type FileHandle, mkdir, open, readdir, rename, rm } from "node:fs/promises";
import { basename, join } from "node:path";
import { bundleSuffix, versionOneLimits } from "../bundle/bundle.ts";
import type { ExportRefusalKind } from "../bundle/refusal.ts";
import { ok, type Refusal, type Result, type WallMs } from "../bundle/std.ts";
import { type DiskRefusal, onDisk, PlacedError } from "./disk.ts";
import type { Facility } from "./facility.ts";
import { fileSource } from "./file-source.ts";
import { flushFolder, privateFile, privateFolder, writeWhole } from "./files.ts";

/** Where copies of refused files lie, each with its reason beside it in a file of the same name and `.json`. */
export const quarantineFolder = ({ folder }: Pick<Facility, "folder">): string => join(folder, "quarantine");

/**
 * What is wrong with the file itself, and may be right for a later program or other keys. A file that was cut short is none:
 * the whole one is still on the terminal. One that no disk here should have to hold is left where it is.
 */
const kept: Readonly<Record<ExportRefusalKind, boolean>> = {
  notABundle: true,
  newerVersion: true,
  cutShort: false,
  tooLarge: true,
  damaged: true,
  otherKind: true,
  otherFacility: true,
  notEnrolled: true,
  locked: true,
  malformed: true,
  brokenChain: true,
  notOurs: true,
};

/**
 * Copies a refused file into quarantine. The file itself is only read. Returns the copy's full path, always the same for
 * the same bytes and name; `null` if it is not kept: cut short, larger than any bundle, or refused for our own disk's
 * sake.
 */
export function setAside(
  facility: Facility,
  path: string,
  name: string,
  refusal: Refusal,
  nowMs: WallMs,
): Promise<Result<string | null, DiskRefusal>> {
  const folder = quarantineFolder(facility);
  return onDisk(folder, async () => {
    if (!isKept(refusal.kind)) return ok(null);
    await mkdir(folder, { recursive: true, mode: privateFolder });
    const draft = join(folder, `.${randomBytes(8).toString("hex")}.part`);
    try {
      const digest = await copy(path, draft);
      if (digest === null) return ok(null);
      const place = join(folder, `${digest.slice(0, 16)}-${shortName(name)}`);
      await rename(draft, place);
      await writeReason(place, name, refusal, nowMs);
      return ok(place);
    } finally {
      await rm(draft, { force: true });
    }
  });
}

const isKept = (kind: string): boolean => Object.entries(kept).some(([name, keep]) => name === kind && keep);

/** A file system takes 255 bytes for a name. */
function shortName(name: string): string {
  const stem = name.endsWith(bundleSuffix) ? name.slice(0, -bundleSuffix.length) : name;
  let short = stem;
  while (Buffer.byteLength(short) > 180) short = short.slice(0, -1);
  return `${short}${bundleSuffix}`;
}

/** SHA-256 of what was copied, in lower-case hex; `null`: larger than any bundle. */
async function copy(path: string, to: string): Promise<string | null> {
  let from: FileHandle | undefined;
  let file: FileHandle | undefined;
  try {
    from = await open(path, "r").catch((error: unknown) => {
      throw new PlacedError(error, path);
    });
    const source = await fileSource(from, path);
    if (source.length > versionOneLimits.fileBytes) return null;
    file = await open(to, "wx", privateFile);
    const hash = createHash("sha256");
    for await (const piece of source.read(0, source.length)) {
      hash.update(piece);
      await file.writeFile(piece);
    }
    await file.sync();
    return hash.digest("hex");
  } finally {
    await file?.close();
    await from?.close();
  }
}

/** For people, and for whoever looks into it. */
export async function writeReason(
  place: string,
  name: string,
  refusal: Refusal,
  nowMs: WallMs,
): Promise<void> {
  const at = new Date(nowMs).toISOString();
  await writeWhole(`${place}.json`, `${JSON.stringify({ name, ...refusal, at }, null, 2)}\n`, privateFile);
}

/** Full paths of the files in quarantine, by name. */
export async function listQuarantine(facility: Pick<Facility, "folder">): Promise<readonly string[]> {
  const folder = quarantineFolder(facility);
  const names = await readdir(folder).catch((error: unknown) => {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return [];
    throw error;
  });
  return names
    .filter((name) => name.endsWith(bundleSuffix) && !name.startsWith("."))
    .sort()
    .map((name) => join(folder, name));
}

/** Takes a file out of quarantine that has been taken in: all that was in it is stored. */
export async function release(place: string): Promise<void> {
  await rm(place);
  await rm(`${place}.json`, { force: true });
  await flushFolder(join(place, ".."));
}

/** The name under which the file came. */
export const nameBefore = (place: string): string => basename(place).replace(/^[0-9a-f]{16}-/, "");
