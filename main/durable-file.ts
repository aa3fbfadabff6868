import {
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  renameSync,
  unlinkSync,
  writeSync,
} from "node:fs";
import { dirname, resolve } from "node:path";

/**
 * Writes a file so that it is either there as a whole or not at all, also when the power goes: under a temporary
 * name, flushed, then renamed, then the folder flushed. Takes the pieces one by one. Throws what the file system
 * throws (see store/trouble.ts for the ones that a person should hear of); then nothing of the new file is left.
 * Returns the number of bytes.
 */
export async function writeDurably(
  file: string,
  pieces: Iterable<Uint8Array> | AsyncIterable<Uint8Array>,
  mode = 0o600,
): Promise<number> {
  const temporary = `${file}.part`;
  let written = temporary;
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
    written = file;
    flushFolder(dirname(file));
  } catch (error) {
    // A file that was there before, under the final name, stays until the new one takes its place.
    removeIfPossible(written);
    throw error;
  }
  return bytes;
}

/** A disk that did not take a file may not let it be removed either; what failed first is what a person should hear of. */
function removeIfPossible(file: string): void {
  try {
    unlinkSync(file);
  } catch {
    // It was not there, or it stays as it is.
  }
}

function writeAll(handle: number, piece: Uint8Array): number {
  let written = 0;
  while (written < piece.length) written += writeSync(handle, piece, written);
  return written;
}

/**
 * Makes a folder, and those above it that are missing, so that a power cut cannot take them away again with all that
 * was flushed inside: what is in a folder lasts only if the folder's own entry does. Throws what the file system throws.
 */
export function makeFolder(folder: string): void {
  const missing: string[] = [];
  for (let at = resolve(folder); !existsSync(at) && at !== dirname(at); at = dirname(at)) missing.push(at);
  for (const each of missing.reverse()) {
    mkdirSync(each, { mode: 0o700 });
    flushFolder(dirname(each));
  }
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
