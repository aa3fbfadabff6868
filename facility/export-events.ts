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
  const stretches = await facility.db
    .selectFrom("log")
    .innerJoin("terminal", "terminal.id", "log.terminal")
    .where("terminal.facility", "=", facility.id)
    .select(["terminal.id", "log.from_seq", "log.to_seq"])
    .execute();
  const byTerminal = Map.groupBy(stretches, ({ id }) => id);
  // Not by the query: no two databases sort texts alike.
  for (const id of [...byTerminal.keys()].sort(compare)) {
    const own = byTerminal.get(id) ?? [];
    for (let after = nextAfter(own, 0); after !== null; after = nextAfter(own, after + pageLength)) {
      const page = pageOf(facility, id, after, kinds);
      const events = await (sinceMs === null ? page : collectedSince(page, sinceMs)).execute();
      yield* events.toSorted((a, b) => a.seq - b.seq || compare(a.hash, b.hash));
    }
  }
}

/** The number after which the next page begins; `null`: there is none. What is missing is stepped over, however much it is. */
function nextAfter(
  stretches: readonly { readonly from_seq: number; readonly to_seq: number }[],
  after: number,
): number | null {
  const open = stretches.filter(({ to_seq }) => to_seq > after);
  if (open.length === 0) return null;
  return Math.max(after, Math.min(...open.map(({ from_seq }) => from_seq)) - 1);
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
