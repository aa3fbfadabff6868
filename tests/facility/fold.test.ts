import fc from "fast-check";
import { expect, test } from "vitest";
import type { FacilityId, StudentId, TerminalId } from "../../bundle/ids.ts";
import type { WallMs } from "../../bundle/std.ts";
import { foldProgress } from "../../facility/fold.ts";
import type { AttemptTable, HintTable } from "../../facility/schema.ts";
import { Tallies } from "../../facility/tally.ts";

/** Each terminal has one stretch, from its first event on. */
const places = new Map(
  ["t-a", "t-b", "t-c"].map((terminal, no) => [
    no,
    { no, terminal: terminal as TerminalId, from_seq: 1, parent: null, rooted: 1 },
  ]),
);
const logOf = (terminal: string) => ["t-a", "t-b", "t-c"].indexOf(terminal);
const facility = `f-${"0".repeat(26)}` as FacilityId;
const whose = { facility, student: `s-${"0".repeat(26)}` as StudentId, exercise: "total" };
const attempt = (terminal: string, seq: number, verdict: string, wall = seq) => ({
  ...whose,
  log: logOf(terminal),
  seq,
  lesson: "lists",
  number: seq,
  step: seq,
  verdict,
  wall_ms: wall as WallMs,
});
const hint = (terminal: string, seq: number, number = 1) => ({ ...whose, log: logOf(terminal), seq, number });

function fold(attempts: readonly AttemptTable[], hints: readonly HintTable[]) {
  const tallies = new Tallies();
  for (const one of attempts) tallies.attempt(one, `${one.log} ${one.seq}`);
  for (const one of hints) tallies.hint(one);
  return foldProgress(tallies.all(), places);
}

test("without anything there is no progress; hints alone make none but are kept", () => {
  expect(fold([], [])).toBeNull();
  expect(fold([], [hint("t-a", 1, 2), hint("t-b", 4, 1)])).toMatchObject({
    state: "new",
    hints: 2,
    attempts: 0,
  });
});

test.each([
  ["only wrong ones", [attempt("t-a", 1, "failed"), attempt("t-a", 2, "crashed")], [], "tried", null],
  ["right at once", [attempt("t-a", 1, "passed")], [], "passed", 1],
  ["the first of two passes", [attempt("t-a", 1, "passed"), attempt("t-a", 2, "passed")], [], "passed", 1],
  ["a hint before", [attempt("t-a", 2, "passed")], [hint("t-a", 1)], "helped", 2],
  ["a hint only after", [attempt("t-a", 2, "passed")], [hint("t-a", 3)], "passed", 2],
  [
    "a hint between two passes",
    [attempt("t-a", 1, "passed"), attempt("t-a", 3, "passed")],
    [hint("t-a", 2)],
    "passed",
    1,
  ],
  ["a hint elsewhere", [attempt("t-a", 2, "passed")], [hint("t-b", 1)], "passed", 2],
  [
    "a clock that went back",
    [attempt("t-a", 1, "passed", 900), attempt("t-a", 2, "passed", 5)],
    [],
    "passed",
    1,
  ],
  ["wrong after right", [attempt("t-a", 1, "passed"), attempt("t-a", 2, "failed")], [], "passed", 1],
])("%s", (_, attempts, hints, state, seq) => {
  expect(fold(attempts, hints)).toMatchObject({ state, passed_seq: seq, attempts: attempts.length });
});

test("the order of arrival does not matter, and more work never makes it worse", () => {
  const terminal = fc.constantFrom("t-a", "t-b", "t-c");
  const seq = fc.integer({ min: 1, max: 12 });
  const verdict = fc.constantFrom("passed", "failed", "stopped");
  const attempts = fc.uniqueArray(
    fc.tuple(terminal, seq, verdict, fc.nat(5)).map(([t, s, v, w]) => attempt(t, s, v, w)),
    { selector: ({ log: l, seq: s }) => `${l} ${s}`, minLength: 1, maxLength: 20 },
  );
  const hints = fc.array(
    fc.tuple(terminal, seq).map(([t, s]) => hint(t, s)),
    { maxLength: 4 },
  );
  const rank = { new: 0, tried: 0, helped: 1, passed: 2 };
  fc.assert(
    fc.property(attempts, hints, fc.infiniteStream(fc.nat()), (all, opened, random) => {
      const whole = fold(all, opened);
      const mixed = all.map((one) => ({ one, at: random.next().value })).sort((a, b) => a.at - b.at);
      expect(
        fold(
          mixed.map(({ one }) => one),
          opened.toReversed(),
        ),
      ).toEqual(whole);
      const part = fold(all.slice(0, -1), opened);
      expect(rank[whole?.state ?? "tried"]).toBeGreaterThanOrEqual(rank[part?.state ?? "tried"]);
    }),
  );
});
