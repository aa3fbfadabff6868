import { mkdirSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import type { WallMs } from "../../bundle/std.ts";
import { collect } from "../../facility/collect.ts";
import { type Facility, openFacility } from "../../facility/facility.ts";
import { writeFeedback } from "../../facility/feedback.ts";
import { initFacility } from "../../facility/init.ts";
import { provision } from "../../facility/provision.ts";
import { openQuestions } from "../../facility/questions.ts";
import { makeReport } from "../../facility/report.ts";
import { carryReturn, makeReturn } from "../../facility/return.ts";
import { addStudent } from "../../facility/roster.ts";
import { archiveStudent } from "../../facility/roster-change.ts";
import { provisionFolder } from "../../main/provision-folder.ts";
import { answered, bootIn } from "../support/booted.ts";
import { temporaryFolder } from "../support/folder.ts";

const now = () => Date.now() as WallMs;
const exercise = "opening-hour";
const staffSecret = "correct horse battery";

/** Terminals of one facility, whose students' PINs are those that the facility gave. */
async function seats(names: readonly string[]) {
  const folder = join(temporaryFolder(), "facility");
  answered(await initFacility({ folder, name: "North campus", staffSecret, nowMs: now() }));
  const facility = answered(await openFacility(folder));
  onTestFinished(() => facility.close());
  const maria = answered(await addStudent(facility, "Maria", now()));
  answered(await addStudent(facility, "James", now()));
  const file = join(temporaryFolder(), "provisioning.json");
  answered(await provision(facility, file));
  const boot = async (name: string) => {
    const data = join(temporaryFolder(), "data");
    mkdirSync(data);
    answered(await provisionFolder(data, file, "update"));
    const terminal = await bootIn(data, { terminalName: name });
    const asStaff = () => terminal.call("staff:signIn", { secret: staffSecret });
    return {
      ...terminal,
      signIn: () => terminal.call("session:signIn", { student: maria.id, pin: maria.pin }),
      async export(stick: string) {
        answered(await asStaff());
        return answered(await terminal.call("staff:export", { folder: stick }));
      },
      async import(stick: string) {
        answered(await asStaff());
        const { files } = answered(await terminal.call("staff:files", { folder: stick }));
        const [newest] = files.filter(({ kind }) => kind === "return").toReversed();
        if (newest === undefined) throw new Error("no return on the stick");
        return terminal.call("staff:import", { file: newest.file });
      },
    };
  };
  return { facility, maria, terminals: await Promise.all(names.map(boot)) };
}

async function returned(facility: Facility, stick: string): Promise<void> {
  const made = answered(await makeReturn(facility, now()));
  answered(await carryReturn(made.file, stick));
}

async function collected(facility: Facility, stick: string): Promise<void> {
  const report = answered(await collect(facility, stick, now()));
  for (const { result } of report.files)
    if (!result.ok && result.refusal.kind !== "otherKind") throw new Error(result.refusal.sentence);
}

const right = { "main.js": 'export function openingHour(day) {\n  return day === "Sunday" ? 10 : 8;\n}\n' };

test("a student goes on at another terminal where they were, with what the instructor answered", async () => {
  const { facility, maria, terminals } = await seats(["Seat 1", "Seat 2"]);
  const [one, two] = terminals;
  if (!one || !two) throw new Error("no terminals");
  const stick = temporaryFolder();
  answered(await one.signIn());
  answered(await one.call("lesson:open", { lesson: "a-first-program" }));
  const graded = answered(
    await one.call("attempt:grade", { exercise, files: { "main.js": "export const x = 1;" } }),
  );
  answered(await one.call("draft:save", { exercise, files: right }));
  const asked = answered(
    await one.call("question:ask", { lesson: null, exercise, text: "Why does it say undefined?" }),
  );
  const regretted = answered(
    await one.call("question:ask", { lesson: null, exercise: null, text: "Never mind." }),
  );
  answered(await one.call("question:withdraw", { question: regretted.id }));
  for (const terminal of terminals) await terminal.export(stick);
  await collected(facility, stick);
  const open = answered(await openQuestions(facility));
  expect(open).toMatchObject([{ id: asked.id, name: "Maria", files: right }]);
  expect(answered(await makeReport(facility)).openQuestions).toBe(1);
  const answer = {
    student: maria.id,
    author: "R. Diaz",
    text: "You return nothing yet.",
    question: asked.id,
  };
  const at = { file: "main.js", line: 2 };
  for (const [ask, kind] of [
    [{ ...answer, line: { file: "main.js", line: 40 } }, "noSuchLine"],
    [{ ...answer, line: { file: "toString", line: 1 } }, "noSuchLine"],
    [{ ...answer, question: regretted.id }, "takenBack"],
  ] as const)
    expect(await writeFeedback(facility, ask, now())).toMatchObject({ refusal: { kind } });
  answered(await writeFeedback(facility, { ...answer, line: at }, now()));
  expect(answered(await openQuestions(facility))).toEqual([]);
  await returned(facility, stick);
  expect(answered(await two.import(stick)).changes).toEqual([
    { what: "students", count: 2 },
    { what: "standings", count: 1 },
    { what: "feedback", count: 1 },
  ]);

  answered(await two.signIn());
  const lesson = answered(await two.call("lesson:open", { lesson: "a-first-program" }));
  const view = lesson.exercises.find(({ id }) => id === exercise);
  // What was typed and never handed in came along: it is the newest.
  expect(view).toMatchObject({ state: "tried", attempts: 1, draft: { files: right } });
  expect(answered(await two.call("course:outline", {})).next?.lesson).toBe("a-first-program");
  const { feedback } = answered(await two.call("feedback:list", {}));
  const anchor = { ...at, words: 'return day === "Sunday" ? 10 : 8;' };
  expect(feedback).toMatchObject([
    { author: "R. Diaz", question: asked.id, exercise, read: false, at: anchor },
  ]);
  // The question came along, and the one that was taken back did not.
  const { questions } = answered(await two.call("question:list", {}));
  expect(questions).toMatchObject([
    { id: asked.id, text: "Why does it say undefined?", files: right, state: "left" },
  ]);
  expect(await two.call("question:withdraw", { question: asked.id })).toMatchObject({ ok: false });
  expect(answered(await two.call("terminal:state", {})).session).toMatchObject({ unread: 1 });
  answered(await two.call("feedback:read", { feedback: feedback[0]?.id ?? "" }));
  const second = answered(await two.call("attempt:grade", { exercise, files: right }));
  expect([graded.number, second.number]).toEqual([1, 2]);

  // The way back: now the first terminal hears of the second one's work, and counts nothing twice.
  await two.export(stick);
  await collected(facility, stick);
  await returned(facility, stick);
  answered(await one.import(stick));
  answered(await one.signIn());
  const again = answered(await one.call("lesson:open", { lesson: "a-first-program" }));
  expect(again.exercises.find(({ id }) => id === exercise)).toMatchObject({
    attempts: 2,
    state: second.exerciseState,
    draft: { files: right },
  });
  expect(answered(await one.call("feedback:list", {})).feedback).toMatchObject([{ read: true }]);
});

test("a solution that was shown at one terminal is open at another, and a pass there counts as with help", async () => {
  const { facility, terminals } = await seats(["Seat 1", "Seat 2"]);
  const [one, two] = terminals;
  if (!one || !two) throw new Error("no terminals");
  const stick = temporaryFolder();
  answered(await one.signIn());
  const lesson = answered(await one.call("lesson:open", { lesson: "a-first-program" }));
  const hints = lesson.exercises.find(({ id }) => id === exercise)?.hints.count ?? 0;
  expect(hints).toBeGreaterThan(0);
  for (let number = 1; number <= hints; number++) answered(await one.call("hint:open", { exercise, number }));
  const shown = answered(await one.call("solution:open", { exercise }));
  for (const terminal of terminals) await terminal.export(stick);
  await collected(facility, stick);
  await returned(facility, stick);
  answered(await two.import(stick));

  answered(await two.signIn());
  const there = answered(await two.call("lesson:open", { lesson: "a-first-program" }));
  expect(there.exercises.find(({ id }) => id === exercise)).toMatchObject({ state: "new", gaveUp: true });
  expect(answered(await two.call("solution:open", { exercise }))).toEqual(shown);
  const [solution] = shown.solution.ways;
  const passed = answered(await two.call("attempt:grade", { exercise, files: solution ?? {} }));
  expect(passed).toMatchObject({ verdict: { kind: "passed" }, exerciseState: "helped" });
  const again = answered(await two.call("attempt:grade", { exercise, files: solution ?? {} }));
  expect(again.exerciseState).toBe("helped");

  // The facility says the same, and so does the first terminal, when the work comes back to it.
  await two.export(stick);
  await collected(facility, stick);
  const { students } = answered(await makeReport(facility));
  expect(students.flatMap(({ exercises }) => exercises)).toMatchObject([{ exercise, state: "helped" }]);
  await returned(facility, stick);
  answered(await one.import(stick));
  answered(await one.signIn());
  const back = answered(await one.call("lesson:open", { lesson: "a-first-program" }));
  expect(back.exercises.find(({ id }) => id === exercise)).toMatchObject({ state: "helped", attempts: 2 });
});

test("after a return, an export carries only what came after it, and a second import changes nothing", async () => {
  const { facility, terminals } = await seats(["Seat 1"]);
  const [one] = terminals;
  if (!one) throw new Error("no terminal");
  const stick = temporaryFolder();
  answered(await one.signIn());
  answered(await one.call("lesson:open", { lesson: "a-first-program" }));
  const first = await one.export(stick);
  await collected(facility, stick);
  await returned(facility, stick);
  answered(await one.import(stick));
  expect(await one.import(stick)).toMatchObject({ ok: false, refusal: { kind: "olderReturn" } });
  answered(await one.signIn());
  const later = await one.export(temporaryFolder());
  if (first.kind !== "written" || later.kind !== "written") throw new Error("nothing was written");
  expect(first.from).toBe(1);
  expect(later.from).toBe(first.to + 1);
  expect(readdirSync(stick).filter((name) => name.includes("return"))).toHaveLength(1);
});

test("a student who was archived is not offered any more, and one who is restored is", async () => {
  const { facility, maria, terminals } = await seats(["Seat 1"]);
  const [one] = terminals;
  if (!one) throw new Error("no terminal");
  const stick = temporaryFolder();
  await one.export(stick);
  await collected(facility, stick);
  for (const { archived, names } of [
    { archived: true, names: ["James"] },
    { archived: false, names: ["James", "Maria"] },
  ]) {
    answered(await archiveStudent(facility, maria.id, archived ? now() : null));
    await returned(facility, stick);
    answered(await one.import(stick));
    const { students } = answered(await one.call("terminal:state", {}));
    expect(students.map(({ name }) => name)).toEqual(names);
  }
});
