import { execFile } from "node:child_process";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { expect, test } from "vitest";

/** Where the shell meets what it does not trust. The other files' mutants: `node …/mutate.ts`. */
const boundary = [
  "denials.ts",
  "window.ts",
  "calls.ts",
  "sender.ts",
  "requests.ts",
  "origin.ts",
  "scheme.ts",
];

test("no denial can be left out or turned round without a probe noticing", { timeout: 300_000 }, async () => {
  const { stdout } = await promisify(execFile)(process.execPath, [
    fileURLToPath(new URL("./mutate.ts", import.meta.url)),
    ...boundary,
  ]);
  const mutants = stdout
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line) as { file: string; noticedBy: string | null });
  expect(mutants.filter(({ noticedBy }) => noticedBy === null)).toEqual([]);
  expect(new Set(mutants.map(({ file }) => file))).toEqual(new Set(boundary));
  expect(mutants.length).toBeGreaterThan(100);
});
