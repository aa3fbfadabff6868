import { nearest } from "../words/nearest.ts";
import type { Say } from "../words/say.ts";
import { type ColumnFacts, sameName, type TableFacts, tableIn } from "./catalogue.ts";
import { type CheckOf, type Finding, sentences, type Work } from "./checked.ts";

type Wish = CheckOf<"schema">["tables"][number];
type ColumnWish = Wish["columns"][number];

/** All that is not as it should be, in one message. */
export function checkSchema(
  check: CheckOf<"schema">,
  { catalogue, leftOpen }: Work,
  say: Say,
): Finding | null {
  const names = catalogue.map(({ name }) => name);
  const faults = [
    ...check.tables.flatMap((wish) => {
      const table = tableIn(catalogue, wish.name);
      if (table === undefined) return [missing("table", wish.name, names, say)];
      if (table.kind === "view") return [say("sql.schema.isView", { name: wish.name })];
      return tableFaults(wish, table, say);
    }),
    ...check.views.flatMap((name) => {
      const view = tableIn(catalogue, name);
      if (view === undefined) return [missing("view", name, names, say)];
      return view.kind === "view" ? [] : [say("sql.schema.isTable", { name })];
    }),
    ...check.gone.flatMap((name) => {
      const there =
        tableIn(catalogue, name) !== undefined ||
        catalogue.some((table) => table.indexes.some((index) => sameName(index.name, name)));
      return there ? [say("sql.schema.gone", { name })] : [];
    }),
  ];
  if (faults.length === 0) return null;
  const message = sentences(...faults, leftOpen ? say("sql.state.open") : null);
  return { message, expected: null, actual: null, at: null };
}

function missing(kind: "table" | "view", name: string, names: readonly string[], say: Say): string {
  const near = nearest(name, names);
  const plain = kind === "table" ? say("sql.schema.noTable", { name }) : say("sql.schema.noView", { name });
  return near === null ? plain : sentences(plain, say("sql.schema.near", { near, name }));
}

function tableFaults(wish: Wish, table: TableFacts, say: Say): string[] {
  const faults: string[] = [];
  for (const column of wish.columns) {
    const found = table.columns.find(({ name }) => sameName(name, column.name));
    if (found === undefined) {
      const names = table.columns.map(({ name }) => name).join(", ");
      faults.push(say("sql.schema.noColumn", { table: table.name, name: column.name, names }));
    } else faults.push(...columnFaults(column, found, table, say));
  }
  const others = table.columns.filter(
    ({ name }) => !wish.columns.some((column) => sameName(column.name, name)),
  );
  if (!wish.otherColumns && others.length > 0) {
    const names = others.map(({ name }) => name).join(", ");
    faults.push(say("sql.schema.otherColumns", { table: table.name, names }));
  }
  for (const key of wish.foreignKeys) {
    const found = table.foreignKeys.some(
      (other) =>
        sameNames(other.columns, key.columns) &&
        sameName(other.table, key.table) &&
        (key.references === undefined ||
          other.references.length === 0 ||
          sameNames(other.references, key.references)),
    );
    if (!found) {
      const values = { table: table.name, names: key.columns.join(", "), other: key.table };
      faults.push(say("sql.schema.foreignKey", values));
    }
  }
  for (const index of wish.indexes) {
    const found = table.indexes.some(
      (other) =>
        sameNames(other.columns, index.columns) &&
        (index.name === undefined || sameName(other.name, index.name)) &&
        (index.unique === undefined || other.unique === index.unique),
    );
    const values = { table: table.name, names: index.columns.join(", ") };
    if (!found && index.name !== undefined) {
      faults.push(say("sql.schema.indexNamed", { ...values, name: index.name }));
    } else if (!found) {
      faults.push(
        index.unique === true ? say("sql.schema.uniqueIndex", values) : say("sql.schema.index", values),
      );
    }
  }
  return faults;
}

function columnFaults(wish: ColumnWish, found: ColumnFacts, table: TableFacts, say: Say): string[] {
  const where = { table: table.name, name: wish.name };
  const keyColumns = table.columns.filter(({ keyPlace }) => keyPlace > 0);
  const isKey = found.keyPlace > 0;
  const unique =
    (isKey && keyColumns.length === 1) ||
    table.indexes.some((index) => index.unique && sameNames(index.columns, [wish.name]));
  const faults: string[] = [];
  if (wish.type !== undefined && !sameName(wish.type, found.type)) {
    const none = say("sql.schema.noType");
    faults.push(
      say("sql.schema.type", { ...where, type: wish.type, found: found.type === "" ? none : found.type }),
    );
  }
  // A primary key that is INTEGER holds no NULL, though SQLite does not call it so.
  const neverNull = found.notNull || (isKey && sameName(found.type, "INTEGER"));
  if (wish.notNull === true && !neverNull) faults.push(say("sql.schema.notNull", where));
  if (wish.notNull === false && found.notNull) faults.push(say("sql.schema.mayBeNull", where));
  if (wish.primaryKey === true && !isKey) faults.push(say("sql.schema.primaryKey", where));
  if (wish.primaryKey === false && isKey) faults.push(say("sql.schema.notPrimaryKey", where));
  if (wish.unique === true && !unique) faults.push(say("sql.schema.unique", where));
  if (wish.unique === false && unique) faults.push(say("sql.schema.notUnique", where));
  if (wish.default === null && found.default !== null) faults.push(say("sql.schema.noDefault", where));
  if (typeof wish.default === "string" && !sameDefault(wish.default, found.default)) {
    faults.push(say("sql.schema.default", { ...where, value: wish.default }));
  }
  return faults;
}

function sameDefault(wanted: string, found: string | null): boolean {
  const plain = (text: string): string =>
    text
      .trim()
      .replace(/^\((.*)\)$/s, "$1")
      .trim();
  if (found === null) return false;
  const [a, b] = [plain(wanted), plain(found)];
  return a === b || (!a.startsWith("'") && sameName(a, b));
}

function sameNames(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((name, index) => sameName(name, b[index] ?? ""));
}
