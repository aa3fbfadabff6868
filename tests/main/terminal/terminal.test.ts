import { copyFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { callNames } from "../../../main/contract.ts";
import { answered, bootIn, bootProvisioned } from "../../support/booted.ts";
import { temporaryFolder } from "../../support/folder.ts";

const exercise = "opening-hour";
const right = { "main.js": "export function openingHour() {\n  return 7;\n}\n" };
const wrong = { "main.js": 'export function openingHour() {\n  return "7";\n}\n' };
const lesson = "a-first-program";

describe("before it knows its facility", () => {
  test("a terminal tells its state and does nothing else", async () => {
    const terminal = await bootIn(temporaryFolder());
    expect(answered(await terminal.call("terminal:state", {}))).toMatchObject({
      facility: null,
      students: [],
    });
    for (const name of callNames.filter((each) => each !== "terminal:state")) {
      expect(await terminal.callAnything(name, {})).toMatchObject({ refusal: { kind: "notProvisioned" } });
    }
  });
});

describe("what a screen may ask", () => {
  test.each([
    ["a call that is not in the contract", "store:drop", {}],
    ["a name that every object has", "constructor", {}],
    ["a name that is no text", ["terminal:state"], {}],
    ["an ask with a stray key", "terminal:state", { extra: 1 }],
    ["an ask that is no object", "terminal:state", "x"],
    ["nothing", undefined, undefined],
    [
      "a PIN that is no number",
      "session:signIn",
      { student: "s-00000000000000000000000000", pin: "x' OR 1" },
    ],
    ["a polluted ask", "terminal:state", JSON.parse('{"__proto__":{"a":1},"b":2}')],
  ])("%s is refused with a sentence", async (_, name, ask) => {
    const terminal = await bootProvisioned(temporaryFolder());
    expect(await terminal.callAnything(name, ask)).toMatchObject({
      ok: false,
      refusal: { kind: "notUnderstood" },
    });
  });

  test("a student's calls need a student, staff's calls need staff", async () => {
    const terminal = await bootProvisioned(temporaryFolder());
    const asStudent = () => terminal.call("course:outline", {});
    const asStaff = () => terminal.call("staff:overview", {});
    expect([await asStudent(), await asStaff()]).toMatchObject([
      { refusal: { kind: "signedOut" } },
      { refusal: { kind: "staffOnly" } },
    ]);
    await terminal.signIn();
    expect([await asStudent(), await asStaff()]).toMatchObject([
      { ok: true },
      { refusal: { kind: "staffOnly" } },
    ]);
    await terminal.signInAsStaff();
    expect([await asStudent(), await asStaff()]).toMatchObject([
      { refusal: { kind: "signedOut" } },
      { ok: true },
    ]);
  });
});

describe("signing in", () => {
  test("takes the right PIN only, and makes guessers wait, also after a restart", async () => {
    const data = temporaryFolder();
    const terminal = await bootProvisioned(data);
    for (let i = 0; i < 2; i++) {
      expect(await terminal.signIn(terminal.maria, "999999")).toMatchObject({
        refusal: { kind: "wrongSecret", sentence: expect.stringContaining("try again") },
      });
    }
    // In parallel, as a guesser would: one after the other all the same, and the third one locks.
    const guesses = await Promise.all([1, 2, 3, 4].map(() => terminal.signIn(terminal.maria, "999999")));
    expect(guesses.filter((each) => !each.ok && each.refusal.kind === "wrongSecret")).toHaveLength(1);
    expect(await terminal.signIn()).toMatchObject({ refusal: { kind: "wait" } });
    await terminal.close();
    const again = await bootIn(data);
    expect(await again.call("session:signIn", { student: terminal.maria, pin: "482913" })).toMatchObject({
      refusal: { kind: "wait", sentence: expect.stringMatching(/wait \d+ seconds?/) },
    });
    // Nobody else has to wait for that.
    expect(await again.call("session:signIn", { student: terminal.james, pin: "000111" })).toMatchObject({
      ok: true,
    });
  });

  test("a student who is not on the list is refused", async () => {
    const terminal = await bootProvisioned(temporaryFolder());
    const student = "s-00000000000000000000000000";
    expect(await terminal.call("session:signIn", { student, pin: "482913" })).toMatchObject({
      refusal: { kind: "unknownStudent" },
    });
  });
});

describe("an attempt", () => {
  test("goes from wrong to right, moves lesson and outline, and is there after a restart", async () => {
    const data = temporaryFolder();
    const terminal = await bootProvisioned(data);
    await terminal.signIn();
    const opened = answered(await terminal.call("lesson:open", { lesson }));
    expect([opened.state, opened.exercises[0]?.state]).toEqual(["tried", "new"]);

    const first = answered(await terminal.call("attempt:grade", { exercise, files: wrong }));
    expect([first.verdict.kind, first.number, first.exerciseState]).toEqual(["failed", 1, "tried"]);
    const second = answered(await terminal.call("attempt:grade", { exercise, files: right }));
    expect([second.verdict.kind, second.number, second.exerciseState]).toEqual(["passed", 2, "passed"]);
    const third = answered(await terminal.call("attempt:grade", { exercise, files: wrong }));
    expect([third.number, third.exerciseState]).toEqual([3, "passed"]);
    await terminal.close();

    const again = await bootIn(data);
    await again.call("session:signIn", { student: terminal.maria, pin: "482913" });
    const view = answered(await again.call("lesson:open", { lesson }));
    const found = view.exercises.find(({ id }) => id === exercise);
    expect(found).toMatchObject({ state: "passed", attempts: 3, draft: { files: wrong } });
    const outline = answered(await again.call("course:outline", {}));
    expect(outline.next).toEqual({
      lesson,
      exercise: view.exercises.find(({ state }) => state === "new")?.id,
    });
  });

  test("of one student is not seen by another", async () => {
    const terminal = await bootProvisioned(temporaryFolder());
    await terminal.signIn();
    await terminal.call("attempt:grade", { exercise, files: right });
    await terminal.call("session:signIn", { student: terminal.james, pin: "000111" });
    const view = answered(await terminal.call("lesson:open", { lesson }));
    expect(view.exercises.find(({ id }) => id === exercise)).toMatchObject({ state: "new", draft: null });
  });

  test("passed after a hint says so, and hints open in order", async () => {
    const terminal = await bootProvisioned(temporaryFolder());
    await terminal.signIn();
    expect(await terminal.call("hint:open", { exercise, number: 2 })).toMatchObject({
      refusal: { kind: "hintsInOrder" },
    });
    expect(answered(await terminal.call("hint:open", { exercise, number: 1 })).hint.en).not.toBe("");
    const graded = answered(await terminal.call("attempt:grade", { exercise, files: right }));
    expect(graded.exerciseState).toBe("helped");
  });

  test("at an exercise that is not there gets a sentence, and so does a program that is too long", async () => {
    const terminal = await bootProvisioned(temporaryFolder());
    await terminal.signIn();
    expect(await terminal.call("attempt:grade", { exercise: "none", files: right })).toMatchObject({
      refusal: { kind: "unknownExercise" },
    });
    const files = { "main.js": "x".repeat(200_001) };
    expect(await terminal.call("attempt:grade", { exercise, files })).toMatchObject({ ok: false });
  });

  test("is judged in the language that the screen speaks, else in the policy's", async () => {
    const terminal = await bootProvisioned(temporaryFolder());
    await terminal.signIn();
    const files = { "main.js": "openingHour;" };
    const sentences = [];
    for (const spoken of [{}, { language: "es" }] as const) {
      const { verdict } = answered(await terminal.call("attempt:grade", { exercise, files, ...spoken }));
      sentences.push(verdict.kind === "crashed" && verdict.error.sentence);
    }
    expect(sentences).toEqual([
      "The name openingHour is not known here. Check its spelling, or declare it first.",
      "El nombre openingHour no se conoce aquí. Revisa cómo está escrito, o decláralo antes.",
    ]);
  });

  test("with half of a character in it is kept and travels", async () => {
    const terminal = await bootProvisioned(temporaryFolder());
    await terminal.signIn();
    const files = { "main.js": '// \ud83d\nexport function openingHour() {\n  return "\ud83d";\n}\n' };
    expect(answered(await terminal.call("attempt:grade", { exercise, files })).number).toBe(1);
  });
});

describe("a draft", () => {
  test("is there when the lesson is opened again, for its student alone", async () => {
    const terminal = await bootProvisioned(temporaryFolder());
    await terminal.signIn();
    const files = { "main.js": "// half a thought" };
    await terminal.call("draft:save", { exercise, files });
    const view = answered(await terminal.call("lesson:open", { lesson }));
    expect(view.exercises.find(({ id }) => id === exercise)?.draft?.files).toEqual(files);
  });
});

describe("staff", () => {
  test("see what waits, export it, and then nothing waits", async () => {
    const stick = temporaryFolder();
    const terminal = await bootProvisioned(temporaryFolder(), { exportFolders: [stick] });
    await terminal.signIn();
    await terminal.call("attempt:grade", { exercise, files: right });
    await terminal.signInAsStaff();
    const before = answered(await terminal.call("staff:overview", {}));
    expect(before).toMatchObject({ lastExport: null, deliveries: [] });
    expect(before.waiting).toBeGreaterThan(0);
    expect(before.unconfirmed).toBe(before.waiting);
    const { places } = answered(await terminal.call("staff:places", {}));
    expect(places).toContainEqual(expect.objectContaining({ path: stick, kind: "folder", state: "ready" }));
    const report = answered(await terminal.call("staff:export", { folder: stick }));
    if (report.kind !== "written") throw new Error(report.kind);
    expect(answered(await terminal.call("staff:overview", {}))).toMatchObject({
      waiting: 0,
      unconfirmed: before.waiting,
      lastExport: { file: report.files[0]?.file },
    });
  });

  test("what is not for this terminal is refused by what it is", async () => {
    const stick = temporaryFolder();
    const terminal = await bootProvisioned(temporaryFolder());
    await terminal.signInAsStaff();
    const vector = (name: string) => join(import.meta.dirname, "../../vectors/bundle", name);
    copyFileSync(vector("return-good.foothold"), join(stick, "answers.foothold"));
    copyFileSync(vector("good.foothold"), join(stick, "progress.foothold"));
    const { files } = answered(await terminal.call("staff:files", { folder: stick }));
    expect(files).toMatchObject([{ name: "answers.foothold", kind: "return" }]);
    const take = (name: string) => terminal.call("staff:import", { file: join(stick, name) });
    expect([
      await take("answers.foothold"),
      await take("progress.foothold"),
      await take("gone.foothold"),
    ]).toMatchObject([
      { refusal: { kind: "otherFacility" } },
      { refusal: { kind: "notForTerminals" } },
      { refusal: { sentence: expect.stringContaining("not there any more") } },
    ]);
  });

  test("nothing runs: nothing to stop, nothing to tell, nowhere to deliver", async () => {
    const terminal = await bootProvisioned(temporaryFolder());
    await terminal.signInAsStaff();
    expect(answered(await terminal.call("staff:stop", {}))).toEqual({ kind: "ended" });
    expect(answered(await terminal.call("staff:progress", {}))).toEqual({ kind: "idle" });
    expect(await terminal.call("staff:deliver", {})).toMatchObject({ refusal: { kind: "nowhere" } });
  });
});
