import { expect, test } from "vitest";
import { shortenTogether } from "../../sandbox/difference.ts";

test("short values stay whole", () => {
  expect(shortenTogether("[1, 2]", "[1, 3]", 20)).toEqual(["[1, 2]", "[1, 3]"]);
});

test("the first difference of long values is shown, wherever it is", () => {
  const long = "x".repeat(500);
  for (const [a, b] of [
    [`${long}a${long}`, `${long}b${long}`],
    [`a${long}`, `b${long}`],
    [`${long}a`, `${long}b`],
  ] as const) {
    const [left, right] = shortenTogether(a, b, 60);
    expect(left).not.toBe(right);
    expect(left).toContain("a");
    expect(right).toContain("b");
    expect(Math.max(left.length, right.length)).toBeLessThanOrEqual(62);
  }
});

test("a value that is the beginning of the other shows where it ends", () => {
  const [left, right] = shortenTogether("x".repeat(500), `${"x".repeat(500)}tail`, 60);
  expect(left.endsWith("x")).toBe(true);
  expect(right.endsWith("tail")).toBe(true);
});
