import { pipeline, Readable } from "node:stream";
import { createBrotliDecompress } from "node:zlib";
import { maxHeaderBytes } from "./limits.ts";
import type { BundleRefusal, Refuse, SharedRefusalKind } from "./refusal.ts";
import { ok, type Result } from "./std.ts";

const lineFeed = 0x0a;

/** How the compressed bytes come out of the body of a file: by decryption, or as they are. */
export type Decode = (body: AsyncIterable<Uint8Array>) => Promise<AsyncIterable<Uint8Array>>;

interface LineLimits {
  /** One record's line. */
  readonly lineBytes: number;
  /** All lines. */
  readonly totalBytes: number;
}

/** What comes out of decompression at once. The engine's own 16 KiB hold a dozen events, each time at the cost of a turn. */
const pieceBytes = 256 * 1024;

/**
 * The lines inside a bundle, each without its line feed, some hundred at a time, as they come out of decryption and
 * decompression. They lie in memory that the next ones may share. The first refusal is the last thing it gives. An error of
 * `body` itself (a disk that cannot be read) is thrown.
 */
export async function* payloadLines(
  body: AsyncIterable<Uint8Array>,
  decode: Decode,
  { lineBytes, totalBytes }: LineLimits,
  refuse: Refuse<SharedRefusalKind>,
): AsyncGenerator<Result<readonly Buffer[], BundleRefusal>, void, undefined> {
  const lineLimit = Math.max(lineBytes, maxHeaderBytes);
  const watched = watch(body);
  const pieces = decompressed(watched.pieces, decode);
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
        yield refuse("malformed", `body: ${error instanceof Error ? error.message : "unreadable"}`);
        return;
      }
      if (step.done) break;
      const piece = step.value.subarray(0, totalBytes - total);
      total += piece.length;
      const lines: Buffer[] = [];
      let start = 0;
      for (let end = piece.indexOf(lineFeed); end >= 0; end = piece.indexOf(lineFeed, start)) {
        const line = piece.subarray(start, end);
        if (restBytes + line.length > lineLimit) break;
        lines.push(restBytes === 0 ? line : Buffer.concat([...rest, line]));
        start = end + 1;
        rest = [];
        restBytes = 0;
      }
      if (lines.length > 0) yield ok(lines);
      rest.push(piece.subarray(start));
      restBytes += piece.length - start;
      if (restBytes > lineLimit) {
        yield refuse("tooLarge", `a line of more than ${lineLimit} bytes`);
        return;
      }
      if (piece.length < step.value.length) {
        yield refuse("tooLarge", `more than ${totalBytes} bytes inside`);
        return;
      }
    }
    if (restBytes > 0) yield refuse("malformed", "the last line has no line feed");
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
  body: AsyncIterable<Uint8Array>,
  decode: Decode,
): AsyncGenerator<Buffer, void, undefined> {
  const compressed = await decode(body);
  const brotli = createBrotliDecompress({ chunkSize: pieceBytes });
  let given = 0;
  async function* counted() {
    for await (const piece of compressed) {
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
