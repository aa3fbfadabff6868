import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import Database from "better-sqlite3";
import { expect, test } from "vitest";
import { openStore } from "../../../main/store/open.ts";
import { temporaryFolder } from "../../support/folder.ts";
import { onSmallDisk } from "../../support/small-disk.ts";
import { storeIn } from "../../support/store.ts";

const openModule = join(import.meta.dirname, "..", "..", "..", "main", "store", "open.ts");

test("keeps what was committed in WAL mode with full flushing", async () => {
  const { db } = await storeIn(temporaryFolder());
  expect(db.pragma("journal_mode", { simple: true })).toBe("wal");
  expect(db.pragma("synchronous", { simple: true })).toBe(2);
});

test("refuses a data folder that another process uses, and takes it once that process was killed", async () => {
  const folder = temporaryFolder();
  const holder = spawn(process.execPath, [
    "--input-type=module",
    "-e",
    `import { openStore } from ${JSON.stringify(openModule)};
     console.log(openStore(${JSON.stringify(folder)}).ok);
     setInterval(() => {}, 1000);`,
  ]);
  expect(String((await once(holder.stdout, "data"))[0])).toContain("true");
  const refused = openStore(folder);
  expect(refused).toMatchObject({ ok: false, refusal: { kind: "storeInUse" } });
  holder.kill("SIGKILL");
  await once(holder, "exit");
  const taken = openStore(folder);
  expect(taken.ok).toBe(true);
  if (taken.ok) taken.value.close();
});

test("refuses a damaged database with a sentence and leaves it as it is", async () => {
  const folder = temporaryFolder();
  const file = join(folder, "terminal.sqlite");
  writeFileSync(file, "this is no database, but it may be somebody's work".repeat(100));
  const before = readFileSync(file);
  expect(openStore(folder)).toMatchObject({ ok: false, refusal: { kind: "storeDamaged" } });
  expect(readFileSync(file).equals(before)).toBe(true);
});

test("refuses a folder whose record is gone: keys alone must not begin a second history", async () => {
  const folder = temporaryFolder();
  (await storeIn(folder)).close();
  rmSync(join(folder, "terminal.sqlite"));
  expect(openStore(folder)).toMatchObject({ ok: false, refusal: { kind: "storeLost" } });
  expect(existsSync(join(folder, "terminal.sqlite"))).toBe(false);
});

test("refuses what a newer version kept, and leaves it as it is", async () => {
  const folder = temporaryFolder();
  const store = await storeIn(folder);
  store.db.pragma("user_version = 99");
  store.close();
  expect(openStore(folder)).toMatchObject({ ok: false, refusal: { kind: "storeNewer" } });
  const db = new Database(join(folder, "terminal.sqlite"));
  expect(db.pragma("user_version", { simple: true })).toBe(99);
  db.close();
});

test("a page torn out of the middle is noticed at the start", async () => {
  const folder = temporaryFolder();
  const store = await storeIn(folder);
  for (let i = 0; i < 200; i++) store.log.append({ kind: "signedIn", body: {} }, null);
  store.close();
  const file = join(folder, "terminal.sqlite");
  const bytes = readFileSync(file);
  bytes.fill(0xaa, 4096 * 3, 4096 * 5);
  writeFileSync(file, bytes);
  expect(openStore(folder)).toMatchObject({ ok: false, refusal: { kind: "storeDamaged" } });
});

test.skipIf(process.platform !== "linux")(
  "a full disk: each fact is whole or refused, and all acknowledged ones stay",
  () => {
    const result = onSmallDisk("2m", "tests/support/on-small-disk/fill-log.ts");
    expect(result.refusal).toBe("diskFull");
    expect(result.acknowledged).toBeGreaterThan(10);
    // After room was made again: every acknowledged fact, in an unbroken chain, and not one more.
    expect(result.kept).toBe(result.acknowledged);
    expect(result.chainHolds).toBe(true);
  },
);

test.skipIf(process.platform !== "linux")(
  "a full disk with a reserve: work is saved on, staff see it, and room that comes back is set aside again",
  () => {
    const result = onSmallDisk("24m", "tests/support/on-small-disk/use-reserve.ts");
    expect(result).toMatchObject({
      atStart: { isNearlyFull: false },
      savedInReserve: { log: true, draft: true, throttle: true },
      whenFull: { isNearlyFull: true },
      refusal: "diskFull",
      afterRoom: { isNearlyFull: false },
    });
    // More than a student types in a day, each flushed.
    expect(result.factsInReserve).toBeGreaterThan(100);
    expect(result.kept).toBe(result.acknowledged);
  },
);

test.skipIf(process.platform !== "linux")("a disk that cannot be written to gets a sentence", () => {
  expect(onSmallDisk("2m", "tests/support/on-small-disk/open-read-only.ts").refusal).toBe("diskReadOnly");
});
