/**
 * A finished file that can be read more than once: a reader first checks the seal over all of it and only
 * then decrypts. `read` gives the bytes from `from` (included) to `to` (excluded), in order, in pieces.
 */
export interface ByteSource {
  readonly length: number;
  read(from: number, to: number): AsyncIterable<Uint8Array> | Iterable<Uint8Array>;
}

export function bytesSource(bytes: Uint8Array): ByteSource {
  return { length: bytes.length, read: (from, to) => [bytes.subarray(from, to)] };
}

export async function joinBytes(pieces: AsyncIterable<Uint8Array> | Iterable<Uint8Array>): Promise<Buffer> {
  const all: Uint8Array[] = [];
  for await (const piece of pieces) all.push(piece);
  return Buffer.concat(all);
}
