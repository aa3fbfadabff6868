import { expect, test } from "vitest";
import type { EventRecord } from "../../bundle/event.ts";
import type { Fact } from "../../bundle/facts.ts";
import { makeStudentId } from "../../bundle/fresh.ts";
import { returnRecord } from "../../bundle/return-records.ts";
import { collect } from "../../facility/collect.ts";
import type { Facility } from "../../facility/facility.ts";
import { questions, readFeedback } from "../../facility/questions.ts";
import { receiptsOf } from "../../facility/receipts.ts";
import { openedLessons, renewals, settings, standings, works } from "../../facility/standing.ts";
import { all, history, type Pair } from "../bundle/sample.ts";
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

async function deliver(facility: Facility, seat: Pair, events: readonly EventRecord[]): Promise<void> {
  const stick = freshFolder();
  await exportTo(stick, seat, events);
  expect(await collect(facility, stick, nowMs)).toMatchObject({
    value: { files: [{ result: { ok: true } }] },
  });
}

const draftLeft = (exercise: string, step: number, text: string): Fact => ({
  kind: "draftLeft",
  body: { exercise, step, files: { "main.js": text } },
});
const note = (digit: string) => `n-${digit.repeat(26)}`;

test("a return's records of one student's work on two terminals", async () => {
  const { facility, maria } = await freshFacility();
  const { db, id } = facility;
  const [one, two] = [await terminalOf(facility, "Seat 1"), await terminalOf(facility, "Seat 2")];
  const student = maria.id;
  const about = { lesson: null, exercise: "total", text: "Why?", files: { "main.js": "?" } };
  const asked = { ...about, at: { file: "main.js", line: 1 }, check: ["total"], follows: null };
  const first = history(
    one.terminal.id,
    [
      { kind: "lessonOpened", body: { lesson: "lists", step: 1 } },
      attempted("total", 2, "passed"),
      hintOpened("largest"),
      { kind: "settingChanged", body: { setting: "language", value: "es", step: 4 } },
      { kind: "questionAsked", body: { id: note("1"), ...asked } },
    ],
    { student },
  );
  const second = history(
    two.terminal.id,
    [
      { kind: "lessonOpened", body: { lesson: "lists", step: 7 } },
      draftLeft("total", 5, "newer"),
      { kind: "settingChanged", body: { setting: "language", value: "en", step: 3 } },
      // Of a newer terminal: the facility carries what it does not know.
      { kind: "settingChanged", body: { setting: "smell", value: "roses", step: 8 } },
      { kind: "feedbackRead", body: { feedback: note("2") } },
    ],
    { student },
  );
  await deliver(facility, one, first);
  await deliver(facility, two, second);

  const standing = await all(standings(db, id));
  const work = await all(works(db, id));
  const opened = await all(openedLessons(db, id));
  const chosen = await settings(db, id);
  for (const record of [...standing, ...work, ...opened, ...chosen]) returnRecord.parse(record);
  expect(standing).toEqual([
    {
      kind: "standing",
      student,
      lesson: "",
      exercise: "largest",
      state: "new",
      attempts: 0,
      hints: 1,
      step: 0,
    },
    {
      kind: "standing",
      student,
      lesson: "lists",
      exercise: "total",
      state: "passed",
      attempts: 1,
      hints: 0,
      step: 2,
    },
  ]);
  expect(work).toMatchObject([
    {
      student,
      exercise: "total",
      files: { "main.js": "newer" },
      handedIn: false,
      step: 5,
      seq: 2,
      hash: second[1]?.hash,
    },
  ]);
  expect(opened).toEqual([{ kind: "opened", student, lesson: "lists", step: 7 }]);
  expect(chosen).toEqual([
    { kind: "setting", student, setting: "language", value: "es", step: 4 },
    { kind: "setting", student, setting: "smell", value: "roses", step: 8 },
  ]);
  expect(await all(questions(db, id))).toMatchObject([{ id: note("1"), student, ...asked }]);
  expect(await readFeedback(db, id)).toEqual([{ student, feedback: note("2") }]);
});

test("a standing counts just what the receipts name", async () => {
  const { facility, maria } = await freshFacility();
  const { db, id } = facility;
  const seat = await terminalOf(facility, "Seat 7");
  const events = daysWork(seat, maria.id);
  const counted = async () =>
    Object.fromEntries((await all(standings(db, id))).map(({ exercise, attempts }) => [exercise, attempts]));
  await deliver(facility, seat, events.slice(0, 3));
  await deliver(facility, seat, events.slice(4));
  expect(await counted()).toEqual({ total: 1 });
  expect(await receiptsOf(db, id)).toEqual([{ terminal: seat.terminal.id, seq: 3, hash: events[2]?.hash }]);
  await deliver(facility, seat, events.slice(3, 4));
  expect(await counted()).toEqual({ backwards: 1, largest: 2, total: 2 });
  expect(await receiptsOf(db, id)).toEqual([{ terminal: seat.terminal.id, seq: 8, hash: events[7]?.hash }]);
});

test("of two histories both are received and counted, and the identity is to be renewed", async () => {
  const { facility, maria } = await freshFacility();
  const { db, id } = facility;
  const seat = await terminalOf(facility, "Seat 7");
  const events = daysWork(seat, maria.id);
  const fourth = events[3];
  if (fourth === undefined) throw new Error("no event");
  const copy = history(seat.terminal.id, [attempted("largest", 1, "passed")], {
    student: maria.id,
    after: fourth,
  });
  await deliver(facility, seat, events);
  expect(await renewals(db, id)).toEqual([]);
  await deliver(facility, seat, [...events.slice(2, 4), ...copy]);
  expect(await renewals(db, id)).toEqual([{ kind: "renew", terminal: seat.terminal.id }]);
  expect((await receiptsOf(db, id)).map(({ seq, hash }) => [seq, hash])).toEqual([
    [5, copy[0]?.hash],
    [8, events[7]?.hash],
  ]);
  expect((await all(standings(db, id))).find(({ exercise }) => exercise === "largest")).toMatchObject({
    attempts: 3,
    state: "passed",
  });
});

test("more rows than a page holds come out once each", async () => {
  const { facility } = await freshFacility();
  const seat = await terminalOf(facility, "Seat 7");
  const students = Array.from({ length: 3 }, makeStudentId);
  const events: EventRecord[] = [];
  for (let number = 0; number < 1200; number++) {
    const after = events.at(-1);
    const student = students[number % 3] ?? null;
    events.push(
      ...history(
        seat.terminal.id,
        [draftLeft(`e-${number}`, 1, "x"), attempted(`e-${number}`, 1, "failed")],
        after ? { student, after } : { student },
      ),
    );
  }
  await deliver(facility, seat, events);
  const found = await all(standings(facility.db, facility.id));
  expect(new Set(found.map(({ exercise }) => exercise)).size).toBe(1200);
  expect(found).toHaveLength(1200);
  expect(await all(works(facility.db, facility.id))).toHaveLength(1200);
});
