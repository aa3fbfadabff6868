import { costs } from "./main.js";

const out = (date, category, cents) => ({ date, kind: "out", category, cents, note: "" });
const gift = (date, cents) => ({ date, kind: "in", category: "donations", cents, note: "" });

test("one payment is one cost", () => {
  expect(costs([out("2026-03-07", "food", 4250)], "2026-03")).toEqual([{ category: "food", cents: 4250 }]);
});

test("all payments for the same thing stand together", () => {
  const book = [
    out("2026-03-07", "food", 4250),
    out("2026-03-08", "gas", 1800),
    out("2026-03-14", "food", 7000),
    out("2026-03-31", "food", 50),
  ];
  expect(costs(book, "2026-03"), "All payments of a category belong together.").toEqual([
    { category: "food", cents: 11300 },
    { category: "gas", cents: 1800 },
  ]);
});

test("the largest stands first, wherever it stood in the book", () => {
  const book = [
    out("2026-05-02", "salt", 99),
    out("2026-05-03", "pots", 6400),
    out("2026-05-09", "gas", 1800),
    out("2026-05-10", "food", 5300),
  ];
  expect(
    costs(book, "2026-05").map(({ category }) => category),
    "Sort by the cents, the largest first.",
  ).toEqual(["pots", "food", "gas", "salt"]);
});

test("where two cost the same, the names decide", () => {
  const book = [
    out("2026-05-02", "soap", 500),
    out("2026-05-03", "bread", 500),
    out("2026-05-03", "pots", 600),
    out("2026-05-04", "rice", 500),
  ];
  expect(costs(book, "2026-05").map(({ category }) => category)).toEqual(["pots", "bread", "rice", "soap"]);
});

test("other months do not count", () => {
  const book = [
    out("2026-02-28", "food", 100),
    out("2026-03-01", "food", 20),
    out("2026-04-01", "food", 3),
    out("2025-03-01", "gas", 4000),
  ];
  expect(costs(book, "2026-03"), "Only the month that is asked for counts.").toEqual([
    { category: "food", cents: 20 },
  ]);
});

test("what came in does not count", () => {
  const book = [gift("2026-03-02", 25000), out("2026-03-07", "food", 4250)];
  expect(costs(book, "2026-03"), "What came in is no cost.").toEqual([{ category: "food", cents: 4250 }]);
});

test("a month without payments has no costs", () => {
  expect(costs([], "2026-03")).toEqual([]);
  expect(costs([out("2026-03-07", "food", 4250)], "2026-06")).toEqual([]);
});

test("the book stays as it is", () => {
  const book = [out("2026-03-07", "gas", 1800), out("2026-03-08", "food", 4250)];
  costs(book, "2026-03");
  expect(book).toEqual([out("2026-03-07", "gas", 1800), out("2026-03-08", "food", 4250)]);
});
