import i18next from "i18next";
import { beforeAll, describe, expect, test } from "vitest";
import type { WallMs } from "../../bundle/std.ts";
import type { GradedAttempt } from "../../main/contract.ts";
import { en } from "../../renderer/i18n/en.ts";
import { es } from "../../renderer/i18n/es.ts";
import {
  checksOf,
  engineWords,
  inOrder,
  marksOf,
  outputOf,
  verdictSentence,
} from "../../renderer/lesson/verdict-words.ts";
import type { CheckResult, ProgramError, Verdict } from "../../sandbox/verdict.ts";

const words = i18next.createInstance();
beforeAll(() => words.init({ lng: "en", resources: { en: { translation: en }, es: { translation: es } } }));

function check(state: CheckResult["state"], line: number | null = null, message = "why"): CheckResult {
  const place = line === null ? null : { file: "main.js", line, column: 1 };
  return { path: ["adds"], state, message, call: null, expected: null, actual: null, place, output: "" };
}
const error: ProgramError = {
  name: "SyntaxError",
  raw: "unexpected token",
  sentence: "A brace is missing.",
  place: { file: "main.js", line: 3, column: 1 },
};
const verdicts: { readonly [Kind in Verdict["kind"]]: Extract<Verdict, { kind: Kind }> } = {
  passed: { kind: "passed", checks: [check("passed"), check("passed")], output: "p" },
  failed: { kind: "failed", checks: [check("passed"), check("failed", 4)], output: "f" },
  unreadable: { kind: "unreadable", error },
  crashed: { kind: "crashed", error, output: "c" },
  stopped: {
    kind: "stopped",
    limit: "time",
    sentence: "It ran too long.",
    checks: [check("notRun")],
    output: "s",
  },
  faultOfChecks: { kind: "faultOfChecks", reason: "the author's" },
};
function attempt(verdict: Verdict, exerciseState: GradedAttempt["exerciseState"] = "tried"): GradedAttempt {
  return { verdict, number: 1, savedAtMs: 0 as WallMs, exerciseState, lessonState: "tried" };
}

test("what failed stands first, in the exercise's own order, and what passed last", () => {
  const given = (["passed", "failed", "notRun", "passed", "failed"] as const).map((state, at) => ({
    ...check(state),
    path: [`${at}`],
  }));
  expect(inOrder(given).map(({ path }) => path[0])).toEqual(["1", "4", "2", "0", "3"]);
});

describe("a verdict in words", () => {
  test.each(["en", "es"])("is another sentence for each kind and limit, in %s", (language) => {
    const t = words.getFixedT(language);
    const all: Verdict[] = [
      ...Object.values(verdicts),
      ...(["memory", "stack", "output"] as const).map((limit) => ({ ...verdicts.stopped, limit })),
    ];
    const sentences = all.map((verdict) => verdictSentence(attempt(verdict), t));
    expect(new Set(sentences).size).toBe(all.length);
    for (const sentence of sentences) expect(sentence).toMatch(/^\p{Lu}.*\.$/u);
  });

  test("counts, and says when there was help", () => {
    const t = words.getFixedT("en");
    expect(verdictSentence(attempt(verdicts.failed), t)).toBe("Not yet: 1 of 2 checks pass.");
    expect(verdictSentence(attempt(verdicts.passed, "passed"), t)).toBe("Passed. All 2 checks pass.");
    expect(verdictSentence(attempt(verdicts.passed, "helped"), t)).toMatch(/^Passed with help\./);
  });

  test("has its checks and output where its kind has them", () => {
    expect(Object.values(verdicts).map((verdict) => checksOf(verdict).length)).toEqual([2, 2, 0, 0, 1, 0]);
    expect(Object.values(verdicts).map(outputOf)).toEqual(["p", "f", "", "c", "s", ""]);
  });

  test("gives the engine's words with their class once", () => {
    expect(engineWords(error)).toBe("SyntaxError: unexpected token");
    expect(engineWords({ ...error, raw: "SyntaxError: unexpected token" })).toBe(
      "SyntaxError: unexpected token",
    );
  });

  test("marks each line once, with the first sentence, and nothing that passed", () => {
    expect(marksOf(verdicts.unreadable)).toEqual([{ place: error.place, sentence: error.sentence }]);
    const checks = [
      check("failed", 4, "first"),
      check("failed", 4, "second"),
      check("passed", 5),
      check("failed"),
    ];
    expect(marksOf({ kind: "failed", checks, output: "" })).toMatchObject([
      { place: { line: 4 }, sentence: "first" },
    ]);
  });
});
