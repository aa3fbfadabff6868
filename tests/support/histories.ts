import fc from "fast-check";
import type { Fact } from "../../bundle/facts.ts";

const hash = "0".repeat(64);
const exercise = fc.constantFrom("opening-hour", "tea-order", "two-kettles");
const lesson = fc.constantFrom("a-first-program", "when-something-is-wrong");
const noteId = fc.constantFrom("n-00000000000000000000000001", "n-00000000000000000000000002");
/** Whether it was done anew for review, as a fact says it. */
const review = fc.constantFrom<{ readonly review?: true }>({}, { review: true });
const files = fc.constantFrom("", "// a", "let b = 1;").map((text) => ({ "main.js": text }));

/** One thing that a student does; its step is set when it is recorded. */
export const fact: fc.Arbitrary<Fact> = fc.oneof(
  fc
    .record({
      exercise,
      lesson,
      files,
      verdict: fc.constantFrom("passed" as const, "failed" as const),
      review,
    })
    .map(
      ({ review, ...given }): Fact => ({
        kind: "attempted",
        body: {
          ...given,
          ...review,
          number: 1,
          step: 1,
          checks: [],
          message: "",
          provenance: { exercise: hash, checks: hash, runner: "test" },
        },
      }),
    ),
  fc
    .record({ exercise, number: fc.integer({ min: 1, max: 4 }), review })
    .map(({ review, ...given }): Fact => ({ kind: "hintOpened", body: { ...given, ...review } })),
  fc
    .record({ exercise, review })
    .map(({ exercise, review }): Fact => ({ kind: "solutionOpened", body: { exercise, ...review } })),
  fc
    .integer({ min: 1, max: 5 })
    .map((number): Fact => ({ kind: "importTaken", body: { kind: "return", digest: hash, number } })),
  lesson.map((opened): Fact => ({ kind: "lessonOpened", body: { lesson: opened, step: 1 } })),
  fc.record({ exercise, files }).map((given): Fact => ({ kind: "draftLeft", body: { ...given, step: 1 } })),
  fc
    .constantFrom("en", "es")
    .map((value): Fact => ({ kind: "settingChanged", body: { setting: "language", value, step: 1 } })),
  noteId.map((feedback): Fact => ({ kind: "feedbackRead", body: { feedback } })),
  fc.record({ id: noteId, exercise, files, follows: fc.option(noteId) }).map(
    (given): Fact => ({
      kind: "questionAsked",
      body: { ...given, lesson: null, text: "Why?", at: null, check: null },
    }),
  ),
  noteId.map((question): Fact => ({ kind: "questionWithdrawn", body: { question } })),
  fc.constant<Fact>({ kind: "signedIn", body: {} }),
  fc.record({ exercise, files }).map(
    (given): Fact => ({
      kind: "checksFaulted",
      body: { ...given, reason: "test", provenance: { exercise: hash, checks: hash, runner: "test" } },
    }),
  ),
);

/** What two students and the terminal itself do, in some order: who (`null`: nobody), what, and the clock's moves. */
export const history = fc.array(
  fc.record({
    who: fc.constantFrom(0, 1, null),
    fact,
    passMs: fc.constantFrom(0, 1_000, -7_200_000, 86_400_000),
  }),
  { maxLength: 40 },
);

/** The fact with the student's next step in it, where it has one. */
export function stepped(given: Fact, step: number): Fact {
  return "step" in given.body ? ({ ...given, body: { ...given.body, step } } as Fact) : given;
}
