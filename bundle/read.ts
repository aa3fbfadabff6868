import { parseCanonicalJson } from "./canonical.ts";
import { type EnrolmentSecret, isEnrolledWith } from "./enrolment.ts";
import { chainStart, type EventRecord, eventHash, eventRecord } from "./event.ts";
import { type ProgressHeader, progressHeader } from "./header.ts";
import type { FacilityId, TerminalId } from "./ids.ts";
import { type AgeIdentity, recipientOf, type SigningKey, terminalIdOf } from "./keys.ts";
import { type BundleLimits, versionOneLimits } from "./limits.ts";
import { payloadLines } from "./payload.ts";
import { type BundleRefusal, refuseBundle } from "./refusal.ts";
import { openSeal, type SealedBundle } from "./seal.ts";
import { type ByteSource, bytesSource } from "./source.ts";
import { type Json, ok, type Result } from "./std.ts";
import { decodeUtf8 } from "./utf8.ts";

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
   * Decrypts and checks one event after the other. A refusal is the last thing it gives, and nothing of the
   * bundle may be kept then. Only when it ends without one has all been read and found whole.
   */
  events(): AsyncGenerator<Result<EventRecord, BundleRefusal>, void, undefined>;
}

/** Checks everything that can be checked before decrypting. An error of `source` itself is thrown. */
export async function openBundle(
  source: ByteSource,
  reader: Reader,
  limits: BundleLimits = versionOneLimits,
): Promise<Result<OpenedBundle, BundleRefusal>> {
  const sealed = await openSeal(source, limits);
  if (!sealed.ok) return sealed;
  const read = readHeader(sealed.value);
  if (!read.ok) return read;
  const header = read.value;
  if (header.facility !== reader.facility) return refuseBundle("otherFacility", header.facility);
  const { id, enrolment } = header.terminal;
  const proven = reader.enrolments.some((secret) => isEnrolledWith(secret, header.signer, enrolment));
  if (!proven && !reader.isEnrolled(id)) return refuseBundle("notEnrolled", id);
  if (header.count > limits.events) return refuseBundle("tooLarge", `${header.count} events`);
  const own = await Promise.all(reader.identities.map(recipientOf));
  if (!own.some((recipient) => header.recipients.includes(recipient))) {
    return refuseBundle("locked", header.recipients.join(" "));
  }
  return ok({
    header,
    digest: sealed.value.digest.toString("hex"),
    events: () => readEvents(source, sealed.value, header, reader.identities, limits),
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
  for await (const event of opened.value.events()) {
    if (!event.ok) return event;
    events.push(event.value);
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
  const sealed = await openSeal(source, limits);
  if (!sealed.ok) return sealed;
  const header = readHeader(sealed.value);
  if (header.ok && header.value.signer !== signer) return refuseBundle("notOurs", header.value.terminal.id);
  return header;
}

const laterKinds: readonly Json[] = ["return", "content"];

function readHeader(sealed: SealedBundle): Result<ProgressHeader, BundleRefusal> {
  const kind =
    typeof sealed.header === "object" &&
    sealed.header !== null &&
    "kind" in sealed.header &&
    sealed.header.kind;
  if (laterKinds.includes(kind)) return refuseBundle("otherKind", String(kind));
  const parsed = progressHeader.safeParse(sealed.header);
  if (!parsed.success) return refuseBundle("malformed", "header");
  if (parsed.data.terminal.id !== terminalIdOf(sealed.signer)) {
    return refuseBundle("malformed", "the terminal's id is not that of its key");
  }
  return ok(parsed.data);
}

async function* readEvents(
  source: ByteSource,
  sealed: SealedBundle,
  header: ProgressHeader,
  identities: readonly AgeIdentity[],
  limits: BundleLimits,
): AsyncGenerator<Result<EventRecord, BundleRefusal>, void, undefined> {
  // A stick can answer a second reading with other bytes than the first, so the seal is held against this one too.
  const hash = sealed.prefixHash.copy();
  async function* ciphertext() {
    for await (const piece of source.read(sealed.ciphertext.from, sealed.ciphertext.to)) {
      hash.update(piece);
      yield piece;
    }
  }
  const { id } = header.terminal;
  let expected: Expected = { line: "header" };
  let last: string | null = header.from === 1 ? chainStart(id) : null;
  for await (const line of payloadLines(ciphertext(), identities, limits)) {
    if (!line.ok) return yield line;
    const text = decodeUtf8(line.value);
    if (text === undefined) return yield refuseBundle("malformed", "a line is not UTF-8");
    if (expected.line === "header") {
      if (text !== sealed.headerLine)
        return yield refuseBundle("malformed", "the manifest is not the header");
      expected = { line: "event", seq: header.from };
    } else if (expected.line === "event") {
      const event = readEvent(text, expected.seq, last);
      yield event;
      if (!event.ok) return;
      last = event.value.hash;
      expected =
        event.value.seq === header.to ? { line: "end" } : { line: "event", seq: event.value.seq + 1 };
    } else if (expected.line === "end") {
      if (text !== `{"count":${header.count},"last":"${last}"}`)
        return yield refuseBundle("malformed", "end line");
      expected = { line: "nothing" };
    } else return yield refuseBundle("malformed", "lines after the end line");
  }
  if (expected.line !== "nothing") return yield refuseBundle("malformed", `ends before its ${expected.line}`);
  if (!hash.digest().equals(sealed.digest)) yield refuseBundle("damaged", "other bytes when read again");
}

type Expected =
  | { readonly line: "header" | "end" | "nothing" }
  | { readonly line: "event"; readonly seq: number };

/** One line as the event `seq` that follows the one whose hash is `last` (`null`: that one is not in this bundle). */
function readEvent(line: string, seq: number, last: string | null): Result<EventRecord, BundleRefusal> {
  const value = parseCanonicalJson(line);
  const parsed = eventRecord.safeParse(value);
  if (value === undefined || !parsed.success) return refuseBundle("malformed", `event ${seq}`);
  const event = parsed.data;
  if (event.seq !== seq) return refuseBundle("brokenChain", `event ${event.seq} instead of ${seq}`);
  if (last !== null && event.prev !== last)
    return refuseBundle("brokenChain", `event ${seq} has another before it`);
  if (event.hash !== eventHash(event))
    return refuseBundle("brokenChain", `event ${seq} does not have its hash`);
  return ok(event);
}
