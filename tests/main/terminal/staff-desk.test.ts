import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import type { ExerciseId } from "../../../curriculum/schema.ts";
import { answered, bootIn, bootProvisioned } from "../../support/booted.ts";
import { temporaryFolder } from "../../support/folder.ts";
import { pin } from "../../support/provisioned.ts";

test("staff give a student a new PIN: it holds at once, after a restart too, the wait is over, and the log has no PIN", async () => {
  const data = temporaryFolder();
  const terminal = await bootProvisioned(data);
  const { call, james, maria, signIn, signInAsStaff } = terminal;
  for (let tries = 0; tries < 4; tries++) await signIn(maria, "999999");
  expect(await signIn()).toMatchObject({ refusal: { kind: "wait" } });

  answered(await signInAsStaff());
  const before = answered(await call("staff:students", {})).students;
  expect(before.map(({ name, waitMs }) => [name, waitMs > 0])).toEqual([
    ["James", false],
    ["Maria", true],
  ]);
  // The wrong tries of Maria are facts about her that no export has carried.
  expect(before.map(({ waiting }) => waiting)).toEqual([0, 3]);
  const { pin: made } = answered(await call("staff:resetPin", { student: maria, pin: null }));
  expect(made).toMatch(/^\d{6}$/);
  expect(await call("staff:resetPin", { student: james, pin: "2580" })).toMatchObject({
    value: { pin: "2580" },
  });
  expect(answered(await call("staff:students", {})).students.map(({ waitMs }) => waitMs)).toEqual([0, 0]);
  expect(await signIn()).toMatchObject({ refusal: { kind: "wrongSecret" } });
  answered(await signIn(maria, made));
  answered(await signIn(james, "2580"));
  await terminal.close();
  for (const file of ["terminal.sqlite", "terminal.sqlite-wal"]) {
    const bytes = readIfThere(`${data}/${file}`);
    expect([bytes.includes(made), bytes.includes('"2580"')]).toEqual([false, false]);
  }
  const again = await bootIn(data);
  expect(await again.call("session:signIn", { student: maria, pin })).toMatchObject({ ok: false });
  answered(await again.call("session:signIn", { student: maria, pin: made }));
});

test("a PIN is for staff to give, of digits, and to nobody whom the roster does not know", async () => {
  const { call, maria, signIn, signInAsStaff } = await bootProvisioned(temporaryFolder());
  answered(await signIn());
  expect(await call("staff:resetPin", { student: maria, pin: null })).toMatchObject({
    refusal: { kind: "staffOnly" },
  });
  answered(await signInAsStaff());
  for (const wrong of ["12", "abcd", "1234567890123"]) {
    expect(await call("staff:resetPin", { student: maria, pin: wrong })).toMatchObject({
      refusal: { kind: "notUnderstood" },
    });
  }
  const stranger = `s-${"0".repeat(26)}`;
  expect(await call("staff:resetPin", { student: stranger, pin: null })).toMatchObject({
    refusal: { kind: "unknownStudent" },
  });
});

test("the file for IT has what was found, and no code, no PIN, and no name or id of a student", async () => {
  const stick = temporaryFolder();
  const { call, james, maria, signIn, signInAsStaff } = await bootProvisioned(temporaryFolder());
  answered(await signIn());
  const outline = answered(await call("course:outline", {}));
  const exercise = outline.modules.flatMap(({ lessons }) => lessons.flatMap(({ exercises }) => exercises))[0];
  const id = exercise?.id as ExerciseId;
  const secretCode = "const mySecretDiary = 'dear diary';";
  answered(await call("draft:save", { exercise: id, files: { "main.js": secretCode } }));
  answered(await signInAsStaff());
  const { pin: made } = answered(await call("staff:resetPin", { student: maria, pin: null }));
  const { about, findings } = answered(await call("staff:diagnosis", {}));
  expect(about).toMatchObject({ returnNumber: 0, terminal: { identities: 1 }, lastExportMs: null });
  expect(findings.map(({ check }) => check)).toEqual(
    expect.arrayContaining(["record", "log", "progress", "keys", "facility", "export", "backup", "disk"]),
  );
  const { file } = answered(await call("staff:writeDiagnosis", { folder: stick }));
  const text = readFileSync(file, "utf8");
  expect(JSON.parse(text)).toMatchObject({
    format: "foothold-diagnosis",
    about: { terminal: about.terminal },
  });
  for (const secret of ["mySecretDiary", pin, made, "Maria", "James", maria, james, "scrypt"]) {
    expect(text).not.toContain(secret);
  }
  expect(await call("staff:writeDiagnosis", { folder: `${stick}/gone` })).toMatchObject({ ok: false });
  expect(await call("staff:writeDiagnosis", { folder: "here" })).toMatchObject({
    refusal: { kind: "badFolder" },
  });
});

test("what staff did stands in the record, newest first and a page at a time; what students did does not", async () => {
  const stick = temporaryFolder();
  const { call, maria, signIn, signInAsStaff } = await bootProvisioned(temporaryFolder());
  await signIn(maria, "999999");
  await call("staff:signIn", { secret: "not this one" });
  answered(await signInAsStaff());
  answered(await call("staff:resetPin", { student: maria, pin: "2580" }));
  answered(await call("staff:export", { folder: stick }));
  answered(await call("staff:writeDiagnosis", { folder: stick }));
  const first = answered(await call("staff:deeds", { before: null }));
  expect(first.hasOlder).toBe(false);
  expect(first.deeds.map(({ deed, isSuspect }) => [deed.kind, isSuspect])).toEqual([
    ["diagnosisWritten", false],
    ["exportMade", false],
    ["pinReset", false],
    ["signedIn", false],
    ["signInRefused", false],
  ]);
  expect(first.deeds[2]?.deed).toEqual({ kind: "pinReset", student: "Maria" });
  const older = answered(await call("staff:deeds", { before: first.deeds[2]?.position ?? 0 }));
  expect(older.deeds).toEqual(first.deeds.slice(3));
  // More than a page.
  for (let more = 0; more < 50; more++) answered(await call("staff:writeDiagnosis", { folder: stick }));
  const newest = answered(await call("staff:deeds", { before: null }));
  expect([newest.deeds.length, newest.hasOlder]).toEqual([50, true]);
});

test("staff who are idle are signed out, and a sign of life keeps them", async () => {
  const { call, signInAsStaff } = await bootProvisioned(temporaryFolder());
  expect(await call("session:stay", {})).toMatchObject({ refusal: { kind: "signedOut" } });
  answered(await signInAsStaff());
  expect(answered(await call("terminal:state", {})).staffIdleMinutes).toBe(10);
  answered(await call("session:stay", {}));
  expect(answered(await call("session:lock", {})).session).toEqual({ kind: "nobody" });
  expect(await call("staff:students", {})).toMatchObject({ refusal: { kind: "staffOnly" } });
});

function readIfThere(file: string): Buffer {
  try {
    return readFileSync(file);
  } catch {
    return Buffer.alloc(0);
  }
}
