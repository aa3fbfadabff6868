import { describe, expect, test } from "vitest";
import { chainStart, eventHash } from "../../../bundle/event.ts";
import type { Fact } from "../../../bundle/facts.ts";
import { makeStudentId } from "../../../bundle/fresh.ts";
import type { ExerciseId } from "../../../curriculum/schema.ts";
import { temporaryFolder } from "../../support/folder.ts";
import { storeIn } from "../../support/store.ts";

const hash = "0".repeat(64);
const attempt = (exercise: string, verdict: "passed" | "failed"): Fact => ({
  kind: "attempted",
  body: {
    lesson: "a-lesson",
    exercise,
    number: 1,
    step: 1,
    files: { "main.js": "export const x = 1;" },
    verdict,
    checks: [],
    message: "",
    provenance: { exercise: hash, checks: hash, runner: "test" },
  },
});
const hint = (exercise: string, number: number): Fact => ({ kind: "hintOpened", body: { exercise, number } });

const solution = (exercise: string): Fact => ({ kind: "solutionOpened", body: { exercise } });

describe("the log", () => {
  test("chains its events from the terminal's own start and numbers them without a gap", async () => {
    const { identity, log } = await storeIn(temporaryFolder());
    for (let i = 0; i < 3; i++) log.append({ kind: "signedIn", body: {} }, makeStudentId());
    const events = [...log.read(1, 3)];
    expect(events.map(({ seq }) => seq)).toEqual([1, 2, 3]);
    expect(events.map(({ prev }) => prev)).toEqual([
      chainStart(identity.id),
      events[0]?.hash,
      events[1]?.hash,
    ]);
    for (const event of events) expect(event.hash).toBe(eventHash(event));
  });

  test("goes on where it was after the store is closed and opened", async () => {
    const folder = temporaryFolder();
    const before = await storeIn(folder);
    const first = before.log.append({ kind: "signedIn", body: {} }, makeStudentId());
    before.close();
    const after = await storeIn(folder);
    const second = after.log.append({ kind: "signedIn", body: {} }, makeStudentId());
    expect([second.seq, second.prev]).toEqual([2, first.hash]);
    expect(after.log.isOwn()).toBe(true);
  });

  test("can be written while it is read", async () => {
    const { log } = await storeIn(temporaryFolder());
    for (let i = 0; i < 1200; i++) log.append({ kind: "signedIn", body: {} }, null);
    let read = 0;
    for (const event of log.read(1, 1200)) {
      read += 1;
      if (event.seq % 400 === 0) log.append({ kind: "signedOut", body: { reason: "asked" } }, null);
    }
    expect([read, log.last()]).toEqual([1200, 1203]);
  });

  test("cannot be changed or shortened, not even by a bug of ours", async () => {
    const { db, log } = await storeIn(temporaryFolder());
    log.append({ kind: "signedIn", body: {} }, null);
    expect(() => db.exec("UPDATE events SET kind = 'x'")).toThrow(/append-only/);
    expect(() => db.exec("DELETE FROM events")).toThrow(/append-only/);
  });

  test("takes nothing when its projection fails: one fact, one transaction", async () => {
    const { log } = await storeIn(temporaryFolder());
    const malformed = { kind: "hintOpened", body: { exercise: "x", number: {} } } as unknown as Fact;
    expect(() => log.append(malformed, makeStudentId())).toThrow();
    expect(log.last()).toBe(0);
  });

  test("finds the newest fact of a kind", async () => {
    const { log } = await storeIn(temporaryFolder());
    expect(log.newest("exportMade")).toBeNull();
    log.append({ kind: "signedIn", body: {} }, makeStudentId());
    log.append({ kind: "exportMade", body: { from: 1, to: 1, file: "a" } }, null);
    log.append({ kind: "exportMade", body: { from: 1, to: 2, file: "b" } }, null);
    expect(log.newest("exportMade")?.body.file).toBe("b");
  });
});

describe("progress", () => {
  const exercise = "an-exercise" as ExerciseId;

  test.each([
    { facts: [], state: "new", attempts: 0 },
    { facts: [attempt(exercise, "failed")], state: "tried", attempts: 1 },
    { facts: [attempt(exercise, "failed"), attempt(exercise, "passed")], state: "passed", attempts: 2 },
    { facts: [hint(exercise, 1), attempt(exercise, "passed")], state: "helped", attempts: 1 },
    { facts: [attempt(exercise, "passed"), attempt(exercise, "failed")], state: "passed", attempts: 2 },
    { facts: [attempt(exercise, "passed"), hint(exercise, 1)], state: "passed", attempts: 1 },
    {
      facts: [attempt(exercise, "passed"), hint(exercise, 1), attempt(exercise, "passed")],
      state: "passed",
      attempts: 2,
    },
    { facts: [attempt("another", "passed")], state: "new", attempts: 0 },
    // Hints that were opened on another terminal are not in this log, and the solution was.
    { facts: [solution(exercise), attempt(exercise, "passed")], state: "helped", attempts: 1 },
    { facts: [solution(exercise), attempt(exercise, "failed")], state: "tried", attempts: 1 },
    { facts: [solution("another"), attempt(exercise, "passed")], state: "passed", attempts: 1 },
    {
      facts: [attempt(exercise, "failed"), solution(exercise), attempt(exercise, "passed")],
      state: "helped",
      attempts: 2,
    },
    {
      facts: [attempt(exercise, "passed"), solution(exercise), attempt(exercise, "passed")],
      state: "passed",
      attempts: 2,
    },
  ])("case %#: is $state after its facts", async ({ facts, state, attempts }) => {
    const { log, progress } = await storeIn(temporaryFolder());
    const student = makeStudentId();
    for (const fact of facts) log.append(fact, student);
    log.append(attempt(exercise, "passed"), makeStudentId()); // somebody else's
    expect(progress.exercise(student, exercise)).toMatchObject({ state, attempts });
  });
});
