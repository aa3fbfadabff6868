import { canTake } from "./main.js";

const ana = { name: "Ana", days: ["Mon", "Wed", "Fri"], most: 2 };
const at = (day, from = "09:00") => ({ day, from, to: "12:00" });
const has = (name, day, from = "09:00") => ({ day, from, to: "12:00", name });

test("somebody without shifts can take one on their day", () => {
  expect(canTake(ana, at("Fri"), []), "The plan is empty: somebody without shifts is free.").toBe(true);
});

test("nobody takes a shift on a day on which they cannot come", () => {
  expect(canTake(ana, at("Tue"), [])).toBe(false);
  expect(canTake(ana, at("Tue"), [has("Ana", "Mon")])).toBe(false);
});

test("a second shift on another day is possible", () => {
  expect(canTake(ana, at("Fri"), [has("Ana", "Mon")])).toBe(true);
});

test("nobody has two shifts on one day, at whatever hours", () => {
  expect(canTake(ana, at("Mon", "13:00"), [has("Ana", "Mon", "09:00")]), "Ana would have two shifts on one day.").toBe(
    false,
  );
  const busy = { ...ana, most: 5 };
  expect(canTake(busy, at("Mon", "13:00"), [has("Ana", "Wed"), has("Ana", "Mon")])).toBe(false);
});

test("nobody has more shifts than they want", () => {
  expect(
    canTake(ana, at("Fri"), [has("Ana", "Mon"), has("Ana", "Wed")]),
    "Ana wants 2 shifts, and would already have as many.",
  ).toBe(false);
  expect(canTake({ ...ana, most: 3 }, at("Fri"), [has("Ana", "Mon"), has("Ana", "Wed")])).toBe(true);
});

test("other people's shifts are no hindrance", () => {
  const plan = [has("Bo", "Fri"), has("Kofi", "Mon"), has(null, "Wed")];
  expect(canTake(ana, at("Fri"), plan), "Other people's shifts do not count here.").toBe(true);
});
