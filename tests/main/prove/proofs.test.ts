import { readdirSync, readFileSync, truncateSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { gzipSync } from "node:zlib";
import { expect, test } from "vitest";
import { openProofs } from "../../../main/cli/prove/proofs.ts";
import { cacheFolder } from "../../../main/config/paths.ts";
import { temporaryFolder } from "../../support/folder.ts";

const newFile = () => join(temporaryFolder(), "cache", "proofs.gz");

/** Opens, and gathers what is said. */
function opened(file: string, limits?: { entries: number; chars: number }) {
  const said: string[] = [];
  return { said, proofs: openProofs(file, (line) => said.push(line), limits) };
}

function kept(file: string, entries: Readonly<Record<string, string>>): void {
  const { proofs } = opened(file);
  for (const [key, json] of Object.entries(entries)) proofs.set(key, json);
  proofs.save();
}

test("what was kept is there again, alone in its folder, and nothing is said of it", () => {
  const file = newFile();
  const texts = { a: '{"printed":"línea 1\\nlínea 2 "}', b: '"\\ud800"', c: '" x"' };
  kept(file, texts);
  const { proofs, said } = opened(file);
  expect(Object.fromEntries(Object.keys(texts).map((key) => [key, proofs.get(key)]))).toEqual(texts);
  expect(proofs.get("d")).toBeUndefined();
  expect(said).toEqual([]);
  expect(readdirSync(dirname(file))).toEqual(["proofs.gz"]);
});

test("where nothing is new, nothing is written", () => {
  const file = newFile();
  kept(file, { a: "1" });
  const { proofs } = opened(file);
  expect(proofs.get("a")).toBe("1");
  writeFileSync(file, "put there meanwhile");
  proofs.save();
  expect(readFileSync(file, "utf8")).toBe("put there meanwhile");
});

test.each<[string, (file: string) => void]>([
  ["cut short", (file) => truncateSync(file, 40)],
  ["empty", (file) => truncateSync(file, 0)],
  ["another file", (file) => writeFileSync(file, "# notes\n")],
  ["zipped, but something else", (file) => writeFileSync(file, gzipSync("hello\nworld\n"))],
  ["of another version", (file) => writeFileSync(file, gzipSync("foothold proofs 0 00\na 1\n"))],
  [
    "changed inside",
    (file) => writeFileSync(file, gzipSync(`foothold proofs 1 ${"0".repeat(64)}\na {"kind":"passed"}\n`)),
  ],
])("a file that is %s is thrown away with one line, and a good one takes its place", (_, spoil) => {
  const file = newFile();
  kept(file, { a: "1" });
  spoil(file);
  const { proofs, said } = opened(file);
  expect(proofs.get("a")).toBeUndefined();
  expect(said).toHaveLength(1);
  expect(said[0]).toMatch(/thrown away: all is proved anew\.$/);
  proofs.set("b", "2");
  proofs.save();
  const again = opened(file);
  expect([again.proofs.get("a"), again.proofs.get("b"), again.said]).toEqual([undefined, "2", []]);
});

test("the file is bounded, and what was not needed the longest goes first", () => {
  const file = newFile();
  const limits = { entries: 3, chars: 1_000 };
  kept(file, { a: "1", b: "2", c: "3" });
  const { proofs } = opened(file, limits);
  expect(proofs.get("a")).toBe("1");
  proofs.set("d", "4");
  proofs.save();
  const after = opened(file, limits).proofs;
  expect(["a", "b", "c", "d"].map((key) => after.get(key))).toEqual(["1", undefined, "3", "4"]);
  after.set("e", `"${"x".repeat(997)}"`);
  after.save();
  const last = opened(file, limits).proofs;
  expect(["a", "c", "d", "e"].map((key) => last.get(key)?.length)).toEqual([undefined, undefined, 1, 999]);
});

test("where nothing can be kept, that is said and nothing else happens", () => {
  const file = newFile();
  writeFileSync(dirname(file), "a file in the folder's place");
  const { proofs, said } = opened(file);
  proofs.set("a", "1");
  proofs.save();
  expect(said.at(-1)).toMatch(/^What was proved could not be kept .*: the next check proves it again\.$/);
});

test.each([
  ["linux", { XDG_CACHE_HOME: "/fast" }, "/fast/foothold"],
  ["linux", { XDG_CACHE_HOME: "not/full" }, "/home/ana/.cache/foothold"],
  ["linux", {}, "/home/ana/.cache/foothold"],
  ["win32", { LOCALAPPDATA: "/local" }, "/local/Foothold/cache"],
] as const)("on %s with %o the folder is %s", (platform, env, folder) => {
  expect(cacheFolder(platform, env, "/home/ana")).toBe(folder);
});
