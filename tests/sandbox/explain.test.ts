import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { parse } from "yaml";
import type { Grading } from "../../curriculum/schema.ts";
import { runsFile } from "../../curriculum/schema-runs.ts";
import type { Verdict } from "../../sandbox/verdict.ts";
import type { Language } from "../../sandbox/words/say.ts";
import { openWorkshop, provenance, type Workshop } from "./workshop.ts";

/**
 * `tests/fixtures/mistakes/<name>`: a program that a beginner writes, the checks or the runs that it meets, and what the
 * student reads. After a wanted change of words: `vitest run tests/sandbox/explain -u`, and read what changed.
 */
const fixtures = join(import.meta.dirname, "../fixtures/mistakes");

let workshop: Workshop;
beforeAll(async () => {
  workshop = await openWorkshop();
});
afterAll(() => workshop.close());

/** What a student sees first: the sentence, the line it points at, and the engine's own words. */
function seen(verdict: Verdict): Record<string, unknown> {
  const { kind } = verdict;
  switch (kind) {
    case "unreadable":
    case "crashed":
      return { kind, sentence: verdict.error.sentence, place: verdict.error.place, raw: verdict.error.raw };
    case "stopped":
      return { kind, sentence: verdict.sentence };
    case "faultOfChecks":
      return { kind, sentence: verdict.reason };
    default: {
      const [check, ...more] = verdict.checks.filter(({ state }) => state === "failed");
      const others = more.map(({ message }) => message);
      const first = { kind, sentence: check?.message, place: check?.place, raw: check?.actual };
      return others.length === 0 ? first : { ...first, others };
    }
  }
}

test.each(readdirSync(fixtures))("%s", async (name) => {
  const folder = join(fixtures, name);
  const read = (file: string): string => readFileSync(join(folder, file), "utf8");
  const own = readdirSync(folder).filter((file) => file.endsWith(".js") && file !== "checks.js");
  const files = Object.fromEntries(own.map((file) => [file, read(file)]));
  const grading: Grading = existsSync(join(folder, "runs.yaml"))
    ? { by: "runs", runs: runsFile.parse(parse(read("runs.yaml"))).runs }
    : { by: "checks", checks: read("checks.js") };
  const inLanguage = async (language: Language) => {
    const asked = { language, provenance, budget: { deadlineMs: 500 } };
    return seen((await workshop.grader.grade(grading, files, asked)).verdict);
  };
  const told = await inLanguage("en");
  const { sentence: spanish } = await inLanguage("es");
  await expect(`${JSON.stringify({ ...told, spanish }, null, 2)}\n`).toMatchFileSnapshot(
    join(folder, "expected.json"),
  );
});
