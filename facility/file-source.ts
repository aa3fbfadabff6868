import type { FileHandle } from "node:fs/promises";
import type { ByteSource } from "../bundle/bundle.ts";
import { PlacedError } from "./disk.ts";

/** An open file as a bundle's reader wants it. A file that shrinks meanwhile just ends early. Throws `PlacedError`. */
export async function fileSource(file: FileHandle, path: string): Promise<ByteSource> {
  const { size } = await file.stat();
  async function* read(from: number, to: number): AsyncGenerator<Uint8Array> {
    for (let at = from; at < to; ) {
      const piece = Buffer.allocUnsafe(Math.min(64 * 1024, to - at));
      const { bytesRead } = await file.read(piece, 0, piece.length, at).catch((error: unknown) => {
        throw new PlacedError(error, path);
      });
      if (bytesRead === 0) return;
      yield piece.subarray(0, bytesRead);
      at += bytesRead;
    }
  }
  return { length: size, read };
}
