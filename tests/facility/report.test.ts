import { expect, test } from "vitest";
import type { Fact } from "../../bundle/facts.ts";
import { makeStudentId } from "../../bundle/fresh.ts";
import { projectId } from "../../bundle/ids.ts";
import { facilityIdOf, makeSigningKey, signerFromPem, terminalIdOf } from "../../bundle/keys.ts";
import type { WallMs } from "../../bundle/std.ts";
import { collect } from "../../facility/collect.ts";
import type { Facility } from "../../facility/facility.ts";
import { makeReport } from "../../facility/report.ts";
import { reportClass, reportStudent } from "../../facility/report-class.ts";
import { reportState } from "../../facility/report-state.ts";
import { addStudent } from "../../facility/roster.ts";
import { archiveStudent, moveStudent } from "../../facility/roster-change.ts";
import { history } from "../bundle/sample.ts";
import { answered } from "../support/booted.ts";
import { fillState } from "../support/bulk/fill.ts";
import { inFiles } from "./databases.ts";
import {
  attempted,
  daysWork,
  exportTo,
  freshFacility,
  freshFolder,
  nowMs,
  run,
  terminalOf,
} from "./sample.ts";

/** María in the morning, with a day's work on two terminals; Ana in the evening, who has done the same on one. */
async function twoClasses() {
  const { facility, folder, maria } = await freshFacility();
  const ana = answered(await addStudent(facility, "Ana", nowMs));
  answered(await moveStudent(facility, "María Ortiz", "Morning"));
  answered(await moveStudent(facility, "Ana", "Evening"));
  const seats = await Promise.all(["Seat 7", "Seat 8"].map((name) => terminalOf(facility, name)));
  const stick = freshFolder();
  for (const seat of seats) {
    const events = daysWork(seat, maria.id);
    const last = events.at(-1);
    if (seat === seats[1] && last !== undefined)
      events.push(
        ...history(seat.terminal.id, [attempted("total", 3, "failed")], { student: maria.id, after: last }),
      );
    await exportTo(stick, seat, events);
  }
  const third = await terminalOf(facility, "Seat 9");
  await exportTo(stick, third, daysWork(third, ana.id));
  answered(await collect(facility, stick, nowMs));
  return { facility, folder, maria, ana, seats };
}

/** As `history` counts. */
const wallMs = (seq: number) => 1_785_000_000_000 + seq * 1000;

test("a class's report has its students and nobody else, each exercise with its state, pass and latest attempt", async () => {
  const { facility, maria, seats } = await twoClasses();
  const [one, other] = seats.map(({ terminal }) => terminal).toSorted((a, b) => (a.id < b.id ? -1 : 1));
  const first = { id: one?.id, name: one?.name };
  expect(other).toBeDefined();
  const report = answered(await reportClass(facility, "  Morning "));
  expect(report).toEqual({
    facility: { id: facility.id, name: "North campus" },
    class: "Morning",
    lastCollectedMs: nowMs,
    students: [
      {
        id: maria.id,
        name: "María Ortiz",
        number: null,
        archived: false,
        class: "Morning",
        lastMs: wallMs(9),
        exercises: [
          {
            lesson: "lists",
            exercise: "backwards",
            state: "tried",
            attempts: 2,
            lastMs: wallMs(8),
            passed: null,
          },
          {
            lesson: "lists",
            exercise: "largest",
            state: "helped",
            attempts: 4,
            lastMs: wallMs(7),
            passed: { number: 2, wallMs: wallMs(7), terminal: first },
          },
          {
            lesson: "lists",
            exercise: "total",
            state: "passed",
            attempts: 5,
            lastMs: wallMs(9),
            passed: { number: 2, wallMs: wallMs(4), terminal: first },
          },
        ],
      },
    ],
  });
  const { students } = answered(await reportClass(facility, "Evening"));
  expect(students.map(({ name }) => name)).toEqual(["Ana"]);
  expect(answered(await reportStudent(facility, maria.id))).toEqual({
    ...report.students[0],
    projects: [],
  });
  // The facility's own report says the same of each exercise.
  const whole = answered(await makeReport(facility)).students.find(({ id }) => id === maria.id);
  expect(whole?.exercises).toEqual(report.students[0]?.exercises);
});

test("a student's report names the projects, each as the terminal left it that changed it last", async () => {
  const { facility, folder, maria } = await freshFacility();
  const seats = await Promise.all(["Seat 7", "Seat 8"].map((name) => terminalOf(facility, name)));
  const stick = freshFolder();
  const left = (
    id: string,
    step: number,
    name: string,
    files: Record<string, string>,
    deleted = false,
  ): Fact => ({
    kind: "projectLeft",
    body: { project: projectId.parse(`p-${id.repeat(26)}`), name, files, deleted, knows: [], step },
  });
  const work = [
    [left("1", 1, "Dice", { "main.js": "12" }), left("1", 5, "Two dice", { "main.js": "1", "a.txt": "23" })],
    [left("1", 3, "Old dice", { "main.js": "" }), left("2", 4, "Prices", { "main.js": "1234" }, true)],
  ];
  for (const [at, facts] of work.entries()) {
    const seat = seats[at];
    if (seat === undefined) throw new Error("no seat");
    await exportTo(stick, seat, history(seat.terminal.id, facts, { student: maria.id }));
  }
  answered(await collect(facility, stick, nowMs));
  const [one, other] = seats.map(({ terminal }) => ({ id: terminal.id, name: terminal.name }));
  const { projects } = answered(await reportStudent(facility, maria.id));
  expect(projects).toMatchObject([
    { name: "Two dice", deleted: false, files: 2, characters: 3, leftMs: wallMs(2), terminal: one },
    { name: "Prices", deleted: true, files: 1, characters: 4, leftMs: wallMs(2), terminal: other },
  ]);
  const { out } = await run(["report", "--dir", folder, "--student", "María Ortiz"]);
  expect(out).toContain("2 projects in the playground.");
  expect(out).toMatch(/Two dice\s+2\s+3 .*Seat 7/);
  expect(out).toMatch(/Prices\s+1\s+4 .*Seat 8\s+deleted/);
});

test("an attempt that another facility's terminal put under a student's name says nothing about them", async () => {
  const { facility, maria } = await twoClasses();
  await facility.db
    .insertInto("attempt")
    .values({
      log: 1,
      seq: 1,
      facility: facilityIdOf(signerFromPem(makeSigningKey()).publicKey),
      student: maria.id,
      lesson: "lists",
      exercise: "total",
      number: 9,
      step: 9,
      verdict: "failed",
      wall_ms: (nowMs + 1) as WallMs,
    })
    .execute();
  expect(answered(await reportStudent(facility, "María Ortiz"))).toMatchObject({ lastMs: wallMs(9) });
});

test("a class that nobody is in is refused with the names of those that are there", async () => {
  const { facility, maria } = await freshFacility();
  const refused = await reportClass(facility, "Morning");
  expect(refused).toMatchObject({
    refusal: { kind: "noSuchClass", sentence: expect.stringContaining("student class") },
  });
  answered(await moveStudent(facility, maria.id, "Evening"));
  expect(await reportClass(facility, "Morning")).toMatchObject({
    refusal: { sentence: expect.stringContaining("the classes here are: Evening.") },
  });
  expect(await reportStudent(facility, "Nobody")).toMatchObject({ refusal: { kind: "noSuchStudent" } });
  // Somebody archived has done what they have done, and is told apart.
  answered(await archiveStudent(facility, maria.id, nowMs));
  expect(answered(await reportClass(facility, "Evening")).students).toMatchObject([
    { archived: true, exercises: [] },
  ]);
});

test("a state's report says of each facility what its own report says", async () => {
  const { facility } = await freshFacility();
  const { db } = facility;
  const model = await db.selectFrom("facility").selectAll().executeTakeFirstOrThrow();
  const key = () => signerFromPem(makeSigningKey()).publicKey;
  const south = { ...facility, id: facilityIdOf(key()), name: "A south campus" };
  const empty = { ...facility, id: facilityIdOf(key()), name: "Yard" };
  await db
    .insertInto("facility")
    .values([south, empty].map(({ id, name }) => ({ ...model, id, name })))
    .execute();
  const places = [];
  for (const { id } of [facility, south]) {
    const count = id === south.id ? 6 : 3;
    const students = Array.from({ length: count }, makeStudentId);
    const rows = students.map((one, at) => ({
      id: one,
      facility: id,
      name: `Student ${at}`,
      created_ms: nowMs,
    }));
    await db
      .insertInto("student")
      .values(rows.map((row) => ({ ...row, pin_verifier: model.staff_verifier })))
      .execute();
    places.push({ id, terminals: [1, 2, 3].map(() => terminalIdOf(key())), students });
  }
  await fillState(db, inFiles ? "sqlite" : "postgres", { facilities: places, rounds: 8 });
  const { facilities } = answered(await reportState(facility));
  expect(facilities.map(({ name }) => name)).toEqual(["A south campus", "North campus", "Yard"]);
  expect(facilities).toEqual([await summed(south), await summed(facility), await summed(empty)]);
  expect(facilities[0]?.passedWithHelp).toBeGreaterThan(0);
});

/** The same from the whole report. */
async function summed(facility: Facility) {
  const { students, lastCollectedMs } = answered(await makeReport(facility));
  const exercises = students.flatMap((student) => student.exercises);
  const roster = await facility.db
    .selectFrom("student")
    .select("id")
    .where("facility", "=", facility.id)
    .execute();
  return {
    id: facility.id,
    name: facility.name,
    students: roster.length,
    tried: exercises.length,
    passed: exercises.filter(({ state }) => state !== "tried").length,
    passedWithHelp: exercises.filter(({ state }) => state === "helped").length,
    attempts: exercises.reduce((sum, { attempts }) => sum + attempts, 0),
    lastCollectedMs,
  };
}

test("the program prints each of them as a table or as JSON", async () => {
  const { folder, ana } = await twoClasses();
  const report = (...args: string[]) => run(["report", ...args, "--dir", folder]);
  const ofClass = await report("--class", "Evening");
  expect(ofClass).toMatchObject({ code: 0, err: "" });
  expect(
    ofClass.out
      .replace(/last collected [^.]*/, "…")
      .split("\n\n")
      .slice(0, 2),
  ).toEqual([
    "North campus, Evening: 1 student, ….",
    [
      "Student  Number  Tried  Passed  With help  Attempts  Last attempt",
      "Ana                  3       2          1         5  2026-07-25 17:20",
    ].join("\n"),
  ]);
  expect((await report("--student", "Ana")).out).toBe(
    [
      "Ana, Evening: 3 exercises tried, 2 passed.",
      "",
      "Lesson  Exercise   State             Attempts  Last attempt      Passed on         Attempt  Terminal",
      "lists   backwards  tried                    1  2026-07-25 17:20",
      "lists   largest    passed with help         2  2026-07-25 17:20  2026-07-25 17:20        2  Seat 9",
      "lists   total      passed                   2  2026-07-25 17:20  2026-07-25 17:20        2  Seat 9",
      "",
    ].join("\n"),
  );
  const state = await report("--state");
  expect(state.out.replaceAll(/20\d\d-\S+ \S+/g, "…")).toBe(
    [
      "1 facility. Exercises are counted once for each student.",
      "",
      "Facility      Students  Tried  Passed  With help  Last collected",
      "North campus         2      6       4          2  …",
      "all                  2      6       4          2",
      "",
    ].join("\n"),
  );
  expect(JSON.parse((await report("--class", "Evening", "--json")).out).students[0]).toMatchObject({
    id: ana.id,
  });
  expect(JSON.parse((await report("--state", "--json")).out).facilities).toMatchObject([{ attempts: 16 }]);
  expect(await report("--class", "Night")).toMatchObject({
    code: 1,
    out: "",
    err: expect.stringContaining("no class Night"),
  });
  expect(await report("--class", "Evening", "--state")).toMatchObject({ code: 2 });
});
