import type { Transaction } from "kysely";
import { canonicalJson } from "../bundle/canonical.ts";
import type { EventRecord } from "../bundle/event.ts";
import type { TerminalId } from "../bundle/ids.ts";
import type { Tables } from "./schema.ts";

export type Stored =
  | { readonly kind: "stored"; readonly fresh: readonly EventRecord[] }
  /** Event `seq` is here already and says something else, or does not follow on from its neighbour here. */
  | { readonly kind: "fork"; readonly seq: number };

/** Keeps each of a run of events (numbered without a gap, each following on from the one before) that is not here yet. */
export async function storeEvents(
  transaction: Transaction<Tables>,
  terminal: TerminalId,
  run: readonly EventRecord[],
): Promise<Stored> {
  const first = run[0];
  const last = run.at(-1);
  if (first === undefined || last === undefined) return { kind: "stored", fresh: [] };
  const rows = await transaction
    .selectFrom("event")
    .select(["seq", "prev", "hash"])
    .where("terminal", "=", terminal)
    .where("seq", ">=", first.seq - 1)
    .where("seq", "<=", last.seq + 1)
    .execute();
  const here = new Map(rows.map((row) => [row.seq, row]));
  const before = here.get(first.seq - 1);
  if (before !== undefined && before.hash !== first.prev) return { kind: "fork", seq: first.seq };
  const other = run.find(({ seq, hash }) => (here.get(seq)?.hash ?? hash) !== hash);
  if (other !== undefined) return { kind: "fork", seq: other.seq };
  const after = here.get(last.seq + 1);
  if (after !== undefined && after.prev !== last.hash) return { kind: "fork", seq: after.seq };

  const fresh = run.filter(({ seq }) => !here.has(seq));
  if (fresh.length > 0) {
    const values = fresh.map((event) => ({
      terminal,
      seq: event.seq,
      boot_id: event.bootId,
      mono_ms: event.monoMs,
      wall_ms: event.wallMs,
      student: event.student,
      kind: event.kind,
      body: canonicalJson(event.body),
      prev: event.prev,
      hash: event.hash,
    }));
    await transaction.insertInto("event").values(values).execute();
  }
  return { kind: "stored", fresh };
}
