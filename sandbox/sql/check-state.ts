import type { Say } from "../words/say.ts";
import { type Catalogue, sameName, tableIn } from "./catalogue.ts";
import { compareTables } from "./check-rows.ts";
import { type CheckOf, type Finding, sentences, type Work } from "./checked.ts";
import { compareRows } from "./compare.ts";
import type { SqlFailure } from "./database.ts";
import { explainRunning } from "./explain-running.ts";
import { changesAll } from "./habits.ts";
import { nameOf, tokensOf } from "./tokens.ts";
import type { SqlTable } from "./value.ts";

export interface StateWanted {
  readonly wanted: SqlTable;
  /** What the query gives before the student's statements; null where it cannot be asked yet. */
  readonly before: SqlTable | null;
  /** How the seed is built. */
  readonly seed: Catalogue;
}

export function checkState(
  check: CheckOf<"state">,
  work: Work,
  { wanted, before }: StateWanted,
  actual: SqlTable | SqlFailure,
  say: Say,
): Finding | null {
  const open = work.leftOpen ? say("sql.state.open") : null;
  if ("phase" in actual) return finding(sentences(failureSentence(actual, check.query, say), open));
  // Rows that an author wrote out have no names of their own.
  const named = "rows" in check.wanted && wanted.columns.length === actual.columns.length;
  const found = compareTables(named ? { ...wanted, columns: actual.columns } : wanted, actual, check, say);
  if (found === null) return null;
  const { wanted: _, ...how } = check;
  const unchanged =
    before !== null &&
    before.columns.length === actual.columns.length &&
    compareRows(before.rows, actual.rows, { ...how, ordered: false }) === null;
  if (unchanged) return { ...found, message: sentences(say("sql.state.unchanged"), open), at: null };
  const careless = work.statements
    .map((ran) => ({ at: ran.start, word: changesAll(tokensOf(work.text.slice(ran.start, ran.end))) }))
    .find(({ word }) => word !== null);
  const all = careless?.word == null ? null : say("sql.state.all", { word: careless.word });
  return { ...found, message: sentences(found.message, all, open), at: careless?.at ?? null };
}

/**
 * Is it the author's mistake that the query failed on what the student's statements left? Not if it was answered on the
 * author's own solution; else only where no table of the student's could have helped.
 */
export function isAuthorsMistake(check: CheckOf<"state">, { message }: SqlFailure): boolean {
  return (
    "rows" in check.wanted &&
    /syntax error|incomplete input|^unrecognized token|^no such function/.test(message)
  );
}

function failureSentence(failure: SqlFailure, query: string, say: Say): string {
  const [, kind, name = ""] = /^no such (table|column): (.*)$/.exec(failure.message) ?? [];
  const asked = tokensOf(query).some((token) => sameName(nameOf(token) ?? "", name.split(".").at(-1) ?? ""));
  if (kind === "table" && asked) return say("sql.state.noTable", { name });
  if (kind === "column" && asked) return say("sql.state.noColumn", { name });
  // The query itself is right, so it is a view of the student's that cannot be read.
  const { message } = failure;
  const sentence = explainRunning(failure, "", say)?.sentence ?? say("sql.plain", { message });
  return say("sql.state.unread", { sentence });
}

/**
 * A table of the seed that the query reads and that is a view now: its rows could be anything, and without end. To be looked
 * at before the query is asked.
 */
export function viewInstead(query: string, seed: Catalogue, now: Catalogue, say: Say): Finding | null {
  for (const token of tokensOf(query)) {
    const name = nameOf(token);
    if (name === null || tableIn(seed, name)?.kind !== "table") continue;
    if (tableIn(now, name)?.kind === "view") return finding(say("sql.state.view", { name }));
  }
  return null;
}

function finding(message: string): Finding {
  return { message, expected: null, actual: null, at: null };
}
