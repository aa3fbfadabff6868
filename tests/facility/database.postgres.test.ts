import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, inject, test } from "vitest";
import { collect } from "../../facility/collect.ts";
import { facilityFiles, openFacility } from "../../facility/facility.ts";
import { initFacility } from "../../facility/init.ts";
import { makeReport } from "../../facility/report.ts";
import { addStudent } from "../../facility/roster.ts";
import { freshDatabase } from "./databases.ts";
import { daysWork, exportTo, freshFacility, freshFolder, nowMs, reopen, run, terminalOf } from "./sample.ts";

test("init with --database keeps the keys in the folder and the records there, and says what becomes of a password", async () => {
  const database = (await freshDatabase()) ?? "";
  const folder = join(freshFolder(), "north");
  const made = await run(["init", folder, "--name", "North", "--database", database]);
  expect(made).toMatchObject({ code: 0, err: "" });
  expect(made.out).toContain("a password is taken from PGPASSWORD or the password file each time");
  expect(readdirSync(folder).sort()).toEqual(["facility.json", "keys"]);
  expect(JSON.parse(readFileSync(facilityFiles(folder).place, "utf8"))).toMatchObject({ database });
  expect((await run(["student", "add", "Ana", "--dir", folder])).code).toBe(0);
  expect((await run(["report", "--dir", folder])).out).toContain("North: 1 student");

  const given = new URL(database);
  given.password = inject("postgres")?.password ?? "";
  const other = join(freshFolder(), "south");
  const told = await run(["init", other, "--name", "South", "--database", given.href], {
    env: { PGPASSWORD: "" },
  });
  expect(told).toMatchObject({ code: 0, err: "" });
  expect(told.out).toContain("stands there in plain text");
  expect(told.out).not.toContain(given.password);
});

test("facilities in one database do not see each other", async () => {
  const database = await freshDatabase();
  const facilities = [];
  for (const name of ["North", "South"]) {
    const folder = join(freshFolder(), name);
    const made = await initFacility({ folder, name, staffSecret: null, database, nowMs });
    if (!made.ok) throw new Error(made.refusal.sentence);
    facilities.push(await reopen(folder));
  }
  for (const facility of facilities) {
    // The same name in both is two students.
    const ana = await addStudent(facility, "Ana", nowMs);
    if (!ana.ok) throw new Error(ana.refusal.sentence);
    const seat = await terminalOf(facility, `${facility.name} 1`);
    const stick = freshFolder();
    await exportTo(stick, seat, daysWork(seat, ana.value.id).slice(facility.name === "North" ? 0 : 2));
    expect(await collect(facility, stick, nowMs)).toMatchObject({
      value: { files: [{ result: { ok: true } }] },
    });
  }
  for (const facility of facilities) {
    expect(await makeReport(facility)).toMatchObject({
      value: {
        students: [{ name: "Ana", exercises: [{}, {}, {}] }],
        gaps: facility.name === "North" ? [] : [{ from: 1, to: 2 }],
        machines: [{ terminals: [{ name: `${facility.name} 1` }] }],
      },
    });
  }
});

test("a server that is away, or lets nobody in, is one sentence, and no facility is begun", async () => {
  const { folder, facility } = await freshFacility();
  await facility.close();
  const refused = await run(["report", "--dir", folder], { env: { PGPASSWORD: "wrong" } });
  expect(refused).toMatchObject({ code: 1, out: "" });
  expect(refused.err).toMatch(/does not let Foothold in[^\n]*\.\n$/);
  const parent = freshFolder();
  const ask = { folder: join(parent, "new"), name: "New", staffSecret: null, nowMs };
  for (const [database, kind] of [
    ["postgres://nobody@127.0.0.1:1/none", "databaseAway"],
    [(await freshDatabase())?.replace(/\/test_/, "/missing_"), "databaseRefuses"],
    ["mysql://somewhere/else", "unfitDatabase"],
  ] as const) {
    expect(await initFacility({ ...ask, database })).toMatchObject({ refusal: { kind } });
    expect(existsSync(ask.folder)).toBe(false);
  }
});

test("bundles that arrive at the same moment from many terminals are each counted once", async () => {
  const { facility, folder, maria } = await freshFacility();
  const sticks = await Promise.all(
    ["1", "2", "3", "4"].map(async (name) => {
      const seat = await terminalOf(facility, name);
      const stick = freshFolder();
      await exportTo(stick, seat, daysWork(seat, maria.id));
      return stick;
    }),
  );
  const others = await Promise.all(sticks.map(async () => openFacility(folder)));
  await Promise.all(
    others.map(async (other, at) => {
      if (!other.ok) throw new Error(other.refusal.sentence);
      expect(await collect(other.value, sticks[at] ?? "", nowMs)).toMatchObject({ ok: true });
      await other.value.close();
    }),
  );
  const progress = await facility.db.selectFrom("progress").select(["exercise", "attempts"]).execute();
  expect(progress.sort((a, b) => a.exercise.localeCompare(b.exercise))).toEqual([
    { exercise: "backwards", attempts: 4 },
    { exercise: "largest", attempts: 8 },
    { exercise: "total", attempts: 8 },
  ]);
});
