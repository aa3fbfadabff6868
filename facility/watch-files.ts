import type { Dirent } from "node:fs";
import { readdir, stat } from "node:fs/promises";
import { join } from "node:path";
import { bundleSuffix } from "../bundle/bundle.ts";

/** What a file was when it was looked at: if any of it changes, it is another file. */
export interface Seen {
  readonly bytes: number;
  readonly changedMs: number;
}

export const isSame = (a: Seen, b: Seen | null | undefined) =>
  a.bytes === b?.bytes && a.changedMs === b.changedMs;

/**
 * Bundles in a folder and in the folders in it, which is where systems show sticks. Full paths, by name. A folder inside
 * that cannot be read is passed over: a stick may be going. Throws the file system's error if `folder` itself cannot be read.
 */
export async function bundlesBelow(folder: string): Promise<ReadonlyMap<string, Seen>> {
  const entries = await readdir(folder, { withFileTypes: true });
  const found = bundlesAmong(folder, entries);
  for (const entry of entries) {
    if (!entry.isDirectory()) continue;
    const inside = join(folder, entry.name);
    found.push(...bundlesAmong(inside, await readdir(inside, { withFileTypes: true }).catch(() => [])));
  }
  const seen = new Map<string, Seen>();
  for (const path of found.sort()) {
    const file = await seenAt(path);
    if (file !== null) seen.set(path, file);
  }
  return seen;
}

/** `null`: it is not there any more. */
export async function seenAt(path: string): Promise<Seen | null> {
  const found = await stat(path).catch(() => null);
  return found === null ? null : { bytes: found.size, changedMs: found.mtimeMs };
}

/** As `collect` chooses: plain files with the suffix, and none that begins with a dot. */
function bundlesAmong(folder: string, entries: readonly Dirent[]): string[] {
  return entries
    .filter((entry) => entry.isFile() && entry.name.endsWith(bundleSuffix) && !entry.name.startsWith("."))
    .map(({ name }) => join(folder, name));
}
