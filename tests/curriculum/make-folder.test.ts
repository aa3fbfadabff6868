import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { makeFolder } from "../../curriculum/make-folder.ts";
import { temporaryFolder } from "../support/folder.ts";

test("a folder is made with all around it, and one that is there is left alone", () => {
  const root = temporaryFolder();
  makeFolder(join(root, "a/b/c"));
  makeFolder(join(root, "a/b/c"));
  expect(existsSync(join(root, "a/b/c"))).toBe(true);
});

test("where a file is in the way, that is told", () => {
  const root = temporaryFolder();
  mkdirSync(join(root, "a"));
  writeFileSync(join(root, "a/file"), "");
  expect(() => makeFolder(join(root, "a/file"))).toThrow("EEXIST");
  expect(() => makeFolder(join(root, "a/file/b"))).toThrow("ENOTDIR");
});

// Linux alone has a file system that takes no folder and says that the folder is missing.
describe.runIf(existsSync("/proc/self"))("a place that takes no folder", () => {
  test("is told at once", () => {
    expect(() => makeFolder("/proc/nope/deeper")).toThrow("ENOENT");
  });

  test("ends curriculum pack with one sentence", () => {
    const tool = join(import.meta.dirname, "../../main/cli/index.ts");
    const course = join(import.meta.dirname, "../fixtures/kinds");
    const done = spawnSync(process.execPath, [tool, "curriculum", "pack", course, "--to", "/proc/nope"], {
      encoding: "utf8",
    });
    expect(done.status).toBe(1);
    expect(done.stderr.trim()).toBe(
      "There is no folder /proc/nope. Nothing was written. Put the stick in, or choose another folder.",
    );
  });
});
