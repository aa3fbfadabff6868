import { execFile } from "node:child_process";
import { cpSync, readdirSync, readFileSync, symlinkSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { z } from "zod";
import { openWorkshop, type Workshop } from "./workshop.ts";

/** `tests/fixtures/parity/checks.js`, and programs beside it: the sandbox decides each check as Vitest itself does. */
const top = join(import.meta.dirname, "../..");
const fixtures = join(import.meta.dirname, "../fixtures/parity");

let workshop: Workshop;
beforeAll(async () => {
  workshop = await openWorkshop();
});
afterAll(() => workshop.close());

const report = z.object({
  testResults: z.array(
    z.object({
      message: z.string(),
      assertionResults: z.array(
        z.object({ ancestorTitles: z.array(z.string()), title: z.string(), status: z.string() }),
      ),
    }),
  ),
});
const states: Record<string, string> = { passed: "passed", failed: "failed" };

/** The same checks under Vitest, in a process of its own. */
async function byVitest(program: string): Promise<string[]> {
  const folder = await mkdtemp(join(tmpdir(), "foothold-parity-"));
  cpSync(join(fixtures, program), folder, { recursive: true });
  cpSync(join(fixtures, "checks.js"), join(folder, "checks.test.js"));
  symlinkSync(join(top, "node_modules"), join(folder, "node_modules"));
  const vitest = join(top, "node_modules/vitest/vitest.mjs");
  const args = [vitest, "run", "--root", folder, "--reporter", "json", "--outputFile", "told.json"];
  const { promise, resolve } = Promise.withResolvers<unknown>();
  execFile(process.execPath, args, { cwd: folder }, resolve);
  // It ends with an error where a check failed, as some must.
  await promise;
  const [file] = report.parse(JSON.parse(readFileSync(join(folder, "told.json"), "utf8"))).testResults;
  await rm(folder, { recursive: true });
  expect(file?.message).toBe("");
  return (file?.assertionResults ?? []).map(
    ({ ancestorTitles, title, status }) =>
      `${[...ancestorTitles, title].join(" › ")}: ${states[status] ?? "notRun"}`,
  );
}

test.each(["right", "wrong"])("the %s program", async (program) => {
  const folder = join(fixtures, program);
  const files = Object.fromEntries(
    readdirSync(folder).map((file) => [file, readFileSync(join(folder, file), "utf8")]),
  );
  const verdict = await workshop.verdict(readFileSync(join(fixtures, "checks.js"), "utf8"), files);
  if (!("checks" in verdict)) throw new Error(JSON.stringify(verdict));
  const ours = verdict.checks.map(({ path, state }) => `${path.join(" › ")}: ${state}`);
  expect(ours).toEqual(await byVitest(program));
  expect(ours.length).toBeGreaterThan(25);
});
