import { readFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { describe, expect, test } from "vitest";
import { readBundle } from "../../../bundle/bundle.ts";
import type { EventRecord } from "../../../bundle/event.ts";
import { built } from "../../../main/config/built.ts";
import { answered, type BootedForTest, bootIn, bootProvisioned } from "../../support/booted.ts";
import { fileOf } from "../../support/exported.ts";
import { temporaryFolder } from "../../support/folder.ts";
import { start } from "../../support/process.ts";
import { pin } from "../../support/provisioned.ts";

const top = join(import.meta.dirname, "..", "..", "..");
const lesson = "a-first-program";
const exercise = "opening-hour";
const files = (text: string) => ({ "main.js": text });

async function versionsOf(terminal: Pick<BootedForTest, "call">) {
  const { versions } = answered(await terminal.call("draft:versions", { exercise }));
  const texts = [];
  for (const { number, why } of versions) {
    const version = answered(await terminal.call("draft:version", { exercise, number }));
    texts.push([why, version.files["main.js"]]);
  }
  return texts;
}

async function draftOf(terminal: Pick<BootedForTest, "call">) {
  const view = answered(await terminal.call("lesson:open", { lesson }));
  return view.exercises.find(({ id }) => id === exercise)?.draft;
}

/** What staff carry away, as the facility reads it. */
async function exported(
  terminal: Awaited<ReturnType<typeof bootProvisioned>>,
): Promise<readonly EventRecord[]> {
  await terminal.signInAsStaff();
  const report = answered(await terminal.call("staff:export", { folder: temporaryFolder() }));
  const read = await readBundle(readFileSync(fileOf(report)), terminal.reader);
  if (!read.ok) throw new Error(read.refusal.sentence);
  return read.value.events;
}

const left = (events: readonly EventRecord[]) =>
  events.filter(({ kind }) => kind === "draftLeft").map(({ body, student }) => ({ ...body, student }));

describe("a student's versions", () => {
  test("a reset gives the starter and destroys nothing; going back is one press", async () => {
    const terminal = await bootProvisioned(temporaryFolder());
    await terminal.signIn();
    await terminal.call("draft:save", { exercise, files: files("// half a thought") });
    const view = answered(await terminal.call("lesson:open", { lesson }));
    const starter = view.exercises.find(({ id }) => id === exercise)?.starter;
    expect(answered(await terminal.call("draft:reset", { exercise })).files).toEqual(starter);
    const again = answered(await terminal.call("lesson:open", { lesson }));
    expect(again.exercises.find(({ id }) => id === exercise)?.draft?.files).toEqual(starter);
    // After a reload the screen still knows the way back.
    const undo = again.exercises.find(({ id }) => id === exercise)?.draft?.undo;
    expect(undo).toMatchObject({ why: "reset" });
    const back = answered(await terminal.call("draft:return", { exercise, number: undo?.version ?? 0 }));
    expect(back).toMatchObject({ files: files("// half a thought"), undo: { why: "returned" } });
    expect(await versionsOf(terminal)).toEqual([
      ["returned", "// half a thought"],
      ["reset", starter?.["main.js"]],
      ["typed", "// half a thought"],
    ]);
    await terminal.call("draft:save", { exercise, files: files("// half a thought, and more") });
    expect((await draftOf(terminal))?.undo).toBeNull();
  });

  test("tell which of them were checked and how that went last, however their files are ordered", async () => {
    const terminal = await bootProvisioned(temporaryFolder());
    await terminal.signIn();
    const check = (text: string) => terminal.call("attempt:grade", { exercise, files: files(text) });
    await check("export function openingHour() {");
    await terminal.call("draft:save", { exercise, files: files("// typed on") });
    await check("export function openingHour() { return 8; }");
    await check("export function openingHour() { return 7; }");
    const { versions } = answered(await terminal.call("draft:versions", { exercise }));
    expect(versions.map(({ checked }) => checked && { ...checked, total: checked.total > 0 })).toEqual([
      { verdict: "passed", passed: expect.any(Number), total: true },
      { verdict: "failed", passed: 2, total: true },
      null,
      { verdict: "unreadable", passed: 0, total: false },
    ]);
    expect(versions[0]?.checked?.passed).toBe(versions[0]?.checked?.total);
  });

  test("are of one student alone, and a number that is not there gets a sentence", async () => {
    const terminal = await bootProvisioned(temporaryFolder());
    await terminal.signIn();
    await terminal.call("draft:save", { exercise, files: files("// Maria's") });
    const { versions } = answered(await terminal.call("draft:versions", { exercise }));
    await terminal.call("session:signIn", { student: terminal.james, pin: "000111" });
    expect(await versionsOf(terminal)).toEqual([]);
    const number = versions[0]?.number ?? 0;
    expect(await terminal.call("draft:version", { exercise, number })).toMatchObject({
      refusal: { kind: "unknownVersion" },
    });
  });

  test("a reset where nothing was typed makes no version", async () => {
    const terminal = await bootProvisioned(temporaryFolder());
    await terminal.signIn();
    await terminal.call("draft:reset", { exercise });
    expect(await versionsOf(terminal)).toEqual([]);
  });
});

describe("what was typed and not handed in", () => {
  test.each([
    ["signs out", (t: BootedForTest) => t.call("session:signOut", {})],
    ["makes room for staff", (t: BootedForTest) => t.call("staff:signIn", { secret: "not theirs" })],
  ])("is left in the log when its student %s, once", async (_, leave) => {
    const terminal = await bootProvisioned(temporaryFolder());
    for (let i = 0; i < 2; i++) {
      await terminal.signIn();
      await terminal.call("draft:save", { exercise, files: files("// half a thought") });
      await leave(terminal);
    }
    const events = await exported(terminal);
    expect(left(events)).toEqual([
      { exercise, files: files("// half a thought"), step: 1, student: terminal.maria },
    ]);
    const kinds = events.map(({ kind }) => kind);
    expect(kinds.indexOf("draftLeft")).toBeLessThan(kinds.indexOf("signedOut"));
  });

  test("is not left when it was handed in", async () => {
    const terminal = await bootProvisioned(temporaryFolder());
    await terminal.signIn();
    await terminal.call("attempt:grade", { exercise, files: files("// handed in") });
    expect(left(await exported(terminal))).toEqual([]);
  });

  test("is told to have been cut off only after a session that nobody ended, and until it is typed on", async () => {
    const data = temporaryFolder();
    const terminal = await bootProvisioned(data);
    await terminal.signIn();
    await terminal.call("draft:save", { exercise, files: files("// first") });
    expect((await draftOf(terminal))?.wasCutOff).toBe(false);
    await terminal.call("session:signOut", {});
    await terminal.signIn();
    expect((await draftOf(terminal))?.wasCutOff).toBe(false);
    await terminal.close();
    const again = await bootIn(data);
    await again.call("session:signIn", { student: terminal.maria, pin });
    expect((await draftOf(again))?.wasCutOff).toBe(false);
  });

  test("is left when the program closes", async () => {
    const data = temporaryFolder();
    const terminal = await bootProvisioned(data);
    await terminal.signIn();
    await terminal.call("draft:save", { exercise, files: files("// at the bell") });
    await terminal.close();
    const again = await bootIn(data);
    expect(left(await exported({ ...terminal, ...again, signInAsStaff: staffOf(again) }))).toMatchObject([
      { files: files("// at the bell"), step: 1 },
    ]);
  });

  test("is on the disk once it is shown as saved: a killed program loses nothing, and the export carries it", async () => {
    const data = temporaryFolder();
    const terminal = await bootProvisioned(data);
    await terminal.close();
    const { library, sqlWorker, worker, course } = built;
    const paths = { data, policy: terminal.policy, course, library, sqlWorker, worker };
    const asStudent = { student: terminal.maria, pin };
    const script = `
      import { bootTerminal } from ${JSON.stringify(pathToFileURL(join(top, "main", "boot.ts")).href)};
      const { value } = await bootTerminal(${JSON.stringify(paths)}, "serve");
      await value.call("session:signIn", ${JSON.stringify(asStudent)});
      const save = (text) => value.call("draft:save", { exercise: "${exercise}", files: { "main.js": text } });
      await save("// typed");
      await value.call("draft:reset", { exercise: "${exercise}" });
      const saved = await save("// typed after the reset");
      console.log("saved", saved.ok);
      setInterval(() => {}, 1000);`;
    const running = start(process.execPath, ["--input-type=module", "-e", script]);
    await running.says(/saved true/);
    running.child.kill("SIGKILL");
    await running.ended;

    const again = await bootIn(data);
    // Maria does not come back before staff carry the work away: her program goes along all the same.
    expect(left(await exported({ ...terminal, ...again, signInAsStaff: staffOf(again) }))).toMatchObject([
      { files: files("// typed after the reset"), student: terminal.maria },
    ]);
    await again.call("session:signIn", asStudent);
    expect((await draftOf(again))?.wasCutOff).toBe(true);
    const texts = await versionsOf(again);
    expect(texts.map(([why]) => why)).toEqual(["typed", "reset", "typed"]);
    expect([texts[0]?.[1], texts[2]?.[1]]).toEqual(["// typed after the reset", "// typed"]);
  });
});

const staffOf = (terminal: BootedForTest) => () =>
  terminal.call("staff:signIn", { secret: "correct horse battery" });
