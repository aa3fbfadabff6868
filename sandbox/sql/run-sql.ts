import type { Budget } from "../budget.ts";
import type { Limit, Place, ProgramError } from "../verdict.ts";
import { type Language, type Say, speaker } from "../words/say.ts";
import { brokenBy } from "./broken.ts";
import type { Ran } from "./database.ts";
import type { SqlEngine } from "./engine.ts";
import { explainSql } from "./explain-sql.ts";
import { Guard } from "./guard.ts";
import { sqlLimitWords } from "./limits.ts";
import { placeAt } from "./place.ts";
import { loadSeed } from "./prepare.ts";
import { textFault } from "./text-fault.ts";
import { valueText } from "./value.ts";
import { runText } from "./work.ts";

/** What one statement gave. */
export interface StatementShown {
  readonly place: Place;
  readonly table: {
    readonly columns: readonly string[];
    /** Each value as text; null for NULL, which is no text. */
    readonly rows: readonly (readonly (string | null)[])[];
    /** How many rows there are beyond those. */
    readonly more: number;
  } | null;
  /** How many rows it wrote, for INSERT, UPDATE and DELETE. */
  readonly changes: number | null;
}

/** What a run without checks shows. */
export interface SqlShown {
  readonly statements: readonly StatementShown[];
  /** What ended it early, if anything did. */
  readonly error: ProgramError | null;
  readonly stopped: { readonly limit: Limit; readonly sentence: string } | null;
  /** A transaction was begun and never ended: its changes are gone, and the sentence says so. */
  readonly note: string | null;
}

export interface SqlRunOptions {
  readonly budget: Budget;
  readonly language: Language;
  readonly nowMs: () => number;
  /** How many rows of each table are given; the others are counted. */
  readonly maxRows?: number;
}

/** Runs a text on the database that `seed` builds, and shows what each statement gave. Throws if the seed is wrong. */
export function runSql(
  engine: SqlEngine,
  seed: string,
  text: string,
  { budget, language, nowMs, maxRows = 200 }: SqlRunOptions,
): SqlShown {
  const say = speaker(language);
  const guard = new Guard(budget, nowMs);
  const fault = textFault(text, say);
  if (fault !== null) {
    const error = { name: "", raw: "", sentence: fault, place: null };
    return { statements: [], error, stopped: null, note: null };
  }
  try {
    const worked = runText(engine, loadSeed(engine, seed, guard, "the seed"), text, guard);
    const ran = worked.kind === "done" ? worked.work.statements : worked.run.statements;
    const unfinished = worked.kind === "stopped" ? worked.run.unfinished : null;
    const shown = [...ran, ...(unfinished === null ? [] : [unfinished])].map((each) =>
      show(each, text, maxRows),
    );
    return {
      statements: shown,
      error: worked.kind === "failed" ? explainSql(worked.failure, text, worked.catalogue, say) : null,
      stopped: guard.stopped === null ? null : stoppedBy(guard.stopped, guard, budget, say),
      note: worked.kind === "done" && worked.work.leftOpen ? say("sql.state.open") : null,
    };
  } catch (error) {
    const limit = brokenBy(error);
    if (limit === null) throw error;
    return { statements: [], error: null, stopped: stoppedBy(limit, guard, budget, say), note: null };
  }
}

function stoppedBy(
  limit: Limit,
  { cause }: Guard,
  budget: Budget,
  say: Say,
): NonNullable<SqlShown["stopped"]> {
  return { limit, sentence: sqlLimitWords(limit, cause, budget, say) };
}

function show({ start, table, changes }: Ran, text: string, maxRows: number): StatementShown {
  const place = placeAt(text, start);
  if (table === null) return { place, table, changes };
  const rows = table.rows
    .slice(0, maxRows)
    .map((row) => row.map((value) => (value === null ? null : valueText(value))));
  return { place, table: { columns: table.columns, rows, more: table.rows.length - rows.length }, changes };
}
