import { randomInt } from "node:crypto";
import type { Transaction } from "kysely";
import type { SpeltEvent } from "../bundle/event.ts";
import type { TerminalId } from "../bundle/ids.ts";
import { eventInserter } from "./insert-events.ts";
import type { Tables } from "./schema.ts";
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
  const insert = eventInserter(transaction);

  /** What is stored of a run, and of the event before it. Nothing is asked for a run that goes on where all ends. */
  async function finder(run: readonly SpeltEvent[]): Promise<Find> {
    const [first, last] = [run[0]?.event, run.at(-1)?.event];
    if (first === undefined || last === undefined) return () => undefined;
    const before = first.seq - 1;
    const tips = new Map(stored.map(({ no, to_seq, last_hash }) => [`${to_seq} ${last_hash}`, no]));
    const from = tree.at() !== undefined || tips.has(`${before} ${first.prev}`) ? first.seq : before;
    const near = stored.filter((segment) => segment.from_seq <= last.seq && segment.to_seq >= from);
    const here = new Map<string, number>();
    if (near.length > 0) {
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
      for (const { log, seq, hash } of rows) here.set(`${seq} ${hash}`, log);
    }
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
      await insert(placed);
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
