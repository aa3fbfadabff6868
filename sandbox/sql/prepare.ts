import type { SqlCheck } from "../../curriculum/schema-sql.ts";
import { turnRound } from "./backwards.ts";
import { catalogueOf } from "./catalogue.ts";
import type { StateWanted } from "./check-state.ts";
import type { CheckOf } from "./checked.ts";
import { type Comparison, compareRows } from "./compare.ts";
import type { Database, Ran, SqlFailure } from "./database.ts";
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
    const image = loadSeed(engine, seeds[name] ?? "", guard, `the seed ${name}`);
    const tables = new Map<number, SqlTable>();
    const states = new Map<number, StateWanted>();
    for (const [index, check] of checks.entries()) {
      if (check.kind !== "result" && check.kind !== "state") continue;
      const what = `the check "${check.name.en}" on the seed ${name}`;
      const wanted = wantedBy(check, { engine, image, guard, what }, seedIndex === 0);
      if (wanted === null) continue;
      const width = wanted.columns.length;
      if (typeof check.ordered !== "boolean" && check.ordered.some((column) => column > width)) {
        throw new Fault(`${what}: \`ordered\` names a column that is not there.`);
      }
      if (check.kind === "result") tables.set(index, wanted);
      else states.set(index, { wanted, ...before(engine, image, check.query, guard) });
    }
    return { name, image, tables, states };
  });
}

/** The database that a seed builds. Throws a `Fault` if it cannot be built. */
export function loadSeed(engine: SqlEngine, seed: string, guard: Guard, what: string): Uint8Array {
  return engine.withDatabase(null, guard, (db) => {
    runAll(db, seed, guard, what);
    if (db.inTransaction) throw new Fault(`${what}: a transaction is begun and never ended.`);
    return db.image();
  });
}

/** Where an author's query is asked. */
interface Asked {
  readonly engine: SqlEngine;
  readonly image: Uint8Array;
  readonly guard: Guard;
  /** What is asked, for the author. */
  readonly what: string;
}

interface Reference {
  /** Statements that run before it. */
  readonly setUp: string;
  readonly query: string;
}

/** The rows that a check wants; null if it is not looked at with this seed. */
function wantedBy(
  check: CheckOf<"result"> | CheckOf<"state">,
  asked: Asked,
  isFirst: boolean,
): SqlTable | null {
  if ("rows" in check.wanted)
    return isFirst ? literalTable(check.wanted.rows, check.columns, asked.what) : null;
  const reference = referenceOf(check);
  if (reference === null) return null;
  const table = answer(asked, reference);
  if (table === null) throw new Fault(`${asked.what}: no statement of the query gives rows.`);
  if (!leavesOpen(table, asked, reference, check)) return table;
  throw new Fault(
    `${asked.what}: the query leaves open which rows come, or in which order. Give ORDER BY more columns, or name in \`ordered\` the columns whose order counts.`,
  );
}

function referenceOf(check: CheckOf<"result"> | CheckOf<"state">): Reference | null {
  if (check.kind === "result")
    return "query" in check.wanted ? { setUp: "", query: check.wanted.query } : null;
  return "solution" in check.wanted ? { setUp: check.wanted.solution, query: check.query } : null;
}

function answer({ engine, image, guard, what }: Asked, { setUp, query }: Reference): SqlTable | null {
  return engine.withDatabase(image, guard, (db) => {
    runAll(db, setUp, guard, what);
    return lastTable(runAll(db, query, guard, what));
  });
}

/** Would a right answer have to break ties in the author's way? Asked again with all tables turned round. */
function leavesOpen(
  table: SqlTable,
  { engine, image, guard, what }: Asked,
  { setUp, query }: Reference,
  how: Comparison,
): boolean {
  return engine.withDatabase(image, guard, (db) => {
    runAll(db, setUp, guard, what);
    turnRound(db);
    const { statements, failure } = db.run(query);
    if (guard.stopped !== null) throw new Fault(`${what}: stopped by the limit of ${guard.stopped}.`);
    const other = lastTable(statements);
    // A query that needs a rowid, or that writes, cannot be asked so.
    return failure === null && other !== null && compareRows(table.rows, other.rows, how) !== null;
  });
}

function lastTable(statements: readonly Ran[]): SqlTable | null {
  return statements.findLast((ran) => ran.table !== null)?.table ?? null;
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
  what: string,
): SqlTable {
  const width = rows[0]?.length ?? columns?.length ?? 0;
  if (columns !== undefined && columns.length !== width)
    throw new Fault(`${what}: the rows do not fit the columns.`);
  return {
    columns: columns ?? Array.from({ length: width }, (_, column) => `${column + 1}`),
    rows: rows.map((row) => row.map(literal)),
  };
}

function literal(value: string | number | null): SqlValue {
  return typeof value === "number" && Number.isSafeInteger(value) ? BigInt(value) : value;
}
