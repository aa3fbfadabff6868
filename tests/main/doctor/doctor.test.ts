import { spawnSync } from "node:child_process";
import { chmodSync, existsSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import Database from "better-sqlite3";
import { describe, expect, test } from "vitest";
import type { WallMs } from "../../../bundle/std.ts";
import { examine } from "../../../main/doctor/examine.ts";
import type { Finding } from "../../../main/doctor/finding.ts";
import { listBackups } from "../../../main/store/backups.ts";
import { openStore } from "../../../main/store/open.ts";
import { temporaryFolder } from "../../support/folder.ts";
import { damages, livedIn, storeOf } from "../../support/lived-in.ts";

const top = join(import.meta.dirname, "..", "..", "..");
/** A day after the backups of `livedIn`. */
const nowMs = Date.UTC(2026, 2, 4, 12) as WallMs;

const bad = (findings: readonly Finding[]) =>
  findings.filter(({ condition }) => condition !== "well").map(({ check, condition }) => [check, condition]);

/** Changes the database without its guards, as a failing disk would. */
function change(data: string, sql: string): void {
  const db = new Database(storeOf(data));
  db.exec(`DROP TRIGGER events_are_never_changed; DROP TRIGGER events_are_never_removed; ${sql}`);
  db.close();
}

test("a healthy terminal is well, also while it is in use, and nothing is changed by looking", async () => {
  const data = temporaryFolder();
  await livedIn(data, { backups: 2 });
  const before = readdirSync(data).sort();
  const findings = await examine(data, nowMs);
  expect(bad(findings)).toEqual([]);
  expect(readdirSync(data).sort()).toEqual(before);
  const sentences = findings.map(({ sentence }) => sentence).join("\n");
  expect(sentences).toMatch(/602 events[\s\S]*North campus, with 2 students[\s\S]*601 facts.*1 drafts wait/);
  const spanish = findings.map(({ spanish }) => spanish).join("\n");
  expect(spanish).toMatch(
    /602 registros[\s\S]*North campus, con 2 estudiantes[\s\S]*El reloj dice 2026-03-04/,
  );
  const store = openStore(data);
  expect(bad(await examine(data, nowMs))).toEqual([]);
  if (store.ok) store.value.close();
});

describe("the doctor finds", () => {
  test.each<[string, (data: string) => void, readonly string[]]>([
    [
      "damaged pages",
      (data) => damages["a page torn out of the middle"]?.(storeOf(data)),
      ["record", "wrong"],
    ],
    [
      "a file that is no database",
      (data) => writeFileSync(storeOf(data), "x".repeat(9_000)),
      ["record", "wrong"],
    ],
    ["a record that is gone", (data) => rmSync(storeOf(data)), ["record", "wrong"]],
    [
      "a changed event in the middle",
      (data) => change(data, "UPDATE events SET prev = hash WHERE seq = 300"),
      ["log", "wrong"],
    ],
    ["a missing event", (data) => change(data, "DELETE FROM events WHERE seq = 300"), ["log", "wrong"]],
    [
      "progress that the log does not tell",
      (data) => change(data, "INSERT INTO opened_lessons VALUES ('s-1', 'x', 1)"),
      ["progress", "wrong"],
    ],
    [
      "keys that others can read",
      (data) => chmodSync(join(data, "identities", "1", "signing.pem"), 0o644),
      ["keys", "wrong"],
    ],
    ["a record that others can read", (data) => chmodSync(storeOf(data), 0o640), ["keys", "wrong"]],
    ["no backup", (data) => rmSync(join(data, "backups"), { recursive: true }), ["backup", "look"]],
    [
      "a newest backup that cannot be read",
      (data) => writeFileSync(join(data, "backups", listBackups(data)[0]?.name ?? ""), "x".repeat(9_000)),
      ["backup", "wrong"],
    ],
    [
      "a restore that was not finished",
      (data) => writeFileSync(join(data, "restore.json"), "{}"),
      ["record", "wrong"],
    ],
  ])("%s", async (_, break_, found) => {
    const data = temporaryFolder();
    await livedIn(data, { backups: 2 });
    break_(data);
    expect(bad(await examine(data, nowMs))).toEqual([found]);
  });

  test("a clock that cannot be right, and a backup of last week", async () => {
    const data = temporaryFolder();
    await livedIn(data, { backups: 1 });
    expect(bad(await examine(data, 0 as WallMs))).toEqual([["clock", "look"]]);
    expect(bad(await examine(data, Date.UTC(2026, 2, 3, 8) as WallMs))).toEqual([["clock", "look"]]);
    expect(bad(await examine(data, Date.UTC(2026, 2, 12) as WallMs))).toEqual([["backup", "look"]]);
  });

  test("a folder without a terminal, and leaves it so", async () => {
    const data = temporaryFolder();
    expect(bad(await examine(join(data, "none"), nowMs))).toEqual([["record", "wrong"]]);
    await examine(data, nowMs);
    expect(readdirSync(data)).toEqual([]);
  });
});

describe("foothold doctor", () => {
  const run = (...words: readonly string[]) =>
    spawnSync(process.execPath, [join(top, "main", "cli", "index.ts"), "doctor", ...words], {
      encoding: "utf8",
    });

  test("prints sentences and JSON, and its exit code tells the worst", async () => {
    const data = temporaryFolder();
    await livedIn(data, { backups: 1 });
    const text = run("--data", data);
    expect(text.stdout).toMatch(/^● The record can be read/m);
    // The backup of the test is old by now, which somebody should look at.
    expect([text.status, /^◐ The newest backup/m.test(text.stdout)]).toEqual([3, true]);
    chmodSync(storeOf(data), 0o644);
    const json = run("--data", data, "--json");
    expect([json.status, JSON.parse(json.stdout).condition]).toEqual([1, "wrong"]);
    expect(run("--fast").status).toBe(2);
  });

  test("--rebuild mends what the screens show, and not under a terminal that runs", async () => {
    const data = temporaryFolder();
    await livedIn(data, { backups: 1 });
    change(data, "INSERT INTO opened_lessons VALUES ('s-1', 'x', 1)");
    const store = openStore(data);
    expect(run("--data", data, "--rebuild")).toMatchObject({
      status: 1,
      stderr: expect.stringContaining("Close it first"),
    });
    if (store.ok) store.value.close();
    expect(run("--data", data, "--json").status).toBe(1);
    const done = JSON.parse(run("--data", data, "--rebuild", "--json").stdout);
    expect([done.rebuiltFrom, done.condition]).toEqual([302, "look"]);
    expect(existsSync(storeOf(data))).toBe(true);
  });
});
