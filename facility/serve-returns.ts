import { type FileHandle, open, readdir } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";
import { bundleSuffix } from "../bundle/bundle.ts";
import { parseCanonicalJson } from "../bundle/canonical.ts";
import { magic } from "../bundle/header.ts";
import { type FacilityId, facilityId } from "../bundle/ids.ts";
import { maxHeaderBytes } from "../bundle/limits.ts";

/** What a return's header must say for it to be offered; the rest is for the terminal to judge. */
const returnHeader = z.looseObject({
  kind: z.literal("return"),
  facility: facilityId,
  number: z.int().min(1),
});

export interface NewestReturn {
  readonly number: number;
  readonly file: FileHandle;
  readonly size: number;
}

/**
 * The return bundle of this facility with the highest number in a folder, open: whoever asks closes it. `null`: there is
 * none, or no such folder. Files that are something else are passed over.
 */
export async function newestReturn(folder: string, facility: FacilityId): Promise<NewestReturn | null> {
  let newest: NewestReturn | null = null;
  for (const name of await bundlesIn(folder)) {
    const file = await open(join(folder, name), "r").catch(() => null);
    if (file === null) continue;
    const number = await numberOf(file, facility);
    if (number === null || (newest !== null && newest.number >= number)) {
      await file.close();
      continue;
    }
    await newest?.file.close();
    newest = { number, file, size: (await file.stat()).size };
  }
  return newest;
}

async function bundlesIn(folder: string): Promise<readonly string[]> {
  const names = await readdir(folder).catch((error: unknown) => {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return [];
    throw error;
  });
  return names.filter((name) => name.endsWith(bundleSuffix) && !name.startsWith("."));
}

async function numberOf(file: FileHandle, facility: FacilityId): Promise<number | null> {
  const head = Buffer.alloc(magic.length + 16 + maxHeaderBytes);
  const { bytesRead } = await file.read(head, 0, head.length, 0);
  const [first, line] = head.subarray(0, bytesRead).toString("utf8").split("\n", 3);
  if (first === undefined || line === undefined || !first.startsWith(magic)) return null;
  const header = returnHeader.safeParse(parseCanonicalJson(line));
  return header.success && header.data.facility === facility ? header.data.number : null;
}
