import { existsSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import type { EventRecord } from "../../../bundle/event.ts";
import type { Fact } from "../../../bundle/facts.ts";
import { makeStudentId } from "../../../bundle/fresh.ts";
import type { StudentId } from "../../../bundle/ids.ts";
import { type ReturnRecord, returnRecord } from "../../../bundle/return-records.ts";
import type { WallMs } from "../../../bundle/std.ts";
import type { ExerciseId } from "../../../curriculum/schema.ts";
import { openReturns, stageReturn } from "../../../main/store/returns.ts";
import { temporaryFolder } from "../../support/folder.ts";
import { storeIn } from "../../support/store.ts";

const hash = "0".repeat(64);
const exercise = "an-exercise" as ExerciseId;
const attempt = (step: number, verdict: "passed" | "failed" = "failed"): Fact => ({
  kind: "attempted",
  body: {
    lesson: "a-lesson",
    exercise,
    number: step,
    step,
    files: { "main.js": "" },
    verdict,
    checks: [],
    message: "",
    provenance: { exercise: hash, checks: hash, runner: "test" },
  },
});
const standing = (student: StudentId, told: object): ReturnRecord =>
  returnRecord.parse({
    kind: "standing",
    student,
    lesson: "a-lesson",
    exercise,
    state: "tried",
    attempts: 1,
    hints: 0,
    step: 1,
    ...told,
  });
const counted = (terminal: string, { seq, hash }: Pick<EventRecord, "seq" | "hash">): ReturnRecord =>
  returnRecord.parse({ kind: "counted", terminal, seq, hash });
const header = (number: number) => ({ number, digest: hash, createdMs: 0 as WallMs });

test("attempts that a return counts are not counted twice, those after it are added", async () => {
  const { db, identity, log, progress } = await storeIn(temporaryFolder());
  const student = makeStudentId();
  const second = [attempt(1), attempt(2)].map((fact) => log.append(fact, student))[1];
  if (!second) throw new Error("no event");
  log.append(attempt(3), student);
  const returns = openReturns(db);
  // Two of ours, and four that were made elsewhere.
  returns.apply(header(1), [counted(identity.id, second), standing(student, { attempts: 6, step: 9 })]);
  expect(progress.exercise(student, exercise)).toMatchObject({ attempts: 7, state: "tried", step: 9 });
  expect(progress.nextStep(student)).toBe(10);
  log.append(attempt(10, "passed"), student);
  expect(progress.exercise(student, exercise)).toMatchObject({ attempts: 8, state: "passed" });
  // The facility has all of it now.
  const [last] = [...log.read(log.last(), log.last())];
  if (!last) throw new Error("no event");
  returns.apply(header(2), [counted(identity.id, last), standing(student, { attempts: 8, state: "passed" })]);
  expect(progress.exercise(student, exercise)).toMatchObject({ attempts: 8, state: "passed" });
  expect(progress.exercises(student).get(exercise)).toEqual(progress.exercise(student, exercise));
  expect(returns.inForce()?.number).toBe(2);
});

test("an event of another history with our number counts nothing of ours", async () => {
  const { db, identity, log, progress } = await storeIn(temporaryFolder());
  const student = makeStudentId();
  const own = log.append(attempt(1), student);
  const other = { seq: own.seq, hash: "f".repeat(64) };
  openReturns(db).apply(header(1), [counted(identity.id, other), standing(student, { attempts: 5 })]);
  expect(progress.exercise(student, exercise).attempts).toBe(6);
});

test("the best state wins, whichever side it is on", async () => {
  const { db, log, progress } = await storeIn(temporaryFolder());
  const [here, there] = [makeStudentId(), makeStudentId()];
  log.append(attempt(1, "passed"), here);
  log.append(attempt(1), there);
  openReturns(db).apply(header(1), [
    standing(here, { state: "helped", hints: 2 }),
    standing(there, { state: "helped", hints: 2 }),
  ]);
  expect(progress.exercise(here, exercise)).toMatchObject({ state: "passed", hints: 2 });
  expect(progress.exercise(there, exercise)).toMatchObject({ state: "helped", hints: 2 });
});

test("a return replaces the one before, but no student goes by not being named", async () => {
  const { db, facility, progress } = await storeIn(temporaryFolder());
  const [maria, james] = [makeStudentId(), makeStudentId()];
  const pin = `scrypt$14$8$1$${"A".repeat(22)}$${"A".repeat(43)}`;
  const named = (id: StudentId, name: string, archived: boolean) =>
    returnRecord.parse({ kind: "student", id, name, pin, archived });
  const returns = openReturns(db);
  returns.apply(header(1), [named(maria, "Maria", false), named(james, "James", false), standing(maria, {})]);
  returns.apply(header(2), [named(james, "James B.", true)]);
  expect(facility.students().map(({ name }) => name)).toEqual(["Maria"]);
  expect(facility.student(james)).toBeNull();
  expect(progress.exercise(maria, exercise)).toMatchObject({ state: "new", attempts: 0 });
  returns.apply(header(3), [named(james, "James B.", false)]);
  expect(facility.student(james)?.name).toBe("James B.");
});

test("what is staged comes back in order, and its file goes with it, also one that a crash left", () => {
  const folder = temporaryFolder();
  const file = join(folder, "return-being-read.sqlite");
  const records = [1, 2, 3].map((step) => standing(makeStudentId(), { step }));
  stageReturn(folder).put(records[0] ?? standing(makeStudentId(), {})); // never closed
  expect(existsSync(file)).toBe(true);
  const staged = stageReturn(folder);
  for (const record of records) staged.put(record);
  expect([...staged.records()]).toEqual(records);
  staged.close();
  expect(existsSync(file)).toBe(false);
});
