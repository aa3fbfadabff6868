import { expect, test } from "vitest";
import { defaultBudget } from "../../sandbox/budget.ts";
import { judgeKilled } from "../../sandbox/killed.ts";
import { Session } from "../../sandbox/session.ts";
import { Watch } from "../../sandbox/watch.ts";

const told = { files: { "main.js": "" }, budget: defaultBudget, language: undefined };

test.each(["memory", "output", "stack", "time"] as const)(
  "a thread that is ended while its program is torn down says that %s was its limit",
  (limit) => {
    const watch = new Watch();
    new Session(defaultBudget, () => 0, undefined, watch).stop(limit);
    expect(judgeKilled({ notes: watch.notes, stopAsked: false }, told)).toMatchObject({ limit });
  },
);

test("a thread that is ended without a word was out of time, or was asked to stop", () => {
  expect(judgeKilled({ notes: [], stopAsked: false }, told)).toMatchObject({ limit: "time" });
  expect(judgeKilled({ notes: [], stopAsked: true }, told)).toMatchObject({ limit: "asked" });
});
