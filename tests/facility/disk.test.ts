import { readdirSync } from "node:fs";
import { open } from "node:fs/promises";
import { join } from "node:path";
import Sqlite from "better-sqlite3";
import { expect, test } from "vitest";
import { ok } from "../../bundle/std.ts";
import { diskRefusal, onDisk } from "../../facility/disk.ts";
import { writeWhole } from "../../facility/files.ts";
import { freshFolder } from "./sample.ts";

const failing = (code: string) => Object.assign(new Error(code), { code });

test.each([
  ["ENOSPC", "diskFull"],
  ["SQLITE_FULL", "diskFull"],
  ["EROFS", "cannotWrite"],
  ["SQLITE_READONLY_DIRECTORY", "cannotWrite"],
  ["SQLITE_CANTOPEN", "cannotWrite"],
  ["EIO", "diskFailed"],
  ["SQLITE_IOERR_WRITE", "diskFailed"],
  ["SQLITE_BUSY", "busy"],
  ["SQLITE_CORRUPT_INDEX", "databaseDamaged"],
  ["ENOENT", "noSuchPlace"],
])("%s is told as %s, in one sentence that names the place", (code, kind) => {
  const refusal = diskRefusal(failing(code), "/srv/north");
  expect(refusal).toMatchObject({ kind });
  expect(refusal?.sentence).toMatch(/^[^\n]*\/srv\/north[^\n]*nothing was changed[^\n]*\.$/);
});

test("any other error is a bug and is thrown on", async () => {
  const bug = new TypeError("x is not a function");
  await expect(
    onDisk("/srv/north", async () => {
      throw bug;
    }),
  ).rejects.toBe(bug);
  expect(diskRefusal(failing("SQLITE_CONSTRAINT_UNIQUE"), "/srv/north")).toBeNull();
  expect(await onDisk("/srv/north", async () => ok(1))).toEqual({ ok: true, value: 1 });
});

test("SQLite's own errors are known by their codes", () => {
  const file = join(freshFolder(), "full.db");
  const sqlite = new Sqlite(file);
  sqlite.exec("create table t (x); pragma max_page_count = 3");
  const fill = () => sqlite.prepare("insert into t values (zeroblob(100000))").run();
  expect(fill).toThrow();
  try {
    fill();
  } catch (error) {
    expect(diskRefusal(error, file)).toMatchObject({ kind: "diskFull" });
  }
  sqlite.close();
});

test("a file that is being written cannot be taken for a finished one", async () => {
  const folder = freshFolder();
  const path = join(folder, "a.json");
  await writeWhole(path, "one", 0o600);
  await writeWhole(path, "two", 0o600);
  const file = await open(path);
  expect(await file.readFile("utf8")).toBe("two");
  await file.close();
  expect(readdirSync(folder)).toEqual(["a.json"]);
});
