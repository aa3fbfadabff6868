import { expect, test } from "vitest";
import { defaultBudget } from "../../sandbox/budget.ts";
import { Session } from "../../sandbox/session.ts";

test("a program is never interrupted without having been stopped, whatever the clock does meanwhile", () => {
  let nowMs = 0;
  const session = new Session({ ...defaultBudget, deadlineMs: 100 }, () => {
    nowMs += 60;
    return nowMs;
  });
  for (let asked = 0; asked < 5; asked++) expect(session.mustStop()).toBe(session.stopped !== null);
  expect(session.stopped).toBe("time");
});
