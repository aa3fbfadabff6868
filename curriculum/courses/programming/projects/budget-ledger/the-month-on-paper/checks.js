import { monthReport } from "./main.js";

const out = (date, category, cents) => ({ date, kind: "out", category, cents, note: "" });
const march = [
  out("2026-03-07", "food", 4250),
  out("2026-03-08", "gas", 1800),
  out("2026-03-14", "food", 7000),
  { date: "2026-03-02", kind: "in", category: "donations", cents: 25000, note: "" },
];

test("the sheet for March", () => {
  expect(monthReport(march, "2026-03", { food: 10000, gas: 2000 })).toBe(
    [
      "Costs in 2026-03",
      "food              112.50  over by 12.50",
      "gas                18.00",
      "Total             130.50",
    ].join("\n"),
  );
});

test("the sheet for another month, with nothing above the plan", () => {
  const book = [...march, out("2026-04-04", "food", 905), out("2026-04-05", "soap", 340)];
  expect(monthReport(book, "2026-04", { food: 10000, soap: 500 })).toBe(
    [
      "Costs in 2026-04",
      "food                9.05",
      "soap                3.40",
      "Total              12.45",
    ].join("\n"),
  );
});

test("a month without payments has a total of nothing", () => {
  expect(monthReport(march, "2026-06", { food: 10000 })).toBe("Costs in 2026-06\nTotal               0.00");
});

test("what is exactly as planned has no mark, and one cent above has", () => {
  const book = [out("2026-05-02", "gas", 2000), out("2026-05-03", "food", 10001)];
  const lines = monthReport(book, "2026-05", { food: 10000, gas: 2000 }).split("\n");
  expect(lines[2]).toBe("gas                20.00");
  expect(lines[1]).toBe("food              100.01  over by 0.01");
});

test("a category that the plan does not name has no mark", () => {
  const lines = monthReport([out("2026-05-02", "pots", 6400)], "2026-05", { food: 10000 }).split("\n");
  expect(lines[1], "Only what the plan names can be above it.").toBe("pots               64.00");
});

test("a plan of nothing is a plan", () => {
  const lines = monthReport([out("2026-05-02", "sweets", 150)], "2026-05", { sweets: 0 }).split("\n");
  expect(lines[1]).toBe("sweets              1.50  over by 1.50");
});
