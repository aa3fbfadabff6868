import { createHash } from "node:crypto";
import { pipeline, Readable } from "node:stream";
import { constants, createBrotliCompress } from "node:zlib";
import { Encrypter } from "age-encryption";
import { canonicalJson } from "./canonical.ts";
import { type EnrolmentSecret, proveEnrolment } from "./enrolment.ts";
import type { EventRecord } from "./event.ts";
import { encodeHeader, endMark, firstLine, progressHeader } from "./header.ts";
import type { FacilityId } from "./ids.ts";
import { type AgeRecipient, type Signer, terminalIdOf } from "./keys.ts";
import { type BundleLimits, versionOneLimits } from "./limits.ts";
import { sealMessage } from "./seal.ts";
import type { WallMs } from "./std.ts";

export interface ProgressAsk {
  readonly facility: { readonly id: FacilityId; readonly recipients: readonly AgeRecipient[] };
  readonly terminal: { readonly name: string; readonly signer: Signer; readonly recipient: AgeRecipient };
  readonly enrolment: EnrolmentSecret;
  /** Sequence numbers of the first and the last event, both included. */
  readonly from: number;
  readonly to: number;
  /** Exactly those, in order. Read once, as the file is written. */
  readonly events: Iterable<EventRecord> | AsyncIterable<EventRecord>;
  readonly createdMs: WallMs;
}

/**
 * A progress bundle, in pieces, ready to be written one after the other. Memory does not grow with the number of
 * events. Throws, in the middle, if the events are not those that were announced, do not follow on from each
 * other, or pass the limits: what was written until then is not a bundle and no reader takes it for one.
 */
export async function* writeProgressBundle(
  ask: ProgressAsk,
  limits: BundleLimits = versionOneLimits,
): AsyncGenerator<Uint8Array, void, undefined> {
  const { signer } = ask.terminal;
  const count = ask.to - ask.from + 1;
  if (count < 1 || count > limits.events) throw new Error(`cannot bundle ${count} events`);
  const header = progressHeader.parse({
    kind: "progress",
    signer: signer.publicKey,
    facility: ask.facility.id,
    terminal: {
      id: terminalIdOf(signer.publicKey),
      name: ask.terminal.name,
      enrolment: proveEnrolment(ask.enrolment, signer.publicKey),
      recipient: ask.terminal.recipient,
    },
    from: ask.from,
    to: ask.to,
    count,
    createdMs: ask.createdMs,
    recipients: [...ask.facility.recipients],
  });
  const headerLine = encodeHeader(header);

  const encrypter = new Encrypter();
  for (const recipient of header.recipients) encrypter.addRecipient(recipient);
  // An error on the way ends `compressed`, and so comes out of the loop below.
  const compressed = pipeline(Readable.from(payloadLines(headerLine, ask, limits)), brotli(), () => {});
  const hash = createHash("sha512");
  const prefix = Buffer.from(`${firstLine}${headerLine}\n`);
  hash.update(prefix);
  yield prefix;
  for await (const piece of await encrypter.encrypt(Readable.toWeb(compressed))) {
    hash.update(piece);
    yield piece;
  }
  yield Buffer.concat([await signer.sign(sealMessage(hash.digest())), Buffer.from(endMark)]);
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

async function* payloadLines(
  headerLine: string,
  ask: ProgressAsk,
  limits: BundleLimits,
): AsyncGenerator<Buffer> {
  yield Buffer.from(`${headerLine}\n`);
  let seq = ask.from;
  let last: string | null = null;
  for await (const event of ask.events) {
    if (event.seq !== seq || (last !== null && event.prev !== last)) {
      throw new Error(`event ${event.seq} does not follow on, expected ${seq}`);
    }
    const line = Buffer.from(`${canonicalJson({ ...event })}\n`);
    if (line.length - 1 > limits.eventBytes) throw new Error(`event ${seq} has ${line.length} bytes`);
    yield line;
    last = event.hash;
    seq++;
  }
  if (seq !== ask.to + 1) throw new Error(`announced events up to ${ask.to}, got up to ${seq - 1}`);
  yield Buffer.from(`${canonicalJson({ count: seq - ask.from, last })}\n`);
}
