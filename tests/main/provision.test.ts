import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { makeEnrolmentSecret } from "../../bundle/enrolment.ts";
import { makeStudentId } from "../../bundle/fresh.ts";
import { makeAgeIdentity, recipientOf } from "../../bundle/keys.ts";
import { provisioningFile } from "../../bundle/provisioning.ts";
import type { WallMs } from "../../bundle/std.ts";
import { provision, readProvisioning } from "../../main/provision.ts";
import { temporaryFolder } from "../support/folder.ts";
import { makeProvisioning } from "../support/provisioned.ts";
import { storeIn } from "../support/store.ts";

/** A terminal with a return in force that has changed all that a provisioning file says. */
async function terminalWithReturn(number: number) {
  const store = await storeIn(temporaryFolder());
  const { provisioning } = await makeProvisioning();
  expect(provision(store, provisioning)).toEqual({ ok: true, value: "newest" });
  const [maria, james] = provisioning.students;
  if (!maria || !james) throw new Error("no students");
  const facility = {
    ...provisioning.facility,
    name: "South campus",
    recipients: [await recipientOf(await makeAgeIdentity())],
    enrolment: makeEnrolmentSecret(),
    staff: maria.pin,
  };
  store.facility.update(facility);
  store.returns.apply({ number, digest: "", createdMs: 0 as WallMs }, [
    { kind: "student", id: maria.id, name: "Mary", pin: james.pin, archived: false },
    { kind: "student", id: james.id, name: "James", pin: james.pin, archived: true },
  ]);
  const state = () => ({ facility: store.facility.get(), students: store.facility.students() });
  return { ...store, provisioning, maria, james, state };
}

test("a provisioning file that is older than the return in force brings back nothing, and only adds students", async () => {
  const terminal = await terminalWithReturn(12);
  const before = terminal.state();
  for (const afterReturn of [0, 11]) {
    expect(provision(terminal, { ...terminal.provisioning, afterReturn })).toEqual({
      ok: true,
      value: "older",
    });
    expect(terminal.state()).toEqual(before);
  }
  const ana = { ...terminal.maria, id: makeStudentId(), name: "Ana" };
  provision(terminal, { ...terminal.provisioning, afterReturn: 11, students: [ana, terminal.maria] });
  expect(terminal.state()).toEqual({ ...before, students: [ana, ...before.students] });
});

test("one that was made after the return in force is the newest word", async () => {
  const terminal = await terminalWithReturn(12);
  const { provisioning } = terminal;
  expect(provision(terminal, { ...provisioning, afterReturn: 12 })).toEqual({ ok: true, value: "newest" });
  const { facility, enrolment, staff, students } = provisioning;
  expect(terminal.state()).toEqual({
    facility: { ...facility, enrolment, staff },
    students: students.toSorted((a, b) => a.name.localeCompare(b.name)),
  });
});

test("a file from before this was kept counts as made before any return", async () => {
  const { provisioning } = await makeProvisioning();
  const { afterReturn, ...without } = provisioning;
  const file = join(temporaryFolder(), "provisioning.json");
  writeFileSync(file, JSON.stringify(without));
  expect([afterReturn, readProvisioning(file)]).toEqual([0, { ok: true, value: provisioning }]);
  expect(provisioningFile.safeParse({ ...provisioning, afterReturn: -1 }).success).toBe(false);
});
