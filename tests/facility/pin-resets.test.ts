import { expect, test } from "vitest";
import { type Verifier, verifier } from "../../bundle/verifier.ts";
import { collect } from "../../facility/collect.ts";
import { type Facility, readKeys } from "../../facility/facility.ts";
import { returnRecords } from "../../facility/return-records.ts";
import { renewPin } from "../../facility/roster-change.ts";
import { all, history } from "../bundle/sample.ts";
import { exportTo, freshFacility, freshFolder, nowMs, run, terminalOf } from "./sample.ts";

const pinOf = (letter: string): Verifier =>
  verifier.parse(`scrypt$14$8$1$${letter.repeat(22)}$${letter.repeat(43)}`);
const reset = (letter: string, number: number) =>
  ({ kind: "pinReset", body: { pin: pinOf(letter), number } }) as const;

/** What the next return tells terminals of the students. */
async function told(facility: Facility) {
  const keys = await readKeys(facility.folder);
  if (!keys.ok) throw new Error(keys.refusal.sentence);
  const records = await all(returnRecords(facility, keys.value, facility.db));
  return records.flatMap((record) => (record.kind === "student" ? [[record.pin, record.pinNumber]] : []));
}

test("a PIN that staff set at a terminal reaches all others with the next return, and the facility's own counts on from it", async () => {
  const { facility, folder, maria } = await freshFacility();
  const seat = await terminalOf(facility, "Seat 7");
  const stick = freshFolder();
  const [[first, none] = []] = await told(facility);
  expect(none).toBeUndefined();
  const day = history(seat.terminal.id, [reset("A", 1)], { student: maria.id });
  await exportTo(stick, seat, day);
  await collect(facility, stick, nowMs);
  expect(await told(facility)).toEqual([[pinOf("A"), 1]]);
  // Taken again, it changes nothing.
  await collect(facility, stick, nowMs);
  expect(await renewPin(facility, "María Ortiz")).toMatchObject({ ok: true });
  const [[own, number] = []] = await told(facility);
  expect([own === first, own === pinOf("A"), number]).toEqual([false, false, 2]);

  // It stands in the record of what staff did, with the student; a student's wrong PIN does not.
  const lines = history(
    seat.terminal.id,
    [
      { kind: "staffSignedIn", body: {} },
      { kind: "exportMade", body: { from: 1, to: 1, file: "/media/stick/a.foothold" } },
    ],
    day[0] ? { after: day[0] } : {},
  );
  await exportTo(stick, seat, [...day, ...lines]);
  await collect(facility, stick, nowMs);
  const said = await run(["report", "--staff", "--dir", folder], { cwd: freshFolder() });
  expect([said.code, said.err]).toEqual([0, ""]);
  expect(said.out).toMatch(/Seat 7 +\S+ +exported +\/media\/stick\/a\.foothold/);
  expect(said.out).toMatch(/Seat 7 +\S+ +new PIN +María Ortiz/);
  const json = JSON.parse((await run(["report", "--staff", "--json", "--dir", folder])).out);
  expect(json.deeds.map(({ kind }: { kind: string }) => kind)).toEqual([
    "exportMade",
    "staffSignedIn",
    "pinReset",
  ]);
  expect(JSON.stringify(json)).not.toContain("scrypt");
});

test("where the facility set one meanwhile, its own stays; where two terminals did, the order of arrival does not matter", async () => {
  const outcomes = [];
  for (const isTurned of [false, true]) {
    const { facility, maria } = await freshFacility();
    const seats = [await terminalOf(facility, "Seat 1"), await terminalOf(facility, "Seat 2")].sort((a, b) =>
      a.terminal.id < b.terminal.id ? -1 : 1,
    );
    const sticks = [];
    for (const [at, seat] of seats.entries()) {
      const stick = freshFolder();
      await exportTo(
        stick,
        seat,
        history(seat.terminal.id, [reset(at === 0 ? "A" : "B", 1)], { student: maria.id }),
      );
      sticks.push(stick);
    }
    for (const stick of isTurned ? sticks.toReversed() : sticks) await collect(facility, stick, nowMs);
    outcomes.push(await told(facility));
  }
  expect(outcomes).toEqual([[[pinOf("B"), 1]], [[pinOf("B"), 1]]]);

  const { facility, maria } = await freshFacility();
  const seat = await terminalOf(facility, "Seat 7");
  const stick = freshFolder();
  await exportTo(stick, seat, history(seat.terminal.id, [reset("A", 1)], { student: maria.id }));
  await renewPin(facility, "María Ortiz");
  const before = await told(facility);
  await collect(facility, stick, nowMs);
  expect(await told(facility)).toEqual(before);
});
