import { Kysely, PostgresAdapter, PostgresDialect } from "kysely";
import pg from "pg";
import type { Tables } from "./schema.ts";

/** Numbers of PostgreSQL's types, from its `pg_type.dat`. */
const bigintType = 20;

/**
 * Reaches a database server at its first question. What the URL leaves out (a password above all) comes from the
 * environment (PGPASSWORD, PGSSLMODE …) or the password file, as with PostgreSQL's own programs:
 * https://www.postgresql.org/docs/18/libpq-envars.html
 */
export function connectPostgres(url: string): Kysely<Tables> {
  const pool = new pg.Pool({
    connectionString: url,
    max: 4,
    // A program that has printed its answer is to end.
    allowExitOnIdle: true,
    // Numbers here are sequence numbers, steps and milliseconds: all of them integers that a double holds exactly.
    types: {
      getTypeParser: (oid: number, format?: "text" | "binary") =>
        oid === bigintType ? Number : pg.types.getTypeParser(oid, format),
    } as pg.CustomTypesConfig,
  });
  // A server that goes away while nothing is asked of it is told by the next question.
  pool.on("error", () => {});
  return new Kysely<Tables>({ dialect: new Dialect({ pool }) });
}

/**
 * kysely's PostgreSQL, without the advisory lock that it takes for migrations: not every engine that speaks PostgreSQL's
 * protocol has those. `migrate` in `database.ts` does without.
 */
class Dialect extends PostgresDialect {
  override createAdapter(): PostgresAdapter {
    return new Adapter();
  }
}

class Adapter extends PostgresAdapter {
  override async acquireMigrationLock(): Promise<void> {}
  override async releaseMigrationLock(): Promise<void> {}
}
