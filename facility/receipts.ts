import type { FacilityId, TerminalId } from "../bundle/ids.ts";
import type { Database } from "./database.ts";
import { gapsOf, type Segment, type Tip, tipAfter, tipsOf } from "./tree.ts";

/** All stretches of a facility's terminals, or of one of them. */
export async function segmentsOf(
  db: Database,
  facility: FacilityId,
  terminal?: TerminalId,
): Promise<ReadonlyMap<TerminalId, readonly Segment[]>> {
  let query = db
    .selectFrom("log")
    .innerJoin("terminal", "terminal.id", "log.terminal")
    .select([
      "log.no",
      "from_seq",
      "to_seq",
      "parent",
      "prev",
      "last_hash",
      "rooted",
      "terminal.id as terminal",
    ])
    .where("terminal.facility", "=", facility);
  if (terminal !== undefined) query = query.where("terminal.id", "=", terminal);
  return Map.groupBy(await query.execute(), (row) => row.terminal);
}

/** Events 1 to `seq` of this terminal are stored, the last of them with this hash. */
export interface Receipt extends Tip {
  readonly terminal: TerminalId;
}

/**
 * For each terminal (or for one) the last event before which nothing is missing: one for each of its histories. What a
 * return says is received, and what its standings count.
 */
export async function receiptsOf(
  db: Database,
  facility: FacilityId,
  terminal?: TerminalId,
): Promise<readonly Receipt[]> {
  const segments = await segmentsOf(db, facility, terminal);
  return [...segments]
    .flatMap(([id, own]) => tipsOf(own).map(({ seq, hash }) => ({ terminal: id, seq, hash })))
    .sort((a, b) => (a.terminal < b.terminal ? -1 : Number(a.terminal > b.terminal)));
}

/** The same for the history that one event is of. `null`: something before it is missing. */
export async function receiptAfter(
  db: Database,
  facility: FacilityId,
  terminal: TerminalId,
  event: Tip,
): Promise<Receipt | null> {
  const segments = (await segmentsOf(db, facility, terminal)).get(terminal) ?? [];
  const near = segments.filter(({ from_seq, to_seq }) => from_seq <= event.seq && event.seq <= to_seq);
  if (near.length === 0) return null;
  const found = await db
    .selectFrom("event")
    .select("log")
    .where(
      "log",
      "in",
      near.map(({ no }) => no),
    )
    .where("seq", "=", event.seq)
    .where("hash", "=", event.hash)
    .executeTakeFirst();
  const tip = found === undefined ? null : tipAfter(segments, found.log, event.seq);
  return tip === null ? null : { terminal, ...tip };
}

/** Events `from` to `to` (both included) of a terminal that are missing although later ones are here. */
export interface Gap {
  readonly terminal: { readonly id: TerminalId; readonly name: string };
  readonly from: number;
  readonly to: number;
}

/** By terminal's id and number. */
export async function findGaps(db: Database, facility: FacilityId): Promise<readonly Gap[]> {
  const terminals = await db
    .selectFrom("terminal")
    .select(["id", "name"])
    .where("facility", "=", facility)
    .where((where) =>
      where.exists(
        where
          .selectFrom("log")
          .select("log.no")
          .whereRef("log.terminal", "=", "terminal.id")
          .where("log.parent", "is", null)
          .where("log.from_seq", ">", 1),
      ),
    )
    .execute();
  const gaps: Gap[] = [];
  for (const { id, name } of terminals.sort((a, b) => (a.id < b.id ? -1 : 1))) {
    const own = (await segmentsOf(db, facility, id)).get(id) ?? [];
    gaps.push(...gapsOf(own).map((gap) => ({ terminal: { id, name }, ...gap })));
  }
  return gaps;
}
