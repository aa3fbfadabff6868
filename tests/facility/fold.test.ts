import fc from "fast-check";
import { expect, test } from "vitest";
import type { TerminalId } from "../../bundle/ids.ts";
import type { WallMs } from "../../bundle/std.ts";
import { foldProgress } from "../../facility/fold.ts";

const attempt = (terminal: string, seq: number, verdict: string, wall = seq) => ({
  terminal: terminal as TerminalId,
  seq,
  lesson: "lists",
  verdict,
  wall_ms: wall as WallMs,
});
const hint = (terminal: string, seq: number) => ({ terminal: terminal as TerminalId, seq });

test("without attempts there is no progress, whatever hints were read", () => {
  expect(foldProgress([], [hint("t-a", 1)])).toBeNull();
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
  expect(foldProgress(attempts, hints)).toMatchObject({ state, passed_seq: seq, attempts: attempts.length });
});

test("the order of arrival does not matter, and more work never makes it worse", () => {
  const terminal = fc.constantFrom("t-a", "t-b", "t-c");
  const seq = fc.integer({ min: 1, max: 12 });
  const verdict = fc.constantFrom("passed", "failed", "stopped");
  const attempts = fc.uniqueArray(
    fc.tuple(terminal, seq, verdict, fc.nat(5)).map(([t, s, v, w]) => attempt(t, s, v, w)),
    { selector: ({ terminal: t, seq: s }) => `${t}${s}`, minLength: 1, maxLength: 20 },
  );
  const hints = fc.array(
    fc.tuple(terminal, seq).map(([t, s]) => hint(t, s)),
    { maxLength: 4 },
  );
  const rank = { tried: 0, helped: 1, passed: 2 };
  fc.assert(
    fc.property(attempts, hints, fc.infiniteStream(fc.nat()), (all, opened, random) => {
      const whole = foldProgress(all, opened);
      const mixed = all.map((one) => ({ one, at: random.next().value })).sort((a, b) => a.at - b.at);
      expect(
        foldProgress(
          mixed.map(({ one }) => one),
          opened.toReversed(),
        ),
      ).toEqual(whole);
      const part = foldProgress(all.slice(0, -1), opened);
      expect(rank[whole?.state ?? "tried"]).toBeGreaterThanOrEqual(rank[part?.state ?? "tried"]);
    }),
  );
});
