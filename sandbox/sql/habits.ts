import type { Say } from "../words/say.ts";
import { type Token, tokensOf, wordOf } from "./tokens.ts";

/** What stands in a statement that so often goes wrong that it is worth a sentence, once its rows are not right. */
export function habitOf(
  statement: string,
  rows: { readonly wanted: number; readonly actual: number },
  say: Say,
) {
  const tokens = tokensOf(statement);
  if (comparesWithNull(tokens)) return say("sql.habit.null");
  if (rows.actual > rows.wanted && joinsAll(tokens)) return say("sql.habit.join");
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
