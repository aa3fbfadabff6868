import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { provisioningFile } from "../../bundle/provisioning.ts";
import { daysWork, exportTo, freshFacility, freshFolder, reopen, run, terminalOf } from "./sample.ts";

test("from a new facility to a report", async () => {
  const folder = join(freshFolder(), "north");
  const env = { FOOTHOLD_FACILITY: folder };
  const made = await run(["init", folder, "--name", "North campus"]);
  expect(made).toMatchObject({ code: 0, err: "" });
  expect(made.out).toMatch(/Staff secret: [0-9a-z-]{19}\n/);
  const added = await run(["student", "add", "María Ortiz"], { env });
  expect(added).toMatchObject({ code: 0, err: "" });
  expect(added.out).toMatch(/PIN: [0-9]{6}\n/);
  expect((await run(["report"], { env })).out).toContain("nothing collected yet");

  const provisioned = await run(["provision", "--json"], { env });
  expect(provisioned.code).toBe(0);
  const { file } = JSON.parse(provisioned.out);
  const [maria] = provisioningFile.parse(JSON.parse(readFileSync(file, "utf8"))).students;
  if (!maria) throw new Error("no student");

  const facility = await reopen(folder);
  const seat = await terminalOf(facility, "Seat 7");
  await facility.close();
  const stick = freshFolder();
  await exportTo(stick, seat, daysWork(seat, maria.id));
  const first = await run(["collect", stick], { env });
  expect(first).toMatchObject({ code: 0, err: "" });
  expect(first.out).toContain('took 8 events of terminal "Seat 7".\nCollected 1 of 1 file, 8 new events.');
  const again = await run(["collect", stick], { env });
  expect(again).toMatchObject({ code: 0, err: "" });
  expect(again.out).toContain("nothing new");
  expect(again.out).toContain("Collected 1 of 1 file, 0 new events.");

  const report = await run(["report"], { env });
  const [, ...table] = report.out.replace(/last collected .*\n/, "\n").split("\n\n");
  expect(table.join("\n")).toBe(
    [
      "Student      Lesson  Exercise   State             Attempts  Passed on         Attempt  Terminal",
      "María Ortiz  lists   backwards  tried                    1",
      "María Ortiz  lists   largest    passed with help         2  2026-07-25 17:20        2  Seat 7",
      "María Ortiz  lists   total      passed                   2  2026-07-25 17:20        2  Seat 7",
      "",
    ].join("\n"),
  );
  const json = JSON.parse((await run(["report", "--json", "--dir", folder])).out);
  expect(json.students[0].exercises[2]).toMatchObject({ exercise: "total", passed: { number: 2 } });
});

test("one refused file makes the code 1, is told on standard error, and the others are taken", async () => {
  const { folder, facility, maria } = await freshFacility();
  const seat = await terminalOf(facility, "Seat \u001b[31m7");
  const stick = freshFolder();
  const name = await exportTo(stick, seat, daysWork(seat, maria.id).slice(2));
  writeFileSync(join(stick, "half.foothold"), readFileSync(join(stick, name)).subarray(0, 500));
  const ran = await run(["collect", stick, "--dir", folder]);
  expect(ran.code).toBe(1);
  expect(ran.err).toBe(
    "half.foothold: The end of this file is missing, as happens when a stick is pulled out early; nothing was taken from it and the work is still on the terminal: export it again.\n",
  );
  expect(ran.out).toContain("took 6 events");
  expect(ran.out).toContain("Events 1 to 2 of terminal");
  expect(ran.out).not.toContain("\u001b");
  const json = await run(["collect", stick, "--dir", folder, "--json"]);
  expect(JSON.parse(json.out)).toMatchObject({
    files: [
      { outcome: "taken", from: 3, to: 8, events: 6, newEvents: 0 },
      { name: "half.foothold", outcome: "refused", kind: "cutShort" },
    ],
    gaps: [{ from: 1, to: 2 }],
  });
  expect(json.code).toBe(1);
});

test.each([
  ["no command", []],
  ["a misspelt command", ["colect", "x"]],
  ["a missing argument", ["collect"]],
  ["a misspelt option", ["report", "--jsn"]],
  ["a missing name", ["init", "somewhere"]],
])("%s is wrong use: code 2", async (_, args) => {
  const ran = await run(args, { cwd: freshFolder() });
  expect(ran.code).toBe(2);
  expect(ran.err).not.toBe("");
  expect(ran.out).toBe("");
});

test("what cannot be done is one sentence and code 1", async () => {
  const { folder } = await freshFacility();
  const cwd = freshFolder();
  const asks = [
    ["report"],
    ["report", "--dir", join(cwd, "missing")],
    ["collect", join(cwd, "missing"), "--dir", folder],
    ["student", "add", "María Ortiz", "--dir", folder],
    ["init", folder, "--name", "Again"],
    ["init", join(cwd, "new"), "--name", "New", "--staff-secret-file", join(cwd, "missing")],
  ];
  for (const args of asks) {
    const ran = await run(args, { cwd });
    expect([args, ran.code, ran.out]).toEqual([args, 1, ""]);
    expect(ran.err).toMatch(/^[^\n]+\.\n$/);
  }
  expect(readdirSync(cwd)).toEqual([]);
});

test("help is not wrong use", async () => {
  expect(await run(["--help"])).toMatchObject({ code: 0, err: "" });
});

test("two collections at the same time store each event once", async () => {
  const { folder, facility, maria } = await freshFacility();
  const seat = await terminalOf(facility, "Seat 7");
  const stick = freshFolder();
  const events = daysWork(seat, maria.id);
  await exportTo(stick, seat, events);
  await exportTo(stick, seat, events.slice(0, 4));
  const args = ["collect", stick, "--dir", folder, "--json"];
  const both = await Promise.all([run(args), run(args)]);
  expect(both.map(({ code, err }) => ({ code, err }))).toEqual([
    { code: 0, err: "" },
    { code: 0, err: "" },
  ]);
  const files: { newEvents: number }[] = both.flatMap(({ out }) => JSON.parse(out).files);
  expect(files.reduce((sum, { newEvents }) => sum + newEvents, 0)).toBe(8);
  expect(await facility.db.selectFrom("event").select("seq").execute()).toHaveLength(8);
});
