import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { readBundle } from "../../../bundle/bundle.ts";
import { answered, type BootedForTest, bootIn, bootProvisioned } from "../../support/booted.ts";
import { fileOf } from "../../support/exported.ts";
import { temporaryFolder } from "../../support/folder.ts";
import { pin } from "../../support/provisioned.ts";

type Terminal = Pick<BootedForTest, "call">;
const main = (text: string) => ({ "main.js": text });

const make = async (terminal: Terminal, name: string, files: Record<string, string> = main("")) =>
  answered(await terminal.call("project:make", { name, files })).project;
const list = async (terminal: Terminal) => answered(await terminal.call("project:list", {}));
const named = (lines: readonly { readonly name: string }[]) => lines.map(({ name }) => name);

/** What staff carry away of projects, as the facility reads it. */
async function left(terminal: Awaited<ReturnType<typeof bootProvisioned>>) {
  await terminal.signInAsStaff();
  const report = answered(await terminal.call("staff:export", { folder: temporaryFolder() }));
  const read = await readBundle(readFileSync(fileOf(report)), terminal.reader);
  if (!read.ok) throw new Error(read.refusal.sentence);
  return read.value.events
    .filter(({ kind }) => kind === "projectLeft")
    .map(({ body, student }) => ({ ...body, student }));
}

describe("a student's projects", () => {
  test("are made, renamed, put away and brought back; names stay apart; nothing of another student is seen", async () => {
    const terminal = await bootProvisioned(temporaryFolder());
    await terminal.signIn();
    const first = await make(terminal, "  Dice ", { ...main("roll();"), "notes.txt": "six" });
    await make(terminal, "dice");
    expect(await list(terminal)).toMatchObject({
      projects: [{ name: "dice 2" }, { name: "Dice", files: ["main.js", "notes.txt"], characters: 10 }],
      deleted: [],
    });
    await terminal.call("project:rename", { project: first, name: "Two dice" });
    const gone = answered(await terminal.call("project:delete", { project: first }));
    expect([named(gone.projects), named(gone.deleted)]).toEqual([["dice 2"], ["Two dice"]]);
    expect(await terminal.call("project:open", { project: first })).toMatchObject({
      refusal: { kind: "deletedProject" },
    });
    // A name is free again once its project was put away, so it comes back under another.
    await make(terminal, "Two dice");
    const back = answered(await terminal.call("project:bringBack", { project: first }));
    expect(named(back.projects).sort()).toEqual(["Two dice", "Two dice 2", "dice 2"]);
    expect(answered(await terminal.call("project:open", { project: first }))).toMatchObject({
      name: "Two dice 2",
      files: { "main.js": "roll();", "notes.txt": "six" },
      elsewhere: null,
    });

    await terminal.call("session:signIn", { student: terminal.james, pin: "000111" });
    expect(await list(terminal)).toMatchObject({ projects: [], deleted: [] });
    const asks = [
      terminal.call("project:open", { project: first }),
      terminal.call("project:rename", { project: first, name: "Mine" }),
      terminal.call("project:delete", { project: first }),
      terminal.call("draft:save", { exercise: first, files: main("taken") }),
    ];
    for (const answer of await Promise.all(asks))
      expect(answer).toMatchObject({ refusal: { kind: "unknownProject" } });
    expect(answered(await terminal.call("draft:versions", { exercise: first })).versions).toEqual([]);
  });

  test("keep what is typed as versions, and a return to one brings its files with it", async () => {
    const terminal = await bootProvisioned(temporaryFolder());
    await terminal.signIn();
    const project = await make(terminal, "Dice", { ...main("1"), "old.js": "// old" });
    const before = { ...main("2"), "old.js": "// old" };
    await terminal.call("draft:save", { exercise: project, files: before });
    const versionsNow = async () =>
      answered(await terminal.call("draft:versions", { exercise: project })).versions;
    // Typed within a minute of being made, so it is the same version still.
    expect((await versionsNow()).map(({ why }) => why)).toEqual(["typed"]);
    // Without one of its files it is another one.
    await terminal.call("draft:save", { exercise: project, files: main("3") });
    const versions = await versionsNow();
    expect(versions.map(({ why }) => why)).toEqual(["typed", "typed"]);
    const number = versions[1]?.number ?? 0;
    answered(await terminal.call("draft:return", { exercise: project, number }));
    expect(answered(await terminal.call("project:open", { project })).files).toEqual(before);
  });

  test("are left in the log once their student leaves, again only when something changed, also when put away", async () => {
    const data = temporaryFolder();
    const terminal = await bootProvisioned(data);
    await terminal.signIn();
    const project = await make(terminal, "Dice", main("roll();"));
    for (let i = 0; i < 2; i++) {
      await terminal.call("session:signOut", {});
      await terminal.signIn();
      await terminal.call("draft:save", { exercise: project, files: main("roll();") });
    }
    await terminal.call("project:delete", { project });
    await terminal.close();
    // The facts came into the log as the program closed.
    const again = await bootIn(data);
    const events = await left({ ...terminal, ...again, signInAsStaff: staffOf(again) });
    const same = { project, name: "Dice", files: main("roll();"), knows: [], student: terminal.maria };
    expect(events).toEqual([
      { ...same, deleted: false, step: 1 },
      { ...same, deleted: true, step: 2 },
    ]);
    await again.call("session:signIn", { student: terminal.maria, pin });
    expect(named((await list(again)).deleted)).toEqual(["Dice"]);
  });

  test("are fifty at most beside those put away, and the sentence comes before anything is lost", async () => {
    const terminal = await bootProvisioned(temporaryFolder());
    await terminal.signIn();
    const ids = [];
    for (let i = 0; i < 50; i++) ids.push(await make(terminal, "Same"));
    const oneMore = await terminal.call("project:make", { name: "One more", files: main("") });
    expect(oneMore).toMatchObject({ refusal: { kind: "tooManyProjects" } });
    const [first = ids[0]] = ids;
    if (first === undefined) throw new Error("no project");
    await terminal.call("project:delete", { project: first });
    await make(terminal, "One more");
    expect(await terminal.call("project:bringBack", { project: first })).toMatchObject({
      refusal: { kind: "tooManyProjects" },
    });
    const { projects, deleted } = await list(terminal);
    expect([new Set(named(projects)).size, deleted.length]).toEqual([50, 1]);
  });
});

describe("what a screen may not say", () => {
  const files = main("");
  const cases: readonly (readonly [what: string, call: string, ask: object])[] = [
    ["no name", "project:make", { name: "   ", files }],
    ["a name of two lines", "project:make", { name: "a\nb", files }],
    ["a name with a null", "project:make", { name: "a\0b", files }],
    ["a name that is too long", "project:make", { name: "a".repeat(81), files }],
    ["no files", "project:make", { name: "a", files: {} }],
    ["a file of another folder", "project:make", { name: "a", files: { "../main.js": "" } }],
    ["a file that is no text", "project:make", { name: "a", files: { "main.js": 1 } }],
    [
      "too many files",
      "project:make",
      { name: "a", files: Object.fromEntries(Array.from({ length: 21 }, (_, i) => [`f${i}.js`, ""])) },
    ],
    ["too long a program", "project:make", { name: "a", files: main("x".repeat(200_001)) }],
    ["a stray key", "project:make", { name: "a", files, id: "p-1" }],
    ["an id of no project", "project:open", { project: "opening-hour" }],
    ["a project by its name", "project:delete", { project: "Dice" }],
  ];
  test("is refused, and changes nothing", async () => {
    const terminal = await bootProvisioned(temporaryFolder());
    await terminal.signIn();
    for (const [what, call, ask] of cases) {
      const answer = await terminal.callAnything(call, ask);
      expect({ what, answer }).toMatchObject({ what, answer: { refusal: { kind: "notUnderstood" } } });
    }
    expect(await list(terminal)).toMatchObject({ projects: [], deleted: [] });
    // A half character cannot be kept, and is no reason to refuse the rest.
    const project = await make(terminal, "half \ud83d", main("\ud83d"));
    expect(answered(await terminal.call("project:open", { project }))).toMatchObject({
      name: "half \ufffd",
      files: main("\ufffd"),
    });
    // Too long a text says so, and the text from before is still there.
    const long = await terminal.call("draft:save", { exercise: project, files: main("x".repeat(200_001)) });
    expect(long).toMatchObject({ refusal: { kind: "tooLong" } });
    expect(answered(await terminal.call("project:open", { project })).files).toEqual(main("\ufffd"));
  });
});

const staffOf = (terminal: BootedForTest) => () =>
  terminal.call("staff:signIn", { secret: "correct horse battery" });
