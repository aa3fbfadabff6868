import Sqlite from "better-sqlite3";
import {
  CompiledQuery,
  type DatabaseConnection,
  Kysely,
  SqliteAdapter,
  type SqliteDatabase,
  SqliteDialect,
  SqliteDriver,
  type TransactionSettings,
} from "kysely";
import type { Tables } from "./schema.ts";

/** Opens a file as a database. Throws SQLite's error. */
export function openSqlite(path: string, create: boolean): Kysely<Tables> {
  const sqlite = new Sqlite(path, { fileMustExist: !create, timeout: 10_000 });
  try {
    // The first look into the file: what is no database, or an empty one that is not ours to make, is not written to.
    const isEmpty = sqlite.prepare("select 1 from sqlite_schema limit 1").get() === undefined;
    if (create || !isEmpty) sqlite.pragma("journal_mode = WAL");
    sqlite.pragma("synchronous = FULL");
    sqlite.pragma("foreign_keys = ON");
  } catch (error) {
    sqlite.close();
    throw error;
  }
  return new Kysely<Tables>({ dialect: new Dialect(sqlite) });
}

/**
 * kysely's SQLite, with three differences: steps of the schema are transactions, as SQLite allows; a transaction that
 * writes takes the write lock at once, so that it cannot fail for it later on, while a snapshot (`inSnapshot`) only reads
 * and keeps nobody from writing; and one that SQLite has already rolled back (as it does on a full disk) is not rolled
 * back twice, which would hide the first error behind a second.
 */
class Dialect extends SqliteDialect {
  readonly #sqlite: Sqlite.Database;
  constructor(sqlite: Sqlite.Database) {
    super({ database: sqlite });
    this.#sqlite = sqlite;
  }
  override createAdapter(): SqliteAdapter {
    return new Adapter();
  }
  override createDriver(): SqliteDriver {
    return new ImmediateDriver(this.#sqlite);
  }
}

class Adapter extends SqliteAdapter {
  override get supportsTransactionalDdl(): boolean {
    return true;
  }
}

class ImmediateDriver extends SqliteDriver {
  readonly #sqlite: Sqlite.Database;
  constructor(sqlite: Sqlite.Database) {
    super({ database: keepInserts(sqlite) });
    this.#sqlite = sqlite;
  }
  override async beginTransaction(
    connection: DatabaseConnection,
    settings?: TransactionSettings,
  ): Promise<void> {
    // In a write-ahead log, whoever reads in a transaction sees one state of the database all the time.
    const isSnapshot = settings?.isolationLevel === "repeatable read";
    await connection.executeQuery(CompiledQuery.raw(isSnapshot ? "begin" : "begin immediate"));
  }
  override async rollbackTransaction(connection: DatabaseConnection): Promise<void> {
    if (this.#sqlite.inTransaction) await super.rollbackTransaction(connection);
  }
}

const mostKept = 50;

/** Prepares a long insert once and not each time. Others are short, or may be read from while they are asked again. */
function keepInserts(sqlite: Sqlite.Database): SqliteDatabase {
  const kept = new Map<string, Sqlite.Statement>();
  return {
    close: () => void sqlite.close(),
    prepare(text) {
      const known = kept.get(text);
      if (known !== undefined) return known;
      const statement = sqlite.prepare(text);
      if (text.startsWith("insert into") && !statement.reader && kept.size < mostKept)
        kept.set(text, statement);
      return statement;
    },
  };
}
