import { closeSync, existsSync, fsyncSync, mkdirSync, openSync, unlinkSync } from "node:fs";
import { type FileHandle, open, rename, rm } from "node:fs/promises";
import { dirname, resolve } from "node:path";

interface Watch {
  /** Gives the file up; then its reason is thrown, and nothing is left. */
  readonly signal?: AbortSignal;
  /** Every byte is on its way to the disk; what is left is to wait until it has arrived. */
  readonly onFlushing?: () => void;
}

/**
 * How much may wait in memory before a flush. A stick takes a few MB in a second, and the system's memory takes
 * hundreds: without this a progress bar would be full long before the stick is.
 */
const flushEveryBytes = 4 * 2 ** 20;

/**
 * Writes a file so that it is either there as a whole or not at all, also when the power goes: under a temporary
 * name, flushed, then renamed, then the folder flushed. Takes the pieces one by one. Throws what the file system
 * throws (see store/trouble.ts for the ones that a person should hear of); then nothing of the new file is left, but
 * where it had taken the place of an older one already: it stays, since neither would be there otherwise.
 * Returns the number of bytes. Nothing else has to wait meanwhile, however slow the disk is.
 */
export async function writeDurably(
  file: string,
  pieces: Iterable<Uint8Array> | AsyncIterable<Uint8Array>,
  mode = 0o600,
  { signal, onFlushing }: Watch = {},
): Promise<number> {
  const temporary = `${file}.part`;
  let unwanted: string | null = temporary;
  let bytes = 0;
  try {
    const handle = await open(temporary, "w", mode);
    try {
      let unflushed = 0;
      for await (const piece of pieces) {
        signal?.throwIfAborted();
        await writeAll(handle, piece);
        bytes += piece.length;
        unflushed += piece.length;
        if (unflushed < flushEveryBytes) continue;
        await handle.datasync();
        unflushed = 0;
      }
      onFlushing?.();
      await handle.sync();
    } finally {
      await handle.close();
    }
    signal?.throwIfAborted();
    const replaces = existsSync(file);
    await rename(temporary, file);
    unwanted = replaces ? null : file;
    await flushFolder(dirname(file));
  } catch (error) {
    // A stick that was pulled out can be asked to remove nothing: the first error is the one to tell.
    if (unwanted !== null) await rm(unwanted, { force: true }).catch(() => {});
    throw error;
  }
  return bytes;
}

async function writeAll(handle: FileHandle, piece: Uint8Array): Promise<void> {
  for (let written = 0; written < piece.length; ) {
    const { bytesWritten } = await handle.write(piece, written);
    written += bytesWritten;
  }
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
    flushNow(dirname(each));
  }
}

/**
 * Removes a file, or a folder with all that is in it, where it is there. Throws what the file system throws. Node's own
 * `rmSync` throws errors without a code, so that nobody can tell a failing disk from a bug of ours.
 */
export async function remove(path: string): Promise<void> {
  await rm(path, { recursive: true, force: true });
}

/** The same at once, for a file. */
export function removeFile(file: string): void {
  try {
    unlinkSync(file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "ENOENT") throw error;
  }
}

function flushNow(folder: string): void {
  if (process.platform === "win32") return;
  const handle = openSync(folder, "r");
  try {
    fsyncSync(handle);
  } catch (error) {
    if (!cannotFlush.includes((error as NodeJS.ErrnoException).code)) throw error;
  } finally {
    closeSync(handle);
  }
}

/** File systems that have no flush of a folder say so with these (fsync(2)). */
const cannotFlush: readonly unknown[] = ["EINVAL", "ENOTSUP", "EOPNOTSUPP"];

/** Windows has no flush of a folder: opening one fails there, and its rename is journalled. */
export async function flushFolder(folder: string): Promise<void> {
  if (process.platform === "win32") return;
  const handle = await open(folder, "r");
  try {
    await handle.sync();
  } catch (error) {
    if (!cannotFlush.includes((error as NodeJS.ErrnoException).code)) throw error;
  } finally {
    await handle.close();
  }
}
