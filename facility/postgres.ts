import {
  Kysely,
  PostgresAdapter,
  type PostgresCursor,
  PostgresDialect,
  type PostgresPool,
  type PostgresPoolClient,
  type PostgresQueryResult,
} from "kysely";
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
  return new Kysely<Tables>({ dialect: new Dialect({ pool: keepInserts(pool) }) });
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

const mostKept = 50;

/**
 * Has each connection prepare an insert once and not each time: a server takes longer to read the text of a statement with
 * thousands of parameters than to insert its rows. Others are short.
 */
function keepInserts(pool: pg.Pool): PostgresPool {
  const names = new Map<string, string>();
  const nameOf = (text: string): string | undefined => {
    if (text.startsWith("insert into") && names.size < mostKept && !names.has(text))
      names.set(text, `insert_${names.size}`);
    return names.get(text);
  };
  const clients = new WeakMap<pg.PoolClient, PostgresPoolClient>();
  return {
    options: pool.options,
    end: () => pool.end(),
    async connect() {
      const client = await pool.connect();
      const known = clients.get(client) ?? withNames(client, nameOf);
      clients.set(client, known);
      return known;
    },
  };
}

function withNames(client: pg.PoolClient, nameOf: (text: string) => string | undefined): PostgresPoolClient {
  function query<R>(text: string, values: readonly unknown[]): Promise<PostgresQueryResult<R>>;
  function query<R>(cursor: PostgresCursor<R>): PostgresCursor<R>;
  function query(text: string | PostgresCursor<unknown>, values: readonly unknown[] = []): unknown {
    if (typeof text !== "string") throw new Error("nobody here reads with a cursor");
    const name = nameOf(text);
    return client.query({ text, values: [...values], ...(name === undefined ? {} : { name }) });
  }
  return { query, release: (destroy) => client.release(destroy) };
}
