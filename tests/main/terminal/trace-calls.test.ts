import { expect, test } from "vitest";
import { callsIn, isCallOf } from "../../../main/terminal/trace-calls.ts";

const source = "export function total(prices) { return 0; }\nexport const twice = (n) => n * 2;";

test("a call is one of the program's own functions with plain values, and nothing else", () => {
  for (const call of ["total([2, 3])", "twice(-1)", 'total([{ a: "x" }], undefined)']) {
    expect(isCallOf(call, source), call).toBe(true);
  }
  for (const other of [
    "total(list)",
    "total([2, …])",
    "total(1); nothing()",
    "console.log(1)",
    "1 + 1",
    "total(twice(1))",
  ]) {
    expect(isCallOf(other, source), other).toBe(false);
  }
});

test("the calls of checks are found where they stand with plain values, in their order", () => {
  const checks =
    'import { total } from "./main.js";\ntest("a", () => { const p = [1]; expect(total(p)).toBe(1); expect(total([4])).toBe(4); });';
  expect(callsIn(checks, source)).toEqual(["total([4])"]);
});
