import { mkdirSync, readdirSync, writeFileSync } from "node:fs";
import { dirname, join, posix, resolve, win32 } from "node:path";
import fc from "fast-check";
import { expect, test } from "vitest";
import { judgePaths, pathTrouble } from "../../bundle/path.ts";
import { temporaryFolder } from "../support/folder.ts";

const courses = join(import.meta.dirname, "../../curriculum/courses/programming");

test("every path of our own course is good", () => {
  const paths = readdirSync(courses, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(courses.length + 1))
    .sort();
  const judge = judgePaths();
  expect(paths.filter((path) => judge(path) !== null)).toEqual([]);
  expect(paths.length).toBeGreaterThan(100);
});

test.each([
  ["leaves its folder", ["..", "../a", "a/..", "a/../../b", ".", "./a", "a/./b"]],
  ["begins at a root or a drive", ["/", "/etc/passwd", "//server/share", "C:", "C:/a", "c:a", "\\a", "a\\b"]],
  ["has an empty name", ["", "a//b", "a/", "/a"]],
  ["ends in what Windows drops", ["a.", "a..", "a./b", "a ", "a /b", "a. "]],
  [
    "is a device on Windows",
    ["con", "CON", "Nul.txt", "aux.c.d", "a/prn", "com0", "COM9.js", "lpt1", "nul/a"],
  ],
  ["is a device written with other digits", ["com\u00b9", "lpt\u00b2.txt", "COM\u2460"]],
  ["names a stream beside a file", ["a:b", "a::$DATA", "a.txt:hidden"]],
  ["is a short name of another", ["PROGRA~1", "a~1.js"]],
  ["has signs that a file system forbids", ["a*", "a?", "a<b", 'a"', "a|b", "a\u0000", "a\n", "a\u007f"]],
  [
    "is spelt with more than ASCII",
    ["\u00e9", "e\u0301", "\uff0e\uff0e/a", "a\u2215b", "\u202egnp.exe", "K\u212a"],
  ],
  ["is hidden or looks like an option", [".git", ".git/config", "a/.env", "-rf"]],
  ["is too long", ["a".repeat(81), `${"a/".repeat(120)}b`]],
])("refuses a path that %s", (_, paths) => {
  for (const path of paths) expect([path, pathTrouble(path)]).not.toEqual([path, null]);
});

test.each(["con-air.md", "console.js", "com.js", "com10", "nullable/a", "a.con", "_a", "a_b-c.d.e", "0"])(
  "takes %s",
  (path) => expect(pathTrouble(path)).toBeNull(),
);

test.each([
  [["a", "a"], "the same path twice"],
  [["b", "a"], "descending"],
  [["A", "a"], "two files that differ in case"],
  [["A/x", "a/y"], "two folders that differ in case"],
  [["b/A/x", "b/a/x/y"], "a folder in a folder that differs in case"],
  [["a", "a/b"], "a file that is a folder too"],
  [["A", "a/b"], "a file that is a folder in another case"],
  [["A/b", "a"], "a folder that is a file in another case"],
])("refuses %j: %s", (paths) => {
  const judge = judgePaths();
  expect(paths.map(judge)).toEqual([...paths.slice(0, -1).map(() => null), expect.any(String)]);
});

/** Names that are near the border: parts of good and bad ones, put together anyhow. */
const near = fc
  .array(
    fc.constantFrom(
      "a",
      "B",
      "con",
      ".",
      "..",
      "/",
      "\\",
      ":",
      "~1",
      " ",
      "-",
      "_",
      "9",
      "\u0130",
      "\u00df",
      "nul",
    ),
    { maxLength: 8 },
  )
  .map((parts) => parts.join(""));

test("a good path stays below its folder on every system, and comes back as it was", () => {
  fc.assert(
    fc.property(near, (path) => {
      if (pathTrouble(path) !== null) return;
      expect(posix.normalize(path)).toBe(path);
      expect(win32.resolve("C:\\course", path)).toBe(`C:\\course\\${path.replaceAll("/", "\\")}`);
    }),
    { numRuns: 20_000 },
  );
});

test("good paths of one bundle are as many files on a disk that does not tell capital letters", () => {
  const folder = temporaryFolder();
  let round = 0;
  fc.assert(
    fc.property(fc.array(near, { maxLength: 12 }), (names) => {
      const judge = judgePaths();
      const taken = [...names].sort().filter((name) => judge(name) === null);
      const place = join(folder, String(round++));
      mkdirSync(place);
      for (const path of taken) {
        // Such a disk: whatever the spelling, one file.
        const file = resolve(place, path.toLowerCase());
        mkdirSync(dirname(file), { recursive: true });
        writeFileSync(file, path, { flag: "wx" });
      }
    }),
    { numRuns: 500 },
  );
});
