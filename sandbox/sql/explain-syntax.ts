import { nearest } from "../words/nearest.ts";
import type { Say } from "../words/say.ts";
import type { Catalogue } from "./catalogue.ts";
import type { SqlFailure } from "./database.ts";
import { openBracket, type Spot, slipAt } from "./explain-slip.ts";
import type { Told } from "./explain-sql.ts";
import { keywords } from "./keywords.ts";
import { placeAt } from "./place.ts";
import { type Token, wordOf } from "./tokens.ts";

/** What cannot be read as SQL; null if the failure is another. */
export function explainSyntax(
  failure: SqlFailure,
  text: string,
  tokens: readonly Token[],
  catalogue: Catalogue,
  say: Say,
): Told | null {
  const { message, start, at } = failure;
  if (/^unrecognized token/.test(message)) return unrecognized(text, at, say);
  if (/^Expression tree is too large|^parser stack overflow/.test(message)) {
    return { sentence: say("sql.read.deep"), at };
  }
  const token = tokens.find((each) => each.start >= at);
  const statement = tokens.filter((each) => each.start >= start);
  if (message === "incomplete input")
    return ended(statement, Math.max(start, text.trimEnd().length), "sql.read.end", text, say);
  if (!/^near ".*": syntax error$/s.test(message)) return null;
  if (token === undefined) return ended(statement, text.trimEnd().length, "sql.read.end", text, say);
  const head = statement.filter((each) => each.start < token.start);
  if (token.text === ";") return ended(head, token.start, "sql.read.endBefore", text, say);
  return misspelt({ token, head }, catalogue, say) ?? slipAt({ token, head }, say);
}

function unrecognized(text: string, at: number, say: Say): Told {
  const sign = text[at] ?? "";
  if (sign === "'") return { sentence: say("sql.read.text"), at };
  if (sign === '"' || sign === "`" || sign === "[") return { sentence: say("sql.read.quoted", { sign }), at };
  return { sentence: sign === "#" ? say("sql.read.comment") : say("sql.read.sign", { sign }), at };
}

/** The statement ends too early: mostly a bracket is open. */
function ended(
  statement: readonly Token[],
  at: number,
  otherwise: "sql.read.end" | "sql.read.endBefore",
  text: string,
  say: Say,
): Told {
  const open = openBracket(statement);
  if (open === undefined) return { sentence: say(otherwise), at };
  return { sentence: say("sql.read.bracket", { line: placeAt(text, open.start).line }), at: open.start };
}

/** A word of SQL that is misspelt: here, or just before, where SQLite took it for another name of the table. */
function misspelt({ token, head }: Spot, catalogue: Catalogue, say: Say): Told | null {
  const known = new Set(
    catalogue
      .flatMap(({ name, columns }) => [name, ...columns.map((column) => column.name)])
      .map((name) => name.toUpperCase()),
  );
  for (const each of [token, head.at(-1)]) {
    const word = wordOf(each);
    if (each === undefined || word === "" || keywords.has(word) || known.has(word)) continue;
    const near = nearest(word, keywords);
    if (near !== null) return { sentence: say("sql.read.word", { word: each.text, near }), at: each.start };
  }
  return null;
}
