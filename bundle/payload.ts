import { pipeline, Readable } from "node:stream";
import { createBrotliDecompress } from "node:zlib";
import { Decrypter } from "age-encryption";
import type { AgeIdentity } from "./keys.ts";
import { type BundleLimits, maxHeaderBytes } from "./limits.ts";
import { type BundleRefusal, refuseBundle } from "./refusal.ts";
import { ok, type Result } from "./std.ts";

const lineFeed = 0x0a;

/**
 * The lines inside a bundle, each without its line feed, as they come out of decryption and decompression. The
 * first refusal is the last thing it gives. An error of `ciphertext` itself (a disk that cannot be read) is thrown.
 */
export async function* payloadLines(
  ciphertext: AsyncIterable<Uint8Array>,
  identities: readonly AgeIdentity[],
  limits: BundleLimits,
): AsyncGenerator<Result<Buffer, BundleRefusal>, void, undefined> {
  const lineLimit = Math.max(limits.eventBytes, maxHeaderBytes);
  const watched = watch(ciphertext);
  const pieces = decompressed(watched.pieces, identities);
  let rest: Buffer[] = [];
  let restBytes = 0;
  let total = 0;
  try {
    while (true) {
      let step: IteratorResult<Buffer, void>;
      try {
        step = await pieces.next();
      } catch (error) {
        if (watched.failure !== null) throw watched.failure.error;
        yield refuseBundle(
          "malformed",
          `ciphertext: ${error instanceof Error ? error.message : "unreadable"}`,
        );
        return;
      }
      if (step.done) break;
      const piece = step.value;
      total += piece.length;
      if (total > limits.payloadBytes) {
        yield refuseBundle("tooLarge", `more than ${limits.payloadBytes} bytes inside`);
        return;
      }
      let start = 0;
      for (let end = piece.indexOf(lineFeed); end >= 0; end = piece.indexOf(lineFeed, start)) {
        const line = Buffer.concat([...rest, piece.subarray(start, end)]);
        if (line.length > lineLimit) break;
        yield ok(line);
        start = end + 1;
        rest = [];
        restBytes = 0;
      }
      rest.push(piece.subarray(start));
      restBytes += piece.length - start;
      if (restBytes > lineLimit) {
        yield refuseBundle("tooLarge", `a line of more than ${lineLimit} bytes`);
        return;
      }
    }
    if (restBytes > 0) yield refuseBundle("malformed", "the last line has no line feed");
  } finally {
    await pieces.return();
  }
}

/** Remembers that an error came from the source and not from what was in it. */
function watch(source: AsyncIterable<Uint8Array>) {
  const watched = { failure: null as { readonly error: unknown } | null, pieces: pieces() };
  async function* pieces(): AsyncGenerator<Uint8Array> {
    try {
      yield* source;
    } catch (error) {
      watched.failure = { error };
      throw error;
    }
  }
  return watched;
}

async function* decompressed(
  ciphertext: AsyncIterable<Uint8Array>,
  identities: readonly AgeIdentity[],
): AsyncGenerator<Buffer, void, undefined> {
  const decrypter = new Decrypter();
  for (const identity of identities) decrypter.addIdentity(identity);
  const plain = await decrypter.decrypt(Readable.toWeb(Readable.from(ciphertext)));
  const brotli = createBrotliDecompress();
  let given = 0;
  async function* counted() {
    for await (const piece of plain) {
      given += piece.length;
      yield piece;
    }
  }
  pipeline(Readable.from(counted()), brotli, () => {});
  try {
    for await (const piece of brotli) yield piece;
    if (brotli.bytesWritten !== given) throw new Error("bytes after the end of the compressed stream");
  } finally {
    brotli.destroy();
  }
}
