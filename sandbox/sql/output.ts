import type { Say } from "../words/say.ts";
import type { Ran } from "./database.ts";
import { tableText } from "./print.ts";
import { tokensOf, wordOf } from "./tokens.ts";

const rowsShown = 50;

/** What the statements gave, as a student reads it: a table for each that gives rows, a line for each that changes some. */
export function outputOf(
  text: string,
  statements: readonly Ran[],
  cut: Ran | null,
  maxChars: number,
  say: Say,
): string {
  const parts = statements.flatMap((ran) => partOf(text, ran, say));
  if (cut !== null && cut.table !== null && cut.table.rows.length > 0) {
    parts.push(tableText(cut.table, rowsShown, () => say("sql.out.cut")));
  }
  const output = parts.map((part) => `${part}\n`).join("\n");
  return output.length <= maxChars ? output : `${output.slice(0, maxChars)}\n${say("sql.out.cut")}\n`;
}

function partOf(text: string, ran: Ran, say: Say): string[] {
  if (ran.table !== null) {
    const table = tableText(ran.table, rowsShown, (count) => say("sql.out.more", { count }));
    return [`${table}\n${say("sql.out.rows", { count: ran.table.rows.length })}`];
  }
  if (ran.changes === null) return [];
  const word = tokensOf(text.slice(ran.start, ran.end))
    .map(wordOf)
    .find((each) => writing.has(each));
  return [say("sql.out.changes", { word: word ?? "", count: ran.changes })];
}

const writing = new Set(["INSERT", "UPDATE", "DELETE", "REPLACE"]);
