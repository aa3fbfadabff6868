import { parseCanonicalJson } from "./canonical.ts";
import { type EnrolmentSecret, isEnrolledWith } from "./enrolment.ts";
import { chainStart, type EventRecord, isEventRecord, partsOfLine, type SpeltEvent } from "./event.ts";
import { type ProgressHeader, progressHeader } from "./header.ts";
import type { FacilityId, TerminalId } from "./ids.ts";
import { type AgeIdentity, recipientOf, type SigningKey } from "./keys.ts";
import { type BundleLimits, versionOneLimits } from "./limits.ts";
import { readBody } from "./read-body.ts";
import { readHeader } from "./read-header.ts";
import { type BundleRefusal, refuseExport } from "./refusal.ts";
import { openSeal, type SealedBundle } from "./seal.ts";
import { type ByteSource, bytesSource } from "./source.ts";
import { ok, type Result } from "./std.ts";
import { unlock } from "./unlock.ts";

/** Who reads: one facility, with its keys and what it knows. */
export interface Reader {
  readonly facility: FacilityId;
  /** All that it can decrypt with: the present one, and those before it. */
  readonly identities: readonly AgeIdentity[];
  /** Secrets that terminals may have been set up with. */
  readonly enrolments: readonly EnrolmentSecret[];
  /** True for a terminal that was taken in before, so that it stays known when the secret has changed. */
  readonly isEnrolled: (terminal: TerminalId) => boolean;
}

/** A bundle whose sender is known and whose every byte is as it was sent. Its events have not been read yet. */
export interface OpenedBundle {
  readonly header: ProgressHeader;
  /** SHA-512 of what was signed, lower-case hex: the same for every copy of the file. */
  readonly digest: string;
  /**
   * Decrypts and checks the events in order, and gives some hundred at a time. A refusal is the last thing it gives, and
   * nothing of the bundle may be kept then. Only when it ends without one has all been read and found whole.
   */
  runs(): AsyncGenerator<Result<readonly SpeltEvent[], BundleRefusal>, void, undefined>;
}

/** Checks everything that can be checked before decrypting. An error of `source` itself is thrown. */
export async function openBundle(
  source: ByteSource,
  reader: Reader,
  limits: BundleLimits = versionOneLimits,
): Promise<Result<OpenedBundle, BundleRefusal>> {
  const sealed = await openSeal(source, limits, refuseExport);
  if (!sealed.ok) return sealed;
  const read = readHeader(sealed.value, "progress", progressHeader, refuseExport);
  if (!read.ok) return read;
  const header = read.value;
  if (header.facility !== reader.facility) return refuseExport("otherFacility", header.facility);
  const { id, enrolment } = header.terminal;
  const proven = reader.enrolments.some((secret) => isEnrolledWith(secret, header.signer, enrolment));
  if (!proven && !reader.isEnrolled(id)) return refuseExport("notEnrolled", id);
  if (header.count > limits.records) return refuseExport("tooLarge", `${header.count} events`);
  const own = await Promise.all(reader.identities.map(recipientOf));
  if (!own.some((recipient) => header.recipients.includes(recipient))) {
    return refuseExport("locked", header.recipients.join(" "));
  }
  return ok({
    header,
    digest: sealed.value.digest.toString("hex"),
    runs: () => readEvents(source, sealed.value, header, reader.identities, limits),
  });
}

/** A whole bundle at once, for one that fits into memory. */
export async function readBundle(
  bytes: Uint8Array,
  reader: Reader,
  limits: BundleLimits = versionOneLimits,
): Promise<
  Result<{ readonly header: ProgressHeader; readonly events: readonly EventRecord[] }, BundleRefusal>
> {
  const opened = await openBundle(bytesSource(bytes), reader, limits);
  if (!opened.ok) return opened;
  const events: EventRecord[] = [];
  for await (const run of opened.value.runs()) {
    if (!run.ok) return run;
    events.push(...run.value.map(({ event }) => event));
  }
  return ok({ header: opened.value.header, events });
}

/**
 * What a terminal asks of a file that it has just written and read back: is this a whole bundle under my own
 * seal? Needs no key to decrypt, as a terminal has none. An error of `source` itself is thrown.
 */
export async function verifyOwnBundle(
  source: ByteSource,
  signer: SigningKey,
  limits: BundleLimits = versionOneLimits,
): Promise<Result<ProgressHeader, BundleRefusal>> {
  const sealed = await openSeal(source, limits, refuseExport);
  if (!sealed.ok) return sealed;
  const header = readHeader(sealed.value, "progress", progressHeader, refuseExport);
  if (header.ok && header.value.signer !== signer) return refuseExport("notOurs", header.value.terminal.id);
  return header;
}

async function* readEvents(
  source: ByteSource,
  sealed: SealedBundle,
  header: ProgressHeader,
  identities: readonly AgeIdentity[],
  limits: BundleLimits,
): AsyncGenerator<Result<readonly SpeltEvent[], BundleRefusal>, void, undefined> {
  // Here `locked` would mean that the header names a recipient whom the ciphertext was not made for.
  const decode = await unlock(source, sealed, identities, (_, detail) => refuseExport("malformed", detail));
  if (!decode.ok) return yield decode;
  let last: string | null = header.from === 1 ? chainStart(header.terminal.id) : null;
  yield* readBody({
    source,
    sealed,
    decode: decode.value,
    count: header.count,
    parse: (line, place) => {
      const read = readEvent(line, header.from + place - 1, last);
      if (read.ok) last = read.value.event.hash;
      return read;
    },
    nameOfLast: ({ event }) => event.hash,
    limits,
    refuse: refuseExport,
  });
}

/** One line as the event `seq` that follows the one whose hash is `last` (`null`: that one is not in this bundle). */
function readEvent(line: string, seq: number, last: string | null): Result<SpeltEvent, BundleRefusal> {
  const event = parseCanonicalJson(line);
  if (!isEventRecord(event)) return refuseExport("malformed", `event ${seq}`);
  if (event.seq !== seq) return refuseExport("brokenChain", `event ${event.seq} instead of ${seq}`);
  if (last !== null && event.prev !== last)
    return refuseExport("brokenChain", `event ${seq} has another before it`);
  const { mustHash, bodyText } = partsOfLine(line, event);
  if (event.hash !== mustHash) return refuseExport("brokenChain", `event ${seq} does not have its hash`);
  return ok({ event, bodyText });
}
