import { spawnSync } from "node:child_process";
import { cpSync, existsSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, onTestFinished, test } from "vitest";
import { chainStart } from "../../../bundle/event.ts";
import type { ExerciseId } from "../../../curriculum/schema.ts";
import { countIdentities } from "../../../main/identity.ts";
import { openTerminalStore } from "../../../main/open-terminal-store.ts";
import { listBackups } from "../../../main/store/backups.ts";
import { openDrafts } from "../../../main/store/drafts.ts";
import { untoldRestore } from "../../../main/store/restored.ts";
import { firstBroken } from "../../../main/store/verify.ts";
import { answered, bootIn } from "../../support/booted.ts";
import { handClock } from "../../support/clock.ts";
import { temporaryFolder } from "../../support/folder.ts";
import { damages, draft, livedIn, storeOf } from "../../support/lived-in.ts";
import { pin, staffSecret } from "../../support/provisioned.ts";
import { storeIn } from "../../support/store.ts";

const exercise = "opening-hour" as ExerciseId;
const crashAt = join(import.meta.dirname, "..", "..", "support", "crash-at.ts");

async function open(data: string) {
  const opened = await openTerminalStore(data, {}, handClock());
  if (!opened.ok) throw new Error(opened.refusal.sentence);
  onTestFinished(() => opened.value.close());
  return { ...opened.value, drafts: openDrafts(opened.value.db) };
}

const kinds = (log: Awaited<ReturnType<typeof open>>["log"]) =>
  [...log.read(1, log.last())].map(({ kind }) => kind);
const asideIn = (data: string) =>
  readdirSync(data).filter((name) => /^terminal\.damaged-.*\.sqlite$/.test(name));

describe.each(Object.entries(damages))("a store with %s", (name, damage) => {
  test("is set aside, the newest backup takes its place, and the machine goes on under a new identity", async () => {
    const data = temporaryFolder();
    const { identity, inBackup, student } = await livedIn(data, { backups: 2 });
    damage(storeOf(data));
    const before = existsSync(storeOf(data)) ? readFileSync(storeOf(data)) : null;
    const { db, drafts, facility, identities, log } = await open(data);
    const now = identities.present();

    const [aside] = asideIn(data);
    expect(asideIn(data)).toHaveLength(name.includes("gone") ? 0 : 1);
    if (aside && before) expect(readFileSync(join(data, aside)).equals(before)).toBe(true);
    expect(now.id).not.toBe(identity.id);
    expect(kinds(log)).toEqual(["identityRenewed", "storeRestored"]);
    const [former] = log.former;
    const [last] = former?.read(inBackup, inBackup) ?? [];
    expect([...log.read(1, 2)].map(({ body }) => body)).toEqual([
      { former: identity.id, to: inBackup, hash: last?.hash, reason: "restored" },
      { setAside: aside ?? "missing", backup: listBackups(data)[0]?.name, to: inBackup },
    ]);
    expect([former?.last(), await firstBroken(db, 1), await firstBroken(db, 2)]).toEqual([
      inBackup,
      null,
      null,
    ]);
    expect(log.isOwn()).toBe(true);
    expect(facility.students().map((each) => each.name)).toEqual(["James", "Maria"]);
    expect(drafts.get(student.id, exercise)?.files).toEqual(draft);
    expect(untoldRestore(log)).toMatchObject({ upToMs: last?.wallMs });
    expect(readdirSync(data)).not.toContain("restore.json");
  });
});

test("a second start after a restore is an ordinary one", async () => {
  const data = temporaryFolder();
  await livedIn(data, { backups: 1 });
  damages["a file that was cut short"]?.(storeOf(data));
  (await open(data)).close();
  const { log } = await open(data);
  expect(kinds(log)).toEqual(["identityRenewed", "storeRestored"]);
  expect([countIdentities(data), asideIn(data).length]).toEqual([2, 1]);
});

test.each(["a beginning that is no database", "nothing left in it"])(
  "with %s: the journal that a killed program left goes aside, and into no other store",
  async (name) => {
    const whole = temporaryFolder();
    const { newest, student } = await livedIn(whole, { backups: 1 });
    const { close, log } = await storeIn(whole);
    log.append({ kind: "signedIn", body: {} }, student.id);
    const data = join(temporaryFolder(), "data");
    cpSync(whole, data, { recursive: true }); // as a power cut leaves it: the last fact is in the journal
    close();
    const journal = readFileSync(`${storeOf(data)}-wal`);
    damages[name]?.(storeOf(data));
    const restored = await open(data);
    const [aside = ""] = asideIn(data);
    expect(readFileSync(join(data, `${aside}-wal`)).equals(journal)).toBe(true);
    expect(restored.log.former[0]?.last()).toBe(newest - 1);
  },
);

test("damage upon damage: each restore has its own identity and its own file, and nothing is written over", async () => {
  const data = temporaryFolder();
  await livedIn(data, { backups: 1 });
  for (let time = 0; time < 3; time++) {
    damages["a beginning that is no database"]?.(storeOf(data));
    (await open(data)).close();
  }
  const { log } = await open(data);
  expect([countIdentities(data), asideIn(data).length, log.isOwn()]).toEqual([4, 3, true]);
  const [first] = log.read(1, 1);
  // The store is the first machine's again, so what it goes on from has no events here.
  expect(first?.body).toMatchObject({ to: 0, hash: chainStart(log.former[2]?.terminal ?? log.terminal) });
});

describe("without any backup", () => {
  test("the terminal works again without staff: its students sign in, under a new identity", async () => {
    const data = temporaryFolder();
    const { identity, student } = await livedIn(data, { backups: 0 });
    damages["a page torn out of the middle"]?.(storeOf(data));
    const terminal = await bootIn(data);
    const state = answered(await terminal.call("terminal:state", {}));
    expect([state.facility?.name, state.terminal.id === identity.id]).toEqual(["North campus", false]);
    answered(await terminal.call("session:signIn", { student: student.id, pin }));
    answered(await terminal.call("staff:signIn", { secret: staffSecret }));
    const before = answered(await terminal.call("staff:overview", {}));
    expect(before.restored).toMatchObject({ upToMs: null, backup: null, setAside: asideIn(data)[0] });
    answered(await terminal.call("staff:export", { folder: temporaryFolder() }));
    expect(answered(await terminal.call("staff:overview", {})).restored).toBeNull();
  });

  test("a machine that was never set up only says that it began anew", async () => {
    const data = temporaryFolder();
    (await open(data)).close();
    rmSync(storeOf(data));
    const { facility, log } = await open(data);
    expect([facility.get(), kinds(log)]).toEqual([null, ["identityRenewed", "storeRestored"]]);
  });
});

/** Some fifty starts of a program: this only ends one that hangs. */
const manyStartsMs = 900_000;

describe.each([1, 0])("a power cut anywhere in a restore, with %i backups", (backups) => {
  test(
    "leaves a store that the next start brings to the same end",
    async () => {
      const whole = temporaryFolder();
      const { identity, inBackup } = await livedIn(whole, { backups });
      damages["a page torn out of the middle"]?.(storeOf(whole));
      const damaged = readFileSync(storeOf(whole));
      let at = 1;
      for (let isDone = false; !isDone; at += 1) {
        const data = join(temporaryFolder(), "data");
        cpSync(whole, data, { recursive: true });
        const { stdout, signal } = spawnSync(process.execPath, [crashAt, data, String(at)], {
          encoding: "utf8",
        });
        isDone = stdout.includes("done");
        expect([at, isDone || signal === "SIGKILL"]).toEqual([at, true]);

        const { close, db, facility, identities, log } = await open(data);
        const now = identities.present();
        expect([at, ...kinds(log).slice(0, 2)]).toEqual([at, "identityRenewed", "storeRestored"]);
        expect([at, kinds(log).filter((kind) => kind === "storeRestored").length]).toEqual([at, 1]);
        expect([at, now.id === identity.id, countIdentities(data)]).toEqual([at, false, 2]);
        expect([at, log.former[0]?.last(), await firstBroken(db, 2)]).toEqual([at, inBackup, null]);
        expect([at, facility.students().length]).toEqual([at, 2]);
        const [aside] = asideIn(data);
        expect([at, asideIn(data).length, aside && readFileSync(join(data, aside)).equals(damaged)]).toEqual([
          at,
          1,
          true,
        ]);
        close();
      }
      // As many places as there are steps on the disk: fewer would mean that the test does not see them.
      expect(at).toBeGreaterThan(15);
    },
    manyStartsMs,
  );
});
