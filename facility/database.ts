import Sqlite from "better-sqlite3";
import {
  CompiledQuery,
  type DatabaseConnection,
  Kysely,
  SqliteDialect,
  SqliteDriver,
  type Transaction,
} from "kysely";
import { Migrator } from "kysely/migration";
import { ok, type Refusal, type Result } from "../bundle/std.ts";
import { migrations } from "./migrations.ts";
import type { Tables } from "./schema.ts";

export type Database = Kysely<Tables>;

/**
 * Opens the facility's database and brings it to the present shape. Throws SQLite's error if that cannot be
 * done (see `disk.ts`); refuses a file that is no such database, and one that a newer program has changed.
 */
export async function openDatabase(
  path: string,
  options: { readonly create: boolean },
): Promise<Result<Database, Refusal<"notAFacility" | "newerDatabase">>> {
  const sqlite = new Sqlite(path, { fileMustExist: !options.create, timeout: 10_000 });
  try {
    const done = stepsDone(sqlite);
    const refusal = options.create ? null : judge(path, done);
    if (refusal !== null) {
      sqlite.close();
      return { ok: false, refusal };
    }
    sqlite.pragma("journal_mode = WAL");
    sqlite.pragma("synchronous = FULL");
    sqlite.pragma("foreign_keys = ON");
    const db: Database = new Kysely({ dialect: new Dialect(sqlite) });
    if (done.length < Object.keys(migrations).length) {
      const migrator = new Migrator({ db, provider: { getMigrations: async () => ({ ...migrations }) } });
      const { error } = await migrator.migrateToLatest();
      if (error !== undefined) throw error;
    }
    return ok(db);
  } catch (error) {
    sqlite.close();
    throw error;
  }
}

/** Keeps all that `body` did, or, if it refuses or throws, nothing of it. */
export async function inTransaction<T, R>(
  db: Database,
  body: (transaction: Transaction<Tables>) => Promise<Result<T, R>>,
): Promise<Result<T, R>> {
  const transaction = await db.startTransaction().execute();
  try {
    const result = await body(transaction);
    await (result.ok ? transaction.commit() : transaction.rollback()).execute();
    return result;
  } catch (error) {
    await transaction.rollback().execute();
    throw error;
  }
}

/** Names of the steps that the database has been through. */
function stepsDone(sqlite: Sqlite.Database): readonly string[] {
  const tables = sqlite.prepare("select name from sqlite_schema where name = ?").pluck().all(stepsTable);
  if (tables.length === 0) return [];
  return sqlite.prepare(`select name from ${stepsTable}`).pluck().all().map(String);
}

/** Where kysely's `Migrator` keeps them. */
const stepsTable = "kysely_migration";

function judge(path: string, done: readonly string[]): Refusal<"notAFacility" | "newerDatabase"> | null {
  if (done.length === 0) {
    const sentence = `${path} is not a facility's database, so nothing was changed; check that this is the right folder.`;
    return { kind: "notAFacility", sentence };
  }
  if (done.every((name) => name in migrations)) return null;
  const sentence = `${path} was made by a newer Foothold than this one, so nothing was changed; update this program, then try again.`;
  return { kind: "newerDatabase", sentence };
}

/**
 * kysely's SQLite, with two differences: a transaction takes the write lock at once, so that it cannot fail for
 * it later on, and one that SQLite has already rolled back (as it does on a full disk) is not rolled back twice, which
 * would hide the first error behind a second.
 */
class Dialect extends SqliteDialect {
  readonly #sqlite: Sqlite.Database;
  constructor(sqlite: Sqlite.Database) {
    super({ database: sqlite });
    this.#sqlite = sqlite;
  }
  override createDriver(): SqliteDriver {
    return new ImmediateDriver(this.#sqlite);
  }
}

class ImmediateDriver extends SqliteDriver {
  readonly #sqlite: Sqlite.Database;
  constructor(sqlite: Sqlite.Database) {
    super({ database: sqlite });
    this.#sqlite = sqlite;
  }
  override async beginTransaction(connection: DatabaseConnection): Promise<void> {
    await connection.executeQuery(CompiledQuery.raw("begin immediate"));
  }
  override async rollbackTransaction(connection: DatabaseConnection): Promise<void> {
    if (this.#sqlite.inTransaction) await super.rollbackTransaction(connection);
  }
}
