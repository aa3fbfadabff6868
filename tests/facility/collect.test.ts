import { appendFileSync, copyFileSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { explain } from "../../bundle/bundle.ts";
import type { Fact } from "../../bundle/facts.ts";
import { makeStudentId } from "../../bundle/fresh.ts";
import { collect } from "../../facility/collect.ts";
import type { Facility } from "../../facility/facility.ts";
import { makeReport } from "../../facility/report.ts";
import { history } from "../bundle/sample.ts";
import { everything } from "./everything.ts";
import {
  attempted,
  daysWork,
  exportTo,
  freshFacility,
  freshFolder,
  hintOpened,
  nowMs,
  terminalOf,
} from "./sample.ts";

async function collected(facility: Facility, place: string) {
  const report = await collect(facility, place, nowMs);
  if (!report.ok) throw new Error(report.refusal.sentence);
  return {
    gaps: report.value.gaps.map(({ terminal, from, to }) => [terminal.name, from, to]),
    files: report.value.files.map(({ result }) => (result.ok ? result.value.newEvents : result.refusal.kind)),
    sentences: report.value.files.map(({ result }) => (result.ok ? "" : result.refusal.sentence)),
  };
}

async function reported(facility: Facility) {
  const report = await makeReport(facility);
  if (!report.ok) throw new Error(report.refusal.sentence);
  return report.value;
}

test("a day's work is stored as it was and folded into progress", async () => {
  const { facility, maria } = await freshFacility();
  const seat = await terminalOf(facility, "Seat 7");
  const stick = freshFolder();
  const events = daysWork(seat, maria.id);
  await exportTo(stick, seat, events);
  expect(await collected(facility, stick)).toMatchObject({ files: [8], gaps: [] });
  const rows = (await everything(facility)).events;
  expect(
    rows.map((row) => ({
      seq: row.seq,
      bootId: row.boot_id,
      monoMs: row.mono_ms,
      wallMs: row.wall_ms,
      student: row.student,
      kind: row.kind,
      body: JSON.parse(row.body),
      hash: row.hash,
    })),
  ).toEqual(events.map(({ prev, ...event }) => event));
  const terminal = { id: seat.terminal.id, name: "Seat 7" };
  expect((await reported(facility)).students).toEqual([
    {
      id: maria.id,
      name: "María Ortiz",
      exercises: [
        {
          lesson: "lists",
          exercise: "backwards",
          state: "tried",
          attempts: 1,
          lastMs: events[7]?.wallMs,
          passed: null,
        },
        {
          lesson: "lists",
          exercise: "largest",
          state: "helped",
          attempts: 2,
          lastMs: events[6]?.wallMs,
          passed: { number: 2, wallMs: events[6]?.wallMs, terminal },
        },
        {
          lesson: "lists",
          exercise: "total",
          state: "passed",
          attempts: 2,
          lastMs: events[3]?.wallMs,
          passed: { number: 2, wallMs: events[3]?.wallMs, terminal },
        },
      ],
    },
  ]);
});

test("collecting again, or a copy, or an export that overlaps, stores nothing twice", async () => {
  const { facility, maria } = await freshFacility();
  const seat = await terminalOf(facility, "Seat 7");
  const stick = freshFolder();
  const events = daysWork(seat, maria.id);
  const name = await exportTo(stick, seat, events.slice(0, 5));
  expect((await collected(facility, stick)).files).toEqual([5]);
  const before = await everything(facility);
  expect((await collected(facility, stick)).files).toEqual([0]);
  copyFileSync(join(stick, name), join(stick, "copy.foothold"));
  expect((await collected(facility, stick)).files).toEqual([0, 0]);
  expect(await everything(facility)).toEqual(before);

  const second = freshFolder();
  await exportTo(second, seat, events);
  await exportTo(second, seat, events.slice(2, 7));
  expect((await collected(facility, second)).files.toSorted()).toEqual([1, 2]);
  expect((await everything(facility)).events).toHaveLength(8);
});

test("the order in which bundles arrive does not matter", async () => {
  const { facility: one, maria } = await freshFacility();
  const seats = [await terminalOf(one, "Seat 1"), await terminalOf(one, "Seat 2")];
  const files: string[] = [];
  for (const seat of seats) {
    const events = daysWork(seat, maria.id);
    for (const part of [events.slice(0, 4), events.slice(3)]) {
      const stick = freshFolder();
      files.push(join(stick, await exportTo(stick, seat, part)));
    }
  }
  const results = [];
  for (const order of [
    [0, 1, 2, 3],
    [3, 2, 1, 0],
    [2, 0, 3, 1],
  ]) {
    const { facility } = await freshFacility();
    for (const at of order) await collected(facility, files[at] ?? "");
    results.push(await everything(facility));
  }
  expect(results[0]?.events).toHaveLength(16);
  expect(results[1]).toEqual(results[0]);
  expect(results[2]).toEqual(results[0]);
});

test("a gap is reported until it is filled", async () => {
  const { facility, maria } = await freshFacility();
  const seat = await terminalOf(facility, "Seat 7");
  const stick = freshFolder();
  const events = daysWork(seat, maria.id);
  await exportTo(stick, seat, events.slice(2, 3));
  await exportTo(stick, seat, events.slice(5));
  expect((await collected(facility, stick)).gaps).toEqual([
    ["Seat 7", 1, 2],
    ["Seat 7", 4, 5],
  ]);
  await exportTo(stick, seat, events.slice(0, 6));
  expect((await collected(facility, stick)).gaps).toEqual([]);
  expect((await everything(facility)).events).toHaveLength(8);
});

test("a refused file keeps nobody else's work out, and leaves nothing behind", async () => {
  const { facility, maria } = await freshFacility();
  const seat = await terminalOf(facility, "Seat 7");
  const stick = freshFolder();
  const good = join(stick, await exportTo(stick, seat, daysWork(seat, maria.id)));
  writeFileSync(join(stick, "1-cut.foothold"), readFileSync(good).subarray(0, -5));
  writeFileSync(join(stick, "2-text.foothold"), "Dear diary");
  const other = (await freshFacility("other")).facility;
  const stranger = await terminalOf(other, "Elsewhere");
  copyFileSync(
    join(stick, await exportTo(stick, stranger, daysWork(stranger, makeStudentId()))),
    join(stick, "3-elsewhere.foothold"),
  );
  const report = await collected(facility, stick);
  expect(report.files.toSorted()).toEqual([8, "cutShort", "notABundle", "otherFacility", "otherFacility"]);
  expect(report.sentences).toContain(explain.cutShort);
  expect(await facility.db.selectFrom("terminal").select("name").execute()).toEqual([{ name: "Seat 7" }]);
  expect(await facility.db.selectFrom("bundle").selectAll().execute()).toHaveLength(1);
});

test("a bundle that turns out bad after thousands of events leaves nothing of them", async () => {
  const { facility } = await freshFacility();
  const seat = await terminalOf(facility, "Seat 7");
  const events = history(
    seat.terminal.id,
    Array.from({ length: 1700 }, () => ({ kind: "signedIn", body: {} })),
  );
  const last = events.at(-1);
  if (!last) throw new Error("no events");
  const stick = freshFolder();
  await exportTo(stick, seat, events.with(-1, { ...last, kind: "signedOut" }));
  expect((await collected(facility, stick)).files).toEqual(["brokenChain"]);
  expect((await everything(facility)).events).toEqual([]);
  expect(await facility.db.selectFrom("terminal").selectAll().execute()).toEqual([]);
  const mended = freshFolder();
  await exportTo(mended, seat, events);
  expect((await collected(facility, mended)).files).toEqual([1700]);
});

test.each([
  { which: "that overlaps", ours: [0, 4], theirs: [0, 8], isSeen: true },
  { which: "that only follows on", ours: [0, 4], theirs: [4, 8], isSeen: true },
  { which: "that only goes before", ours: [4, 8], theirs: [0, 4], isSeen: true },
  { which: "that nothing tells apart yet", ours: [0, 4], theirs: [5, 8], isSeen: false },
] as const)("another history of the same terminal $which is kept too", async ({ ours, theirs, isSeen }) => {
  const { facility, maria } = await freshFacility();
  const seat = await terminalOf(facility, "Seat 7");
  const first = daysWork(seat, maria.id);
  const clone = daysWork(seat, makeStudentId());
  const [one, two] = [freshFolder(), freshFolder()];
  await exportTo(one, seat, first.slice(...ours));
  await exportTo(two, seat, clone.slice(...theirs));
  const before = await collect(facility, one, nowMs);
  expect(before).toMatchObject({ value: { files: [{ result: { value: { twoHistories: false } } }] } });
  const after = await collect(facility, two, nowMs);
  expect(after).toMatchObject({
    value: { files: [{ result: { value: { twoHistories: isSeen, newEvents: theirs[1] - theirs[0] } } }] },
  });
  const { events, machines } = await everything(facility);
  expect(events).toHaveLength(ours[1] - ours[0] + theirs[1] - theirs[0]);
  expect(machines).toMatchObject([{ terminals: [{ name: "Seat 7", twoHistories: isSeen }] }]);
});

test("what this program does not know is stored and passed over", async () => {
  const { facility, maria } = await freshFacility();
  const seat = await terminalOf(facility, "Seat 7");
  const stick = freshFolder();
  const odd = [
    { kind: "ofALaterVersion", body: { anything: [1] } },
    { kind: "attempted", body: { exercise: "total" } },
    attempted("total", 1, "passed"),
  ];
  await exportTo(stick, seat, history(seat.terminal.id, odd, { student: maria.id }));
  expect((await collected(facility, stick)).files).toEqual([3]);
  expect((await reported(facility)).students[0]?.exercises).toMatchObject([
    { exercise: "total", attempts: 1 },
  ]);
});

test("a student who is not on the roster is not left out", async () => {
  const { facility } = await freshFacility();
  const seat = await terminalOf(facility, "Seat 7");
  const stick = freshFolder();
  const stranger = makeStudentId();
  await exportTo(stick, seat, daysWork(seat, stranger));
  await collected(facility, stick);
  const students = (await reported(facility)).students;
  expect(students.map(({ name, exercises }) => [name, exercises.length])).toEqual([
    ["María Ortiz", 0],
    [null, 3],
  ]);
});

test("on a stick only whole, plain files with the suffix are looked at", async () => {
  const { facility, maria } = await freshFacility();
  const seat = await terminalOf(facility, "Seat 7");
  const [stick, elsewhere] = [freshFolder(), freshFolder()];
  const file = join(elsewhere, await exportTo(elsewhere, seat, daysWork(seat, maria.id)));
  mkdirSync(join(stick, "folder.foothold"));
  symlinkSync(file, join(stick, "link.foothold"));
  copyFileSync(file, join(stick, "._mac.foothold"));
  copyFileSync(file, join(stick, "half.foothold.part"));
  expect((await collected(facility, stick)).files).toEqual([]);
  expect((await collected(facility, file)).files).toEqual([8]);
});

test("a pass without help on one terminal outweighs a hint on another", async () => {
  const { facility, maria } = await freshFacility();
  const stick = freshFolder();
  const one = await terminalOf(facility, "Seat 1");
  const two = await terminalOf(facility, "Seat 2");
  const helped = [hintOpened("total"), attempted("total", 1, "passed")];
  await exportTo(stick, one, history(one.terminal.id, helped, { student: maria.id }));
  await exportTo(
    stick,
    two,
    history(two.terminal.id, [attempted("total", 1, "passed")], { student: maria.id }),
  );
  await collected(facility, stick);
  expect((await reported(facility)).students[0]?.exercises).toMatchObject([
    { state: "passed", attempts: 2, passed: { terminal: { name: "Seat 2" } } },
  ]);
});

test("who had the solution shown before a pass has passed with help, also where no hint is known", async () => {
  const { facility, maria } = await freshFacility();
  const stick = freshFolder();
  const seat = await terminalOf(facility, "Seat 1");
  const gaveUp: Fact = { kind: "solutionOpened", body: { exercise: "total" } };
  const facts = [gaveUp, attempted("total", 1, "passed")];
  await exportTo(stick, seat, history(seat.terminal.id, facts, { student: maria.id }));
  await collected(facility, stick);
  expect((await reported(facility)).students[0]?.exercises).toMatchObject([{ state: "helped" }]);
});

test("a review counts as an attempt, and neither helps nor hurts nor takes the place of the code that was handed in", async () => {
  const { facility, maria } = await freshFacility();
  const stick = freshFolder();
  const seat = await terminalOf(facility, "Seat 1");
  const review = true as const;
  const again = (number: number, verdict: "passed" | "failed"): Fact => {
    const fact = attempted("total", number, verdict);
    return fact.kind === "attempted" ? { kind: "attempted", body: { ...fact.body, review } } : fact;
  };
  const facts: Fact[] = [
    { kind: "hintOpened", body: { exercise: "total", number: 1, review } },
    { kind: "solutionOpened", body: { exercise: "total", review } },
    attempted("total", 1, "passed"),
    again(2, "failed"),
    again(3, "passed"),
    attempted("largest", 4, "failed"),
  ];
  await exportTo(stick, seat, history(seat.terminal.id, facts, { student: maria.id }));
  await collected(facility, stick);
  expect(await facility.db.selectFrom("progress").selectAll().orderBy("exercise").execute()).toMatchObject([
    { exercise: "largest", state: "tried" },
    { exercise: "total", state: "passed", attempts: 3, hints: 0, step: 1, passed_number: 1 },
  ]);
  expect(
    await facility.db.selectFrom("work").select(["exercise", "step"]).orderBy("exercise").execute(),
  ).toEqual([
    { exercise: "largest", step: 4 },
    { exercise: "total", step: 1 },
  ]);
});

test("a file that grew behind its end is refused", async () => {
  const { facility, maria } = await freshFacility();
  const seat = await terminalOf(facility, "Seat 7");
  const stick = freshFolder();
  const file = join(stick, await exportTo(stick, seat, daysWork(seat, maria.id)));
  appendFileSync(file, "\0");
  expect((await collected(facility, file)).files).toEqual(["cutShort"]);
});
