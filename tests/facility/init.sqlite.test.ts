import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import Sqlite from "better-sqlite3";
import { expect, test } from "vitest";
import { facilityFiles, openFacility } from "../../facility/facility.ts";
import { freshFacility, freshFolder } from "./sample.ts";

test("SQLite is set to lose nothing that it called kept", async () => {
  const { facility, folder } = await freshFacility();
  const pragma = async (name: string) => {
    const { sql } = await import("kysely");
    return Object.values(
      (await sql.raw<Record<string, unknown>>(`pragma ${name}`).execute(facility.db)).rows[0] ?? {},
    );
  };
  expect(await pragma("journal_mode")).toEqual(["wal"]);
  expect(await pragma("synchronous")).toEqual([2]);
  expect(await pragma("foreign_keys")).toEqual([1]);
  expect(existsSync(facilityFiles(folder).database)).toBe(true);
});

test("what is no facility gets a sentence", async () => {
  expect(await openFacility(freshFolder())).toMatchObject({ refusal: { kind: "notAFacility" } });
  expect(await openFacility(join(freshFolder(), "missing"))).toMatchObject({
    refusal: { kind: "notAFacility" },
  });
  const empty = freshFolder();
  writeFileSync(join(empty, "facility.db"), "");
  expect(await openFacility(empty)).toMatchObject({ refusal: { kind: "notAFacility" } });
  expect(readdirSync(empty)).toEqual(["facility.db"]);
  const noise = freshFolder();
  writeFileSync(join(noise, "facility.db"), "x".repeat(10_000));
  expect(await openFacility(noise)).toMatchObject({ refusal: { kind: "databaseDamaged" } });
  const folder = freshFolder();
  mkdirSync(join(folder, "facility.db"));
  expect(await openFacility(folder)).toMatchObject({ ok: false });
});

test("a database that a newer program has changed is left alone", async () => {
  const { folder, facility } = await freshFacility();
  await facility.close();
  const sqlite = new Sqlite(facilityFiles(folder).database);
  sqlite.exec("insert into kysely_migration values ('0099-from-the-future', '2030-01-01T00:00:00.000Z')");
  sqlite.close();
  const before = readFileSync(facilityFiles(folder).database);
  expect(await openFacility(folder)).toMatchObject({ refusal: { kind: "newerDatabase" } });
  expect(readFileSync(facilityFiles(folder).database).equals(before)).toBe(true);
});
