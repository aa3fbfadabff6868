import type { TerminalId } from "../bundle/ids.ts";
import type { WallMs } from "../bundle/std.ts";
import { compare } from "./export-progress.ts";
import type { Facility } from "./facility.ts";
import type { EventTable } from "./schema.ts";

export type ExportedEvent = Pick<EventTable, "seq" | "hash" | "student" | "kind" | "body" | "wall_ms"> & {
  readonly terminal: TerminalId;
};

/** Numbers of events in one question. Bodies hold whole programs, so that memory does not grow with the number of events. */
const pageLength = 100;

/**
 * Events of these kinds, by terminal, number and hash. `sinceMs`: only what came in a file that was collected then or
 * later, by this machine's clock. Files repeat what was not acknowledged, so that may be more than is new, and never less.
 */
export async function* readEvents(
  facility: Facility,
  kinds: readonly string[],
  sinceMs: WallMs | null,
): AsyncGenerator<ExportedEvent, void, undefined> {
  const terminals = await facility.db
    .selectFrom("bundle")
    .innerJoin("terminal", "terminal.id", "bundle.terminal")
    .where("terminal.facility", "=", facility.id)
    .select((eb) => ["terminal.id", eb.fn.max("bundle.to_seq").as("last")])
    .groupBy("terminal.id")
    .execute();
  // Not by the query: no two databases sort texts alike.
  for (const { id, last } of terminals.toSorted((a, b) => compare(a.id, b.id))) {
    for (let after = 0; after < last; after += pageLength) {
      const page = pageOf(facility, id, after, kinds);
      const events = await (sinceMs === null ? page : collectedSince(page, sinceMs)).execute();
      yield* events.toSorted((a, b) => a.seq - b.seq || compare(a.hash, b.hash));
    }
  }
}

const pageOf = ({ db }: Facility, terminal: TerminalId, after: number, kinds: readonly string[]) =>
  db
    .selectFrom("event")
    .innerJoin("log", "log.no", "event.log")
    .where("log.terminal", "=", terminal)
    .where("event.seq", ">", after)
    .where("event.seq", "<=", after + pageLength)
    .where("event.kind", "in", kinds)
    .where("event.student", "is not", null)
    .select([
      "log.terminal",
      "event.seq",
      "event.hash",
      "event.student",
      "event.kind",
      "event.body",
      "event.wall_ms",
    ]);

const collectedSince = (page: ReturnType<typeof pageOf>, sinceMs: WallMs) =>
  page.where(({ exists, selectFrom }) =>
    exists(
      selectFrom("bundle")
        .select("bundle.digest")
        .whereRef("bundle.terminal", "=", "log.terminal")
        .whereRef("bundle.from_seq", "<=", "event.seq")
        .whereRef("bundle.to_seq", ">=", "event.seq")
        .where("bundle.collected_ms", ">=", sinceMs),
    ),
  );
