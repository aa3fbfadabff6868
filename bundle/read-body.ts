import { endLine } from "./end-line.ts";
import { type BundleLimits, payloadLimit } from "./limits.ts";
import { type Decode, payloadLines } from "./lines.ts";
import type { BundleRefusal, Refuse, SharedRefusalKind } from "./refusal.ts";
import type { SealedBundle } from "./seal.ts";
import type { ByteSource } from "./source.ts";
import { ok, type Result } from "./std.ts";
import { decodeUtf8 } from "./utf8.ts";

export interface BodyReader<T> {
  readonly source: ByteSource;
  readonly sealed: SealedBundle;
  readonly decode: Decode;
  /** As the header announces. */
  readonly count: number;
  /** The record in a line; `place` is 1 for the first. */
  readonly parse: (line: string, place: number) => Result<T, BundleRefusal>;
  /** What the end line must name, from the last record and its line. */
  readonly nameOfLast: (record: T, line: string) => string;
  readonly limits: BundleLimits;
  readonly refuse: Refuse<SharedRefusalKind>;
}

/**
 * The records between the manifest and the end line, for any kind of bundle, some hundred at a time. A refusal is the last
 * thing it gives. An error of `source` itself is thrown.
 */
export async function* readBody<T>(
  reader: BodyReader<T>,
): AsyncGenerator<Result<readonly T[], BundleRefusal>, void, undefined> {
  const { source, sealed, count, refuse } = reader;
  const { lineBytes } = reader.limits;
  const totalBytes = payloadLimit(reader.limits, sealed.body.to - sealed.body.from);
  // A stick can answer a second reading with other bytes than the first, so the seal is held against this one too.
  const hash = sealed.prefixHash.copy();
  async function* body() {
    for await (const piece of source.read(sealed.body.from, sealed.body.to)) {
      hash.update(piece);
      yield piece;
    }
  }
  /** How many lines were read: the manifest is line 0, the records follow. */
  let place = 0;
  let expectedEnd = "";
  for await (const lines of payloadLines(body(), reader.decode, { lineBytes, totalBytes }, refuse)) {
    if (!lines.ok) return yield lines;
    const records: T[] = [];
    for (const line of lines.value) {
      const text = decodeUtf8(line);
      if (text === undefined) return yield refuse("malformed", "a line is not UTF-8");
      if (place === 0) {
        if (text !== sealed.headerLine) return yield refuse("malformed", "the manifest is not the header");
      } else if (place <= count) {
        const record = reader.parse(text, place);
        if (!record.ok) return yield record;
        records.push(record.value);
        if (place === count) expectedEnd = endLine(count, reader.nameOfLast(record.value, text));
      } else if (place === count + 1) {
        if (text !== expectedEnd) return yield refuse("malformed", "end line");
      } else return yield refuse("malformed", "lines after the end line");
      place++;
    }
    if (records.length > 0) yield ok(records);
  }
  if (place !== count + 2) return yield refuse("malformed", `${place} lines instead of ${count + 2}`);
  if (!hash.digest().equals(sealed.digest)) yield refuse("damaged", "other bytes when read again");
}

/** The same, one at a time. */
export async function* readRecords<T>(
  reader: BodyReader<T>,
): AsyncGenerator<Result<T, BundleRefusal>, void, undefined> {
  for await (const records of readBody(reader)) {
    if (!records.ok) return yield records;
    for (const record of records.value) yield ok(record);
  }
}
