import { CompiledQuery, type Transaction } from "kysely";
import type { EventTable, Tables } from "./schema.ts";
import type { Placed } from "./store.ts";

/**
 * Inserts rows of `event`, at most some hundred at once. The text of the statement is made once for each number of rows,
 * which is most of the work that a query builder does for rows without end.
 */
export function eventInserter(
  transaction: Transaction<Tables>,
): (placed: readonly Placed[]) => Promise<void> {
  const texts = new Map<number, string>();
  return async (placed) => {
    const rows = placed.map(eventRow);
    const [first] = rows;
    if (first === undefined) return;
    const text =
      texts.get(rows.length) ??
      transaction
        .insertInto("event")
        .values(rows.map(() => first))
        .compile().sql;
    texts.set(rows.length, text);
    await transaction.executeQuery(
      CompiledQuery.raw(
        text,
        rows.flatMap((row) => Object.values(row)),
      ),
    );
  };
}

/** The order of the keys is that of the statement's parameters, and the same for all. */
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
