import { constants, type FileHandle, open } from "node:fs/promises";
import type { ByteSource } from "../../bundle/source.ts";
import type { ReadBackWay } from "../carrying.ts";

export interface ReadBack {
  readonly source: ByteSource;
  readonly way: ReadBackWay;
  close(): Promise<void>;
}

/** Direct reading wants places, lengths and memory in whole blocks (open(2), O_DIRECT); no drive has larger ones. */
const block = 4096;
const bufferBytes = 64 * 1024;

/**
 * Opens a finished file for reading past the system's cache where the system and the file system can do that (Linux,
 * O_DIRECT), else as usual. What a drive's own electronics remember, nobody can read past. `onRead` is told how many
 * bytes have come so far.
 */
export async function openReadBack(
  file: string,
  length: number,
  onRead: (bytes: number) => void,
): Promise<ReadBack> {
  // The memory of a WebAssembly program begins at a page; that of a Buffer begins anywhere.
  const buffer = new Uint8Array(new WebAssembly.Memory({ initial: 1, maximum: 1 }).buffer);
  const direct = await openDirect(file, buffer);
  const handle = direct ?? (await open(file, "r"));
  let done = 0;
  async function* read(from: number, to: number): AsyncGenerator<Uint8Array> {
    for (let at = from; at < to; ) {
      const start = at - (at % block);
      const { bytesRead } = await handle.read(buffer, 0, bufferBytes, start);
      const piece = Uint8Array.prototype.slice.call(buffer, at - start, Math.min(bytesRead, to - start));
      // A file that is shorter than it was just ends early; its seal will not hold.
      if (piece.length === 0) return;
      yield piece;
      at += piece.length;
      done += piece.length;
      onRead(Math.min(done, length));
    }
  }
  return {
    source: { length, read },
    way: direct ? "drive" : "system",
    close: () => handle.close(),
  };
}

/** `null` where this cannot be: another system than Linux, or a file system that says no, some only at the first read. */
async function openDirect(file: string, buffer: Uint8Array): Promise<FileHandle | null> {
  if (process.platform !== "linux") return null;
  const handle = await open(file, constants.O_RDONLY | constants.O_DIRECT).catch(() => null);
  try {
    await handle?.read(buffer, 0, block, 0);
    return handle;
  } catch {
    await handle?.close();
    return null;
  }
}
