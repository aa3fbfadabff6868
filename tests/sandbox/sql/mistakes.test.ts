import { join } from "node:path";
import { beforeAll, expect, test } from "vitest";
import { defaultBudget } from "../../../sandbox/budget.ts";
import { type SqlEngine, startSqlEngine } from "../../../sandbox/sql/engine.ts";
import { runSql } from "../../../sandbox/sql/run-sql.ts";
import type { Language } from "../../../sandbox/words/say.ts";
import { textOf } from "./fixture.ts";

/** What learners write, and what they are told; `mistakes.txt` holds the answers. After a wanted change: `vitest -u`, and read it. */
const mistakes: readonly string[] = [
  "CREATE TABLE orders (id INTEGER PRIMRY KEY)",
  "CREATE TABLE t (id INTEGER, name TEXT NOT NUL)",
  "CREATE TABLE t (id INTEGER name)",
  "CREATE TABLE t id INTEGER",
  "CREAT TABLE t (a)",
  "CREATE TABEL t (a)",
  "SELECT * FROM book WHERE year > 1900 AND < 2000",
  "SELECT * FROM book WHERE",
  "SELECT * FROM book WHERE year IS NOT",
  "SELECT * FROM book WHERE year BETWEEN 1900",
  "SELECT * FROM book WHERE year IN 1900, 1901",
  "SELECT * FROM book WHERE title LIKE %a%",
  "SELECT COUNT * FROM book",
  "SELECT COUNT(* FROM book",
  "SELECT title FROM book LIMIT",
  "SELECT title FROM book ORDER BY",
  "SELECT title FROM book GROUP BY author_id HAVING",
  "SELECT title, FROM book",
  "SELECT title author_id year FROM book",
  "SELECT title FROM book JOIN author ON",
  "SELECT title FROM book JOIN ON book.author_id = author.id",
  "SELECT title FROM book INER JOIN author ON author.id=author_id",
  "SELECT title FROM book WHERE year == 1815 OR title = 'Emma",
  "SELECT title FROM book WHERE (year = 1815",
  "SELECT title FROM book WHERE year = 1815)",
  "SELECT title FROM book;;",
  "SELECT title FROM book WHERE author_id = (SELECT id, name FROM author)",
  "SELECT title FROM book WHERE MAX(year) = year",
  "SELECT title, MAX(year FROM book",
  "UPDATE book SET title = 'x', WHERE id = 1",
  "UPDATE book SET title 'x' WHERE id = 1",
  "UPDATE SET title = 'x'",
  "DELETE book WHERE id=1",
  "INSERT INTO book VALUES 1, 'x'",
  "INSERT INTO book (id, title) VALUES (10, 'x'), (11)",
  "INSERT INTO book (id, titel) VALUES (10,'x')",
  "INSERT INTO book (id, title, pages) VALUES ('x', 'y', 3)",
  "INSERT INTO book (id, title, pages) VALUES (20, 'y', NULL)",
  "INSERT INTO book (id, title, pages, author_id) VALUES (20, 'y', 5, 99)",
  "DELETE FROM author WHERE id = 1",
  "SELECT upper(title FROM book",
  "SELECT substr() FROM book",
  "SELECT lenght(title) FROM book",
  "SELECT b.titel FROM book b",
  "SELECT c.title FROM book b",
  "SELECT title FROM book WHERE year = '1815' and",
  "SELECT title FROM boook JOIN author",
  "DROP TABLE bok",
  "DROP VIEW book",
  "ALTER TABLE book ADD COLUMN isbn TEXT NOT NULL",
  "ALTER TABLE book ADD title TEXT",
  "SELECT * FROM book UNION SELECT * FROM author",
  "SELECT title FROM book ORDER BY 3",
  "SELECT title FROM book WHERE title IS 'Emma' OR WHERE year = 1",
  "SELECT DISTINCT(title), FROM book",
  'SELECT "title FROM book',
  "SELECT 'a' + FROM book",
  "SELECT title from book where year is nul",
  "IF 1 THEN SELECT 1",
  "SELECT TOP 3 title FROM book",
  "SELECT title FROM book LIMIT 3, 2 OFFSET 1",
  "select case when 1 then 2 from book",
  "SELECT title FROM book WHERE NOT EXISTS SELECT 1",
  "PRAGMA journal_mode",
  "VACUUM",
  "ATTACH 'a' AS b",
  "BEGIN; BEGIN",
  "SELECT title\nFROM book\nWHERE yaer = 1815",
  "hello",
  "// a\nSELECT 1",
  "# a\nSELECT 1",
  "SELECT * FROM book WHERE title = “Emma”",
  "SELECT title FROM book WHERE year = 1815 SELECT 2",
  "EXPLAIN QUERY PLAN SELECT * FROM book",
  "SELECT abs(-9223372036854775808)",
  "SELECT sum(x) FROM (SELECT 9223372036854775807 x UNION ALL SELECT 1)",
  "SELECT json_extract('{a', '$.a')",
  "SELECT * FROM book NATURAL JOIN author ON 1",
  "CREATE INDEX i book (title)",
  "CREATE INDEX ON book (title)",
  "CREATE VIEW v SELECT 1",
  "COMIT",
  "SELECT title AS 'the title' FROM book HAVING year > 1",
  "SELECT name, count(*) FROM author WHERE count(*) > 1",
  "SELECT title, year FROM book ORDER BY year DECS",
  "CREATE TABLE a (id INTEGER PRIMARY KEY, x TEXT,\n FOREIGN KEY (y) REFERENCES author (id))",
  "SELECT title FROM book author ON author_id = author.id",
  "SELECT title FROM book INNER year JOIN author",
  "CREATE TABLE t (id TEXT PRIMARY KEY AUTOINCREMENT)",
];

let engine: SqlEngine;
beforeAll(async () => {
  engine = await startSqlEngine();
});

function told(text: string, language: Language): string {
  const budget = { ...defaultBudget, deadlineMs: 10_000 };
  const seed = textOf("join-tables", "seed-1.sql");
  const { error } = runSql(engine, seed, text, { budget, language, nowMs: () => performance.now() });
  if (error === null) return "nothing: SQLite lets it pass";
  return `${error.place === null ? "" : `${error.place.line}:${error.place.column} `}${error.sentence}`;
}

test("each mistake gets the sentence that helps", async () => {
  const answers = mistakes.map((text) => `${text}\n    ${told(text, "en")}\n    ${told(text, "es")}\n`);
  await expect(answers.join("\n")).toMatchFileSnapshot(join(import.meta.dirname, "mistakes.txt"));
});

test("SQLite's own words are the last resort", () => {
  const unexplained = mistakes.filter((text) => told(text, "en").includes("SQLite cannot do this"));
  expect(unexplained).toEqual([]);
});
