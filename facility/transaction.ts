import { setTimeout as pause } from "node:timers/promises";
import type { ControlledTransaction, Kysely, Transaction } from "kysely";
import type { Result } from "../bundle/std.ts";
import type { Tables } from "./schema.ts";

export type Database = Kysely<Tables>;

/**
 * What a database answers when others wrote the same rows at the same time: it has taken everything back, and the whole
 * transaction is to be done again. Such as in https://www.postgresql.org/docs/18/mvcc-serialization-failure-handling.html
 */
export const tryAgain: readonly unknown[] = ["40001", "40P01"];
export const mostTries = 8;

/** Keeps all that `body` did, or, if it refuses or throws, nothing of it. `body` may be done several times. */
export function inTransaction<T, R>(
  db: Database,
  body: (transaction: Transaction<Tables>) => Promise<Result<T, R>>,
): Promise<Result<T, R>> {
  return inOne(() => db.startTransaction().execute(), body);
}

/** The same, and what `body` reads is as it was when it began, whatever others write meanwhile. */
export function inSnapshot<T, R>(
  db: Database,
  body: (transaction: Transaction<Tables>) => Promise<Result<T, R>>,
): Promise<Result<T, R>> {
  return inOne(() => db.startTransaction().setIsolationLevel("repeatable read").execute(), body);
}

async function inOne<T, R>(
  start: () => Promise<ControlledTransaction<Tables>>,
  body: (transaction: Transaction<Tables>) => Promise<Result<T, R>>,
): Promise<Result<T, R>> {
  for (let tried = 1; ; tried++) {
    const transaction = await start();
    try {
      const result = await body(transaction);
      await (result.ok ? transaction.commit() : transaction.rollback()).execute();
      return result;
    } catch (error) {
      // A connection that is gone cannot be told to roll back, and the server has done so. The first error counts.
      if (!transaction.isCommitted)
        await transaction
          .rollback()
          .execute()
          .catch(() => {});
      const code = error instanceof Error && "code" in error ? error.code : null;
      if (!tryAgain.includes(code) || tried === mostTries) throw error;
      await pause(10 * 2 ** tried * Math.random());
    }
  }
}
