import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { makeDay } from "./make.ts";
import { runPhase } from "./phase.ts";

/** Several programs and sixty identities: on a very slow machine that takes minutes. */
const hangMs = 600_000;

test("sixty terminals push, the server is killed half-way, and all is stored once with a receipt", {
  timeout: hangMs,
}, async () => {
  const folder = mkdtempSync(join(tmpdir(), "foothold-load-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const bundles = await makeDay(folder, 60);
  const killed = await runPhase({ name: "killed", folder, bundles, pace: { atOnce: 20 }, killAt: 30 });
  expect(killed).toMatchObject({
    kills: 1,
    faults: [],
    events: 3_600,
    storedEvents: 3_600,
    storedBundles: 60,
  });
});
