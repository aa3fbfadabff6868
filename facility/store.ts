import { randomInt } from "node:crypto";
import type { Transaction } from "kysely";
import type { SpeltEvent } from "../bundle/event.ts";
import type { TerminalId } from "../bundle/ids.ts";
import { rowInserter } from "./insert-rows.ts";
import type { EventTable, Tables } from "./schema.ts";
import { type Find, growTree, markRooted, type Segment, type Tree } from "./tree.ts";

/** An event that was not here before, and the stretch that it belongs to. */
export interface Placed extends SpeltEvent {
  readonly log: number;
}

/** One terminal's tree of events, while a bundle is stored. */
export interface Store {
  readonly tree: Tree;
  /** Keeps each of a run of events that is not here yet. Runs must follow on from each other. */
  add(run: readonly SpeltEvent[]): Promise<readonly Placed[]>;
  /** Keeps the tree itself, after the last run. */
  finish(): Promise<void>;
}

const newNumber = () => randomInt(1, 2 ** 48);

export async function openTree(transaction: Transaction<Tables>, terminal: TerminalId): Promise<Store> {
  const stored: readonly Segment[] = await transaction
    .selectFrom("log")
    .select(["no", "from_seq", "to_seq", "parent", "prev", "last_hash", "rooted"])
    .where("terminal", "=", terminal)
    .execute();
  const tree = growTree(stored, newNumber);
  const tips = new Map(stored.map(({ no, to_seq, last_hash }) => [`${to_seq} ${last_hash}`, no]));
  const insert = rowInserter<EventTable>(transaction, (rows) => transaction.insertInto("event").values(rows));

  /** What is stored of a run, and of the event before it. Nothing is asked for a run that goes on where all ends. */
  async function finder(run: readonly SpeltEvent[]): Promise<Find> {
    const [first, last] = [run[0]?.event, run.at(-1)?.event];
    if (first === undefined || last === undefined) return () => undefined;
    const before = first.seq - 1;
    const from = tree.at() !== undefined || tips.has(`${before} ${first.prev}`) ? first.seq : before;
    const near = stored.filter((segment) => segment.from_seq <= last.seq && segment.to_seq >= from);
    if (near.length === 0) return (seq, hash) => (seq === before ? tips.get(`${seq} ${hash}`) : undefined);
    const rows = await transaction
      .selectFrom("event")
      .select(["log", "seq", "hash"])
      .where(
        "log",
        "in",
        near.map(({ no }) => no),
      )
      .where("seq", ">=", from)
      .where("seq", "<=", last.seq)
      .execute();
    const here = new Map(rows.map(({ log, seq, hash }) => [`${seq} ${hash}`, log]));
    return (seq, hash) => here.get(`${seq} ${hash}`) ?? tips.get(`${seq} ${hash}`);
  }

  return {
    tree,
    async add(run) {
      const find = await finder(run);
      const placed: Placed[] = [];
      for (const { event, bodyText } of run) {
        const log = tree.add(event, find);
        if (log !== null) placed.push({ log, event, bodyText });
      }
      await insert(placed.map(eventRow));
      return placed;
    },
    async finish() {
      markRooted([...tree.segments.values()], tree.changed);
      for (const no of tree.changed) {
        const segment = tree.segments.get(no);
        if (segment === undefined) continue;
        const { parent, to_seq, last_hash, rooted } = segment;
        await transaction
          .insertInto("log")
          .values({ ...segment, terminal })
          .onConflict((conflict) => conflict.column("no").doUpdateSet({ parent, to_seq, last_hash, rooted }))
          .execute();
      }
    },
  };
}

function eventRow({ log, event, bodyText }: Placed): EventTable {
  return {
    log,
    seq: event.seq,
    boot_id: event.bootId,
    mono_ms: event.monoMs,
    wall_ms: event.wallMs,
    student: event.student,
    kind: storedKind(event.kind),
    body: bodyText,
    hash: event.hash,
  };
}

/** A kind may hold any sign, and PostgreSQL keeps no NUL: as JSON spells it, which changes no kind that is known. */
const storedKind = (kind: string): string => JSON.stringify(kind).slice(1, -1);
