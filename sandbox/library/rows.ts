import { CheckMistake } from "./failure.ts";

/** One row of a table: what the body is given, and what the title can name. */
export interface Row {
  readonly args: readonly unknown[];
  readonly index: number;
}

/**
 * The rows of `test.each`: a list of lists, a list of values or objects, or a template whose first line names the
 * columns and whose values stand between `|`.
 */
export function rowsOf(table: unknown, values: readonly unknown[], who: string): Row[] {
  if (!Array.isArray(table)) throw new CheckMistake(`${who}.each needs a list of rows or a template`);
  const rows = isTemplate(table) ? templateRows(table, values, who) : table;
  return rows.map((row: unknown, index) => ({ args: Array.isArray(row) ? row : [row], index }));
}

function isTemplate(table: readonly unknown[]): boolean {
  return Array.isArray(Reflect.get(table, "raw"));
}

function templateRows(table: readonly unknown[], values: readonly unknown[], who: string): object[] {
  const names = String(table[0])
    .split("|")
    .map((name) => name.trim());
  if (names.some((name) => name === "") || values.length === 0)
    throw new CheckMistake(`the first line of ${who}.each names the columns, with | between them`);
  if (values.length % names.length !== 0)
    throw new CheckMistake(`a row of ${who}.each needs ${names.length} values, one for each column`);
  const rows: object[] = [];
  for (let start = 0; start < values.length; start += names.length) {
    rows.push(Object.fromEntries(names.map((name, column) => [name, values[start + column]])));
  }
  return rows;
}

/**
 * Jest's placeholders: `%s` and its kin take the next value, `%#` the row's number, `%$` the same from 1, `$name` or
 * `$name.inner` a field of the row.
 */
export function titleOf(template: string, { args, index }: Row, write: (value: unknown) => string): string {
  let next = 0;
  const text = (value: unknown): string => (typeof value === "string" ? value : write(value));
  return template
    .replace(/%([sdifjopO#$%])/g, (_, kind: string) => {
      if (kind === "%") return "%";
      if (kind === "#" || kind === "$") return String(index + (kind === "$" ? 1 : 0));
      return text(args[next++]);
    })
    .replace(/\$(#|[\w$]+(?:\.\w+)*)/g, (whole, path: string) => {
      if (path === "#") return String(index);
      let value: unknown = args[0];
      for (const key of path.split(".")) {
        if (typeof value !== "object" || value === null || !(key in value)) return whole;
        value = Reflect.get(value, key);
      }
      return text(value);
    });
}
