import { createHash } from "node:crypto";
import { pipeline, Readable } from "node:stream";
import { constants, createBrotliCompress } from "node:zlib";
import { Encrypter } from "age-encryption";
import { endMark, firstLine } from "./header.ts";
import type { AgeRecipient, Signer } from "./keys.ts";
import { type BundleLimits, maxHeaderBytes, payloadLimit } from "./limits.ts";
import { sealMessage } from "./seal.ts";

export interface SealedAsk {
  /** Canonical JSON. */
  readonly headerLine: string;
  /** What goes between the manifest and the end of the payload, each with its line feed. */
  readonly lines: AsyncIterable<Buffer>;
  /** Whom to encrypt to; `null`: nobody, since it holds no secret. */
  readonly recipients: readonly AgeRecipient[] | null;
  readonly signer: Signer;
}

/**
 * A whole file of any kind, in pieces. Memory does not grow with the number of lines. Throws, in the middle, what
 * `lines` throws, or if the limits are passed: what was written until then is not a bundle and no reader takes it for one.
 */
export async function* writeSealed(
  ask: SealedAsk,
  limits: BundleLimits,
): AsyncGenerator<Uint8Array, void, undefined> {
  const hash = createHash("sha512");
  const prefix = Buffer.from(`${firstLine}${ask.headerLine}\n`);
  if (prefix.length > firstLine.length + maxHeaderBytes + 1) throw new Error("the header is too long");
  hash.update(prefix);
  yield prefix;
  // An error on the way ends `compressed`, and so comes out of the loop below.
  const size = { inside: 0, body: 0 };
  const compressed = pipeline(Readable.from(payload(ask, limits, size)), brotli(), () => {});
  for await (const piece of await encrypted(compressed, ask.recipients)) {
    hash.update(piece);
    size.body += piece.length;
    yield piece;
  }
  const most = payloadLimit(limits, size.body);
  if (size.inside > most) throw new Error(`${size.inside} bytes inside, more than ${most}`);
  if (size.body > limits.fileBytes - 2 * maxHeaderBytes)
    throw new Error(`a file of more than ${size.body} bytes`);
  yield Buffer.concat([await ask.signer.sign(sealMessage(hash.digest())), Buffer.from(endMark)]);
}

async function* payload(
  { headerLine, lines }: SealedAsk,
  limits: BundleLimits,
  size: { inside: number },
): AsyncGenerator<Buffer> {
  const manifest = Buffer.from(`${headerLine}\n`);
  size.inside += manifest.length;
  yield manifest;
  for await (const line of lines) {
    if (line.length - 1 > limits.lineBytes) throw new Error(`a line of ${line.length} bytes`);
    size.inside += line.length;
    yield line;
  }
}

async function encrypted(
  plain: Readable,
  recipients: readonly AgeRecipient[] | null,
): Promise<AsyncIterable<Uint8Array>> {
  if (recipients === null) return plain;
  const encrypter = new Encrypter();
  for (const recipient of recipients) encrypter.addRecipient(recipient);
  return encrypter.encrypt(Readable.toWeb(plain));
}

/** Fast enough for an old PC; the window of 4 MiB finds a source again that was handed in an hour before. */
const brotli = () =>
  createBrotliCompress({
    params: {
      [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
      [constants.BROTLI_PARAM_QUALITY]: 5,
      [constants.BROTLI_PARAM_LGWIN]: 22,
    },
  });
