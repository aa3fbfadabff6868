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

/** The folder of a facility's return bundles. Files that are something else are passed over. */
export class ReturnFolder {
  readonly #folder: string;
  readonly #facility: FacilityId;
  /** What was read of each file, so that a hundred terminals that ask do not make it be read a hundred times. */
  #numbers: ReadonlyMap<string, number | null> = new Map();

  constructor(folder: string, facility: FacilityId) {
    this.#folder = folder;
    this.#facility = facility;
  }

  /** The one with the highest number, open: whoever asks closes it. `null`: there is none, or no such folder. */
  async newest(): Promise<NewestReturn | null> {
    const numbers = new Map<string, number | null>();
    let newest: NewestReturn | null = null;
    for (const name of await bundlesIn(this.#folder)) {
      // One that is just being taken away is none.
      const file = await open(join(this.#folder, name), "r").catch(() => null);
      if (file === null) continue;
      const { size, mtimeMs } = await file.stat();
      const key = `${name} ${size} ${mtimeMs}`;
      const read = this.#numbers.get(key);
      const number = read === undefined ? await numberOf(file, this.#facility) : read;
      numbers.set(key, number);
      if (number === null || (newest !== null && newest.number >= number)) {
        await file.close();
        continue;
      }
      await newest?.file.close();
      newest = { number, file, size };
    }
    this.#numbers = numbers;
    return newest;
  }
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
