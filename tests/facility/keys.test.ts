import { spawn } from "node:child_process";
import { once } from "node:events";
import { readdirSync, readFileSync, statSync } from "node:fs";
import { join, resolve } from "node:path";
import { setImmediate as aTurn } from "node:timers/promises";
import { describe, expect, test } from "vitest";
import { readBundle } from "../../bundle/bundle.ts";
import { makeAgeIdentity, recipientOf } from "../../bundle/keys.ts";
import { collect } from "../../facility/collect.ts";
import { type Facility, facilityFiles, readKeys } from "../../facility/facility.ts";
import { rotateKeys } from "../../facility/keys-rotate.ts";
import { showKeys } from "../../facility/keys-show.ts";
import { setOffice } from "../../facility/office.ts";
import { provision } from "../../facility/provision.ts";
import { recipientsOf } from "../../facility/recipients.ts";
import { provision as enrol, readProvisioning } from "../../main/provision.ts";
import { answered } from "../support/booted.ts";
import { exportFile } from "../support/exported.ts";
import { temporaryFolder } from "../support/folder.ts";
import { storeIn } from "../support/store.ts";
import { daysWork, exportTo, freshFacility, freshFolder, nowMs, reopen, run, terminalOf } from "./sample.ts";

/** A real terminal's store, taken into the facility by its provisioning file. */
async function realTerminal(facility: Facility) {
  const file = join(freshFolder(), "provisioning.json");
  answered(await provision(facility, file));
  const store = await storeIn(temporaryFolder());
  answered(enrol(store, answered(readProvisioning(file))));
  const record = store.facility.get();
  if (record === null) throw new Error("not provisioned");
  return { store, record };
}

/** How many events of the only file on a stick this facility took. */
async function taken(facility: Facility, stick: string): Promise<unknown> {
  const [file] = answered(await collect(facility, stick, nowMs)).files;
  if (file === undefined) throw new Error("no file");
  return file.result.ok ? file.result.value.newEvents : file.result.refusal.kind;
}

describe("a state office", () => {
  test("reads what a terminal exports, beside the facility, until it is cleared", async () => {
    const { folder, facility } = await freshFacility();
    const identity = await makeAgeIdentity();
    const office = await recipientOf(identity);
    expect(await run(["office", "set", office, "--dir", folder])).toMatchObject({ code: 0, err: "" });
    const { store, record } = await realTerminal(facility);
    expect(record.recipients).toEqual([facility.recipient, office]);
    const stick = freshFolder();
    const exported = await exportFile(store, record, stick);
    const { enrolments } = answered(await readKeys(folder));
    const asOffice = { facility: facility.id, identities: [identity], enrolments, isEnrolled: () => false };
    const read = answered(await readBundle(readFileSync(exported), asOffice));
    expect(read.events.map(({ kind }) => kind)).toEqual(["terminalProvisioned"]);
    expect(await taken(facility, stick)).toBe(1);

    expect(await run(["office", "clear", "--dir", folder])).toMatchObject({ code: 0, err: "" });
    const later = await realTerminal(facility);
    const second = await exportFile(later.store, later.record, freshFolder());
    expect(await readBundle(readFileSync(second), asOffice)).toMatchObject({
      refusal: { kind: "locked" },
    });
  });

  test.each([
    ["not a key", "office@example.org"],
    ["a key with a digit typed wrong", null],
  ])("%s is refused", async (_, text) => {
    const { facility } = await freshFacility();
    const good = await recipientOf(await makeAgeIdentity());
    const wrong = text ?? `${good.slice(0, -1)}${good.endsWith("q") ? "p" : "q"}`;
    expect(await setOffice(facility, wrong)).toMatchObject({ refusal: { kind: "notARecipient" } });
    expect(await recipientsOf(facility)).toEqual([facility.recipient]);
  });
});

describe("rotated keys", () => {
  test("what was made for the old keys is still read and known, and new files name the new key", async () => {
    const { folder, facility, maria } = await freshFacility();
    const seat = await terminalOf(facility, "Seat 7");
    const stick = freshFolder();
    await exportTo(stick, seat, daysWork(seat, maria.id));
    const before = answered(await readKeys(folder));
    expect(await run(["keys", "rotate", "--dir", folder])).toMatchObject({ code: 0, err: "" });
    const after = answered(await readKeys(folder));
    expect(after.identities.slice(1)).toEqual(before.identities);
    expect(after.enrolments.slice(1)).toEqual(before.enrolments);
    expect(await taken(facility, stick)).toBe(8);

    const { store, record } = await realTerminal(await reopen(folder));
    expect(record.recipients).toEqual([await recipientOf(after.identities[0])]);
    expect(record.enrolment).toBe(after.enrolments[0]);
    const next = freshFolder();
    await exportFile(store, record, next);
    expect(await taken(facility, next)).toBe(1);
  });

  test("are kept private, with the comments of their files", async () => {
    const { folder, facility } = await freshFacility();
    answered(await rotateKeys(facility));
    const { identities, enrolments, keys } = facilityFiles(folder);
    for (const path of [identities, enrolments]) {
      const lines = readFileSync(path, "utf8").trim().split("\n");
      expect(lines.map((line) => line.startsWith("#"))).toEqual([true, false, false]);
      if (process.platform !== "win32") expect(statSync(path).mode & 0o777).toBe(0o600);
    }
    expect(readdirSync(keys).sort()).toEqual(["age-identities.txt", "enrolment.txt", "signing.pem"]);
  });

  test("show nothing secret", async () => {
    const { folder, facility } = await freshFacility();
    answered(await rotateKeys(facility));
    const { identities, enrolments } = answered(await readKeys(folder));
    const shown = answered(await showKeys(facility));
    expect(shown).toMatchObject({
      recipients: [await recipientOf(identities[0])],
      older: [facility.recipient],
      enrolments: 2,
    });
    const { out } = await run(["keys", "show", "--dir", folder]);
    expect(out).toContain(shown.recipients[0]);
    for (const secret of [...identities, ...enrolments]) expect(out).not.toContain(secret);
  });

  test("a program that is killed at any step leaves a facility that reads what it asks for", async () => {
    const { folder, facility } = await freshFacility();
    const files = facilityFiles(folder);
    const states = [
      async () => readFileSync(files.identities, "utf8"),
      async () => readFileSync(files.enrolments, "utf8"),
      async () => (await recipientsOf(facility))[0],
    ];
    const cli = resolve(import.meta.dirname, "../../facility/cli.ts");
    // Killed as soon as each of the three says something else.
    for (const state of states) {
      const before = await state();
      const child = spawn(process.execPath, [cli, "keys", "rotate", "--dir", folder]);
      const ended = once(child, "exit");
      while (child.exitCode === null && (await state()) === before) await aTurn();
      child.kill("SIGKILL");
      await ended;
      expect(await state()).not.toBe(before);
      const { identities, enrolments } = answered(await readKeys(folder));
      const [recipient] = await recipientsOf(facility);
      expect(await Promise.all(identities.map(recipientOf))).toContain(recipient);
      expect(enrolments.length).toBeGreaterThan(0);
      const { store, record } = await realTerminal(await reopen(folder));
      const stick = freshFolder();
      await exportFile(store, record, stick);
      expect(await taken(facility, stick)).toBe(1);
    }
    expect(answered(await readKeys(folder)).identities).toHaveLength(4);
  });
});

describe("a revoked terminal", () => {
  test("is refused with a sentence, keeps what came before, and can come back", async () => {
    const { folder, facility, maria } = await freshFacility();
    const [seat, other] = [await terminalOf(facility, "Seat 7"), await terminalOf(facility, "Seat 8")];
    const work = daysWork(seat, maria.id);
    const [first, second] = [freshFolder(), freshFolder()];
    await exportTo(first, seat, work.slice(0, 4));
    await exportTo(second, seat, work);
    expect(await taken(facility, first)).toBe(4);
    expect(await run(["terminal", "revoke", "Seat 7", "--dir", folder])).toMatchObject({ code: 0, err: "" });
    const refused = await run(["collect", second, "--dir", folder]);
    expect(refused.code).toBe(1);
    expect(refused.err).toContain('Terminal "Seat 7" was revoked here, so nothing was taken');
    const events = () => facility.db.selectFrom("event").select("seq").execute();
    expect(await events()).toHaveLength(4);
    expect((await run(["terminal", "list", "--dir", folder])).out).toMatch(/Seat 7 .* revoked 20/);

    const others = freshFolder();
    await exportTo(others, other, daysWork(other, maria.id));
    expect(await taken(facility, others)).toBe(8);

    const short = seat.terminal.id.slice(0, 10);
    expect(await run(["terminal", "restore", short, "--dir", folder])).toMatchObject({ code: 0, err: "" });
    expect(await taken(facility, second)).toBe(4);
    expect(await events()).toHaveLength(16);
  });

  test("one that is not known, or of which there are two, is refused", async () => {
    const { folder, facility, maria } = await freshFacility();
    for (const _ of [1, 2]) {
      const seat = await terminalOf(facility, "Seat 7");
      const stick = freshFolder();
      await exportTo(stick, seat, daysWork(seat, maria.id));
      await taken(facility, stick);
    }
    const unknown = await run(["terminal", "revoke", "Seat 9", "--dir", folder]);
    expect(unknown).toMatchObject({ code: 1, err: expect.stringContaining("No terminal") });
    const two = await run(["terminal", "revoke", "Seat 7", "--dir", folder]);
    expect(two).toMatchObject({ code: 1, err: expect.stringContaining("2 terminals are called Seat 7") });
    expect(
      (await facility.db.selectFrom("terminal").selectAll().execute()).map((row) => row.revoked_ms),
    ).toEqual([null, null]);
  });
});
