import { expect, test } from "vitest";
import { compareRows, sameValue } from "../../../sandbox/sql/compare.ts";
import { tableText } from "../../../sandbox/sql/print.ts";
import { tokensOf } from "../../../sandbox/sql/tokens.ts";
import { valueText } from "../../../sandbox/sql/value.ts";

const bag = { ordered: false, tolerance: 0 } as const;

test("values are the same by what they mean, not by how they are kept", () => {
  expect(sameValue(3n, 3, 0)).toBe(true);
  expect(sameValue(0.1 + 0.2, 0.3, 0)).toBe(true);
  expect(sameValue(null, null, 0)).toBe(true);
  expect(sameValue(1.25, 1.3, 0.1)).toBe(true);
  expect(sameValue(9n, 10n, 1)).toBe(true);
  expect(sameValue(Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY, 0)).toBe(true);
  expect(sameValue(new Uint8Array([1, 2]), new Uint8Array([1, 2]), 0)).toBe(true);

  expect(sameValue(3n, "3", 0)).toBe(false);
  expect(sameValue(null, 0n, 0)).toBe(false);
  expect(sameValue(null, "", 0)).toBe(false);
  expect(sameValue(1.0001, 1.0002, 0)).toBe(false);
  expect(sameValue(9_007_199_254_740_993n, 9_007_199_254_740_992n, 0)).toBe(false);
  expect(sameValue(Number.POSITIVE_INFINITY, 5, 1)).toBe(false);
  expect(sameValue(new Uint8Array([1]), new Uint8Array([2]), 0)).toBe(false);
});

test("rows in any order are counted as often as they come", () => {
  const [a, b] = [
    [1n, "a"],
    [2n, "b"],
  ] as const;
  expect(compareRows([a, b, a], [a, a, b], bag)).toBeNull();
  expect(compareRows([a, b, a], [a, b, b], bag)).toEqual({ kind: "rows", missing: [a], extra: [b] });
  expect(compareRows([[0.3]], [[0.1 + 0.2]], bag)).toBeNull();
  expect(compareRows([[10n], [12n]], [[11.9], [10.1]], { ordered: false, tolerance: 0.2 })).toBeNull();
});

test("the first row out of order is told", () => {
  const rows = [[1n], [2n], [3n]];
  expect(compareRows(rows, [[1n], [3n], [2n]], { ordered: true, tolerance: 0 })).toEqual({
    kind: "order",
    index: 1,
  });
  expect(
    compareRows(
      [
        [1n, "a"],
        [1n, "b"],
      ],
      [
        [1n, "b"],
        [1n, "a"],
      ],
      { ordered: [1], tolerance: 0 },
    ),
  ).toBeNull();
});

test("a table is printed with its numbers on the right", () => {
  const table = {
    columns: ["name", "n"],
    rows: [
      ["a long name that goes on and on and on and on", 1n],
      ["ñ\nb", 20n],
      [null, null],
    ],
  };
  expect(tableText(table, 2, (count) => `and ${count}`).split("\n")).toEqual([
    "name                                      |  n",
    "------------------------------------------+---",
    "a long name that goes on and on and on a… |  1",
    "ñ⏎b                                       | 20",
    "and 1",
  ]);
});

test("values are printed as SQLite prints them", () => {
  expect([3, 0.1, 1e300, 1 / 3, Number.NEGATIVE_INFINITY].map(valueText)).toEqual([
    "3.0",
    "0.1",
    "1e+300",
    "0.333333333333333",
    "-Inf",
  ]);
  expect(valueText(new Uint8Array([0, 255]))).toBe("x'00ff'");
});

test("an SQL text is taken apart as SQLite does", () => {
  const text = `SELECT a.b, 'it''s -- no' /* x; */ FROM "my ""t""" -- end\nWHERE x>=1.5e3 AND y<>'`;
  expect(tokensOf(text).map((token) => `${token.kind} ${token.text}`)).toEqual([
    "word SELECT",
    "word a",
    "sign .",
    "word b",
    "sign ,",
    "text 'it''s -- no'",
    "word FROM",
    'quoted "my ""t"""',
    "word WHERE",
    "word x",
    "sign >=",
    "number 1.5e3",
    "word AND",
    "word y",
    "sign <>",
    "text '",
  ]);
});
