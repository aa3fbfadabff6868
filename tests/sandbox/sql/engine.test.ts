import { beforeAll, expect, test } from "vitest";
import { type Budget, defaultBudget } from "../../../sandbox/budget.ts";
import { type SqlEngine, startSqlEngine } from "../../../sandbox/sql/engine.ts";
import { gradeSql } from "../../../sandbox/sql/grade-sql.ts";
import { runSql } from "../../../sandbox/sql/run-sql.ts";
import { sqlRunnerVersion } from "../../../sandbox/sql/runner-version.ts";
import type { Language } from "../../../sandbox/words/say.ts";
import { gradingOf, toldBy } from "./desk.ts";

let engine: SqlEngine;
beforeAll(async () => {
  engine = await startSqlEngine();
});

const nowMs = () => performance.now();
const budget: Budget = { ...defaultBudget, deadlineMs: 10_000 };
const seed = `CREATE TABLE stop (id INTEGER PRIMARY KEY, name TEXT NOT NULL, zone INTEGER);
INSERT INTO stop VALUES (1, 'Market', 1), (2, 'Station', 1), (3, 'Harbor', NULL);`;

const run = (text: string, part: Partial<Budget> = {}, language: Language = "en") =>
  runSql(engine, seed, text, { budget: { ...budget, ...part }, language, nowMs });
const rowsOf = (text: string) => run(text).statements.at(-1)?.table?.rows;

const grade = (
  checks: readonly unknown[],
  text: string,
  seeds: readonly string[] = [seed],
  language: Language = "en",
) => gradeSql(engine, gradingOf(seeds, checks), { "main.sql": text }, { budget, language, nowMs });
const name = { en: "the stops", es: "las paradas" };

test("chance and the clock are the same in every run and every engine", async () => {
  const text = `SELECT random(), hex(randomblob(8)), datetime('now'), CURRENT_TIMESTAMP, date('now', 'localtime'),
    strftime('%s', 'now'), julianday()`;
  const first = rowsOf(text);
  expect(first?.[0]?.slice(2, 6)).toEqual([
    "2026-01-05 09:00:00",
    "2026-01-05 09:00:00",
    "2026-01-05",
    "1767603600",
  ]);
  run("SELECT random(), random()");
  expect(rowsOf(text)).toEqual(first);
  const other = await startSqlEngine();
  const options = { budget, language: "en" as const, nowMs };
  expect(runSql(other, seed, text, options).statements[0]?.table?.rows).toEqual(first);
});

test("nothing of one run is there in the next", () => {
  run(`CREATE TABLE left_behind (x); CREATE TEMP TABLE also (x); DELETE FROM stop; SAVEPOINT open;
    INSERT INTO left_behind VALUES (1)`);
  expect(rowsOf("SELECT count(*) FROM stop")).toEqual([["3"]]);
  expect(rowsOf("SELECT count(*) FROM sqlite_schema")).toEqual([["1"]]);
  expect(rowsOf("SELECT count(*) FROM sqlite_temp_schema")).toEqual([["0"]]);
  expect(rowsOf("SELECT total_changes() + last_insert_rowid()")).toEqual([["0"]]);
});

test("statements are split where SQLite splits them", () => {
  const text = `-- a ; here
SELECT 'a;b' AS x; ;
CREATE TRIGGER t AFTER DELETE ON stop BEGIN
  INSERT INTO stop (name) VALUES ('é; ñ'); SELECT 1;
END;
DELETE FROM stop WHERE id = 3 /* ; */;
  SELECT name, zone FROM stop WHERE id > 2`;
  const { statements, error } = run(text);
  expect(error).toBeNull();
  expect(statements.map(({ place }) => `${place.line}:${place.column}`)).toEqual([
    "2:1",
    "3:1",
    "6:1",
    "7:3",
  ]);
  expect(statements.map(({ changes }) => changes)).toEqual([null, null, 1, null]);
  expect(statements.at(-1)?.table).toEqual({ columns: ["name", "zone"], rows: [["é; ñ", null]], more: 0 });
});

test("what SQL offers works: upsert, returning, windows, JSON, views, transactions", () => {
  expect(
    rowsOf(
      "INSERT INTO stop VALUES (1, 'X', 9) ON CONFLICT (id) DO UPDATE SET zone = excluded.zone RETURNING zone",
    ),
  ).toEqual([["9"]]);
  expect(rowsOf("SELECT name, row_number() OVER (ORDER BY name) FROM stop")?.[0]).toEqual(["Harbor", "1"]);
  expect(rowsOf("SELECT json_group_array(name) FROM stop")).toEqual([['["Market","Station","Harbor"]']]);
  expect(rowsOf("SELECT value FROM json_each('[1, 2.0]')")).toEqual([["1"], ["2.0"]]);
  expect(
    rowsOf(
      "CREATE VIEW v AS SELECT zone FROM stop; BEGIN; DELETE FROM stop; ROLLBACK; SELECT count(*) FROM v",
    ),
  ).toEqual([["3"]]);
  expect(rowsOf("PRAGMA foreign_keys = ON; PRAGMA table_info(stop)")?.length).toBe(3);
});

test("an error says where, in lines and columns of signs", () => {
  const { error, statements } = run("SELECT 'ñandú 🚌';\nSELECT '🚌', nam FROM stop;");
  expect(statements).toHaveLength(1);
  expect(error).toEqual({
    name: "SQLite",
    raw: "no such column: nam",
    sentence: "There is no column nam. Did you mean name?",
    place: { file: "main.sql", line: 2, column: 14 },
  });
});

test("a result without end is cut and says so", () => {
  const endless = "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT i FROM n";
  const shown = run(endless);
  expect(shown.stopped).toEqual({
    limit: "output",
    sentence:
      "A statement gives more than 10000 rows and was cut. Look for a join without ON, or use WHERE or LIMIT.",
  });
  expect(shown.statements[0]?.table?.rows).toHaveLength(200);
  expect(shown.statements[0]?.table?.more).toBe(9_800);
  expect(
    run(endless.replace("SELECT i FROM", "SELECT count(*) FROM"), { deadlineMs: 50 }).stopped?.sentence,
  ).toBe(
    "The statements ran for more than 0.05 seconds and were stopped. Look for a WITH RECURSIVE that never ends, or a join without ON.",
  );
});

test("the memory of the budget is the memory that there is", () => {
  const mebibytes = (count: number) =>
    `CREATE TABLE b (x); WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n LIMIT ${count * 2})
     INSERT INTO b SELECT zeroblob(524288) FROM n; SELECT count(*) FROM b`;
  const memoryLimitBytes = 16 * 2 ** 20;
  expect(run(mebibytes(5), { memoryLimitBytes }).stopped).toBeNull();
  expect(run(mebibytes(20), { memoryLimitBytes }).stopped?.limit).toBe("memory");
  expect(run(mebibytes(20)).stopped).toBeNull();
});

test("a transaction that stays open is told", () => {
  expect(run("BEGIN; DELETE FROM stop;").note).toBe(
    "A transaction was begun and never ended, so its changes are gone. End it with COMMIT.",
  );
});

test("a student reads their own language", () => {
  expect(run("SELECT nam FROM stop", {}, "es").error?.sentence).toBe(
    "No hay una columna nam. ¿Querías escribir name?",
  );
  const verdict = grade(
    [{ kind: "result", name, wanted: { query: "SELECT name FROM stop" } }],
    "SELECT 1",
    [seed],
    "es",
  );
  expect(verdict).toMatchObject({ kind: "failed", checks: [{ path: ["las paradas"] }] });
  expect(toldBy(verdict)).toContain("Filas que faltan: 3, como ('Market'), ('Station'), ('Harbor').");
});

test("the output is what a student would want to read", () => {
  const verdict = grade(
    [],
    "SELECT * FROM stop;\nUPDATE stop SET zone = 2 WHERE zone IS NULL;\nSELECT 1.5 AS half, 2.0, NULL;",
  );
  expect(verdict).toEqual({
    kind: "passed",
    checks: [],
    output: `id | name    | zone
---+---------+-----
 1 | Market  |    1
 2 | Station |    1
 3 | Harbor  | NULL
Rows: 3

UPDATE: rows changed: 1

half | 2.0 | NULL
-----+-----+-----
 1.5 | 2.0 | NULL
Rows: 1
`,
  });
});

test("expected and actual are tables, around the first row that differs", () => {
  const many = `CREATE TABLE n (i INTEGER); INSERT INTO n WITH RECURSIVE c(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM c LIMIT 40) SELECT i FROM c;`;
  const check = { kind: "result", name, wanted: { query: "SELECT i FROM n ORDER BY i" }, ordered: true };
  const verdict = grade([check], "SELECT i FROM n ORDER BY i = 30, i", [many]);
  expect(verdict).toMatchObject({
    kind: "failed",
    checks: [
      {
        message:
          "The rows are right, but not in the right order. The first wrong one is row 30. Look at ORDER BY.",
        expected: expect.stringMatching(/^ i\n--\n28\n29\n30\n/),
        actual: expect.stringMatching(/^ i\n--\n28\n29\n31\n/),
        place: { file: "main.sql", line: 1, column: 1 },
      },
    ],
  });
});

test.each([
  [
    "a seed that fails",
    [],
    "CREATE TABLE a (x);\nINSERT INTO b VALUES (1)",
    "the seed seed-1.sql, line 2: no such table: b.",
  ],
  ["a seed that stays open", [], "BEGIN", "the seed seed-1.sql: a transaction is begun and never ended."],
  [
    "a seed without end",
    [],
    "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT i FROM n",
    "stopped by the limit of output.",
  ],
  [
    "a reference query that fails",
    [{ kind: "result", name, wanted: { query: "SELECT nam FROM stop" } }],
    seed,
    "no such column: nam.",
  ],
  [
    "a reference query without rows",
    [{ kind: "result", name, wanted: { query: "DELETE FROM stop" } }],
    seed,
    "no statement of the query gives rows.",
  ],
  [
    "a solution that fails",
    [{ kind: "state", name, query: "SELECT 1", wanted: { solution: "DELETE FROM stops" } }],
    seed,
    "no such table: stops.",
  ],
  [
    "a query of a state that cannot be read",
    [{ kind: "state", name, query: "SELEKT 1", wanted: { rows: [[1]] } }],
    seed,
    'near "SELEKT": syntax error.',
  ],
  [
    "rows that do not fit",
    [{ kind: "result", name, wanted: { rows: [[1, 2]] }, columns: ["a"] }],
    seed,
    "the rows do not fit the columns.",
  ],
  [
    "an order by a column that is not there",
    [{ kind: "result", name, wanted: { query: "SELECT name FROM stop" }, ordered: [2] }],
    seed,
    "`ordered` names a column that is not there.",
  ],
  [
    "an order with ties",
    [{ kind: "result", name, wanted: { query: "SELECT name FROM stop ORDER BY zone" }, ordered: true }],
    seed,
    "the query leaves open which rows come, or in which order.",
  ],
  [
    "a join with ties",
    [
      {
        kind: "result",
        name,
        wanted: { query: "SELECT a.name FROM stop AS a JOIN stop AS b USING (zone) ORDER BY a.zone" },
        ordered: true,
      },
    ],
    seed,
    "the query leaves open which rows come, or in which order.",
  ],
  [
    "a list in one value without an order",
    [{ kind: "result", name, wanted: { query: "SELECT group_concat(name) FROM stop" } }],
    seed,
    "the query leaves open which rows come, or in which order.",
  ],
  [
    "a limit through a tie",
    [{ kind: "result", name, wanted: { query: "SELECT name FROM stop WHERE zone = 1 LIMIT 1" } }],
    seed,
    "the query leaves open which rows come, or in which order.",
  ],
])("%s is a fault of the checks", (_, checks, content, reason) => {
  const verdict = grade(checks, "SELECT name FROM stop", [content]);
  expect(verdict.kind).toBe("faultOfChecks");
  expect(toldBy(verdict)).toContain(reason);
});

test("ties may be broken in any way where only some columns are ordered", () => {
  const check = {
    kind: "result",
    name,
    wanted: { query: "SELECT zone, name FROM stop ORDER BY zone" },
    ordered: [1],
  };
  expect(grade([check], "SELECT zone, name FROM stop ORDER BY zone, name").kind).toBe("passed");
  expect(grade([check], "SELECT zone, name FROM stop ORDER BY zone, name DESC").kind).toBe("passed");
  expect(grade([check], "SELECT zone, name FROM stop ORDER BY zone DESC").kind).toBe("failed");
});

test("an order that comes by chance does not pass", () => {
  const check = {
    kind: "result",
    name,
    wanted: { query: "SELECT name FROM stop ORDER BY id" },
    ordered: true,
  };
  expect(toldBy(grade([check], "SELECT name FROM stop"))).toContain("only by chance");
  expect(grade([check], "SELECT name FROM stop ORDER BY id, name").kind).toBe("passed");
  // SQLite takes this order over, so there is nothing of chance in it.
  expect(grade([check], "SELECT name FROM (SELECT * FROM stop ORDER BY id)").kind).toBe("passed");
  expect(
    grade([check], "CREATE TABLE s AS SELECT * FROM stop; SELECT name FROM s ORDER BY id LIMIT 9").kind,
  ).toBe("passed");
  expect(grade([{ ...check, ordered: false }], "SELECT name FROM stop").kind).toBe("passed");
});

test("a pragma after the SELECT does not hide its plan", () => {
  const check = { kind: "plan", name, usesIndex: "z" };
  const text = "CREATE INDEX z ON stop (zone); SELECT * FROM stop WHERE zone = 1; PRAGMA index_list(stop);";
  expect(grade([check], text).kind).toBe("passed");
  expect(grade([check], text.replace("zone = 1", "zone + 0 = 1"))).toMatchObject({
    kind: "failed",
    checks: [{ message: "The SELECT does not use the index z.", actual: "SCAN stop" }],
  });
});

test("rows that are written out count for the first seed only", () => {
  const check = { kind: "result", name, wanted: { rows: [["Market"], ["Station"], ["Harbor"]] } };
  expect(grade([check], "SELECT name FROM stop", [seed, "CREATE TABLE stop (name)"]).kind).toBe("passed");
});

test("an error with other data is told as one", () => {
  const verdict = grade([], "INSERT INTO stop VALUES (9, 'Park', 2)", [
    seed,
    `${seed} INSERT INTO stop VALUES (9, 'Mill', 1)`,
  ]);
  expect(toldBy(verdict)).toBe(
    "crashed 1: With other rows in the tables: The table stop already has a row with this value in id, and there may be only one.",
  );
});

test("a file that is missing, and a text that is too long", () => {
  const grading = gradingOf([seed], [{ kind: "result", name, wanted: { rows: [[1]] } }]);
  const options = { budget, language: "en" as const, nowMs };
  expect(gradeSql(engine, grading, { "other.sql": "" }, options)).toMatchObject({
    kind: "unreadable",
    error: { place: null },
  });
  expect(toldBy(grade([], "x".repeat(200_001)))).toContain("The text is longer than 200000 characters.");
});

test("what graded is named with its version", () => {
  expect(sqlRunnerVersion).toMatch(/^foothold-sql 1; sqlite-wasm \d+\.\d+\.\d+/);
  expect(rowsOf("SELECT sqlite_version()")?.[0]?.[0]).toBe(
    /wasm (\d+\.\d+\.\d+)/.exec(sqlRunnerVersion)?.[1],
  );
});

test("what nobody may do is refused, also where SQLite does it only while it runs", () => {
  expect(run("VACUUM INTO 'copy.db'").error?.sentence).toBe(
    "VACUUM cannot be used here, and nothing here needs it.",
  );
  expect(run("ATTACH 'other.db' AS other").error?.sentence).toBe(
    "Other databases, files and extensions cannot be opened here. Everything is in the tables of this database.",
  );
  expect(run("PRAGMA foreign_keys = OFF").error?.sentence).toContain(
    "PRAGMA foreign_keys cannot be used here",
  );
});
