import type { Transaction } from "kysely";
import type { SpeltEvent } from "../bundle/event.ts";
import { openProjection, type Whose } from "./project.ts";
import { pairKey, pairsOf, refold } from "./refold.ts";
import type { Tables } from "./schema.ts";
import { openTree } from "./store.ts";
import { hasTwoHistories, onwardFrom } from "./tree.ts";

export interface Ingested {
  /** How many events were not here before. */
  readonly newEvents: number;
  /** Two different histories of this terminal are here. */
  readonly twoHistories: boolean;
}

/** Takes the events of one bundle in, run by run. */
export interface Ingest {
  /** Runs must follow on from each other. */
  add(run: readonly SpeltEvent[]): Promise<void>;
  finish(): Promise<Ingested>;
}

/**
 * Waits until nobody else takes something in for this facility: two bundles of one student, from two terminals, would
 * each fold that student's progress without the other. Facilities do not wait for each other.
 */
async function lockFacility(transaction: Transaction<Tables>, { facility }: Whose): Promise<void> {
  await transaction
    .updateTable("facility")
    .set((set) => ({ created_ms: set.ref("created_ms") }))
    .where("id", "=", facility)
    .execute();
}

export async function openIngest(transaction: Transaction<Tables>, whose: Whose): Promise<Ingest> {
  await lockFacility(transaction, whose);
  const store = await openTree(transaction, whose.terminal);
  const projection = openProjection(transaction, whose);
  let newEvents = 0;
  return {
    async add(run) {
      const placed = await store.add(run);
      newEvents += placed.length;
      await projection.add(placed);
    },
    async finish() {
      await store.finish();
      const segments = [...store.tree.segments.values()];
      const twoHistories = hasTwoHistories(segments);
      const touched = new Map((await projection.finish()).map((pair) => [pairKey(pair), pair]));
      // With one history, joining changes nothing: what lies before what was clear already.
      const moved = twoHistories ? await pairsOf(transaction, onwardFrom(segments, store.tree.joined)) : [];
      for (const pair of moved) touched.set(pairKey(pair), pair);
      await refold(transaction, whose.facility, [...touched.values()]);
      if (twoHistories) {
        await transaction
          .updateTable("terminal")
          .set({ two_histories: 1 })
          .where("id", "=", whose.terminal)
          .where("two_histories", "=", 0)
          .execute();
      }
      return { newEvents, twoHistories };
    },
  };
}
