import type { Say } from "../words/say.ts";
import type { Told } from "./explain-sql.ts";
import { clauses, functions, keywords, reserved, starters } from "./keywords.ts";
import { nameOf, type Token, wordOf } from "./tokens.ts";

/** Where SQLite could not go on. */
export interface Spot {
  readonly token: Token;
  /** What stands before it in the same statement. */
  readonly head: readonly Token[];
}

type Rule = (spot: Spot, say: Say) => Told | null;

/** Slips that are known by the words around the place. The first that fits counts. */
export function slipAt(spot: Spot, say: Say): Told {
  for (const rule of rules) {
    const found = rule(spot, say);
    if (found !== null) return found;
  }
  const { token, head } = spot;
  const before = head.at(-1);
  const sentence =
    before === undefined
      ? say("sql.read.first", { next: token.text })
      : say("sql.read.unexpected", { next: token.text, before: before.text });
  return { sentence, at: token.start };
}

/** The innermost ( that is not closed. */
export function openBracket(tokens: readonly Token[]): Token | undefined {
  const open: Token[] = [];
  for (const token of tokens) {
    if (token.text === "(") open.push(token);
    else if (token.text === ")") open.pop();
  }
  return open.at(-1);
}

const comma: Rule = ({ token, head }, say) => {
  const before = head.at(-1);
  const after = token.text === ")" || clauses.includes(wordOf(token));
  if (before?.text !== "," || !after) return null;
  return { sentence: say("sql.read.extraComma", { next: token.text }), at: before.start };
};

const apostrophe: Rule = ({ token, head }, say) => {
  const before = head.at(-1);
  if (before?.kind !== "text" || before.start + before.text.length !== token.start) return null;
  return { sentence: say("sql.read.apostrophe", { next: token.text }), at: token.start };
};

/** Words that do not stand alone, and signs of other languages. */
const companions: Rule = ({ token, head }, say) => {
  const before = head.at(-1);
  const last = wordOf(before);
  const at = token.start;
  const told = (sentence: string): Told => ({ sentence, at });
  if ((last === "ORDER" || last === "GROUP") && wordOf(token) !== "BY")
    return told(say("sql.read.by", { word: last }));
  if (last === "DELETE") return told(say("sql.read.deleteFrom"));
  if (last === "INSERT") return told(say("sql.read.insertInto"));
  if (last === "TOP") return told(say("sql.read.top"));
  if (["IN", "VALUES", "EXISTS"].includes(last) && token.text !== "(")
    return told(say("sql.read.list", { word: last }));
  if ((last === "LIKE" || last === "GLOB") && token.text === "%") return told(say("sql.read.pattern"));
  if (token.text === "&" || before?.text === "&")
    return told(say("sql.read.and", { sign: "&&", near: "AND" }));
  if (token.text === "/" || token.text === "#") return told(say("sql.read.comment"));
  if (token.text === "=" && before?.text === "=") return told(say("sql.read.equals"));
  const called = head.at(-2);
  if (before?.text === "*" && called !== undefined && functions.includes(called.text.toLowerCase())) {
    return { sentence: say("sql.read.call", { name: called.text }), at: called.start };
  }
  return null;
};

/** What the statement still needs, by its first words. */
const form: Rule = ({ token, head }, say) => {
  const [first, ...rest] = head.map(wordOf);
  const at = token.start;
  const word = wordOf(token);
  if (first === "UPDATE" && !rest.includes("SET") && word !== "SET")
    return { sentence: say("sql.read.set"), at };
  if (first !== "CREATE") return null;
  const what = rest.find((each) => ["TABLE", "INDEX", "VIEW"].includes(each));
  const named = nameOf(head.at(-1)) !== null && !keywords.has(wordOf(head.at(-1)));
  if (what === "INDEX" && named && !rest.includes("ON")) return { sentence: say("sql.read.index"), at };
  if (what === "TABLE" && named && head.every(({ text }) => text !== "("))
    return { sentence: say("sql.read.table"), at };
  if (word === "SELECT" && named && !rest.includes("AS")) return { sentence: say("sql.read.as"), at };
  return null;
};

const bracket: Rule = ({ token, head }, say) => {
  const open = openBracket(head);
  if (token.text === ")" && open === undefined)
    return { sentence: say("sql.read.extraBracket"), at: token.start };
  // The bracket of a call or a list is still open where the next part of the SELECT begins.
  const inside = open === undefined ? [] : head.slice(head.indexOf(open));
  if (
    open === undefined ||
    !clauses.includes(wordOf(token)) ||
    inside.some((each) => wordOf(each) === "SELECT")
  )
    return null;
  return { sentence: say("sql.read.bracketBefore", { next: token.text }), at: open.start };
};

const caseEnd: Rule = ({ token, head }, say) => {
  const words = head.map(wordOf);
  const count = (word: string): number => words.filter((each) => each === word).length;
  if (!clauses.includes(wordOf(token)) || count("CASE") <= count("END")) return null;
  return { sentence: say("sql.read.case"), at: token.start };
};

const semicolon: Rule = ({ token, head }, say) => {
  const before = head.at(-1);
  if (!starters.has(wordOf(token)) || before === undefined) return null;
  if (["(", ","].includes(before.text) || wordOf(before) === "AS") return null;
  return { sentence: say("sql.read.semicolon", { next: token.text }), at: token.start };
};

/** A part of a SELECT that must stand before one that is there already. */
const order: Rule = ({ token, head }, say) => {
  const word = wordOf(token);
  const rank = clauses.indexOf(word === "JOIN" ? "FROM" : word);
  if (rank < 1) return null;
  let depth = 0;
  for (const other of head.toReversed()) {
    if (other.text === ")") depth++;
    if (other.text === "(") depth--;
    if (depth < 0 || (depth === 0 && wordOf(other) === "SELECT")) return null;
    const later = clauses[clauses.indexOf(wordOf(other))];
    if (depth === 0 && later !== undefined && clauses.indexOf(later) > rank) {
      return { sentence: say("sql.read.order", { word, later }), at: token.start };
    }
  }
  return null;
};

const takesName = new Set(["TABLE", "FROM", "INTO", "JOIN", "UPDATE", "VIEW", "INDEX", "AS"]);
const neverMeantAsName = new Set(["SET", "ON", "WHERE", "VALUES", "USING", "AS", "FROM", "SELECT"]);

/** A name is wanted, and a word of SQL stands there. */
const name: Rule = ({ token, head }, say) => {
  const before = head.at(-1);
  const word = wordOf(token);
  if (before === undefined || !reserved.has(word)) return null;
  if (!takesName.has(wordOf(before)) && ![",", "(", "."].includes(before.text)) return null;
  const sentence = neverMeantAsName.has(word)
    ? say("sql.read.name", { next: token.text, before: before.text })
    : say("sql.read.reserved", { word: token.text });
  return { sentence, at: token.start };
};

const separator: Rule = ({ token, head }, say) => {
  const before = head.at(-1);
  if (before === undefined || !isValue(token) || !(isValue(before) || before.text === ")")) return null;
  return { sentence: say("sql.read.comma", { next: token.text, before: before.text }), at: token.start };
};

function isValue(token: Token): boolean {
  if (token.kind === "text" || token.kind === "number") return true;
  return nameOf(token) !== null && !keywords.has(wordOf(token));
}

const rules: readonly Rule[] = [
  comma,
  apostrophe,
  companions,
  bracket,
  caseEnd,
  form,
  semicolon,
  order,
  name,
  separator,
];
