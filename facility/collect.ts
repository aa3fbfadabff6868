import { constants, type FileHandle, open, readdir, stat } from "node:fs/promises";
import { basename, join } from "node:path";
import { bundleSuffix } from "../bundle/bundle.ts";
import { ok, type Refusal, type Result, type WallMs } from "../bundle/std.ts";
import { type DiskRefusal, onDisk, PlacedError } from "./disk.ts";
import { type Facility, type FacilityKeys, readKeys } from "./facility.ts";
import { fileSource } from "./file-source.ts";
import { findGaps, type Gap } from "./receipts.ts";
import { type Taken, type TakeRefusal, takeBundle } from "./take.ts";

export interface CollectReport {
  /** By name, which is by time. */
  readonly files: readonly { readonly name: string; readonly result: Result<Taken, TakeRefusal> }[];
  /** Of all terminals, after this collection. */
  readonly gaps: readonly Gap[];
}

/**
 * Takes in a bundle, or all bundles of a folder (not of folders in it). Each file stands for itself: one that is
 * refused keeps nobody else's work out.
 */
export async function collect(
  facility: Facility,
  place: string,
  nowMs: WallMs,
): Promise<Result<CollectReport, Refusal<"keysUnreadable"> | DiskRefusal>> {
  const keys = await onDisk(facility.folder, () => readKeys(facility.folder));
  if (!keys.ok) return keys;
  const paths = await onDisk(place, async () => ok(await bundlesIn(place)));
  if (!paths.ok) return paths;
  const files: CollectReport["files"][number][] = [];
  for (const path of paths.value) {
    files.push({ name: basename(path), result: await takeFile(facility, keys.value, path, nowMs) });
  }
  return onDisk(facility.place, async () => ok({ files, gaps: await findGaps(facility.db, facility.id) }));
}

/** Names that begin with a dot are what systems leave on sticks beside a file, or a file that is still being written. */
async function bundlesIn(place: string): Promise<readonly string[]> {
  if ((await stat(place)).isFile()) return [place];
  const entries = await readdir(place, { withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile() && entry.name.endsWith(bundleSuffix) && !entry.name.startsWith("."))
    .map((entry) => join(place, entry.name))
    .sort();
}

function takeFile(
  facility: Facility,
  keys: FacilityKeys,
  path: string,
  nowMs: WallMs,
): Promise<Result<Taken, TakeRefusal>> {
  return onDisk(facility.place, async () => {
    let file: FileHandle | undefined;
    try {
      file = await open(path, constants.O_RDONLY).catch((error: unknown) => {
        throw new PlacedError(error, path);
      });
      const source = await fileSource(file, path);
      return await takeBundle(facility, keys, { source, name: basename(path) }, nowMs);
    } finally {
      await file?.close();
    }
  });
}
