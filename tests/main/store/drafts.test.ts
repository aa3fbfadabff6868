import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Fact } from "../../../bundle/facts.ts";
import { makeStudentId } from "../../../bundle/fresh.ts";
import type { StudentId } from "../../../bundle/ids.ts";
import type { WallMs } from "../../../bundle/std.ts";
import type { ExerciseId } from "../../../curriculum/schema.ts";
import type { VersionWhy } from "../../../main/contract.ts";
import { keptVersions } from "../../../main/store/version-rule.ts";
import { temporaryFolder } from "../../support/folder.ts";
import { storeIn } from "../../support/store.ts";

const exercise = "opening-hour" as ExerciseId;
const hash = "0".repeat(64);
const files = (text: string) => ({ "main.js": text });

async function desk() {
  const store = await storeIn(temporaryFolder());
  const student = makeStudentId();
  let step = 0;
  return {
    ...store,
    student,
    save(text: string, why: VersionWhy = "typed", of: StudentId = student) {
      store.drafts.put(of, exercise, { files: files(text), savedAtMs: store.clock.wallMs() }, why);
    },
    /** Puts a text into the log, as an attempt or as a draft that was left. */
    record(text: string, kind: "attempted" | "draftLeft", of: StudentId = student) {
      step += 1;
      const work = { exercise, step, files: files(text) };
      const verdict = { verdict: "failed" as const, checks: [], message: "", number: step };
      const provenance = { exercise: hash, checks: hash, runner: "test" };
      const fact: Fact =
        kind === "draftLeft"
          ? { kind, body: work }
          : { kind, body: { lesson: "a-lesson", ...work, ...verdict, provenance } };
      store.log.append(fact, of);
    },
    texts: () =>
      store.drafts
        .versions(student, exercise)
        .map(({ number }) => store.drafts.version(student, exercise, number)?.files["main.js"]),
    whys: () => store.drafts.versions(student, exercise).map(({ why }) => why),
    waiting: () => store.drafts.unrecorded(null).map((draft) => draft.files["main.js"]),
  };
}

describe("versions", () => {
  test("are made each minute of typing, not with each key", async () => {
    const { clock, save, texts } = await desk();
    for (let second = 0; second < 150; second++) {
      save(`typed for ${second} seconds`);
      clock.pass(1_000);
    }
    expect(texts()).toEqual(["typed for 149 seconds", "typed for 119 seconds", "typed for 59 seconds"]);
  });

  test("are made at once by handing in, resetting, going back, and what comes from elsewhere", async () => {
    const { save, texts, whys } = await desk();
    save("first");
    save("first", "handedIn");
    save("second");
    save("starter", "reset");
    save("third");
    save("first", "returned");
    save("fourth", "elsewhere");
    save("fifth");
    expect(texts()).toEqual(["fifth", "fourth", "first", "third", "starter", "second", "first"]);
    expect(whys()).toEqual(["typed", "elsewhere", "returned", "typed", "reset", "typed", "handedIn"]);
  });

  test("are not made by a text that is there already", async () => {
    const { clock, save, texts, drafts, student } = await desk();
    save("same");
    clock.pass(3_600_000);
    for (const why of ["typed", "returned", "reset"] as const) save("same", why);
    expect(texts()).toEqual(["same"]);
    expect(drafts.version(makeStudentId(), exercise, 1)).toBeNull();
    expect(drafts.version(student, exercise, 1)?.files).toEqual(files("same"));
  });

  test("a clock that was set back hides no text in an old version", async () => {
    const { clock, save, texts } = await desk();
    save("before");
    clock.setWall(0);
    save("after");
    expect(texts()).toEqual(["after", "before"]);
  });

  test("whatever is saved in whatever order: the newest is the present text, and only typing on replaces one", async () => {
    const { clock, drafts, save, student, texts, db } = await desk();
    const saves = fc.array(
      fc.record({
        text: fc.constantFrom("a", "b", "c", "d", "e"),
        why: fc.constantFrom<VersionWhy>("typed", "typed", "handedIn", "reset", "returned", "elsewhere"),
        passMs: fc.constantFrom(0, 700, 59_999, 60_000, -3_600_000),
      }),
      { minLength: 1, maxLength: 90 },
    );
    fc.assert(
      fc.property(saves, (history) => {
        db.exec("DELETE FROM versions");
        const expected: { text: string; why: VersionWhy; beganMs: number }[] = [];
        for (const { text, why, passMs } of history) {
          clock.setWall(clock.wallMs() + passMs);
          save(text, why);
          const last = expected[0];
          const ageMs = clock.wallMs() - (last?.beganMs ?? 0);
          if (last?.text === text) {
            if (why === "handedIn") last.why = why;
          } else if (last?.why === "typed" && why === "typed" && ageMs >= 0 && ageMs < 60_000) {
            last.text = text;
          } else expected.unshift({ text, why, beganMs: clock.wallMs() });
        }
        expect(drafts.get(student, exercise)?.files["main.js"]).toBe(history.at(-1)?.text);
        expect(texts()).toEqual(expected.slice(0, keptVersions).map(({ text }) => text));
      }),
      { numRuns: 60 },
    );
  });

  test("beyond fifty, the oldest goes; other students' stay", async () => {
    const { drafts, save, student, texts } = await desk();
    const other = makeStudentId();
    save("theirs", "typed", other);
    for (let at = 1; at <= 60; at++) save(`text ${at}`, "handedIn");
    expect(texts()).toEqual(Array.from({ length: 50 }, (_, at) => `text ${60 - at}`));
    expect(drafts.get(other, exercise)?.files).toEqual(files("theirs"));
    expect(drafts.versions(student, "another" as ExerciseId)).toEqual([]);
  });
});

describe("a draft is unrecorded", () => {
  test("until its very text is in the log, as an attempt or as a draft that was left", async () => {
    const { record, save, waiting } = await desk();
    expect(waiting()).toEqual([]);
    save("one");
    expect(waiting()).toEqual(["one"]);
    record("one", "attempted");
    expect(waiting()).toEqual([]);
    save("two");
    expect(waiting()).toEqual(["two"]);
    record("two", "draftLeft");
    expect(waiting()).toEqual([]);
    save("one", "returned"); // in the log, but not the newest there
    expect(waiting()).toEqual(["one"]);
  });

  test("not when it came from elsewhere, but again once something is typed into it", async () => {
    const { record, save, waiting } = await desk();
    save("mine");
    record("mine", "attempted");
    save("theirs", "elsewhere");
    expect(waiting()).toEqual([]);
    save("mine", "returned");
    expect(waiting()).toEqual(["mine"]);
    record("mine", "draftLeft");
    expect(waiting()).toEqual([]);
  });

  test("of one student, or of all", async () => {
    const { drafts, save, student } = await desk();
    const other = makeStudentId();
    save("mine");
    save("theirs", "typed", other);
    expect(drafts.unrecorded(other).map((draft) => draft.student)).toEqual([other]);
    expect(drafts.unrecorded(null).map((draft) => draft.student)).toEqual([student, other]);
  });

  test("also when its files are spelt in another order than the log has them: no", async () => {
    const { drafts, clock, log, student } = await desk();
    const savedAtMs = clock.wallMs() as WallMs;
    drafts.put(student, exercise, { files: { "b.js": "2", "a.js": "1" }, savedAtMs }, "typed");
    log.append(
      { kind: "draftLeft", body: { exercise, step: 1, files: { "a.js": "1", "b.js": "2" } } },
      student,
    );
    expect(drafts.unrecorded(student)).toEqual([]);
  });
});
