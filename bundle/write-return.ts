import { canonicalJson } from "./canonical.ts";
import { endLine, hashOfLine } from "./end-line.ts";
import { returnHeader } from "./header.ts";
import type { FacilityId } from "./ids.ts";
import type { AgeRecipient, Signer } from "./keys.ts";
import { type BundleLimits, maxReturnRecipients, versionOneLimits } from "./limits.ts";
import { type ReturnRecord, returnRecord } from "./return-records.ts";
import type { Json, WallMs } from "./std.ts";
import { presentKeyOf, type Succession } from "./succession.ts";
import { writeSealed } from "./write-sealed.ts";

export interface ReturnAsk {
  readonly facility: FacilityId;
  /** The facility's present signing key: the last of `succession`. */
  readonly signer: Signer;
  readonly succession: Succession;
  /** One more than the facility's return before. */
  readonly number: number;
  /** How many records there are, the `facility` record included. */
  readonly count: number;
  /** Exactly that many, the first of kind `facility` and no other of that kind. Read once, as the file is written. */
  readonly records: Iterable<ReturnRecord> | AsyncIterable<ReturnRecord>;
  /** Each terminal that shall be able to read it: 1 to 5,000. One that is named twice counts once. */
  readonly recipients: readonly AgeRecipient[];
  readonly createdMs: WallMs;
}

/**
 * A return bundle, in pieces, ready to be written one after the other. Memory does not grow with the number of
 * records. Throws, before or in the middle, if keys, records or recipients are not what is said above, or pass the limits.
 */
export async function* writeReturn(
  ask: ReturnAsk,
  limits: BundleLimits = versionOneLimits,
): AsyncGenerator<Uint8Array, void, undefined> {
  if (ask.count > limits.records) throw new Error(`cannot bundle ${ask.count} records`);
  const recipients = [...new Set(ask.recipients)];
  if (recipients.length < 1 || recipients.length > maxReturnRecipients) {
    throw new Error(`cannot encrypt to ${recipients.length} terminals`);
  }
  if (presentKeyOf(ask.facility, ask.succession) !== ask.signer.publicKey) {
    throw new Error("the signer is not the facility's present key");
  }
  const header = returnHeader.parse({
    kind: "return",
    signer: ask.signer.publicKey,
    facility: ask.facility,
    succession: ask.succession,
    number: ask.number,
    count: ask.count,
    createdMs: ask.createdMs,
  });
  const headerLine = canonicalJson(header);
  yield* writeSealed({ headerLine, lines: recordLines(ask), recipients, signer: ask.signer }, limits);
}

async function* recordLines(ask: ReturnAsk): AsyncGenerator<Buffer> {
  let place = 0;
  let last = "";
  for await (const record of ask.records) {
    place++;
    const parsed: Json = returnRecord.parse(record);
    if ((record.kind === "facility") !== (place === 1)) {
      throw new Error(
        `record ${place} is of kind ${record.kind}: the first one, and no other, is "facility"`,
      );
    }
    last = canonicalJson(parsed);
    yield Buffer.from(`${last}\n`);
  }
  if (place !== ask.count) throw new Error(`announced ${ask.count} records, got ${place}`);
  yield Buffer.from(`${endLine(place, hashOfLine(last))}\n`);
}
