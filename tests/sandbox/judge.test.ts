import { expect, test } from "vitest";
import { defaultBudget } from "../../sandbox/budget.ts";
import { judge } from "../../sandbox/judge.ts";
import type { ReportFacts } from "../../sandbox/library/facts.ts";
import { Modules } from "../../sandbox/modules.ts";
import { Session } from "../../sandbox/session.ts";

/** A report of two passed checks, as a library that was fooled might send it. */
const report: ReportFacts = {
  checks: ["first", "second"].map((name) => ({ path: [name], state: "passed" as const, failure: null })),
};

function verdictAfter(decided: readonly number[]) {
  const session = new Session(defaultBudget, () => 0);
  for (const index of decided) {
    session.begin(index);
    session.end(index, "");
  }
  const files = { "main.js": "" };
  return judge(
    { kind: "ran", report },
    { files, budget: defaultBudget, session, modules: new Modules(files, []) },
  );
}

test("a report is believed only if the host saw each check decided once", () => {
  expect(verdictAfter([0, 1]).kind).toBe("passed");
  for (const decided of [[], [0], [0, 0], [0, 1, 1], [0, 1, 2]]) {
    expect(verdictAfter(decided)).toEqual({
      kind: "faultOfChecks",
      reason: "Not every declared check ran exactly once.",
    });
  }
});
