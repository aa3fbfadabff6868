import { setTimeout as pause } from "node:timers/promises";
import { Migrator } from "kysely/migration";
import { ok, type Refusal, type Result } from "../bundle/std.ts";
import { migrations } from "./migrations.ts";
import { connectPostgres } from "./postgres.ts";
import { openSqlite } from "./sqlite.ts";
import { type Database, mostTries, tryAgain } from "./transaction.ts";

export type { Database };

/** Where a database is: a file, or a server's address as a URL, `postgres://…`. */
export type DatabasePlace =
  | { readonly kind: "sqlite"; readonly path: string }
  | { readonly kind: "postgres"; readonly url: string };

/**
 * Opens the facility's database and brings it to the present shape. Throws the database's own error if that cannot
 * be done (see `disk.ts`); refuses one that is no such database, and one that a newer program has changed.
 */
export async function openDatabase(
  place: DatabasePlace,
  options: { readonly create: boolean },
): Promise<Result<Database, Refusal<"notAFacility" | "newerDatabase">>> {
  const [db, name] =
    place.kind === "sqlite"
      ? [openSqlite(place.path, options.create), place.path]
      : [connectPostgres(place.url), `The database of ${withoutPassword(place.url)}`];
  try {
    const done = await stepsDone(db);
    const refusal = judge(name, done, options.create);
    if (refusal !== null) {
      await db.destroy();
      return { ok: false, refusal };
    }
    if (done.length < Object.keys(migrations).length) await migrate(db);
    return ok(db);
  } catch (error) {
    await db.destroy();
    throw error;
  }
}

/**
 * Two programs may do this at the same time. Each step is one transaction, so one of them finds that the other was
 * faster, and looks again. kysely's own lock is PostgreSQL's alone (see `postgres.ts`).
 */
async function migrate(db: Database): Promise<void> {
  const migrator = new Migrator({ db, provider: { getMigrations: async () => ({ ...migrations }) } });
  for (let tried = 1; ; tried++) {
    const { error } = await migrator.migrateToLatest();
    if (error === undefined) return;
    if (!wasMadeMeanwhile(error) || tried === mostTries) throw error;
    await pause(50 * tried);
    if ((await stepsDone(db)).length === Object.keys(migrations).length) return;
  }
}

/** PostgreSQL's codes for a table, column or row that is there already, besides those of `tryAgain`. */
const madeMeanwhile: readonly unknown[] = ["23505", "42P07", "42701", "42710", "42P01", ...tryAgain];
const wasMadeMeanwhile = (error: unknown) =>
  error instanceof Error && "code" in error && madeMeanwhile.includes(error.code);

/** Where kysely's `Migrator` keeps the names of the steps that the database has been through. */
const stepsTable = "kysely_migration";

async function stepsDone(db: Database): Promise<readonly string[]> {
  const tables = await db.introspection.getTables({ withInternalKyselyTables: true });
  if (!tables.some(({ name }) => name === stepsTable)) return [];
  const steps = await db
    .withTables<{ [stepsTable]: { name: string } }>()
    .selectFrom(stepsTable)
    .select("name")
    .execute();
  return steps.map(({ name }) => name);
}

function judge(
  name: string,
  done: readonly string[],
  create: boolean,
): Refusal<"notAFacility" | "newerDatabase"> | null {
  if (done.length === 0 && !create) {
    const sentence = `${name} is not a facility's database, so nothing was changed; check that this is the right folder.`;
    return { kind: "notAFacility", sentence };
  }
  if (done.every((step) => step in migrations)) return null;
  const sentence = `${name} was made by a newer Foothold than this one, so nothing was changed; update this program, then try again.`;
  return { kind: "newerDatabase", sentence };
}

/** A database's address as it may be shown. */
export function withoutPassword(url: string): string {
  const shown = new URL(url);
  shown.password = "";
  return shown.href;
}
