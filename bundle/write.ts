import { canonicalJson } from "./canonical.ts";
import { endLine } from "./end-line.ts";
import { type EnrolmentSecret, proveEnrolment } from "./enrolment.ts";
import type { EventRecord } from "./event.ts";
import { progressHeader } from "./header.ts";
import type { FacilityId } from "./ids.ts";
import { type AgeRecipient, type Signer, terminalIdOf } from "./keys.ts";
import { type BundleLimits, versionOneLimits } from "./limits.ts";
import type { WallMs } from "./std.ts";
import { writeSealed } from "./write-sealed.ts";

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
  if (count < 1 || count > limits.records) throw new Error(`cannot bundle ${count} events`);
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
  const { recipients } = header;
  const file = { headerLine: canonicalJson(header), lines: eventLines(ask, limits), recipients, signer };
  yield* writeSealed(file, limits);
}

async function* eventLines(ask: ProgressAsk, limits: BundleLimits): AsyncGenerator<Buffer> {
  let seq = ask.from;
  let last: string | null = null;
  for await (const event of ask.events) {
    if (event.seq !== seq || (last !== null && event.prev !== last)) {
      throw new Error(`event ${event.seq} does not follow on, expected ${seq}`);
    }
    const line = Buffer.from(`${canonicalJson({ ...event })}\n`);
    if (line.length - 1 > limits.lineBytes) throw new Error(`event ${seq} has ${line.length} bytes`);
    yield line;
    last = event.hash;
    seq++;
  }
  if (seq !== ask.to + 1) throw new Error(`announced events up to ${ask.to}, got up to ${seq - 1}`);
  yield Buffer.from(`${endLine(seq - ask.from, last)}\n`);
}
