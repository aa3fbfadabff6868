import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { gradingOf, openSqlDesk } from "./desk.ts";

/**
 * Statements that attack the host. The first line of each is `-- <outcome> or <outcome>: <what it tries>`; an outcome is
 * a kind of verdict, with the limit where it is `stopped`. A second line `-- written 1000 times` says that the next one
 * is a JSON list of a beginning, a piece that stands there that many times, and an end.
 */
const folder = join(import.meta.dirname, "bombs");
const names = readdirSync(folder).sort();

const seed = `CREATE TABLE item (id INTEGER PRIMARY KEY, name TEXT NOT NULL);
CREATE TABLE log (item_id INTEGER);
INSERT INTO item (name) WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 200)
  SELECT 'item ' || i FROM n;`;
const grading = gradingOf(
  [seed, `${seed} DELETE FROM item WHERE id % 3 = 0;`],
  [
    { kind: "result", name: { en: "how many" }, wanted: { query: "SELECT count(*), 'items' FROM item" } },
    {
      kind: "state",
      name: { en: "nothing is gone" },
      query: "SELECT * FROM item, log",
      wanted: { solution: "SELECT 1" },
    },
    { kind: "schema", name: { en: "the tables" }, tables: [{ name: "item" }, { name: "log" }] },
  ],
);
const rightText = "SELECT count(*), 'items' FROM item;";

const desk = openSqlDesk();
afterAll(() => desk.close());

function read(name: string): { readonly outcomes: readonly string[]; readonly text: string } {
  const file = readFileSync(join(folder, name), "utf8");
  const [, outcomes = "", body = ""] = /^-- ([^:\n]+): .+\n([\s\S]*)$/.exec(file) ?? [];
  const written = /^-- written (\d+) times\n(.*)\n$/.exec(body);
  if (written === null) return { outcomes: outcomes.split(" or "), text: body };
  const [begin, piece, end]: string[] = JSON.parse(written[2] ?? "[]");
  return { outcomes: outcomes.split(" or "), text: `${begin}${piece?.repeat(Number(written[1]))}${end}` };
}

test("there are bombs enough", () => {
  expect(names.length).toBeGreaterThanOrEqual(25);
});

test.each(names)("%s ends in its verdict, and the next grade is right", async (name) => {
  const { outcomes, text } = read(name);
  const deadlineMs = outcomes.includes("stopped time") ? 400 : 10_000;
  const { verdict, ms } = await desk.grade(grading, text, { budget: { deadlineMs } });
  const kind = verdict.kind === "stopped" ? `stopped ${verdict.limit}` : verdict.kind;
  expect(outcomes).toContain(kind);
  expect(ms).toBeLessThan(10 * deadlineMs);
  expect((await desk.grade(grading, rightText)).verdict).toMatchObject({ kind: "passed" });
});
