import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Verdict } from "../../sandbox/verdict.ts";
import { openWorkshop, provenance, type Workshop } from "./workshop.ts";

/**
 * `tests/fixtures/mistakes/<name>`: a program that a beginner writes, the checks that it meets, and what the student
 * reads. After a wanted change of words: `vitest run tests/sandbox/explain -u`, and read what changed.
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
      const check = verdict.checks.find(({ state }) => state === "failed");
      return { kind, sentence: check?.message, place: check?.place, raw: check?.actual };
    }
  }
}

test.each(readdirSync(fixtures))("%s", async (name) => {
  const folder = join(fixtures, name);
  const read = (file: string): string => readFileSync(join(folder, file), "utf8");
  const verdict = await workshop.verdict(read("checks.js"), read("main.js"), { deadlineMs: 500 });
  await expect(`${JSON.stringify(seen(verdict), null, 2)}\n`).toMatchFileSnapshot(
    join(folder, "expected.json"),
  );
});

test("a verdict speaks the language that is asked for", async () => {
  const checks = readFileSync(join(fixtures, "name-misspelt/checks.js"), "utf8");
  const files = { "main.js": readFileSync(join(fixtures, "name-misspelt/main.js"), "utf8") };
  const { verdict } = await workshop.grader.grade({ by: "checks", checks }, files, {
    language: "es",
    provenance,
  });
  expect(seen(verdict)).toMatchObject({
    sentence:
      "f(2) se detuvo con un error en la línea 3: El nombre totl no se conoce aquí. ¿Querías decir total?",
  });
});
