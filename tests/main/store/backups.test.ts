import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test, vi } from "vitest";
import type { WallMs } from "../../../bundle/std.ts";
import {
  backUp,
  isBackupDue,
  isGoodCopy,
  listBackups,
  newestGoodBackup,
} from "../../../main/store/backups.ts";
import { openReserve } from "../../../main/store/reserve.ts";
import { startUpkeep } from "../../../main/store/upkeep.ts";
import { firstBroken } from "../../../main/store/verify.ts";
import { temporaryFolder } from "../../support/folder.ts";
import { damages, livedIn } from "../../support/lived-in.ts";
import { storeIn } from "../../support/store.ts";

const signedIn = { kind: "signedIn", body: {} } as const;

test("seven are kept, each readable to its end, and the newest has the highest number whatever the clock says", async () => {
  const data = temporaryFolder();
  const { clock, db, log } = await storeIn(data);
  mkdirSync(join(data, "backups"));
  writeFileSync(
    join(data, "backups", "terminal-000001-20260301-000000.sqlite.part"),
    "half-made when the power went",
  );
  for (let day = 0; day < 9; day++) {
    log.append(signedIn, null);
    clock.setWall(clock.wallMs() + (day % 2 === 0 ? 1 : -2) * 24 * 3_600_000);
    await backUp(db, data, clock.wallMs());
  }
  const kept = listBackups(data);
  expect(kept.map(({ number }) => number)).toEqual([9, 8, 7, 6, 5, 4, 3]);
  for (const { name } of kept) {
    const file = join(data, "backups", name);
    expect(await isGoodCopy(file)).toBe(true);
    expect(statSync(file).mode & 0o777).toBe(0o600);
  }
  expect(readdirSync(join(data, "backups"))).toHaveLength(7);
  expect(kept[0]?.atMs).toBe(clock.wallMs());
});

test("one holds what was there, also while facts are being added", async () => {
  const data = temporaryFolder();
  const { clock, db, log } = await storeIn(data);
  for (let i = 0; i < 5_000; i++) log.append(signedIn, null);
  const made = backUp(db, data, clock.wallMs());
  let meanwhile = 0;
  let isMade = false;
  void made.then(() => (isMade = true));
  while (!isMade) {
    log.append(signedIn, null);
    meanwhile += 1;
    await new Promise((resolve) => setImmediate(resolve));
  }
  expect(meanwhile).toBeGreaterThan(0);
  expect(await isGoodCopy(join(data, "backups", (await made).name))).toBe(true);
});

test.each(Object.entries(damages).filter(([name]) => !/gone|nothing/.test(name)))(
  "a backup with %s is passed over",
  async (_, damage) => {
    const data = temporaryFolder();
    await livedIn(data, { backups: 2 });
    const [newest, before] = listBackups(data);
    if (!newest || !before) throw new Error("no backups");
    damage(join(data, "backups", newest.name));
    expect(await newestGoodBackup(data)).toEqual(before);
    expect(listBackups(data)).toHaveLength(2);
  },
);

test("one is due after a day, without any, and when the clock cannot be right", () => {
  const atMs = Date.UTC(2026, 2, 2) as WallMs;
  const newest = { name: "", number: 1, atMs };
  const hour = 3_600_000;
  const due = (ms: number) => isBackupDue([newest], (atMs + ms) as WallMs);
  expect([isBackupDue([], atMs), due(23 * hour), due(24 * hour), due(-23 * hour), due(-24 * hour)]).toEqual([
    true,
    false,
    true,
    false,
    true,
  ]);
});

test("the upkeep makes the day's backup, the facility's copy and the reserve beside the work", async () => {
  const data = temporaryFolder();
  const { db, clock, facility } = await storeIn(data);
  const report = vi.fn();
  const reserve = openReserve(data);
  const upkeep = startUpkeep({ data, db, clock, facility, reserve, report }, { firstMs: 1, everyMs: 5 });
  while (listBackups(data).length === 0) await new Promise((resolve) => setTimeout(resolve, 10));
  await upkeep.stop();
  expect(listBackups(data)).toHaveLength(1);
  expect(readdirSync(data)).toContain("reserve");
  expect(report.mock.calls).toEqual([]);
});

test("the first event of a log that does not hold is found, wherever it is", async () => {
  const { db, log } = await storeIn(temporaryFolder());
  for (let i = 0; i < 1_200; i++) log.append(signedIn, null);
  expect(await firstBroken(db, 1)).toBeNull();
  db.exec("DROP TRIGGER events_are_never_changed; DROP TRIGGER events_are_never_removed");
  for (const [seq, change] of [
    [1_200, "UPDATE events SET wall_ms = wall_ms + 1 WHERE seq = 1200"],
    [999, "DELETE FROM events WHERE seq = 999"],
    [500, "UPDATE events SET body = 'no JSON' WHERE seq = 500"],
    [1, "UPDATE events SET hash = prev WHERE seq = 1"],
  ] as const) {
    db.exec(change);
    expect(await firstBroken(db, 1)).toBe(seq);
  }
});

test("a backup that cannot be made leaves nothing behind", async () => {
  const data = temporaryFolder();
  const { clock, db } = await storeIn(data);
  writeFileSync(join(data, "backups"), "a file in the place of the folder");
  await expect(backUp(db, data, clock.wallMs())).rejects.toThrow();
  expect(readFileSync(join(data, "backups"), "utf8")).toContain("a file");
});
