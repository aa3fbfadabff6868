import { randomBytes } from "node:crypto";
import { type FileHandle, open, rename, rm } from "node:fs/promises";
import { basename, dirname, join } from "node:path";

/** Only its owner may read or write it. */
export const privateFile = 0o600;
/** Only its owner may look into it. */
export const privateFolder = 0o700;

/**
 * Writes a file that is either there as a whole or not at all: under another name beside it, flushed to the disk,
 * then renamed over what may have been there. Throws the file system's error, or that of `text`, and leaves nothing then.
 */
export async function writeWhole(
  path: string,
  text: string | AsyncIterable<string | Uint8Array>,
  mode: number,
): Promise<void> {
  const draft = join(dirname(path), `.${basename(path)}.${randomBytes(4).toString("hex")}.part`);
  try {
    const file = await open(draft, "wx", mode);
    try {
      await file.writeFile(text);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(draft, path);
  } catch (error) {
    await rm(draft, { force: true });
    throw error;
  }
  await flushFolder(dirname(path));
}

/** Makes new names in a folder survive a power cut. Windows has no such call, and needs none. */
export async function flushFolder(path: string): Promise<void> {
  if (process.platform === "win32") return;
  let folder: FileHandle | undefined;
  try {
    folder = await open(path, "r");
    await folder.sync();
  } finally {
    await folder?.close();
  }
}
