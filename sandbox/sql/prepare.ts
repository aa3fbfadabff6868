import type { SqlCheck } from "../../curriculum/schema-sql.ts";
import { catalogueOf } from "./catalogue.ts";
import type { StateWanted } from "./check-state.ts";
import { compareRows } from "./compare.ts";
import type { Database, SqlFailure } from "./database.ts";
import type { SqlEngine } from "./engine.ts";
import type { Guard } from "./guard.ts";
import type { SqlTable, SqlValue } from "./value.ts";

/** What one seed is, and what the checks want of it: made before anything of the student's is read. */
export interface Prepared {
  readonly name: string;
  readonly image: Uint8Array;
  /** By the check's index; nothing where the check is not looked at with this seed. */
  readonly tables: ReadonlyMap<number, SqlTable>;
  readonly states: ReadonlyMap<number, StateWanted>;
}

/** A mistake of the author's. */
export class Fault extends Error {}

/**
 * Loads every seed and asks every reference query, each in a database of its own. Throws a `Fault` where one of them
 * fails, gives no rows, or leaves open what it wants.
 */
export function prepare(
  engine: SqlEngine,
  seeds: Readonly<Record<string, string>>,
  checks: readonly SqlCheck[],
  guard: Guard,
): readonly Prepared[] {
  const names = Object.keys(seeds);
  return names.map((name, seedIndex) => {
    const image = engine.withDatabase(null, guard, (db) => {
      runAll(db, seeds[name] ?? "", guard, `the seed ${name}`);
      return db.image();
    });
    const tables = new Map<number, SqlTable>();
    const states = new Map<number, StateWanted>();
    checks.forEach((check, index) => {
      if (check.kind !== "result" && check.kind !== "state") return;
      const what = `the check "${check.name.en}" on the seed ${name}`;
      const wanted = check.wanted;
      if ("rows" in wanted) {
        if (seedIndex > 0) return;
        const table = literalTable(wanted.rows, check.columns);
        if (check.kind === "result") tables.set(index, table);
        else states.set(index, { wanted: table, ...before(engine, image, check.query, guard) });
        return;
      }
      const ask = check.kind === "result" ? wanted : { query: check.query };
      const setUp = "solution" in wanted ? wanted.solution : "";
      const table = reference(engine, image, setUp, "query" in ask ? ask.query : "", guard, what);
      refuseTies(engine, image, setUp, "query" in ask ? ask.query : "", guard, what, table, check);
      if (check.kind === "result") tables.set(index, table);
      else states.set(index, { wanted: table, ...before(engine, image, check.query, guard) });
    });
    return { name, image, tables, states };
  });
}

/** The rows that the author's query gives once `setUp` has run. */
function reference(
  engine: SqlEngine,
  image: Uint8Array,
  setUp: string,
  query: string,
  guard: Guard,
  what: string,
  settings = "",
): SqlTable {
  return engine.withDatabase(image, guard, (db) => {
    if (setUp !== "") runAll(db, setUp, guard, what);
    if (settings !== "") runAll(db, settings, guard, what);
    const table = runAll(db, query, guard, what).findLast((ran) => ran.table !== null)?.table;
    if (table == null) throw new Fault(`${what}: the query gives no rows, not even none.`);
    return table;
  });
}

/**
 * Asks the same query of a database that goes through its tables backwards. Where the rows then differ, ORDER BY leaves
 * ties or LIMIT cuts through them, and a right answer could be refused.
 */
function refuseTies(
  engine: SqlEngine,
  image: Uint8Array,
  setUp: string,
  query: string,
  guard: Guard,
  what: string,
  table: SqlTable,
  how: { readonly ordered: boolean | readonly number[]; readonly tolerance: number },
): void {
  const backwards = reference(
    engine,
    image,
    setUp,
    query,
    guard,
    what,
    "PRAGMA reverse_unordered_selects = ON",
  );
  if (compareRows(table.rows, backwards.rows, how) === null) return;
  throw new Fault(
    `${what}: the query leaves open which rows come, or in which order. Give ORDER BY more columns, or name in \`ordered\` the columns whose order counts.`,
  );
}

function before(
  engine: SqlEngine,
  image: Uint8Array,
  query: string,
  guard: Guard,
): Omit<StateWanted, "wanted"> {
  return engine.withDatabase(image, guard, (db) => ({
    before: db.run(query).statements.at(-1)?.table ?? null,
    seed: catalogueOf(db),
  }));
}

function runAll(db: Database, sql: string, guard: Guard, what: string) {
  const { statements, failure } = db.run(sql);
  if (guard.stopped !== null) throw new Fault(`${what}: stopped by the limit of ${guard.stopped}.`);
  if (failure !== null) throw new Fault(faultOf(what, sql, failure));
  return statements;
}

export function faultOf(what: string, sql: string, failure: SqlFailure): string {
  const line = sql.slice(0, failure.at).split("\n").length;
  return `${what}, line ${line}: ${failure.message}.`;
}

function literalTable(
  rows: readonly (readonly (string | number | null)[])[],
  columns: readonly string[] | undefined,
): SqlTable {
  const width = rows[0]?.length ?? columns?.length ?? 0;
  if (columns !== undefined && columns.length !== width)
    throw new Fault("A check has rows that do not fit its columns.");
  return {
    columns: columns ?? Array.from({ length: width }, (_, column) => `${column + 1}`),
    rows: rows.map((row) => row.map(literal)),
  };
}

function literal(value: string | number | null): SqlValue {
  return typeof value === "number" && Number.isSafeInteger(value) ? BigInt(value) : value;
}
