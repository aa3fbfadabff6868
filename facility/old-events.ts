import { sql, type Transaction } from "kysely";
import { canonicalJson } from "../bundle/canonical.ts";
import type { SpeltEvent } from "../bundle/event.ts";
import type { FacilityId, TerminalId } from "../bundle/ids.ts";
import { ok, type WallMs } from "../bundle/std.ts";
import { openIngest } from "./ingest.ts";
import type { EventTable, Tables } from "./schema.ts";
import { type Database, inTransaction } from "./transaction.ts";

/** Events as they were kept before they formed a tree (step 1). */
type Before = {
  event_before: Omit<EventTable, "log"> & { terminal: TerminalId; prev: string };
};

const runLength = 500;

/** Brings in what step 2 found, terminal by terminal, all of it in one transaction. Later, there is nothing to do. */
export async function moveOldEvents(db: Database): Promise<void> {
  const tables = await db.introspection.getTables();
  if (!tables.some(({ name }) => name === "event_before")) return;
  await inTransaction(db, async (transaction) => {
    const terminals = await transaction
      .selectFrom("terminal")
      .leftJoin("bundle", "bundle.terminal", "terminal.id")
      .groupBy(["terminal.id", "terminal.facility"])
      .select((from) => ["terminal.id", "terminal.facility", from.fn.min("collected_ms").as("ms")])
      .execute();
    for (const { id, facility, ms } of terminals) await moveOne(transaction, facility, id, ms);
    await sql`drop table event_before`.execute(transaction);
    return ok(null);
  });
}

async function moveOne(
  transaction: Transaction<Tables>,
  facility: FacilityId,
  terminal: TerminalId,
  collectedMs: WallMs | null,
): Promise<void> {
  const receivedMs = collectedMs ?? (0 as WallMs);
  let ingest = await openIngest(transaction, { facility, terminal, receivedMs });
  for (let last = 0; ; ) {
    const rows = await transaction
      .withTables<Before>()
      .selectFrom("event_before")
      .selectAll()
      .where("terminal", "=", terminal)
      .where("seq", ">", last)
      .orderBy("seq")
      .limit(runLength)
      .execute();
    for (const run of withoutGaps(rows.map(record))) {
      if (run[0] !== undefined && run[0].event.seq !== last + 1) {
        await ingest.finish();
        ingest = await openIngest(transaction, { facility, terminal, receivedMs });
      }
      await ingest.add(run);
      last = run.at(-1)?.event.seq ?? last;
    }
    if (rows.length < runLength) break;
  }
  await ingest.finish();
}

function withoutGaps(events: readonly SpeltEvent[]): readonly SpeltEvent[][] {
  const runs: SpeltEvent[][] = [];
  for (const one of events) {
    const run = runs.at(-1);
    if (run?.at(-1)?.event.seq === one.event.seq - 1) run?.push(one);
    else runs.push([one]);
  }
  return runs;
}

function record(row: Before["event_before"]): SpeltEvent {
  const body = JSON.parse(row.body);
  const event = {
    seq: row.seq,
    bootId: row.boot_id,
    monoMs: row.mono_ms,
    wallMs: row.wall_ms,
    student: row.student,
    kind: row.kind,
    body,
    prev: row.prev,
    hash: row.hash,
  };
  return { event, bodyText: canonicalJson(body) };
}
