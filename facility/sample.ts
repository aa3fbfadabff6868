import { createHmac } from "node:crypto";
import { readFile } from "node:fs/promises";
import { type Facility, facilityFiles } from "./facility.ts";

/** Whether a pass, named by its event's hash, is one of those to be graded again. */
export type Sample = (eventHash: string) => boolean;

/**
 * About `share` (0 to 1) of all passes, always the same ones. The choice takes the facility's own secret, so that nobody
 * who writes a log can tell which, or try sources until one is spared. Throws the file system's error.
 */
export async function sampleOf(facility: Pick<Facility, "folder">, share: number): Promise<Sample> {
  const secret = await readFile(facilityFiles(facility.folder).signingKey);
  return drawWith(secret, share);
}

export function drawWith(secret: Uint8Array, share: number): Sample {
  return (eventHash) => {
    const drawn = createHmac("sha256", secret).update(`foothold regrade sample v1\n${eventHash}`).digest();
    return drawn.readUIntBE(0, 6) / 2 ** 48 < share;
  };
}
