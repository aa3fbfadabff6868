import { copyFileSync, existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { expect, test } from "vitest";
import { explain } from "../../bundle/bundle.ts";
import { makeAgeIdentity } from "../../bundle/keys.ts";
import { collect, retryQuarantine } from "../../facility/collect.ts";
import { facilityFiles } from "../../facility/facility.ts";
import { quarantineFolder } from "../../facility/quarantine.ts";
import { daysWork, exportTo, freshFacility, freshFolder, nowMs, run, terminalOf } from "./sample.ts";

test("a refused file is copied with its reason, and can be taken in once the reason is gone", async () => {
  const { facility, folder, maria } = await freshFacility();
  const seat = await terminalOf(facility, "Seat 7");
  const stick = freshFolder();
  const name = await exportTo(stick, seat, daysWork(seat, maria.id));
  const bytes = readFileSync(join(stick, name));
  const { identities } = facilityFiles(folder);
  const right = readFileSync(identities);
  writeFileSync(identities, `${await makeAgeIdentity()}\n`);

  const refused = await collect(facility, stick, nowMs);
  const [copy] = readdirSync(quarantineFolder(facility)).filter((file) => file.endsWith(".foothold"));
  const place = join(quarantineFolder(facility), copy ?? "none");
  expect(refused).toMatchObject({
    value: { files: [{ name, result: { refusal: { kind: "locked" } }, quarantine: { value: place } }] },
  });
  expect(readFileSync(place)).toEqual(bytes);
  expect(JSON.parse(readFileSync(`${place}.json`, "utf8"))).toMatchObject({
    name,
    kind: "locked",
    sentence: explain.locked,
  });
  expect(readFileSync(join(stick, name))).toEqual(bytes);

  // Once more, from the stick and from quarantine: still one copy.
  await collect(facility, stick, nowMs);
  expect(await retryQuarantine(facility, nowMs)).toMatchObject({
    value: { files: [{ name, result: { refusal: { kind: "locked" } }, quarantine: { value: place } }] },
  });
  expect(readdirSync(quarantineFolder(facility)).sort()).toEqual([
    basename(place),
    `${basename(place)}.json`,
  ]);

  writeFileSync(identities, right);
  const ran = await run(["retry", "--dir", folder]);
  expect(ran).toMatchObject({ code: 0, err: "" });
  expect(ran.out).toContain(`${name}: took 8 events of terminal "Seat 7".`);
  expect(readdirSync(quarantineFolder(facility))).toEqual([]);
  expect(await retryQuarantine(facility, nowMs)).toMatchObject({ value: { files: [] } });
});

test("a file whose end is missing is told and not copied", async () => {
  const { facility, maria } = await freshFacility();
  const seat = await terminalOf(facility, "Seat 7");
  const stick = freshFolder();
  const file = join(stick, await exportTo(stick, seat, daysWork(seat, maria.id)));
  writeFileSync(file, readFileSync(file).subarray(0, -1));
  expect(await collect(facility, file, nowMs)).toMatchObject({
    value: { files: [{ result: { refusal: { kind: "cutShort" } }, quarantine: { value: null } }] },
  });
  expect(existsSync(quarantineFolder(facility))).toBe(false);
});

test("a name of any length, and two files of one name, are each kept", async () => {
  const { facility } = await freshFacility();
  const stick = freshFolder();
  const long = `${"ñ".repeat(120)}.foothold`;
  for (const [at, text] of ["Dear diary", "Dear other diary"].entries()) {
    writeFileSync(join(stick, "a.foothold"), text);
    if (at === 0) copyFileSync(join(stick, "a.foothold"), join(stick, long));
    await collect(facility, stick, nowMs);
  }
  const kept = readdirSync(quarantineFolder(facility)).filter((name) => name.endsWith(".foothold"));
  expect(kept).toHaveLength(3);
});

test("where no copy can be made, that is said and the file is refused all the same", async () => {
  const { facility, folder } = await freshFacility();
  const stick = freshFolder();
  writeFileSync(join(stick, "a.foothold"), "Dear diary");
  writeFileSync(quarantineFolder(facility), "in the way");
  const ran = await run(["collect", stick, "--dir", folder]);
  expect(ran.code).toBe(1);
  expect(ran.err).toContain(explain.notABundle);
  expect(ran.err).toContain("No copy of it could be kept");
});
