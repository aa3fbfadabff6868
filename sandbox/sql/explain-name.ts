import { nearest } from "../words/nearest.ts";
import type { Say } from "../words/say.ts";
import { type Catalogue, sameName, tableIn } from "./catalogue.ts";
import type { SqlFailure } from "./database.ts";
import type { Told } from "./explain-sql.ts";
import { functions } from "./keywords.ts";
import { nameOf, type Token, wordOf } from "./tokens.ts";

/** A name that SQLite does not know, or knows twice; null if the failure is another. */
export function explainName(
  { message, at, start }: SqlFailure,
  tokens: readonly Token[],
  catalogue: Catalogue,
  say: Say,
): Told | null {
  const statement = tokens.filter((token) => token.start >= start);
  const found = (name: string, fallback = at): number =>
    statement.find((token) => sameName(nameOf(token) ?? "", name))?.start ?? fallback;
  const table = /^no such table: (?:main\.)?(.*)$/s.exec(message)?.[1];
  if (table !== undefined) return { sentence: unknownTable(table, catalogue, say), at: found(table) };
  const quoted = /^no such column: "(.*)" - should this be/s.exec(message)?.[1];
  if (quoted !== undefined) {
    const near = nearest(quoted, columnsOf(catalogue));
    const sentence =
      near === null
        ? say("sql.name.doubleQuotes", { name: quoted })
        : say("sql.name.columnNear", { name: quoted, near });
    return { sentence, at };
  }
  const column = /^no such column: (.*)$/s.exec(message)?.[1];
  if (column !== undefined) return { sentence: unknownColumn(column, statement, catalogue, say), at };
  const called = /^no such function: (.*)$/s.exec(message)?.[1];
  if (called !== undefined) {
    const near = nearest(called.toLowerCase(), functions);
    if (/^(?:load_extension|readfile|writefile|edit)$/i.test(called))
      return { sentence: say("sql.refused.file"), at };
    const sentence =
      near === null
        ? say("sql.name.function", { name: called })
        : say("sql.name.functionNear", { name: called, near: near.toUpperCase() });
    return { sentence, at };
  }
  const ambiguous = /^ambiguous column name: (.*)$/s.exec(message)?.[1];
  if (ambiguous !== undefined) {
    const tables = usedTables(statement, catalogue).filter((name) =>
      tableIn(catalogue, name)?.columns.some((each) => sameName(each.name, ambiguous)),
    );
    const names = (tables.length === 0 ? ["…"] : tables)
      .map((name) => `${name}.${ambiguous}`)
      .join(say("sql.or"));
    return { sentence: say("sql.name.ambiguous", { name: ambiguous, names }), at };
  }
  const [, owner = "", missing] = /^table (\S+) has no column named (.*)$/s.exec(message) ?? [];
  if (missing !== undefined) {
    const columns = tableIn(catalogue, owner)?.columns.map(({ name }) => name) ?? [];
    const near = nearest(missing, columns);
    const values = { table: owner, name: missing, names: columns.join(", ") };
    const sentence =
      near === null
        ? say("sql.name.noColumnOf", values)
        : say("sql.name.columnNear", { name: missing, near });
    return { sentence, at: found(missing) };
  }
  const [, kind, gone] = /^no such (view|index|trigger|savepoint): (.*)$/s.exec(message) ?? [];
  if (kind !== undefined && gone !== undefined)
    return { sentence: say("sql.name.gone", { name: gone }), at: found(gone) };
  return null;
}

function unknownTable(name: string, catalogue: Catalogue, say: Say): string {
  const names = catalogue.map((table) => table.name);
  const near = nearest(name, names) ?? plural(name, names);
  if (near !== null) return say("sql.name.tableNear", { name, near });
  if (names.length === 0) return say("sql.name.noTables", { name });
  return say("sql.name.table", { name, names: names.join(", ") });
}

/** `books` for `book`, and the other way round. */
function plural(name: string, names: readonly string[]): string | null {
  return names.find((other) => sameName(`${other}s`, name) || sameName(`${name}s`, other)) ?? null;
}

function unknownColumn(written: string, statement: readonly Token[], catalogue: Catalogue, say: Say): string {
  if (/[\u2018\u2019\u201c\u201d\u00b4]/.test(written)) return say("sql.name.curly");
  const [owner, name] = written.includes(".") ? [...written.split(".").slice(-2)] : ["", written];
  if (name === undefined || owner === undefined) return say("sql.name.column", { name: written });
  const used = usedTables(statement, catalogue);
  const real = owner === "" ? undefined : (aliases(statement).get(owner.toLowerCase()) ?? owner);
  if (real !== undefined && !used.some((table) => sameName(table, real))) {
    return say("sql.name.alias", { owner, name });
  }
  const columns = (real === undefined ? used : [real]).flatMap(
    (table) => tableIn(catalogue, table)?.columns.map((column) => column.name) ?? [],
  );
  const near = nearest(name, columns) ?? plural(name, columns);
  const word = nearest(name.toUpperCase(), ["NULL", "TRUE", "FALSE"]);
  if (near === null && word !== null) return say("sql.read.word", { word: name, near: word });
  if (near !== null) return say("sql.name.columnNear", { name: written, near });
  const elsewhere = catalogue.find(
    (table) =>
      !used.some((other) => sameName(other, table.name)) &&
      table.columns.some((column) => sameName(column.name, name)),
  );
  if (elsewhere !== undefined) return say("sql.name.elsewhere", { name, table: elsewhere.name });
  if (real !== undefined) return say("sql.name.noColumnOf", { table: real, name, names: columns.join(", ") });
  return columns.length === 0
    ? say("sql.name.column", { name })
    : say("sql.name.columnOrText", { name, names: [...new Set(columns)].join(", ") });
}

function columnsOf(catalogue: Catalogue): string[] {
  return catalogue.flatMap((table) => table.columns.map(({ name }) => name));
}

/** Tables of the database that the statement names. */
function usedTables(statement: readonly Token[], catalogue: Catalogue): string[] {
  return catalogue.flatMap((table) =>
    statement.some((token) => sameName(nameOf(token) ?? "", table.name)) ? [table.name] : [],
  );
}

/** Other names that the statement gives its tables, in small letters. */
function aliases(statement: readonly Token[]): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  statement.forEach((token, index) => {
    if (
      !["FROM", "JOIN", "UPDATE", "INTO", ""].includes(wordOf(token)) ||
      (wordOf(token) === "" && token.text !== ",")
    )
      return;
    const table = nameOf(statement[index + 1]);
    const next = statement[index + 2];
    const alias = nameOf(wordOf(next) === "AS" ? statement[index + 3] : next);
    if (table !== null && alias !== null) found.set(alias.toLowerCase(), table);
  });
  return found;
}
