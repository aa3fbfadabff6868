import { join } from "node:path";
import { sql } from "kysely";
import { Migrator } from "kysely/migration";
import { expect, onTestFinished, test } from "vitest";
import { canonicalJson } from "../../bundle/canonical.ts";
import { openDatabase } from "../../facility/database.ts";
import { migrations } from "../../facility/migrations.ts";
import { connectPostgres } from "../../facility/postgres.ts";
import { openSqlite } from "../../facility/sqlite.ts";
import { history } from "../bundle/sample.ts";
import { freshDatabase } from "./databases.ts";
import { attempted, daysWork, freshFacility, freshFolder, hintOpened, terminalOf } from "./sample.ts";

test("what was collected before events formed a tree is brought in", async () => {
  const { facility, maria } = await freshFacility();
  const seat = await terminalOf(facility, "Seat 7");
  const day = daysWork(seat, maria.id);
  const next = [hintOpened("total"), attempted("total", 3, "passed")];
  const last = day.at(-1);
  if (last === undefined) throw new Error("no events");
  const whole = [...day, ...history(seat.terminal.id, next, { student: maria.id, after: last })];
  const kept = whole.filter(({ seq }) => seq !== 5);

  const url = await freshDatabase();
  const path = join(freshFolder(), "old.db");
  const old = url === undefined ? openSqlite(path, true) : connectPostgres(url);
  const { "0001-first": first } = migrations;
  const migrator = new Migrator({
    db: old,
    provider: { getMigrations: async () => (first ? { "0001-first": first } : {}) },
  });
  expect((await migrator.migrateToLatest()).error).toBeUndefined();
  await sql`insert into facility values (${facility.id}, 'North', 'k', 'r', 'v', 1)`.execute(old);
  await sql`insert into terminal values (${seat.terminal.id}, ${facility.id}, 'Seat 7', 'k', 5, 6)`.execute(
    old,
  );
  for (const { seq, bootId, monoMs, wallMs, student, kind, body, prev, hash } of kept) {
    await sql`insert into event values (${seat.terminal.id}, ${seq}, ${bootId}, ${monoMs}, ${wallMs}, ${student}, ${kind}, ${canonicalJson(body)}, ${prev}, ${hash})`.execute(
      old,
    );
  }
  await old.destroy();

  const opened = await openDatabase(
    url === undefined ? { kind: "sqlite", path } : { kind: "postgres", url },
    { create: false },
  );
  if (!opened.ok) throw new Error(opened.refusal.sentence);
  const db = opened.value;
  onTestFinished(() => db.destroy());
  const events = await db.selectFrom("event").select(["seq", "hash", "kind"]).orderBy("seq").execute();
  expect(events).toEqual(kept.map(({ seq, hash, kind }) => ({ seq, hash, kind })));
  expect(
    await db.selectFrom("log").select(["from_seq", "to_seq", "rooted"]).orderBy("from_seq").execute(),
  ).toEqual([
    { from_seq: 1, to_seq: 4, rooted: 1 },
    { from_seq: 6, to_seq: 10, rooted: 0 },
  ]);
  expect(
    await db.selectFrom("progress").select(["exercise", "state", "attempts"]).orderBy("exercise").execute(),
  ).toEqual([
    { exercise: "backwards", state: "tried", attempts: 1 },
    { exercise: "largest", state: "helped", attempts: 1 },
    { exercise: "total", state: "passed", attempts: 3 },
  ]);
  const tables = (await db.introspection.getTables()).map(({ name }) => name);
  expect(tables).not.toContain("event_before");
});
