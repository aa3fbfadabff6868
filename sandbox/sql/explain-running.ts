import type { Say } from "../words/say.ts";
import type { SqlFailure } from "./database.ts";
import type { Told } from "./explain-sql.ts";

type Rule = readonly [
  pattern: RegExp,
  sentence: (say: Say, parts: readonly string[], word: string) => string,
];

const columnOf = (name: string): { readonly table: string; readonly name: string } => {
  const [table = "", column = name] = name.split(".");
  return { table, name: column };
};

/** SQLite's other messages, and what each means. The first that fits counts. */
const rules: readonly Rule[] = [
  [/^UNIQUE constraint failed: (.*)$/, (say, [names = ""]) => say("sql.fail.unique", severalColumns(names))],
  [/^NOT NULL constraint failed: (.*)$/, (say, [name = ""]) => say("sql.fail.notNull", columnOf(name))],
  [/^CHECK constraint failed: (.*)$/, (say, [rule = ""]) => say("sql.fail.check", { rule })],
  [
    /^FOREIGN KEY constraint failed$/,
    (say, _, word) =>
      word === "INSERT"
        ? say("sql.fail.foreignKeyInsert")
        : word === "DELETE"
          ? say("sql.fail.foreignKeyDelete")
          : say("sql.fail.foreignKey"),
  ],
  [
    /^foreign key mismatch - "(.*)" referencing "(.*)"$/,
    (say, [table = "", other = ""]) => say("sql.fail.foreignKeyTable", { table, other }),
  ],
  [
    /^cannot store (\w+) value in (\w+) column (.*)$/,
    (say, [found = "", type = "", name = ""]) => say("sql.fail.type", { ...columnOf(name), type, found }),
  ],
  [/^datatype mismatch$/, (say) => say("sql.fail.mismatch")],
  [/^cannot start a transaction within a transaction$/, (say) => say("sql.fail.begin")],
  [
    /^cannot (commit|rollback) - no transaction is active$/,
    (say, [word = ""]) => say("sql.fail.noBegin", { word: word.toUpperCase() }),
  ],
  [
    /^table (\S+) has (\d+) columns? but (\d+) values? were supplied$/,
    (say, [table = "", count = "", found = ""]) => say("sql.fail.valuesOf", { table, count, found }),
  ],
  [
    /^(\d+) values? for (\d+) columns?$/,
    (say, [found = "", count = ""]) => say("sql.fail.values", { count, found }),
  ],
  [/^all VALUES must have the same number of terms$/, (say) => say("sql.fail.valuesDiffer")],
  [
    /^SELECTs to the left and right of (.+) do not have the same number of result columns$/,
    (say, [word = ""]) => say("sql.fail.compound", { word }),
  ],
  [
    /^sub-select returns (\d+) columns - expected (\d+)$/,
    (say, [found = "", count = ""]) => say("sql.fail.subquery", { found, count }),
  ],
  [/^row value misused$/, (say) => say("sql.fail.rowValue")],
  [
    /^misuse of aggregate:? (?:function )?(\w+)/,
    (say, [name = ""]) => say("sql.fail.aggregate", { name: name.toUpperCase() }),
  ],
  [/^aggregate functions are not allowed in the GROUP BY clause$/, (say) => say("sql.fail.aggregateGroup")],
  [
    /^misuse of window function (\w+)/,
    (say, [name = ""]) => say("sql.fail.window", { name: name.toUpperCase() }),
  ],
  [
    /^(?:a GROUP BY clause is required before HAVING|HAVING clause on a non-aggregate query)$/,
    (say) => say("sql.fail.having"),
  ],
  [
    /^wrong number of arguments to function (\w+)\(\)$/,
    (say, [name = ""]) => say("sql.fail.arguments", { name: name.toUpperCase() }),
  ],
  [
    /^(?:table|index|view|trigger) ["`[]?(.*?)["`\]]? already exists$/,
    (say, [name = ""]) => say("sql.fail.exists", { name }),
  ],
  [
    /^there is already (?:a table|an index|another table or index with this name)(?: named)?:? ?(.*)$/,
    (say, [name = ""]) => say("sql.fail.exists", { name }),
  ],
  [/^duplicate column name: (.*)$/, (say, [name = ""]) => say("sql.fail.columnTwice", { name })],
  [/^cannot modify (\S+) because it is a view$/, (say, [name = ""]) => say("sql.fail.view", { name })],
  [
    /^expected (\d+) columns for '(.*)' but got (\d+)$/,
    (say, [count = "", name = "", found = ""]) => say("sql.fail.viewColumns", { name, count, found }),
  ],
  [/^unknown join type: (.*)$/, (say, [words = ""]) => say("sql.fail.join", { words })],
  [
    /^a JOIN clause is required before (ON|USING)$/,
    (say, [word = ""]) => say("sql.fail.joinBefore", { word }),
  ],
  [/^AUTOINCREMENT is only allowed on/, (say) => say("sql.fail.autoincrement")],
  [/^a NATURAL join may not have/, (say) => say("sql.fail.natural")],
  [/^unknown column "(.*)" in foreign key/, (say, [name = ""]) => say("sql.fail.keyColumn", { name })],
  [/^view (\S+) is circularly defined$/, (say, [name = ""]) => say("sql.fail.circular", { name })],
  [
    /^use DROP (VIEW|TABLE) to delete (?:view|table) (.*)$/,
    (say, [kind = "", name = ""]) => say("sql.fail.drop", { kind, name }),
  ],
  [/^\d+\w\w (ORDER|GROUP) BY term out of range/, (say, [word = ""]) => say("sql.fail.term", { word })],
  [
    /^ORDER BY clause should come after (.+) not before$/,
    (say, [word = ""]) => say("sql.fail.orderBefore", { word }),
  ],
  [
    /^LIMIT clause should come after (.+) not before$/,
    (say, [word = ""]) => say("sql.fail.orderBefore", { word }),
  ],
  [/^no tables specified$/, (say) => say("sql.fail.noFrom")],
  [/^Cannot add a NOT NULL column with default value NULL$/, (say) => say("sql.fail.addNotNull")],
  [
    /^table (\S+) may not be (?:modified|altered|dropped)$/,
    (say, [name = ""]) => say("sql.fail.ownTable", { name }),
  ],
  [/^object name reserved for internal use: (.*)$/, (say, [name = ""]) => say("sql.fail.ownName", { name })],
  [/^ON CONFLICT clause does not match/, (say) => say("sql.fail.onConflict")],
  [/^malformed JSON$/, (say) => say("sql.fail.json")],
  [/^integer overflow$/, (say) => say("sql.fail.overflow")],
];

function severalColumns(names: string): { readonly table: string; readonly name: string } {
  const columns = names.split(", ").map(columnOf);
  return { table: columns[0]?.table ?? "", name: columns.map(({ name }) => name).join(" + ") };
}

/** `word` is the first of the statement, in capitals. */
export function explainRunning({ message, at }: SqlFailure, word: string, say: Say): Told | null {
  for (const [pattern, sentence] of rules) {
    const found = pattern.exec(message);
    if (found !== null) return { sentence: sentence(say, found.slice(1), word), at };
  }
  return null;
}
