import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { ok, type Refusal, type Result } from "../../bundle/std.ts";
import { openCourse } from "../../curriculum/pack/file.ts";
import type { Pack } from "../../curriculum/pack/read.ts";
import { remove } from "../durable-file.ts";

/** Where courses lie that came by content bundles: each a pack, in `<data>/courses/<course id>/<version>`. */
export const coursesFolder = (data: string, id: string) => join(data, "courses", id);

/** Versions that are there as a whole, newest first. Other names are what a crash left of one that was being written. */
export function installedVersions(folder: string): readonly number[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => /^[1-9]\d{0,8}$/.test(name))
    .map(Number)
    .sort((a, b) => b - a);
}

/**
 * The course that a terminal teaches: the one it was delivered with (`builtIn`, a folder), or a newer version of it
 * that came by a bundle. Reads no more than their indexes. A version that cannot be read is passed over and told to
 * `onBroken`, and stays where it is.
 */
export function newestCourse(
  data: string,
  builtIn: string,
  onBroken: (sentence: string) => void,
): Result<Pack, Refusal> {
  const delivered = openCourse(builtIn);
  if (!delivered.ok) return delivered;
  const { id, version } = delivered.value.index;
  const folder = coursesFolder(data, id);
  for (const installed of installedVersions(folder).filter((each) => each > version)) {
    const pack = openCourse(join(folder, String(installed)));
    if (pack.ok && isEdition(pack.value, { id, version: installed })) return pack;
    onBroken(pack.ok ? `${folder}: version ${installed} says it is another.` : pack.refusal.sentence);
  }
  return ok(delivered.value);
}

/** Which edition of which course. */
export interface Edition {
  readonly id: string;
  readonly version: number;
}

export function isEdition({ index }: Pack, { id, version }: Edition): boolean {
  return index.id === id && index.version === version;
}

/** Removes what is older than the present version and the one before it, as far as the disk lets it: else the next time. */
export async function removeOldVersions(folder: string): Promise<void> {
  for (const version of installedVersions(folder).slice(2)) {
    await remove(join(folder, String(version))).catch(() => {});
  }
}
