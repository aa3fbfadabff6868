import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openWorkshop, type Workshop } from "./workshop.ts";

/**
 * `tests/fixtures/grading/<exercise>/checks.js`, and beside it a folder for each case with the student's files and
 * the whole verdict that they must get. After a wanted change of words: `vitest run tests/sandbox -u`, and read
 * what changed.
 */
const fixtures = join(import.meta.dirname, "../fixtures/grading");

let workshop: Workshop;
beforeAll(async () => {
  workshop = await openWorkshop();
});
afterAll(() => workshop.close());

const folders = (path: string): string[] =>
  readdirSync(path, { withFileTypes: true }).flatMap((entry) => (entry.isDirectory() ? [entry.name] : []));

describe.each(folders(fixtures))("%s", (exercise) => {
  const checks = readFileSync(join(fixtures, exercise, "checks.js"), "utf8");
  test.each(folders(join(fixtures, exercise)))("%s", async (name) => {
    const folder = join(fixtures, exercise, name);
    const files = Object.fromEntries(
      readdirSync(folder)
        .filter((file) => file !== "verdict.json")
        .map((file) => [file, readFileSync(join(folder, file), "utf8")]),
    );
    const verdict = await workshop.verdict(checks, files);
    await expect(`${JSON.stringify(verdict, null, 2)}\n`).toMatchFileSnapshot(join(folder, "verdict.json"));
  });
});
