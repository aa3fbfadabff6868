import type { Transaction } from "kysely";
import {
  type BundleRefusal,
  type ByteSource,
  type OpenedBundle,
  openBundle,
  type ProgressHeader,
} from "../bundle/bundle.ts";
import type { SpeltEvent } from "../bundle/event.ts";
import type { TerminalId } from "../bundle/ids.ts";
import { ok, type Refusal, type Result, type WallMs } from "../bundle/std.ts";
import { type DiskRefusal, onDisk } from "./disk.ts";
import type { Facility, FacilityKeys } from "./facility.ts";
import { type Ingest, type Ingested, openIngest } from "./ingest.ts";
import { type Receipt, receiptAfter } from "./receipts.ts";
import { refuseRevoked } from "./revoked.ts";
import type { Tables } from "./schema.ts";
import { inTransaction } from "./transaction.ts";

export interface Taken extends Ingested {
  readonly header: ProgressHeader;
  /** The file's, see `OpenedBundle`. */
  readonly digest: string;
  /** Events 1 to `seq` of this history are stored; `null` while something before this bundle is missing. */
  readonly receipt: Receipt | null;
}

export type TakeRefusal = BundleRefusal | Refusal<"revoked"> | DiskRefusal;

/** Takes one bundle in, in one transaction: all of it or nothing. Taking it again changes nothing. */
export function takeBundle(
  facility: Facility,
  keys: FacilityKeys,
  file: { readonly source: ByteSource; readonly name: string },
  nowMs: WallMs,
): Promise<Result<Taken, TakeRefusal>> {
  return onDisk(facility.place, async (): Promise<Result<Taken, TakeRefusal>> => {
    const { db } = facility;
    const known = await knownTerminals(facility);
    const reader = { facility: facility.id, ...keys, isEnrolled: known.has.bind(known) };
    const opened = await openBundle(file.source, reader);
    if (!opened.ok) return opened;
    const { header, digest } = opened.value;
    const revoked = await refuseRevoked(db, header);
    if (!revoked.ok) return revoked;
    return inTransaction(db, async (transaction) => {
      const whose = { facility: facility.id, terminal: header.terminal.id, receivedMs: nowMs };
      await noteTerminal(transaction, header, nowMs);
      const ingest = await openIngest(transaction, whose);
      const copy = await transaction
        .selectFrom("bundle")
        .select("last_hash")
        .where("digest", "=", digest)
        .executeTakeFirst();
      const read = copy === undefined ? await readAll(ingest, opened.value) : ok(copy.last_hash);
      if (!read.ok) return read;
      const ingested = await ingest.finish();
      if (copy === undefined) {
        await transaction
          .insertInto("bundle")
          .values({
            digest,
            terminal: header.terminal.id,
            file_name: file.name,
            from_seq: header.from,
            to_seq: header.to,
            last_hash: read.value,
            created_ms: header.createdMs,
            collected_ms: nowMs,
            new_events: ingested.newEvents,
          })
          .execute();
      }
      const last = read.value === null ? null : { seq: header.to, hash: read.value };
      const receipt = last && (await receiptAfter(transaction, facility.id, header.terminal.id, last));
      return ok({ header, digest, receipt, ...ingested });
    });
  });
}

async function knownTerminals({ db, id }: Facility): Promise<ReadonlySet<TerminalId>> {
  const terminals = await db.selectFrom("terminal").select("id").where("facility", "=", id).execute();
  return new Set(terminals.map((terminal) => terminal.id));
}

async function noteTerminal(
  transaction: Transaction<Tables>,
  header: ProgressHeader,
  nowMs: WallMs,
): Promise<void> {
  const { id, recipient } = header.terminal;
  // PostgreSQL keeps no NUL.
  const name = header.terminal.name.replaceAll("\0", "\ufffd");
  const seen = { facility: header.facility, name, recipient, last_seen_ms: nowMs };
  await transaction
    .insertInto("terminal")
    .values({
      id,
      signing_key: header.signer,
      first_seen_ms: nowMs,
      two_histories: 0,
      flagged: null,
      ...seen,
    })
    .onConflict((conflict) => conflict.column("id").doUpdateSet(seen))
    .execute();
}

/** Events that are compared and stored with one statement each way: 9 columns × 500 stays under SQLite's 32,766 variables. */
const runLength = 500;

/** The hash of the bundle's last event. While a database takes one run, the next is decrypted and checked. */
async function readAll(ingest: Ingest, bundle: OpenedBundle): Promise<Result<string | null, BundleRefusal>> {
  let rest: readonly SpeltEvent[] = [];
  let last: string | null = null;
  let added = Promise.resolve();
  try {
    for await (const read of bundle.runs()) {
      if (!read.ok) return read;
      const events = [...rest, ...read.value];
      const whole = events.length - (events.length % runLength);
      await added;
      added = addRuns(ingest, events.slice(0, whole));
      // Told where it is waited for; until then it is no error that nobody looks after.
      added.catch(() => {});
      rest = events.slice(whole);
      last = events.at(-1)?.event.hash ?? last;
    }
    await added;
    await ingest.add(rest);
    return ok(last);
  } finally {
    // Nobody may end the transaction before. An error of its own is thrown above, or comes after another or a refusal.
    await added.catch(() => {});
  }
}

async function addRuns(ingest: Ingest, events: readonly SpeltEvent[]): Promise<void> {
  for (let from = 0; from < events.length; from += runLength)
    await ingest.add(events.slice(from, from + runLength));
}
