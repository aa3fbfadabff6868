import { readFileSync, rmSync, truncateSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { collect } from "../../facility/collect.ts";
import type { Facility } from "../../facility/facility.ts";
import { provision as provisioningOf } from "../../facility/provision.ts";
import { exportProgress } from "../../main/export/export.ts";
import { quietJob } from "../../main/export/job.ts";
import { provision, readProvisioning } from "../../main/provision.ts";
import { freshFacility, nowMs } from "../facility/sample.ts";
import { temporaryFolder } from "../support/folder.ts";
import { storeIn } from "../support/store.ts";

/** A real facility, a real terminal of it with some work, and one finished export on a stick. */
async function exported() {
  const { facility, maria } = await freshFacility();
  const store = await storeIn(temporaryFolder());
  const file = join(temporaryFolder(), "north.json");
  const made = await provisioningOf(facility, file);
  const provisioning = readProvisioning(file);
  if (!made.ok || !provisioning.ok || !provision(store, provisioning.value).ok) throw new Error("not set up");
  const record = store.facility.get();
  if (!record) throw new Error("not provisioned");
  for (let i = 0; i < 3; i++) store.log.append({ kind: "signedIn", body: {} }, maria.id);
  const stick = temporaryFolder();
  const exportOnce = async () => {
    const done = await exportProgress(store, record, stick, quietJob(new AbortController().signal));
    if (!done.ok || done.value.kind !== "written") throw new Error("not exported");
    store.clock.pass(60_000);
    return done.value.files[0]?.file ?? "";
  };
  return { facility, stick, exportOnce };
}

async function collected(facility: Facility, place: string) {
  const report = await collect(facility, place, nowMs);
  if (!report.ok) throw new Error(report.refusal.sentence);
  return report.value.files.map(({ result }) => (result.ok ? result.value.newEvents : result.refusal.kind));
}

/** All that a facility keeps of a file: nothing, until one was taken. */
async function kept({ db }: Facility) {
  const tables = ["event", "attempt", "hint", "progress", "bundle", "terminal"] as const;
  const counts = tables.map((table) =>
    db.selectFrom(table).select(db.fn.countAll<number>().as("rows")).executeTakeFirstOrThrow(),
  );
  return (await Promise.all(counts)).reduce((sum, { rows }) => sum + Number(rows), 0);
}

test("a stick pulled at any byte of an export: nothing of the file is taken, and the next export repairs it", async () => {
  const { facility, stick, exportOnce } = await exported();
  const file = await exportOnce();
  const whole = readFileSync(file);
  const outcomes = new Map<string, number>();
  // From the end, so that only the length changes each time.
  for (let length = whole.length - 1; length >= 0; length--) {
    truncateSync(file, length);
    const [outcome] = await collected(facility, file);
    outcomes.set(String(outcome), (outcomes.get(String(outcome)) ?? 0) + 1);
  }
  expect(Object.fromEntries(outcomes)).toEqual({ cutShort: whole.length });
  expect(await kept(facility)).toBe(0);

  // Some file systems keep the length and lose what was in it.
  for (let lost = 512; lost < whole.length + 512; lost += 512) {
    writeFileSync(
      file,
      whole.map((byte, at) => (at >= whole.length - lost ? 0 : byte)),
    );
    // With its first bytes gone too, nothing tells that it ever was a bundle.
    expect(await collected(facility, file)).toEqual([lost < whole.length ? "cutShort" : "notABundle"]);
  }
  expect(await kept(facility)).toBe(0);

  writeFileSync(file, whole.subarray(0, whole.length / 2));
  const again = await exportOnce();
  expect(again).not.toBe(file);
  // The cut file is still there and still refused; the new one brings all of it.
  expect(await collected(facility, stick)).toEqual(["cutShort", 5]);
}, 600_000);

test("what was still being written is not taken for a bundle, whole or not, and goes with the next export", async () => {
  const { facility, stick, exportOnce } = await exported();
  const file = await exportOnce();
  const whole = readFileSync(file);
  rmSync(file);
  for (const length of [0, 1, whole.length / 2, whole.length]) {
    writeFileSync(`${file}.part`, whole.subarray(0, length));
    expect(await collected(facility, stick)).toEqual([]);
  }
  await exportOnce();
  expect(await collected(facility, stick)).toEqual([5]);
});
