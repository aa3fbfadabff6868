import { z } from "zod";
import { parseCanonicalJson } from "./canonical.ts";
import { hashOfLine } from "./end-line.ts";
import { type ReturnHeader, returnHeader } from "./header.ts";
import type { FacilityId } from "./ids.ts";
import type { AgeIdentity } from "./keys.ts";
import { type BundleLimits, versionOneLimits } from "./limits.ts";
import type { Decode } from "./lines.ts";
import { readBody } from "./read-body.ts";
import { readHeader } from "./read-header.ts";
import { type BundleRefusal, refuseImport } from "./refusal.ts";
import { type ReturnRecord, returnKinds, returnRecord } from "./return-records.ts";
import { openSeal, type SealedBundle } from "./seal.ts";
import type { ByteSource } from "./source.ts";
import { ok, type Result } from "./std.ts";
import { goesOnFrom, presentKeyOf, type Succession } from "./succession.ts";
import { unlock } from "./unlock.ts";

/** Who reads a return: one terminal. */
export interface ReturnReader {
  readonly facility: FacilityId;
  /** The facility's keys as this terminal has last seen them; `null` before its first return. */
  readonly succession: Succession | null;
  /** The terminal's own, and those of its former identities. */
  readonly identities: readonly AgeIdentity[];
}

/** A return that comes from the reader's facility, is for this reader, and whose every byte is as it was sent. */
export interface OpenedReturn {
  readonly header: ReturnHeader;
  /** SHA-512 of what was signed, lower-case hex: the same for every copy of the file. */
  readonly digest: string;
  /**
   * Decrypts and checks one record after the other; those of kinds that this version does not know are passed over. A
   * refusal is the last thing it gives, and nothing of the return may be kept then. Only when it ends without
   * one has all been read and found whole.
   */
  records(): AsyncGenerator<Result<ReturnRecord, BundleRefusal>, void, undefined>;
}

/** Checks whose it is and whom it is for. An error of `source` itself is thrown. */
export async function openReturn(
  source: ByteSource,
  reader: ReturnReader,
  limits: BundleLimits = versionOneLimits,
): Promise<Result<OpenedReturn, BundleRefusal>> {
  const sealed = await openSeal(source, limits, refuseImport);
  if (!sealed.ok) return sealed;
  const read = readHeader(sealed.value, "return", returnHeader, refuseImport);
  if (!read.ok) return read;
  const header = read.value;
  if (header.facility !== reader.facility) return refuseImport("otherFacility", header.facility);
  if (presentKeyOf(header.facility, header.succession) !== header.signer) {
    return refuseImport("unknownSigner", header.signer);
  }
  if (reader.succession !== null && !goesOnFrom(reader.succession, header.succession)) {
    return refuseImport("replacedKey", header.signer);
  }
  if (header.count > limits.records) return refuseImport("tooLarge", `${header.count} records`);
  const decode = await unlock(source, sealed.value, reader.identities, refuseImport);
  if (!decode.ok) return decode;
  return ok({
    header,
    digest: sealed.value.digest.toString("hex"),
    records: () => readRecords(source, sealed.value, header, decode.value, limits),
  });
}

/**
 * Refuses `olderReturn` unless the return is newer than the one in force (`number`; 0: there is none yet). Not part of
 * opening, so that what an older one says can still be shown.
 */
export function judgeReturn(header: ReturnHeader, number: number): Result<ReturnHeader, BundleRefusal> {
  if (header.number > number) return ok(header);
  return refuseImport("olderReturn", `number ${header.number}, in force ${number}`);
}

async function* readRecords(
  source: ByteSource,
  sealed: SealedBundle,
  { count }: ReturnHeader,
  decode: Decode,
  limits: BundleLimits,
): AsyncGenerator<Result<ReturnRecord, BundleRefusal>, void, undefined> {
  const nameOfLast = (_: unknown, line: string) => hashOfLine(line);
  const body = { source, sealed, decode, count, parse: readRecord, nameOfLast, limits, refuse: refuseImport };
  for await (const records of readBody(body)) {
    if (!records.ok) return yield records;
    for (const record of records.value) if (record !== "unknownKind") yield ok(record);
  }
}

const anyRecord = z.looseObject({ kind: z.string().min(1).max(64) });

function readRecord(line: string, place: number): Result<ReturnRecord | "unknownKind", BundleRefusal> {
  const value = parseCanonicalJson(line);
  const any = anyRecord.safeParse(value);
  if (!any.success) return refuseImport("malformed", `record ${place}`);
  const { kind } = any.data;
  if ((kind === "facility") !== (place === 1))
    return refuseImport("malformed", `record ${place} is "${kind}"`);
  if (!returnKinds.has(kind)) return ok("unknownKind");
  const parsed = returnRecord.safeParse(value);
  return parsed.success ? ok(parsed.data) : refuseImport("malformed", `record ${place}, "${kind}"`);
}
