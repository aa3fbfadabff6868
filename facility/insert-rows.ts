import { type Compilable, CompiledQuery, type Transaction } from "kysely";
import type { Tables } from "./schema.ts";

/**
 * Rows in one statement: as many as of these fit, then as many of the next … Few texts, so that a database prepares each
 * once; 10 columns × 500 stay under SQLite's 32,766 variables.
 */
const sizes = [500, 50, 5, 1] as const;

/**
 * Inserts rows without end into one table, with what `insert` says for some of them. All rows have their keys in the same
 * order. The text of a statement is made once for each size, which is most of the work that a query builder does.
 */
export function rowInserter<Row extends object>(
  transaction: Transaction<Tables>,
  insert: (rows: readonly Row[]) => Compilable,
): (rows: readonly Row[]) => Promise<void> {
  const texts = new Map<number, string>();
  return async (rows) => {
    for (let from = 0; from < rows.length; ) {
      const size = sizes.find((some) => some <= rows.length - from) ?? 1;
      const some = rows.slice(from, from + size);
      const text = texts.get(size) ?? insert(some).compile().sql;
      texts.set(size, text);
      await transaction.executeQuery(
        CompiledQuery.raw(
          text,
          some.flatMap((row): unknown[] => Object.values(row)),
        ),
      );
      from += size;
    }
  };
}
