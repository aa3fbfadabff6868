import type { WallMs } from "../bundle/std.ts";
import type { Facility } from "./facility.ts";
import type { EventTable } from "./schema.ts";

export type ExportedEvent = Pick<
  EventTable,
  "terminal" | "seq" | "hash" | "student" | "kind" | "body" | "wall_ms"
>;

/** Bodies hold whole programs, so a page is small: memory does not grow with the number of events. */
const pageLength = 100;

/**
 * Events of these kinds in a stable order, page by page. `sinceMs`: only what came in a file that was collected then or
 * later, by this machine's clock. Files repeat what was not acknowledged, so that may be more than is new, and never less.
 */
export async function* readEvents(
  { db, id }: Facility,
  kinds: readonly string[],
  sinceMs: WallMs | null,
): AsyncGenerator<ExportedEvent, void, undefined> {
  let query = db
    .selectFrom("event")
    .innerJoin("terminal", "terminal.id", "event.terminal")
    .where("terminal.facility", "=", id)
    .where("event.kind", "in", kinds)
    .where("event.student", "is not", null)
    .select([
      "event.terminal",
      "event.seq",
      "event.hash",
      "event.student",
      "event.kind",
      "event.body",
      "event.wall_ms",
    ])
    .orderBy("event.terminal")
    .orderBy("event.seq")
    .orderBy("event.hash")
    .limit(pageLength);
  if (sinceMs !== null) {
    query = query.where(({ exists, selectFrom }) =>
      exists(
        selectFrom("bundle")
          .select("bundle.digest")
          .whereRef("bundle.terminal", "=", "event.terminal")
          .whereRef("bundle.from_seq", "<=", "event.seq")
          .whereRef("bundle.to_seq", ">=", "event.seq")
          .where("bundle.collected_ms", ">=", sinceMs),
      ),
    );
  }
  let after: ExportedEvent | undefined;
  for (;;) {
    const last = after;
    const page =
      last === undefined
        ? query
        : query.where(({ eb, refTuple, tuple }) =>
            eb(
              refTuple("event.terminal", "event.seq", "event.hash"),
              ">",
              tuple(last.terminal, last.seq, last.hash),
            ),
          );
    const events = await page.execute();
    yield* events;
    after = events.at(-1);
    if (events.length < pageLength) return;
  }
}
