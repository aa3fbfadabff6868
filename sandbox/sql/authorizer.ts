/** What a statement wanted that nobody may do here. */
export type Refusal =
  | { readonly kind: "file"; readonly name: string }
  | { readonly kind: "pragma"; readonly name: string }
  | { readonly kind: "inner"; readonly name: string }
  | { readonly kind: "virtual"; readonly name: string };

/** Codes of SQLite's authorizer (https://www.sqlite.org/c3ref/c_alter_table.html). */
const action = {
  pragma: 19,
  read: 20,
  attach: 24,
  detach: 25,
  createVirtual: 29,
  dropVirtual: 30,
  function: 31,
};

/** Pragmas that only tell something. They may be asked for with an argument. */
const telling = new Set([
  "foreign_key_check",
  "foreign_key_list",
  "index_info",
  "index_list",
  "index_xinfo",
  "integrity_check",
  "quick_check",
  "table_info",
  "table_list",
  "table_xinfo",
]);
/** SQLite's own tables that show how a query runs, or pages as they lie; `sqlite_schema` is not one of them. */
const inner = new Set(["bytecode", "dbstat", "sqlite_dbpage", "sqlite_stmt", "tables_used"]);
const fileFunctions = new Set(["load_extension", "readfile", "writefile", "fts3_tokenizer", "edit"]);

/**
 * What a student's statement may not do; null if it may. `first` and `second` are what SQLite passes with `code`.
 * A list of what may be done is kept for pragmas, which change how everything else behaves.
 */
export function refusalOf(code: number, first: string, second: string): Refusal | null {
  switch (code) {
    case action.attach:
    case action.detach:
      return { kind: "file", name: first };
    case action.pragma:
      return pragmaRefusal(first.toLowerCase(), second.toLowerCase());
    case action.createVirtual:
    case action.dropVirtual:
      return { kind: "virtual", name: first };
    case action.read:
      return inner.has(first.toLowerCase()) ? { kind: "inner", name: first } : null;
    case action.function:
      return fileFunctions.has(second.toLowerCase()) ? { kind: "file", name: second } : null;
    default:
      return null;
  }
}

function pragmaRefusal(name: string, value: string): Refusal | null {
  if (telling.has(name)) return null;
  // References are held here, as in every other database; whoever writes the line that SQLite needs is not stopped.
  if (name === "foreign_keys" && ["", "on", "1", "yes", "true"].includes(value)) return null;
  return { kind: "pragma", name };
}
