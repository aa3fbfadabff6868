import { spawnSync } from "node:child_process";
import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { describe, expect, onTestFinished, test } from "vitest";
import { readBundle } from "../../bundle/bundle.ts";
import { openTerminalStore } from "../../main/open-terminal-store.ts";
import { seal } from "../../main/seal.ts";
import { openStore } from "../../main/store/open.ts";
import { answered, bootIn } from "../support/booted.ts";
import { handClock } from "../support/clock.ts";
import { fileOf } from "../support/exported.ts";
import { temporaryFolder } from "../support/folder.ts";
import { damages, livedIn, storeOf } from "../support/lived-in.ts";
import { staffSecret } from "../support/provisioned.ts";

const top = join(import.meta.dirname, "..", "..");
const run = (...words: readonly string[]) =>
  spawnSync(process.execPath, [join(top, "main", "cli", "index.ts"), "seal", ...words], { encoding: "utf8" });

/** Every byte below a folder. */
function everything(folder: string): string {
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .map((name) => join(folder, name))
    .filter((file) => statSync(file).isFile())
    .map((file) => readFileSync(file, "latin1"))
    .join("\n");
}

test("two copies of a sealed folder start as two terminals of its facility, and the facility reads both", async () => {
  const data = join(temporaryFolder(), "data");
  const { reader, student } = await livedIn(data, { backups: 1 });
  mkdirSync(join(data, "browser"));
  writeFileSync(join(data, "notes.txt"), "IT's own");
  mkdirSync(join(data, "courses"));
  for (const folder of ["inbox", "outbox"]) {
    mkdirSync(join(data, folder));
    writeFileSync(join(data, folder, "carried.foothold"), student.id);
  }
  // What a power cut left of a restore.
  writeFileSync(join(data, "terminal.sqlite.part"), student.id);
  const sealed = await seal(data, 302);
  expect(sealed).toEqual({ ok: true, value: { facility: "North campus", left: ["notes.txt"] } });
  expect(readdirSync(data).sort()).toEqual(["courses", "facility.json", "lock.sqlite", "notes.txt"]);
  for (const secret of [student.id, "Maria", "in the backup", "PRIVATE KEY"])
    expect(everything(data)).not.toContain(secret);

  const ids: string[] = [];
  for (const name of ["one", "two"]) {
    const copy = join(data, "..", name);
    cpSync(data, copy, { recursive: true });
    const terminal = await bootIn(copy, { terminalName: `Room 4, ${name}` });
    const state = answered(await terminal.call("terminal:state", {}));
    expect([state.facility, state.students, state.terminal.name]).toEqual([
      { name: "North campus" },
      [],
      `Room 4, ${name}`,
    ]);
    answered(await terminal.call("staff:signIn", { secret: staffSecret }));
    const report = answered(await terminal.call("staff:export", { folder: temporaryFolder() }));
    const read = await readBundle(readFileSync(fileOf(report)), reader);
    if (!read.ok) throw new Error(read.refusal.sentence);
    expect(read.value.events[0]).toMatchObject({
      seq: 1,
      kind: "terminalProvisioned",
      body: { name: `Room 4, ${name}` },
    });
    ids.push(state.terminal.id);
  }
  expect(new Set(ids).size).toBe(2);
});

describe("sealing is refused, and changes nothing,", () => {
  test.each<[string, (data: string) => void, number | null, RegExp]>([
    ["while work was never exported", () => {}, null, /^302 records .* --discard 302\.$/],
    ["with another number than there is", () => {}, 301, /^302 records .*\(and not 301\)/],
    [
      "while a damaged record is set aside",
      (data) => writeFileSync(join(data, "terminal.damaged-1-x.sqlite"), ""),
      302,
      /set aside here/,
    ],
    [
      "while the record is damaged",
      (data) => damages["a file that was cut short"]?.(storeOf(data)),
      302,
      /is damaged/,
    ],
    [
      "while a restore is not finished",
      (data) => writeFileSync(join(data, "restore.json"), "{}"),
      302,
      /not finished/,
    ],
  ])("%s", async (_, prepare, discard, sentence) => {
    const data = temporaryFolder();
    await livedIn(data, { backups: 1 });
    prepare(data);
    const before = readdirSync(data).sort();
    expect(await seal(data, discard)).toMatchObject({
      ok: false,
      refusal: { sentence: expect.stringMatching(sentence) },
    });
    expect(readdirSync(data).sort()).toEqual(before);
  });

  test("while a program uses the folder, or there is none", async () => {
    const data = temporaryFolder();
    await livedIn(data, { backups: 1 });
    const store = openStore(data);
    expect(run("--data", data, "--discard", "302")).toMatchObject({
      status: 1,
      stderr: expect.stringMatching(/Another Foothold/),
    });
    if (store.ok) store.value.close();
    expect(run("--data", data, "--discard", "all").status).toBe(2);
    expect(run("--data", join(data, "none")).status).toBe(1);
    expect(existsSync(storeOf(data))).toBe(true);
    expect(run("--data", data, "--discard", "302")).toMatchObject({
      status: 0,
      stdout: expect.stringContaining("North campus"),
    });
  });
});

test("what was exported may be sealed without a number", async () => {
  const data = temporaryFolder();
  const { student } = await livedIn(data, { backups: 0 });
  const terminal = await bootIn(data);
  await terminal.call("staff:signIn", { secret: staffSecret });
  expect(answered(await terminal.call("staff:overview", {})).waiting).toBeGreaterThan(0);
  answered(await terminal.call("staff:export", { folder: temporaryFolder() }));
  await terminal.close();
  expect(await seal(data, null)).toMatchObject({ ok: true });
  expect(everything(data)).not.toContain(student.id);
});

test("a sealing that was cut off anywhere holds the terminal back, and the next one finishes it", async () => {
  const whole = join(temporaryFolder(), "whole");
  await livedIn(whole, { backups: 1 });
  writeFileSync(join(whole, "seal.json"), "{}\n");
  const parts = ["terminal.sqlite", "identities", "backups"];
  for (let gone = 0; gone <= parts.length; gone++) {
    const data = join(temporaryFolder(), "data");
    cpSync(whole, data, { recursive: true });
    for (const name of parts.slice(0, gone)) rmSync(join(data, name), { recursive: true });
    expect(await openTerminalStore(data, {}, handClock())).toMatchObject({ refusal: { kind: "unfinished" } });
    expect(await seal(data, null)).toMatchObject({ ok: true });
    const opened = await openTerminalStore(data, {}, handClock());
    if (!opened.ok) throw new Error(opened.refusal.sentence);
    onTestFinished(() => opened.value.close());
    expect([opened.value.facility.get()?.name, opened.value.log.former.length]).toEqual(["North campus", 0]);
  }
});
