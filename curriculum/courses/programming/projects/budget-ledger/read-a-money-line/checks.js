import { readEntry } from "./main.js";

const food = "2026-03-07;out;food;42.50;rice and beans";

test("a line of the letter becomes a record", () => {
  expect(readEntry(food)).toEqual({
    date: "2026-03-07",
    kind: "out",
    category: "food",
    cents: 4250,
    note: "rice and beans",
  });
});

test("another line becomes another record", () => {
  expect(readEntry("2026-03-02;in;donations;250.00;spring fair")).toEqual({
    date: "2026-03-02",
    kind: "in",
    category: "donations",
    cents: 25000,
    note: "spring fair",
  });
});

test("a note may be empty", () => {
  expect(readEntry("2026-03-08;out;gas;18.00;").note).toBe("");
});

test("spaces around a part do not belong to it", () => {
  const entry = readEntry(" 2026-03-08 ; out ; gas ; 18.00 ; two bottles ");
  expect(entry, "Take the spaces off each part.").toEqual({
    date: "2026-03-08",
    kind: "out",
    category: "gas",
    cents: 1800,
    note: "two bottles",
  });
});

test("an amount without a point is whole money", () => {
  expect(readEntry("2026-03-09;in;donations;7;").cents).toBe(700);
});

test("no amount is off by a part of a cent", () => {
  expect(readEntry("2026-03-09;out;salt;4.35;").cents).toBe(435);
  expect(readEntry("2026-03-09;out;oil;1.15;").cents).toBe(115);
  expect(readEntry("2026-03-09;out;bags;0.29;").cents).toBe(29);
});

test("a line with too few or too many parts is told", () => {
  expect(() => readEntry("2026-03-07;out;food")).toThrow("expected 5 parts, found 3");
  expect(() => readEntry("2026-03-07;out;food;42.50;rice;beans")).toThrow("expected 5 parts, found 6");
});

test("a kind that is neither in nor out is told", () => {
  expect(() => readEntry("2026-03-07;lent;pots;5.00;")).toThrow("neither in nor out: lent");
});

test.each(["4,50", "-5.00", "4.5", "4.505", "free", "", "1e3", "x4.50", "4.50x", "4x50"])(
  "an amount such as “%s” is told",
  (amount) => {
    expect(() => readEntry(`2026-03-07;out;food;${amount};rice`)).toThrow(`not an amount: ${amount}`);
  },
);

test("of two faults the first of the table is told", () => {
  expect(() => readEntry("2026-03-07;lent;pots;much;")).toThrow("neither in nor out: lent");
});
