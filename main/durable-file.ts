import { closeSync, fsyncSync, openSync, renameSync, rmSync, writeSync } from "node:fs";
import { dirname } from "node:path";

/**
 * Writes a file so that it is either there as a whole or not at all, also when the power goes: under a temporary
 * name, flushed, then renamed, then the folder flushed. Takes the pieces one by one. Throws what the file system
 * throws (see store/trouble.ts for the ones that a person should hear of); then the temporary file is removed.
 * Returns the number of bytes.
 */
export async function writeDurably(
  file: string,
  pieces: Iterable<Uint8Array> | AsyncIterable<Uint8Array>,
  mode = 0o600,
): Promise<number> {
  const temporary = `${file}.part`;
  let bytes = 0;
  try {
    const handle = openSync(temporary, "w", mode);
    try {
      for await (const piece of pieces) bytes += writeAll(handle, piece);
      fsyncSync(handle);
    } finally {
      closeSync(handle);
    }
    renameSync(temporary, file);
  } catch (error) {
    rmSync(temporary, { force: true });
    throw error;
  }
  flushFolder(dirname(file));
  return bytes;
}

function writeAll(handle: number, piece: Uint8Array): number {
  let written = 0;
  while (written < piece.length) written += writeSync(handle, piece, written);
  return written;
}

/** Windows has no flush of a folder: opening one fails there, and its rename is journalled. */
export function flushFolder(folder: string): void {
  if (process.platform === "win32") return;
  const handle = openSync(folder, "r");
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}
