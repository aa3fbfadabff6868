import { expect, test } from "vitest";
import { killOften } from "./kills.ts";

/** The full run is `npm run crash`. */
const kills = 12;

test("what a terminal acknowledged is there after it was killed at any moment, and nothing is half-written", {
  timeout: 600_000,
}, async () => {
  const report = await killOften(kills, 20_260_802, 2, () => {}, new AbortController().signal);
  expect(report).toMatchObject({ lost: [], torn: [], faults: [] });
  expect(report.acknowledged.started).toBeGreaterThan(0);
  expect(report.acknowledged.draft).toBeGreaterThan(0);
});
