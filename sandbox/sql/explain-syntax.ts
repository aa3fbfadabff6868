import { nearest } from "../words/nearest.ts";
import type { Say } from "../words/say.ts";
import type { Catalogue } from "./catalogue.ts";
import type { SqlFailure } from "./database.ts";
import type { Told } from "./explain-sql.ts";
import { clauses, keywords, reserved, starters } from "./keywords.ts";
import { placeAt } from "./place.ts";
import { nameOf, type Token, wordOf } from "./tokens.ts";

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
  if (message === "incomplete input") return ended(tokens, start, text, say);
  if (/^Expression tree is too large|^parser stack overflow/.test(message))
    return { sentence: say("sql.read.deep"), at };
  if (!/^near ".*": syntax error$/s.test(message)) return null;
  const index = tokens.findIndex((token) => token.start >= at);
  const token = tokens[index];
  if (token === undefined) return ended(tokens, start, text, say);
  if (token.text === ";") {
    const open = openBracket(tokens.slice(0, index), start);
    if (open !== undefined) return bracketOpen(open, text, say);
    return { sentence: say("sql.read.endBefore"), at: token.start };
  }
  const place = { tokens, index, token, start, text };
  return misspelt(place, catalogue, say) ?? slip(place, say) ?? unexpected(place, say);
}

interface Spot {
  readonly tokens: readonly Token[];
  readonly index: number;
  readonly token: Token;
  /** Where the statement begins. */
  readonly start: number;
  readonly text: string;
}

function unrecognized(text: string, at: number, say: Say): Told {
  const sign = text[at] ?? "";
  if (sign === "'") return { sentence: say("sql.read.text"), at };
  if (sign === '"' || sign === "`" || sign === "[") return { sentence: say("sql.read.quoted", { sign }), at };
  return { sentence: say("sql.read.sign", { sign }), at };
}

/** The text ends too early: mostly a bracket is open. */
function ended(tokens: readonly Token[], start: number, text: string, say: Say): Told {
  const open = openBracket(tokens, start);
  if (open !== undefined) return bracketOpen(open, text, say);
  return { sentence: say("sql.read.end"), at: Math.max(start, text.trimEnd().length) };
}

function openBracket(tokens: readonly Token[], start: number): Token | undefined {
  const open: Token[] = [];
  for (const token of tokens.filter((each) => each.start >= start)) {
    if (token.text === "(") open.push(token);
    else if (token.text === ")") open.pop();
  }
  return open.at(-1);
}

function bracketOpen(open: Token, text: string, say: Say): Told {
  return { sentence: say("sql.read.bracket", { line: placeAt(text, open.start).line }), at: open.start };
}

/** A word of SQL that is misspelt: here, or just before, where SQLite took it for another name of the table. */
function misspelt({ tokens, index, token, start }: Spot, catalogue: Catalogue, say: Say): Told | null {
  const known = new Set(
    catalogue
      .flatMap(({ name, columns }) => [name, ...columns.map((column) => column.name)])
      .map((name) => name.toUpperCase()),
  );
  const before = tokens[index - 1];
  for (const each of [token, before]) {
    const word = wordOf(each);
    if (each === undefined || word === "" || each.start < start || keywords.has(word) || known.has(word))
      continue;
    const near = nearest(word, keywords);
    if (near !== null) return { sentence: say("sql.read.word", { word: each.text, near }), at: each.start };
  }
  return null;
}

/** Slips that are known by the two words around them. */
function slip({ tokens, index, token, start }: Spot, say: Say): Told | null {
  const at = token.start;
  const before = index > 0 && (tokens[index - 1]?.start ?? 0) >= start ? tokens[index - 1] : undefined;
  const [word, last] = [wordOf(token), wordOf(before)];
  if (before?.text === "," && (word === "FROM" || token.text === ")")) {
    return { sentence: say("sql.read.extraComma", { next: token.text }), at: before.start };
  }
  if (before?.kind === "text" && before.start + before.text.length === token.start) {
    return { sentence: say("sql.read.apostrophe", { next: token.text }), at };
  }
  if ((last === "ORDER" || last === "GROUP") && word !== "BY")
    return { sentence: say("sql.read.by", { word: last }), at };
  if (last === "DELETE") return { sentence: say("sql.read.deleteFrom"), at };
  if (last === "INSERT") return { sentence: say("sql.read.insertInto"), at };
  if (token.text === "&" || before?.text === "&")
    return { sentence: say("sql.read.and", { sign: "&&", near: "AND" }), at };
  if (starters.has(word) && before !== undefined && !["(", ","].includes(before.text) && last !== "AS") {
    return { sentence: say("sql.read.semicolon", { next: token.text }), at };
  }
  const order = clauseOrder(tokens.slice(0, index), start, word);
  if (order !== null) return { sentence: say("sql.read.order", { word, later: order }), at };
  if (
    reserved.has(word) &&
    before !== undefined &&
    (takesName.has(last) || [",", "(", "."].includes(before.text))
  ) {
    return clauses.includes(word) && before.text === ","
      ? { sentence: say("sql.read.extraComma", { next: token.text }), at: before.start }
      : { sentence: say("sql.read.reserved", { word: token.text }), at };
  }
  if (update(tokens, start) && !seen(tokens, start, index, "SET"))
    return { sentence: say("sql.read.set"), at };
  if (token.text === "=" && before?.text === "=") return { sentence: say("sql.read.equals"), at };
  if (token.text === ")" && closesNothing(tokens.slice(0, index), start)) {
    return { sentence: say("sql.read.extraBracket"), at };
  }
  if (isValue(token) && before !== undefined && (isValue(before) || before.text === ")")) {
    return { sentence: say("sql.read.comma", { next: token.text, before: before.text }), at };
  }
  return null;
}

function unexpected({ token }: Spot, say: Say): Told {
  return { sentence: say("sql.read.unexpected", { next: token.text }), at: token.start };
}

const takesName = new Set(["TABLE", "FROM", "INTO", "JOIN", "UPDATE", "VIEW", "INDEX", "AS"]);

function isValue(token: Token): boolean {
  return (
    token.kind === "text" ||
    token.kind === "number" ||
    (nameOf(token) !== null && !keywords.has(wordOf(token)))
  );
}

/** The part of the same SELECT that stands too early, if `word` begins one that must stand before it. */
function clauseOrder(before: readonly Token[], start: number, word: string): string | null {
  const rank = clauses.indexOf(word === "JOIN" ? "FROM" : word);
  if (rank < 1) return null;
  let depth = 0;
  for (const token of before.filter((each) => each.start >= start).reverse()) {
    if (token.text === ")") depth++;
    if (token.text === "(") depth--;
    if (depth < 0 || (depth === 0 && wordOf(token) === "SELECT")) return null;
    const other = clauses.indexOf(wordOf(token));
    if (depth === 0 && other > rank) return clauses[other] ?? null;
  }
  return null;
}

function update(tokens: readonly Token[], start: number): boolean {
  return wordOf(tokens.find((token) => token.start >= start)) === "UPDATE";
}

function seen(tokens: readonly Token[], start: number, end: number, word: string): boolean {
  return tokens.slice(0, end + 1).some((token) => token.start >= start && wordOf(token) === word);
}

function closesNothing(before: readonly Token[], start: number): boolean {
  let depth = 0;
  for (const token of before.filter((each) => each.start >= start)) {
    if (token.text === "(") depth++;
    if (token.text === ")") depth--;
  }
  return depth <= 0;
}
