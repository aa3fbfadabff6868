import { type Catalogue, sameName } from "./catalogue.ts";
import { nameOf, type Token, wordOf } from "./tokens.ts";

/**
 * The first column in a SELECT with GROUP BY that is neither grouped by nor inside a function; null if there is none.
 * Looks at plain columns only, and at the outermost SELECT: what it cannot judge for certain it lets pass.
 */
export function ungrouped(tokens: readonly Token[], catalogue: Catalogue): Token | null {
  const isId = (token: Token | undefined): boolean => isKey(nameOf(token) ?? "", catalogue);
  const flat = outermost(tokens);
  const group = flat.findLastIndex(
    (token, index) => wordOf(token) === "GROUP" && wordOf(flat[index + 1]) === "BY",
  );
  if (group === -1) return null;
  const select = flat.findLastIndex((token, index) => index < group && wordOf(token) === "SELECT");
  const from = flat.findIndex((token, index) => index > select && wordOf(token) === "FROM");
  if (select === -1 || from === -1 || from > group) return null;
  const end = flat.findIndex((token, index) => index > group + 1 && isEnd(token));
  const keys = items(flat.slice(group + 2, end === -1 ? flat.length : end));
  const chosen = items(flat.slice(select + 1, from).filter((token) => wordOf(token) !== "DISTINCT"));
  const byNumber = new Set(keys.flatMap(([token]) => (token?.kind === "number" ? [Number(token.text)] : [])));
  const names = new Set(keys.flatMap((item) => columnOf(item) ?? []));
  // What determines everything else may stand for it: with GROUP BY book.id, book.title is one value.
  const tables = new Set(
    keys.flatMap((item) => (item.length === 3 && isId(item[2]) ? [item[0]?.text.toLowerCase()] : [])),
  );
  if (keys.some((item) => item.length === 1 && isId(item[0]))) return null;
  for (const [index, item] of chosen.entries()) {
    const alias = aliasOf(item);
    const column = columnOf(alias.item);
    if (column === null || byNumber.has(index + 1) || names.has(column)) continue;
    if (alias.name !== null && names.has(alias.name)) continue;
    if (alias.item.length === 3 && tables.has(alias.item[0]?.text.toLowerCase())) continue;
    return alias.item.at(-1) ?? null;
  }
  return null;
}

const ends = new Set(["HAVING", "ORDER", "LIMIT", "UNION", "EXCEPT", "INTERSECT", "WINDOW"]);
function isEnd(token: Token): boolean {
  return token.text === ";" || ends.has(wordOf(token));
}

/** A column that is by itself the primary key of a table: it determines all others. */
function isKey(name: string, catalogue: Catalogue): boolean {
  return catalogue.some(({ columns }) => {
    const [key, ...more] = columns.filter(({ keyPlace }) => keyPlace > 0);
    return key !== undefined && more.length === 0 && sameName(key.name, name);
  });
}

/** Without what stands in brackets; the brackets themselves stay, so a call is no plain column. */
function outermost(tokens: readonly Token[]): Token[] {
  let depth = 0;
  return tokens.filter((token) => {
    if (token.text === ")") depth--;
    const stays = depth === 0;
    if (token.text === "(") depth++;
    return stays;
  });
}

function items(tokens: readonly Token[]): Token[][] {
  const found: Token[][] = [[]];
  for (const token of tokens) {
    if (token.text === ",") found.push([]);
    else found.at(-1)?.push(token);
  }
  return found;
}

function aliasOf(item: readonly Token[]): { readonly item: readonly Token[]; readonly name: string | null } {
  const as = item.findIndex((token) => wordOf(token) === "AS");
  return as === -1
    ? { item, name: null }
    : { item: item.slice(0, as), name: item[as + 1]?.text.toLowerCase() ?? null };
}

/** The name of a plain column, with or without its table in front; null for anything else. */
function columnOf(item: readonly Token[]): string | null {
  const isName = (token: Token | undefined): boolean => token?.kind === "word" || token?.kind === "quoted";
  const plain = item.length === 1 && isName(item[0]);
  const dotted = item.length === 3 && isName(item[0]) && item[1]?.text === "." && isName(item[2]);
  return plain || dotted ? (item.at(-1)?.text.toLowerCase() ?? null) : null;
}
