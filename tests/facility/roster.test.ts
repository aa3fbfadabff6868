import { chmodSync, existsSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { provisioningFile } from "../../bundle/provisioning.ts";
import { verify } from "../../bundle/verifier.ts";
import { readKeys } from "../../facility/facility.ts";
import { provision } from "../../facility/provision.ts";
import { addStudent, listStudents } from "../../facility/roster.ts";
import { freshFacility, freshFolder, nowMs } from "./sample.ts";

test("a student gets an id and a PIN of six digits, of which only a verifier is kept", async () => {
  const { facility } = await freshFacility();
  const added = await addStudent(facility, "  Ana   de la Cruz ", nowMs);
  if (!added.ok) throw new Error(added.refusal.sentence);
  const { name, pin } = added.value;
  expect(name).toBe("Ana de la Cruz");
  expect(pin).toMatch(/^[0-9]{6}$/);
  const row = await facility.db
    .selectFrom("student")
    .selectAll()
    .where("id", "=", added.value.id)
    .executeTakeFirstOrThrow();
  expect(await verify(pin, row.pin_verifier)).toBe(true);
  expect(JSON.stringify(row)).not.toContain(pin);
  const listed = await listStudents(facility);
  expect(listed).toMatchObject({ value: [{ name: "Ana de la Cruz" }, { name: "María Ortiz" }] });
});

test("a name that is there already is refused, however it is typed", async () => {
  const { facility } = await freshFacility();
  for (const name of ["María Ortiz", "Mari\u0301a  Ortiz "]) {
    expect(await addStudent(facility, name, nowMs)).toMatchObject({ refusal: { kind: "nameTaken" } });
  }
  expect(await listStudents(facility)).toMatchObject({ value: [{ name: "María Ortiz" }] });
});

test("the provisioning file is what a terminal parses, and private", async () => {
  const { facility, maria } = await freshFacility();
  const out = join(freshFolder(), "provisioning.json");
  writeFileSync(out, "old");
  chmodSync(out, 0o644);
  expect(await provision(facility, out)).toMatchObject({ ok: true, value: { file: out, students: 1 } });
  const parsed = provisioningFile.parse(JSON.parse(readFileSync(out, "utf8")));
  const keys = await readKeys(facility.folder);
  if (!keys.ok) throw new Error(keys.refusal.sentence);
  expect(parsed).toMatchObject({
    facility: { id: facility.id, name: "North campus", succession: [{ key: facility.signingKey }] },
    enrolment: keys.value.enrolments[0],
    students: [{ id: maria.id, name: "María Ortiz" }],
  });
  expect(await verify(maria.pin, parsed.students[0]?.pin ?? parsed.staff)).toBe(true);
  if (process.platform !== "win32") expect(statSync(out).mode & 0o777).toBe(0o600);
});

test("a provisioning file that cannot be written leaves nothing, and the old one as it was", async () => {
  const { facility } = await freshFacility();
  const place = freshFolder();
  const out = join(place, "missing", "provisioning.json");
  expect(await provision(facility, out)).toMatchObject({ refusal: { kind: "noSuchPlace" } });
  expect(existsSync(join(place, "missing"))).toBe(false);
  expect(await provision(facility, place)).toMatchObject({ ok: false });
  expect(readdirSync(place)).toEqual([]);
});
