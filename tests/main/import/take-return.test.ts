import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { bytesSource, joinBytes, writeReturn } from "../../../bundle/bundle.ts";
import { makeNoteId, makeStudentId } from "../../../bundle/fresh.ts";
import {
  type AgeRecipient,
  makeAgeIdentity,
  makeSigningKey,
  recipientOf,
  signerFromPem,
} from "../../../bundle/keys.ts";
import { type ReturnRecord, returnRecord } from "../../../bundle/return-records.ts";
import type { WallMs } from "../../../bundle/std.ts";
import { extendSuccession, type Succession } from "../../../bundle/succession.ts";
import { verifier } from "../../../bundle/verifier.ts";
import type { ExerciseId } from "../../../curriculum/schema.ts";
import { takeReturn } from "../../../main/import/take-return.ts";
import { provision } from "../../../main/provision.ts";
import { renewIfAsked, renewIfPossible } from "../../../main/renew.ts";
import { temporaryFolder } from "../../support/folder.ts";
import { makeProvisioning } from "../../support/provisioned.ts";
import { storeIn } from "../../support/store.ts";

/** A terminal of a facility, and what the facility needs to write to it. */
async function provisioned() {
  const data = temporaryFolder();
  const store = await storeIn(data);
  const { provisioning, signer } = await makeProvisioning();
  provision(store, provisioning);
  const known = () => {
    const record = store.facility.get();
    if (!record) throw new Error("not provisioned");
    return record;
  };
  const facilityRecord = () => {
    const { name, recipients, enrolment, staff, publishers } = known();
    return returnRecord.parse({ kind: "facility", name, recipients, enrolment, staff, publishers });
  };
  const write = async (
    number: number,
    records: readonly object[],
    changes: {
      recipients?: readonly AgeRecipient[];
      keys?: { signer: typeof signer; succession: Succession };
    } = {},
  ) => {
    const all: ReturnRecord[] = [facilityRecord(), ...records.map((record) => returnRecord.parse(record))];
    const { succession } = provisioning.facility;
    return joinBytes(
      writeReturn({
        facility: provisioning.facility.id,
        ...(changes.keys ?? { signer, succession }),
        number,
        count: all.length,
        records: all,
        recipients: changes.recipients ?? [store.identities.present().recipient],
        createdMs: 1_785_000_000_000 as WallMs,
      }),
    );
  };
  const take = (bytes: Uint8Array) => takeReturn({ data, ...store }, known(), bytesSource(bytes), () => {});
  return { ...store, data, signer, provisioning, known, write, take };
}

const exercise = "an-exercise" as ExerciseId;
const pin = `scrypt$14$8$1$${"A".repeat(22)}$${"A".repeat(43)}`;
const student = (name: string, archived = false) => ({
  kind: "student",
  id: makeStudentId(),
  name,
  pin,
  archived,
});
const standing = (of: string, attempts: number) => ({
  kind: "standing",
  student: of,
  lesson: "a-lesson",
  exercise,
  state: "passed",
  attempts,
  hints: 1,
  step: 4,
});

describe("a return", () => {
  test("brings students, what was done elsewhere and answers, and is on the record", async () => {
    const terminal = await provisioned();
    const [ana, ben] = [student("Ana"), student("Ben", true)];
    const note = {
      kind: "feedback",
      id: makeNoteId(),
      student: ana.id,
      question: null,
      exercise,
      at: { file: "main.js", line: 2, words: "let x" },
      author: "R. Diaz",
      text: "Well done.",
      writtenMs: 1,
      read: false,
    };
    const bytes = await terminal.write(3, [ana, ben, standing(ana.id, 7), note]);
    expect(await terminal.take(bytes)).toMatchObject({
      ok: true,
      value: { number: 3, students: 2, archived: 1, feedback: 1, renewed: false },
    });
    expect(terminal.facility.students().map(({ name }) => name)).toEqual(["Ana", "James", "Maria"]);
    expect(terminal.progress.exercise(ana.id, exercise)).toMatchObject({ state: "passed", attempts: 7 });
    expect(terminal.away.feedback(ana.id)).toMatchObject([{ text: "Well done.", read: false, at: note.at }]);
    expect(terminal.log.newest("importTaken")?.body).toMatchObject({ kind: "return", number: 3 });
    terminal.log.append({ kind: "feedbackRead", body: { feedback: note.id } }, ana.id);
    expect(terminal.away.feedback(ana.id)).toMatchObject([{ read: true }]);
  });

  test("leaves a PIN that staff set here since, until the facility has heard of it or set a newer one", async () => {
    const terminal = await provisioned();
    const pinOf = (letter: string) =>
      verifier.parse(`scrypt$14$8$1$${letter.repeat(22)}$${letter.repeat(43)}`);
    const ana = student("Ana");
    await terminal.take(await terminal.write(1, [ana]));
    terminal.facility.resetPin(ana.id, { pin: pinOf("B"), number: 1 });
    const pinNow = () => terminal.facility.student(ana.id)?.pin;
    await terminal.take(await terminal.write(2, [ana]));
    expect([pinNow(), terminal.facility.student(ana.id)?.pinNumber]).toEqual([pinOf("B"), 1]);
    await terminal.take(await terminal.write(3, [{ ...ana, pin: pinOf("C"), pinNumber: 1 }]));
    expect(pinNow()).toBe(pinOf("C"));
    await terminal.take(await terminal.write(4, [{ ...ana, archived: true }]));
    expect([pinNow(), terminal.facility.everybody()[0]]).toEqual([
      undefined,
      { id: ana.id, name: "Ana", isArchived: true },
    ]);
  });

  test("taken again, or older, changes nothing", async () => {
    const terminal = await provisioned();
    const ana = student("Ana");
    const [third, second] = [
      await terminal.write(3, [ana, standing(ana.id, 7)]),
      await terminal.write(2, [standing(ana.id, 1)]),
    ];
    await terminal.take(third);
    const events = terminal.log.last();
    for (const bytes of [third, second]) {
      expect(await terminal.take(bytes)).toMatchObject({ ok: false, refusal: { kind: "olderReturn" } });
    }
    expect(terminal.progress.exercise(ana.id, exercise).attempts).toBe(7);
    expect(terminal.log.last()).toBe(events);
  });

  test("for other terminals, or with one byte changed, changes nothing and leaves nothing", async () => {
    const terminal = await provisioned();
    const others = await terminal.write(1, [student("Ana")], {
      recipients: [await recipientOf(await makeAgeIdentity())],
    });
    const changed = Buffer.from(await terminal.write(1, [student("Ana")]));
    changed[changed.length - 200] = (changed[changed.length - 200] ?? 0) ^ 1;
    const [events, files] = [terminal.log.last(), readdirSync(terminal.data)];
    expect(await terminal.take(others)).toMatchObject({ ok: false, refusal: { kind: "locked" } });
    expect(await terminal.take(changed)).toMatchObject({ ok: false, refusal: { kind: "damaged" } });
    expect([terminal.log.last(), readdirSync(terminal.data)]).toEqual([events, files]);
    expect(terminal.facility.students()).toHaveLength(2);
  });

  test("whose taking fails at the last moment changes nothing", async () => {
    const terminal = await provisioned();
    const bytes = await terminal.write(1, [student("Ana")]);
    terminal.db.exec(
      "CREATE TRIGGER no_room BEFORE INSERT ON events BEGIN SELECT RAISE(ABORT, 'no room'); END",
    );
    await expect(terminal.take(bytes)).rejects.toThrow("no room");
    terminal.db.exec("DROP TRIGGER no_room");
    expect(terminal.facility.students()).toHaveLength(2);
    expect(existsSync(join(terminal.data, "return-being-read.sqlite"))).toBe(false);
    expect(await terminal.take(bytes)).toMatchObject({ ok: true });
  });

  test("brings the facility's next key, and the one before counts no more", async () => {
    const terminal = await provisioned();
    const next = signerFromPem(makeSigningKey());
    const { succession } = terminal.provisioning.facility;
    const keys = {
      signer: next,
      succession: await extendSuccession(succession, terminal.signer, next.publicKey),
    };
    expect(await terminal.take(await terminal.write(1, [], { keys }))).toMatchObject({ ok: true });
    expect(await terminal.take(await terminal.write(2, []))).toMatchObject({
      ok: false,
      refusal: { kind: "replacedKey" },
    });
    // Nor does an old provisioning file bring the old key back.
    provision(terminal, terminal.provisioning);
    expect(terminal.known().succession).toEqual(keys.succession);
  });

  test("takes receipts for this machine's own events only", async () => {
    const terminal = await provisioned();
    const { terminal: id } = terminal.log;
    const { to, hash } = terminal.log.end();
    await terminal.take(await terminal.write(1, [{ kind: "receipt", terminal: id, seq: to, hash }]));
    expect(terminal.receipts.newest(id)).toEqual({ terminal: id, seq: to, hash });
    const wrong = { kind: "receipt", terminal: id, seq: to + 1, hash: "f".repeat(64) };
    await terminal.take(await terminal.write(2, [wrong, { kind: "receipt", terminal: id, seq: to, hash }]));
    expect(terminal.receipts.newest(id)?.seq).toBe(to);
  });

  test("that confirms less than the one before it makes the rest wait again", async () => {
    const terminal = await provisioned();
    const { terminal: id } = terminal.log;
    const ana = makeStudentId();
    const [first] = terminal.log.read(1, 1);
    for (let at = 0; at < 3; at++) terminal.log.append({ kind: "signedIn", body: {} }, ana);
    const { to, hash } = terminal.log.end();
    const receipt = { kind: "receipt", terminal: id };
    await terminal.take(await terminal.write(1, [{ ...receipt, seq: to, hash }]));
    terminal.log.append({ kind: "exportMade", body: { from: 1, to, file: "a" } }, null);
    expect(terminal.waiting.toCarry()).toBe(0);
    await terminal.take(await terminal.write(2, [{ ...receipt, seq: 1, hash: first?.hash }]));
    expect([terminal.receipts.newest(id)?.seq, terminal.waiting.toCarry()]).toEqual([1, 3]);
    await terminal.take(await terminal.write(3, []));
    expect(terminal.receipts.newest(id)).toBeNull();
  });
});

describe("a machine that shares its identity", () => {
  test("takes a new one, goes on in a new log, and keeps what was done", async () => {
    const terminal = await provisioned();
    const ana = makeStudentId();
    terminal.log.append({ kind: "lessonOpened", body: { lesson: "a-lesson", step: 1 } }, ana);
    const former = terminal.identities.present();
    const end = terminal.log.end();
    const bytes = await terminal.write(1, [{ kind: "renew", terminal: former.id }]);
    expect(await terminal.take(bytes)).toMatchObject({ ok: true, value: { renewed: true } });
    const present = terminal.identities.present();
    expect(present.id).not.toBe(former.id);
    expect(terminal.log.terminal).toBe(present.id);
    const [first] = [...terminal.log.read(1, 1)];
    expect(first).toMatchObject({
      seq: 1,
      kind: "identityRenewed",
      body: { former: former.id, reason: "twoHistories" },
    });
    // The import was the last thing that the old log heard of.
    expect(terminal.log.former.at(-1)?.last()).toBe(end.to + 1);
    expect(terminal.progress.openedLessons(ana).size).toBe(1);
    // A return for the old identity can still be read, and does not ask again.
    const next = await terminal.write(2, [{ kind: "renew", terminal: former.id }], {
      recipients: [former.recipient],
    });
    expect(await terminal.take(next)).toMatchObject({ ok: true, value: { renewed: false } });
  });

  test("does so at its next start if the power went in between", async () => {
    const terminal = await provisioned();
    const former = terminal.log.terminal;
    terminal.returns.apply({ number: 1, digest: "", createdMs: 0 as WallMs }, [
      { kind: "renew", terminal: former },
    ]);
    // Power goes once more, after the keys were made and before the new log has its first event.
    terminal.log.goOnAs((await terminal.identities.renew()).id);
    terminal.close();
    const again = await storeIn(terminal.data);
    expect(again.log.last()).toBe(0);
    expect(await renewIfAsked(again)).toBe(false);
    expect([...again.log.read(1, 1)]).toMatchObject([
      { kind: "identityRenewed", body: { former, reason: "twoHistories" } },
    ]);
    expect(await renewIfAsked(again)).toBe(false);
    expect(again.log.last()).toBe(1);
  });

  test("starts on a full disk all the same, and takes the new one once there is room", async () => {
    const terminal = await provisioned();
    const former = terminal.log.terminal;
    terminal.returns.apply({ number: 1, digest: "", createdMs: 0 as WallMs }, [
      { kind: "renew", terminal: former },
    ]);
    terminal.db.pragma(`max_page_count = ${terminal.db.pragma("page_count", { simple: true })}`);
    expect(() => {
      for (;;) terminal.log.append({ kind: "signedIn", body: {} }, null);
    }).toThrow(/full/);
    await renewIfPossible(terminal);
    terminal.close();
    const again = await storeIn(terminal.data);
    await renewIfPossible(again);
    expect(again.log.terminal).not.toBe(former);
    expect([...again.log.read(1, 1)]).toMatchObject([{ kind: "identityRenewed", body: { former } }]);
  });

  test("on a disk that was full at that moment, its new log still begins with where it comes from", async () => {
    const terminal = await provisioned();
    const former = terminal.log.terminal;
    terminal.log.goOnAs((await terminal.identities.renew()).id);
    terminal.db.exec(
      "CREATE TRIGGER no_room BEFORE INSERT ON events BEGIN SELECT RAISE(ABORT, 'no room'); END",
    );
    await expect(renewIfAsked(terminal)).rejects.toThrow("no room");
    terminal.db.exec("DROP TRIGGER no_room");
    terminal.log.note({ kind: "booted", body: { version: "1", shell: "serve" } }, null);
    expect([...terminal.log.read(1, 2)]).toMatchObject([
      { kind: "identityRenewed", body: { former } },
      { kind: "booted" },
    ]);
  });
});
