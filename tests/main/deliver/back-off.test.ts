import { expect, test } from "vitest";
import { backOffMs, firstMs, restMs } from "../../../main/deliver/back-off.ts";

const minuteMs = 60_000;

test("the wait doubles from one minute to one hour and stays there", () => {
  const waits = [1, 2, 3, 4, 5, 6, 7, 8, 2000].map((failures) => backOffMs(failures, 1) / minuteMs);
  expect(waits).toEqual([1, 2, 4, 8, 16, 32, 60, 60, 60]);
});

test("chance decides half of it, so that terminals that failed together do not come back together", () => {
  expect([backOffMs(3, 0), backOffMs(3, 0.5), backOffMs(3, 1)]).toEqual(
    [2, 3, 4].map((each) => each * minuteMs),
  );
  expect(restMs(0)).toBeLessThan(restMs(1));
  expect(firstMs(0)).toBeLessThan(firstMs(1));
});

test("a server is never asked sooner than it wishes, but its wish has an end", () => {
  expect(backOffMs(1, 0, 10 * minuteMs)).toBe(10 * minuteMs);
  expect(backOffMs(7, 1, minuteMs)).toBe(60 * minuteMs);
  expect(backOffMs(1, 0, 1_000_000 * minuteMs)).toBe(360 * minuteMs);
});
