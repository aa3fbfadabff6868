import { expect, test } from "vitest";
import { Disk, type Fate } from "./disk.ts";
import { type Recorded, readJournal } from "./journal.ts";

const write = (node: string, offset: number, text: string): Recorded => ({
  kind: "write",
  node,
  offset,
  bytes: Buffer.from(text),
});
const file = (node: string, path: string): Recorded => ({ kind: "file", node, path });
const flush = (node: string): Recorded => ({ kind: "flush", node });
const rename: Recorded = { kind: "rename", from: "/disk/a.part", to: "/disk/a" };

/** What is left of some calls, by path; the top folder has the number 1. */
function left(calls: readonly Recorded[], fate: Fate) {
  const disk = new Disk("/disk", "1");
  for (const call of calls) disk.take(call);
  return Object.fromEntries(
    [...disk.afterPowerCut(fate)].map(([path, contents]) => [path, contents?.toString()]),
  );
}

const gone: Fate = () => "gone";
const kept: Fate = () => "kept";
const top = { "/disk": undefined };

test.each<[string, readonly Recorded[], Fate, object]>([
  ["nothing flushed, nothing there", [file("2", "/disk/a"), write("2", 0, "abc")], gone, top],
  [
    "and it may be there all the same",
    [file("2", "/disk/a"), write("2", 0, "abc")],
    kept,
    { ...top, "/disk/a": "abc" },
  ],
  ["a flushed file without its name", [file("2", "/disk/a"), write("2", 0, "abc"), flush("2")], gone, top],
  [
    "a name without contents",
    [file("2", "/disk/a"), flush("1"), write("2", 0, "abc")],
    gone,
    { ...top, "/disk/a": "" },
  ],
  [
    "a name that was changed before the contents were flushed",
    [file("2", "/disk/a.part"), write("2", 0, "abc"), rename, flush("1")],
    gone,
    { ...top, "/disk/a": "" },
  ],
  [
    "a file flushed, renamed, and its folder flushed",
    [file("2", "/disk/a.part"), write("2", 0, "abc"), flush("2"), rename, flush("1")],
    gone,
    { ...top, "/disk/a": "abc" },
  ],
  [
    "only the second write of two: the first is a hole",
    [file("2", "/disk/a"), flush("1"), write("2", 0, "ab"), write("2", 2, "cde")],
    ({ size }) => (size === 3 ? "kept" : "gone"),
    { ...top, "/disk/a": "\0\0cde" },
  ],
  [
    "a write that was torn",
    [file("2", "/disk/a"), flush("1"), write("2", 0, "abcdef")],
    () => 4,
    { ...top, "/disk/a": "abcd" },
  ],
  [
    "a number that was used again is another file",
    [
      file("2", "/disk/a"),
      write("2", 0, "old"),
      { kind: "remove", path: "/disk/a" },
      file("2", "/disk/b"),
      write("2", 0, "new"),
    ],
    kept,
    { ...top, "/disk/b": "new" },
  ],
])("%s", (_, calls, fate, expected) => {
  expect(left(calls, fate)).toEqual(expected);
});

test("a journal is read as it was recorded, with whatever bytes were written", () => {
  const bytes = Buffer.from(
    'file 2 /disk/with space\nwrite 2 4096 3\n\n\0\nflush 2\nrename /a b\n/c d\nsaid {"x": 1}\n',
  );
  expect(readJournal(bytes)).toEqual([
    file("2", "/disk/with space"),
    { kind: "write", node: "2", offset: 4096, bytes: Buffer.from("\n\0\n") },
    flush("2"),
    { kind: "rename", from: "/a b", to: "/c d" },
    { kind: "said", text: '{"x": 1}' },
  ]);
});
