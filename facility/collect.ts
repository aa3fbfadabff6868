import { constants, type FileHandle, open, readdir, stat } from "node:fs/promises";
import { basename, join } from "node:path";
import { bundleSuffix } from "../bundle/bundle.ts";
import { ok, type Refusal, type Result, type WallMs } from "../bundle/std.ts";
import { type DiskRefusal, onDisk, PlacedError } from "./disk.ts";
import { type Facility, type FacilityKeys, readKeys } from "./facility.ts";
import { fileSource } from "./file-source.ts";
import { listQuarantine, nameBefore, release, setAside, writeReason } from "./quarantine.ts";
import { findGaps, type Gap } from "./receipts.ts";
import { type Ahead, isAhead } from "./set-back.ts";
import { type Taken, type TakeRefusal, takeBundle } from "./take.ts";

export interface CollectReport {
  /** By name, which is by time. */
  readonly files: readonly CollectedFile[];
  /** Of all terminals, after this collection. */
  readonly gaps: readonly Gap[];
}

export interface CollectedFile {
  readonly name: string;
  readonly result: Result<Taken, TakeRefusal>;
  /** Not `null`: the database seems to be an older copy. */
  readonly ahead: Ahead | null;
  /** Where a copy of a refused file is kept; `null`: nowhere. */
  readonly quarantine: Result<string | null, DiskRefusal>;
}

type CollectRefusal = Refusal<"keysUnreadable"> | DiskRefusal;

/**
 * Takes in a bundle, or all bundles of a folder (not of folders in it). Each file stands for itself: one that is
 * refused keeps nobody else's work out, and is copied into quarantine.
 */
export async function collect(
  facility: Facility,
  place: string,
  nowMs: WallMs,
): Promise<Result<CollectReport, CollectRefusal>> {
  const paths = await onDisk(place, async () => ok(await bundlesIn(place)));
  if (!paths.ok) return paths;
  return collectFiles(facility, paths.value, async (keys, path) => {
    const name = basename(path);
    const result = await takeFile(facility, keys, path, name, nowMs);
    if (result.ok) return { name, result, quarantine: ok(null) };
    return { name, result, quarantine: await setAside(facility, path, name, result.refusal, nowMs) };
  });
}

/**
 * Tries all files in quarantine again, as after an update or with keys that were put back. What is taken in now leaves
 * quarantine; what is refused again stays, with its present reason.
 */
export async function retryQuarantine(
  facility: Facility,
  nowMs: WallMs,
): Promise<Result<CollectReport, CollectRefusal>> {
  const paths = await onDisk(facility.folder, async () => ok(await listQuarantine(facility)));
  if (!paths.ok) return paths;
  return collectFiles(facility, paths.value, async (keys, path) => {
    const name = nameBefore(path);
    const result = await takeFile(facility, keys, path, name, nowMs);
    const quarantine = await onDisk(path, async (): Promise<Result<string | null, never>> => {
      if (!result.ok) await writeReason(path, name, result.refusal, nowMs);
      else await release(path);
      return ok(result.ok ? null : path);
    });
    return { name, result, quarantine };
  });
}

async function collectFiles(
  facility: Facility,
  paths: readonly string[],
  take: (keys: FacilityKeys, path: string) => Promise<Omit<CollectedFile, "ahead">>,
): Promise<Result<CollectReport, CollectRefusal>> {
  const keys = await onDisk(facility.folder, () => readKeys(facility.folder));
  if (!keys.ok) return keys;
  const files: CollectedFile[] = [];
  for (const path of paths) {
    const file = await take(keys.value, path);
    const ahead = await aheadOf(facility, file.result);
    if (!ahead.ok) return ahead;
    files.push({ ...file, ahead: ahead.value });
  }
  return onDisk(facility.place, async () => ok({ files, gaps: await findGaps(facility.db, facility.id) }));
}

function aheadOf(
  facility: Facility,
  taken: Result<Taken, TakeRefusal>,
): Promise<Result<Ahead | null, DiskRefusal>> {
  return onDisk(facility.place, async () =>
    ok(taken.ok && taken.value.newEvents > 0 ? await isAhead(facility, taken.value.header) : null),
  );
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
  name: string,
  nowMs: WallMs,
): Promise<Result<Taken, TakeRefusal>> {
  return onDisk(facility.place, async () => {
    let file: FileHandle | undefined;
    try {
      file = await open(path, constants.O_RDONLY).catch((error: unknown) => {
        throw new PlacedError(error, path);
      });
      const source = await fileSource(file, path);
      return await takeBundle(facility, keys, { source, name }, nowMs);
    } finally {
      await file?.close();
    }
  });
}
