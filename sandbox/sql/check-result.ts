import type { Say } from "../words/say.ts";
import { compareTables } from "./check-rows.ts";
import { type CheckOf, type Finding, sentences, type Work } from "./checked.ts";
import { compareRows } from "./compare.ts";
import type { Ran } from "./database.ts";
import { habitOf } from "./habits.ts";
import type { SqlTable } from "./value.ts";

export function checkResult(
  check: CheckOf<"result">,
  work: Work,
  wanted: SqlTable,
  say: Say,
): Finding | null {
  const { statements, text } = work;
  const number = check.statement;
  const statement = statementOf(check, work);
  if (statement === undefined || statement.table === null) {
    const message =
      number === undefined
        ? say("sql.result.none")
        : statement === undefined
          ? say("sql.result.noStatement", { number, count: statements.length })
          : say("sql.result.noneOf", { number });
    return { message, expected: null, actual: null, at: statement?.start ?? null };
  }
  const { table } = statement;
  // Rows that an author wrote out have no names of their own.
  const named =
    wanted.columns.length === table.columns.length && check.columns === undefined && "rows" in check.wanted;
  const finding = compareTables(named ? { ...wanted, columns: table.columns } : wanted, table, check, say);
  if (finding === null) return null;
  const written = text.slice(statement.start, statement.end);
  const habit = habitOf(written, wanted, table, work.catalogue, say);
  return { ...finding, message: sentences(finding.message, habit), at: statement.start };
}

function statementOf(check: CheckOf<"result">, { statements }: Work): Ran | undefined {
  const number = check.statement;
  return number === undefined ? statements.findLast((ran) => ran.table !== null) : statements[number - 1];
}

/**
 * The rows were right, but only because SQLite happened to find them in this order: `reversed` is the same text, run where
 * rows that no ORDER BY holds come the other way round.
 */
export function checkChance(
  check: CheckOf<"result">,
  reversed: Work,
  wanted: SqlTable,
  say: Say,
): Finding | null {
  const statement = statementOf(check, reversed);
  if (check.ordered === false || statement?.table == null) return null;
  if (compareRows(wanted.rows, statement.table.rows, check)?.kind !== "order") return null;
  return { message: say("sql.result.chance"), expected: null, actual: null, at: statement.start };
}
