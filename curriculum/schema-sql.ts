import { z } from "zod";
import { localText } from "./schema.ts";

/** One value of a table as an author writes it. A whole number is an integer; a blob cannot be written. */
const cell = z.union([z.null(), z.string(), z.number()]);

const rows = z
  .array(z.array(cell))
  .refine(
    (all) => new Set(all.map((row) => row.length)).size <= 1,
    "every row has as many values as the first",
  );

const sql = z.string().trim().min(1);
const sqlName = z.string().trim().min(1).max(80);

const common = {
  /** What the student reads: what must be true, in a few words. */
  name: localText,
};

/** How two tables are compared. */
const comparison = {
  /**
   * `false`: the rows in any order. `true`: exactly in this order. A list of column numbers (from 1): the rows in the
   * order of these columns, and rows that are alike in them in any order. Take the list wherever ORDER BY leaves
   * ties: a student cannot know how to break them. A text without ORDER BY does not pass where an order is wanted, even
   * if its rows happen to come in it.
   */
  ordered: z.union([z.boolean(), z.array(z.int().min(1)).min(1)]).default(false),
  /** How far a number may be from the wanted one. Rounding far behind the point is always let pass. */
  tolerance: z.number().min(0).default(0),
  /** The names that the columns must have. Without it their names do not matter, only their number. */
  columns: z.array(sqlName).min(1).optional(),
};

/** The rows that are wanted: written out (then only the first seed is looked at), or what a query gives on every seed. */
const wantedRows = z.union([z.strictObject({ rows }), z.strictObject({ query: sql })]);

/** The rows of one of the student's statements. */
const resultCheck = z.strictObject({
  kind: z.literal("result"),
  ...common,
  /** Which statement, from 1. Without it the last one that gives rows. */
  statement: z.int().min(1).optional(),
  wanted: wantedRows,
  ...comparison,
});

/** What the tables hold once the student's statements are done: looked at by a query of the author's. */
const stateCheck = z.strictObject({
  kind: z.literal("state"),
  ...common,
  query: sql,
  /** Rows written out for the first seed, or statements that do right what the student is to do, on every seed. */
  wanted: z.union([z.strictObject({ rows }), z.strictObject({ solution: sql })]),
  ...comparison,
});

const columnWish = z.strictObject({
  name: sqlName,
  /** As it is declared, such as `INTEGER`; capital and small letters are the same. */
  type: z.string().trim().optional(),
  notNull: z.boolean().optional(),
  /** Is it part of the primary key? */
  primaryKey: z.boolean().optional(),
  /** The default as SQL, such as `0` or `'open'`; null for none. */
  default: z.string().nullable().optional(),
  /** Must it be unique by itself? A primary key of one column is. */
  unique: z.boolean().optional(),
});

const tableWish = z.strictObject({
  name: sqlName,
  columns: z.array(columnWish).default([]),
  /** May it have more columns than those? */
  otherColumns: z.boolean().default(true),
  foreignKeys: z
    .array(
      z.strictObject({
        columns: z.array(sqlName).min(1),
        table: sqlName,
        /** The columns that are referred to; without it those of the primary key, or whatever was written. */
        references: z.array(sqlName).min(1).optional(),
      }),
    )
    .default([]),
  indexes: z
    .array(
      z.strictObject({
        columns: z.array(sqlName).min(1),
        name: sqlName.optional(),
        unique: z.boolean().optional(),
      }),
    )
    .default([]),
});

/** How the database is built once the student's statements are done. Looked at with the first seed. */
const schemaCheck = z.strictObject({
  kind: z.literal("schema"),
  ...common,
  tables: z.array(tableWish).default([]),
  /** Views that must be there. */
  views: z.array(sqlName).default([]),
  /** Tables, views and indexes that must not be there. */
  gone: z.array(sqlName).default([]),
});

/** How SQLite finds the rows of the student's last SELECT. Looked at with the first seed. */
const planCheck = z.strictObject({
  kind: z.literal("plan"),
  ...common,
  /** `true`: it uses any index; a name: it uses this one. An INTEGER PRIMARY KEY leads to its row without one. */
  usesIndex: z.union([z.literal(true), sqlName]).optional(),
  /** Tables that it may not walk through from end to end, not even by an index. */
  doesNotScan: z.array(sqlName).default([]),
});

/**
 * What stands in the student's text, word by word; comments and texts in quotes do not count. For what a result cannot
 * show, and no more: there is always another way to write a right query.
 */
const sourceCheck = z.strictObject({
  kind: z.literal("source"),
  ...common,
  /** Words or pairs of words that must stand there, such as `JOIN` or `GROUP BY`. */
  uses: z.array(sqlName).default([]),
  /** Words or pairs of words that may not stand there. */
  avoids: z.array(sqlName).default([]),
  /** With GROUP BY, every column of the SELECT is grouped by or counted together. SQLite itself lets others pass. */
  groupedOnly: z.boolean().default(false),
});

/** `checks.yaml` of an SQL exercise: all of them are looked at, and all that fail are told. */
export const sqlChecksFile = z
  .array(z.discriminatedUnion("kind", [resultCheck, stateCheck, schemaCheck, planCheck, sourceCheck]))
  .min(1);

export type SqlCheck = z.infer<typeof sqlChecksFile>[number];
