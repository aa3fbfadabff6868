import { rmSync } from "node:fs";
import { expect, test } from "vitest";
import { findGaps, receiptsOf } from "../../facility/receipts.ts";
import { makeReport } from "../../facility/report.ts";
import { jumpAhead } from "../../facility/set-back.ts";
import { answered } from "../support/booted.ts";
import { temporaryFolder } from "../support/folder.ts";
import { exercise, type LanFacility, lanFacility, now, seat } from "./lan-seats.ts";

/** How many attempts of Maria the facility counts, how many events it has, and how many it misses. */
async function counts(lan: LanFacility) {
  const { db, id } = lan.facility();
  const { students } = answered(await makeReport(lan.facility()));
  const done = students.flatMap(({ exercises }) => exercises).find((one) => one.exercise === exercise);
  const tips = await receiptsOf(db, id);
  const events = await db.selectFrom("event").select("seq").execute();
  return {
    attempts: done?.attempts ?? 0,
    events: events.length,
    inTips: tips.reduce((sum, { seq }) => sum + seq, 0),
    histories: tips.length,
    gaps: (await findGaps(db, id)).length,
  };
}

/** Everything from the first event on, each once, and nobody has two histories. */
const whole = (attempts: number, events: number) => ({
  attempts,
  events,
  inTips: events,
  histories: 2,
  gaps: 0,
});

/** A terminal on the network may have fetched the same return by itself before. */
async function hears(terminal: Pick<Awaited<ReturnType<typeof seat>>, "import">, stick: string) {
  const taken = await terminal.import(stick);
  if (!taken.ok && taken.refusal.kind !== "olderReturn") throw new Error(taken.refusal.sentence);
}

async function weekWithBackup() {
  const lan = await lanFacility();
  const wired = await seat(lan, "Wired", { deliverTo: { server: lan.origin } });
  const carried = await seat(lan, "Carried");
  const stick = temporaryFolder();
  const round = async () => {
    for (const terminal of [wired, carried]) await terminal.work(3);
    answered(await wired.deliver());
    await carried.export(stick);
    await lan.collect(stick);
    const number = await lan.returnTo(stick);
    for (const terminal of [wired, carried]) await hears(terminal, stick);
    return number;
  };
  await round();
  const copy = await lan.backUp();
  expect((await counts(lan)).attempts).toBe(6);
  await round();
  const before = await round();
  expect((await counts(lan)).attempts).toBe(18);
  // The sticks of that week were used again since.
  rmSync(stick, { recursive: true });
  await lan.setBack(copy);
  expect((await counts(lan)).attempts).toBe(6);
  return { lan, wired, carried, before };
}

test("a facility that was set back gets everything again in one round, and nothing twice", async () => {
  const { lan, wired, carried, before } = await weekWithBackup();

  // Over the network it is noticed by itself, with the next delivery.
  await wired.work(1);
  answered(await wired.deliver());
  const overNetwork = await counts(lan);
  expect(overNetwork).toMatchObject({ attempts: 13, histories: 2, gaps: 0 });
  expect(await wired.overview()).toMatchObject({ unconfirmed: 0 });

  // By stick, IT says what happened, and the next return tells the terminals.
  const stick = temporaryFolder();
  answered(await jumpAhead(lan.facility(), 0, now()));
  expect(await lan.returnTo(stick)).toBeGreaterThan(before);
  expect(await carried.overview()).toMatchObject({ waiting: 0, unconfirmed: 0 });
  for (const terminal of [wired, carried]) await hears(terminal, stick);
  expect((await carried.overview()).waiting).toBeGreaterThan(5);
  await carried.export(stick);
  const report = await lan.collect(stick);
  expect(report.gaps).toEqual([]);
  const after = await counts(lan);
  expect(after).toEqual(whole(19, after.events));

  // Once more the same changes nothing, and terminals hear what is true.
  await lan.collect(stick);
  expect(await counts(lan)).toEqual(after);
  await lan.returnTo(stick);
  for (const terminal of [wired, carried]) {
    await hears(terminal, stick);
    expect(await terminal.attempts()).toBe(19);
  }
});

test("until IT says so, terminals take no return of it, and whoever collects is told why", async () => {
  const { lan, carried, before } = await weekWithBackup();
  const stick = temporaryFolder();
  const number = await lan.returnTo(stick);
  expect(number).toBeLessThanOrEqual(before);
  expect(await carried.import(stick)).toMatchObject({ ok: false, refusal: { kind: "olderReturn" } });
  await carried.work(1);
  await carried.export(stick);
  const { files, gaps } = await lan.collect(stick);
  expect(gaps).toHaveLength(1);
  expect(files.map(({ ahead }) => ahead)).toContainEqual({ taken: before, newest: number });
});

test("a facility that forgot a terminal altogether hears all of it again over the network", async () => {
  const lan = await lanFacility();
  const copy = await lan.backUp();
  const wired = await seat(lan, "Wired", { deliverTo: { server: lan.origin } });
  await wired.work(2);
  answered(await wired.deliver());
  await lan.setBack(copy);
  await wired.work(1);
  answered(await wired.deliver());
  const after = await counts(lan);
  expect(after).toEqual({ ...whole(3, after.events), histories: 1 });
});

test("everything, exported by staff, closes every gap without any return", async () => {
  const { lan, wired, carried } = await weekWithBackup();
  const stick = temporaryFolder();
  for (const terminal of [wired, carried]) {
    await terminal.overview();
    answered(await terminal.call("staff:export", { folder: stick, everything: true }));
  }
  expect((await lan.collect(stick)).gaps).toEqual([]);
  const after = await counts(lan);
  expect(after).toEqual(whole(18, after.events));
});
