import type { Transaction } from "kysely";
import {
  type BundleRefusal,
  type ByteSource,
  type OpenedBundle,
  openBundle,
  type ProgressHeader,
} from "../bundle/bundle.ts";
import type { EventRecord } from "../bundle/event.ts";
import { ok, type Refusal, type Result, refuse, type WallMs } from "../bundle/std.ts";
import { inTransaction } from "./database.ts";
import { type DiskRefusal, onDisk } from "./disk.ts";
import type { Facility, FacilityKeys } from "./facility.ts";
import { projectEvents, refold, type Touched } from "./project.ts";
import { refuseRevoked } from "./revoked.ts";
import type { Tables } from "./schema.ts";
import { storeEvents } from "./store.ts";

export interface Taken {
  readonly header: ProgressHeader;
  /** How many of its events were not here before. */
  readonly newEvents: number;
}

export type TakeRefusal = BundleRefusal | Refusal<"twoHistories" | "revoked"> | DiskRefusal;

/** Takes one bundle in, in one transaction: all of it or nothing. Taking it again changes nothing. */
export function takeBundle(
  facility: Facility,
  keys: FacilityKeys,
  file: { readonly source: ByteSource; readonly name: string },
  nowMs: WallMs,
): Promise<Result<Taken, TakeRefusal>> {
  return onDisk(facility.folder, async (): Promise<Result<Taken, TakeRefusal>> => {
    const { db } = facility;
    const terminals = new Set((await db.selectFrom("terminal").select("id").execute()).map(({ id }) => id));
    const reader = { facility: facility.id, ...keys, isEnrolled: terminals.has.bind(terminals) };
    const opened = await openBundle(file.source, reader);
    if (!opened.ok) return opened;
    const { header, digest } = opened.value;
    const revoked = await refuseRevoked(db, header);
    if (!revoked.ok) return revoked;
    return inTransaction(db, async (transaction) => {
      const copy = await transaction
        .selectFrom("bundle")
        .select("digest")
        .where("digest", "=", digest)
        .executeTakeFirst();
      if (copy !== undefined) return ok({ header, newEvents: 0 });
      await noteTerminal(transaction, header, nowMs);
      const stored = await storeAll(transaction, opened.value);
      if (!stored.ok) return stored;
      await transaction
        .insertInto("bundle")
        .values({
          digest,
          terminal: header.terminal.id,
          file_name: file.name,
          from_seq: header.from,
          to_seq: header.to,
          created_ms: header.createdMs,
          collected_ms: nowMs,
          new_events: stored.value,
        })
        .execute();
      return ok({ header, newEvents: stored.value });
    });
  });
}

async function noteTerminal(
  transaction: Transaction<Tables>,
  header: ProgressHeader,
  nowMs: WallMs,
): Promise<void> {
  const seen = { name: header.terminal.name, last_seen_ms: nowMs };
  await transaction
    .insertInto("terminal")
    .values({
      id: header.terminal.id,
      facility: header.facility,
      signing_key: header.signer,
      first_seen_ms: nowMs,
      ...seen,
    })
    .onConflict((conflict) => conflict.column("id").doUpdateSet(seen))
    .execute();
}

/** Events that are compared and stored with one statement each way: 10 columns × 500 stays under SQLite's 32,766 variables. */
const runLength = 500;

async function storeAll(
  transaction: Transaction<Tables>,
  bundle: OpenedBundle,
): Promise<Result<number, BundleRefusal | Refusal<"twoHistories">>> {
  const { terminal, to } = bundle.header;
  const touched: Touched[] = [];
  let newEvents = 0;
  let run: EventRecord[] = [];
  for await (const event of bundle.events()) {
    if (!event.ok) return event;
    run.push(event.value);
    if (run.length < runLength && event.value.seq < to) continue;
    const stored = await storeEvents(transaction, terminal.id, run);
    if (stored.kind === "fork") return twoHistories(terminal.name, stored.seq);
    touched.push(...(await projectEvents(transaction, terminal.id, stored.fresh)));
    newEvents += stored.fresh.length;
    run = [];
  }
  await refold(transaction, touched);
  return ok(newEvents);
}

function twoHistories(name: string, seq: number) {
  return refuse(
    "twoHistories",
    `Two different histories of terminal "${name}" have reached this facility, apart from event ${seq} on: two machines share one identity, or one was set back to an older copy. Nothing was taken from this file and nothing stored was changed; keep the file, export no more from those machines, and show them to whoever looks after Foothold.`,
  );
}
