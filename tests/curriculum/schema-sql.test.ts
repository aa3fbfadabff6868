import { expect, test } from "vitest";
import { sqlChecksFile } from "../../curriculum/schema-sql.ts";

const name = { en: "the titles" };

test("what an author leaves out has its plain meaning", () => {
  expect(sqlChecksFile.parse([{ kind: "result", name, wanted: { query: "SELECT 1" } }])).toEqual([
    { kind: "result", name, wanted: { query: "SELECT 1" }, ordered: false, tolerance: 0 },
  ]);
  expect(sqlChecksFile.parse([{ kind: "schema", name, tables: [{ name: "book" }] }])).toEqual([
    {
      kind: "schema",
      name,
      tables: [{ name: "book", columns: [], otherColumns: true, foreignKeys: [], indexes: [] }],
      views: [],
      gone: [],
    },
  ]);
});

test.each([
  ["no checks", []],
  ["a kind that is none", [{ kind: "rows", name, wanted: { rows: [] } }]],
  ["a stray key", [{ kind: "result", name, wanted: { rows: [] }, order: true }]],
  ["rows and a query at once", [{ kind: "result", name, wanted: { rows: [], query: "SELECT 1" } }]],
  ["rows of different lengths", [{ kind: "result", name, wanted: { rows: [[1], [1, 2]] } }]],
  ["a state without its query", [{ kind: "state", name, wanted: { rows: [] } }]],
  ["an order by column 0", [{ kind: "result", name, wanted: { rows: [] }, ordered: [0] }]],
  ["a check without a name", [{ kind: "plan", usesIndex: true }]],
])("%s is refused", (_, checks) => {
  expect(sqlChecksFile.safeParse(checks).success).toBe(false);
});
