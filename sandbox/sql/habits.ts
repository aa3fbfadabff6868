import { nearest } from "../words/nearest.ts";
import type { Say } from "../words/say.ts";
import { type Catalogue, sameName } from "./catalogue.ts";
import { keywords } from "./keywords.ts";
import { nameOf, type Token, tokensOf, wordOf } from "./tokens.ts";
import type { SqlTable } from "./value.ts";

/** What stands in a statement that so often goes wrong that it is worth a sentence, once its rows are not right. */
export function habitOf(
  statement: string,
  wanted: SqlTable,
  actual: SqlTable,
  catalogue: Catalogue,
  say: Say,
): string | null {
  const tokens = tokensOf(statement);
  if (actual.columns.length < wanted.columns.length) return commaMissing(tokens, catalogue, say);
  if (comparesWithNull(tokens)) return say("sql.habit.null");
  const alias = misspeltAlias(tokens, say);
  if (alias !== null) return alias;
  return actual.rows.length > wanted.rows.length && joinsAll(tokens) ? say("sql.habit.join") : null;
}

/** Two columns with nothing between them: SQLite takes the second for a name of the first. */
function commaMissing(tokens: readonly Token[], catalogue: Catalogue, say: Say): string | null {
  const isColumn = (token: Token | undefined): boolean =>
    catalogue.some(({ columns }) => columns.some(({ name }) => sameName(name, nameOf(token) ?? "")));
  for (const [index, token] of tokens.entries()) {
    const next = tokens[index + 1];
    if (wordOf(token) === "FROM") return null;
    if (next !== undefined && isColumn(token) && isColumn(next)) {
      return say("sql.habit.comma", { name: token.text, next: next.text });
    }
  }
  return null;
}

const joinWords = ["LEFT", "RIGHT", "FULL", "INNER", "OUTER", "CROSS", "NATURAL", "WHERE"];

/** `LEFFT JOIN` joins a table that is called LEFFT. */
function misspeltAlias(tokens: readonly Token[], say: Say): string | null {
  for (const [index, token] of tokens.entries()) {
    if (!["FROM", "JOIN"].includes(wordOf(token))) continue;
    const [table, alias] = [tokens[index + 1], tokens[index + 2]];
    const word = wordOf(alias);
    const near = word === "" || keywords.has(word) ? null : nearest(word, joinWords);
    if (near !== null) {
      return say("sql.habit.alias", { word: alias?.text ?? "", table: table?.text ?? "", near });
    }
  }
  return null;
}

/** UPDATE or DELETE without WHERE; the word, or null. */
export function changesAll(tokens: readonly Token[]): string | null {
  const [first] = tokens;
  const word = wordOf(first);
  if (word !== "UPDATE" && word !== "DELETE") return null;
  return tokens.some((token) => wordOf(token) === "WHERE") ? null : word;
}

/** `= NULL` is never true. In SET and in VALUES an = NULL is right. */
function comparesWithNull(tokens: readonly Token[]): boolean {
  let setting = false;
  return tokens.some((token, index) => {
    const word = wordOf(token);
    if (word === "SET") setting = true;
    if (word === "WHERE" || word === "ON" || word === "HAVING" || word === "WHEN") setting = false;
    return !setting && ["=", "==", "<>", "!="].includes(token.text) && wordOf(tokens[index + 1]) === "NULL";
  });
}

/** Two tables behind FROM and nothing that says which of their rows belong together. */
function joinsAll(tokens: readonly Token[]): boolean {
  const from = tokens.findIndex((token) => wordOf(token) === "FROM");
  if (from === -1) return false;
  const words = tokens.slice(from).map(wordOf);
  const ends = words.findIndex((word) => ["WHERE", "GROUP", "ORDER", "LIMIT"].includes(word));
  const clause = tokens.slice(from, ends === -1 ? tokens.length : from + ends);
  const tied = words.some((word) => ["ON", "USING", "NATURAL", "WHERE"].includes(word));
  return !tied && clause.some((token) => token.text === "," || wordOf(token) === "JOIN");
}
