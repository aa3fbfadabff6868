import { weekSheet } from "./main.js";

const shift = (day, from, to, name) => ({ day, from, to, name });

test("one shift", () => {
  expect(weekSheet([shift("Mon", "09:00", "12:00", "Ana")])).toBe("Mon\n  09:00-12:00  Ana");
});

test("a shift without a name is open", () => {
  expect(weekSheet([shift("Sat", "10:00", "11:30", null)])).toBe("Sat\n  10:00-11:30  open");
});

test("a day has its shifts below it, from morning to evening", () => {
  const plan = [
    shift("Tue", "13:00", "16:00", null),
    shift("Tue", "09:00", "12:00", "Ana"),
    shift("Tue", "17:30", "20:00", "Bo"),
    shift("Tue", "12:00", "13:00", "Kofi"),
  ];
  expect(weekSheet(plan), "Each day has its shifts from morning to evening.").toBe(
    ["Tue", "  09:00-12:00  Ana", "  12:00-13:00  Kofi", "  13:00-16:00  open", "  17:30-20:00  Bo"].join("\n"),
  );
});

test("the days stand in the order of the week", () => {
  const days = ["Sun", "Fri", "Mon", "Thu", "Sat", "Wed", "Tue"];
  const lines = weekSheet(days.map((day) => shift(day, "09:00", "12:00", "Ana"))).split("\n");
  expect(lines.filter((line) => !line.startsWith(" "))).toEqual(["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"]);
});

test("a day without shifts is left out", () => {
  const plan = [shift("Mon", "09:00", "12:00", "Ana"), shift("Fri", "09:00", "12:00", "Bo")];
  expect(weekSheet(plan), "A day without shifts is left out.").toBe(
    "Mon\n  09:00-12:00  Ana\nFri\n  09:00-12:00  Bo",
  );
});

test("a plan without shifts is an empty sheet", () => {
  expect(weekSheet([])).toBe("");
});

test("the plan stays as it is", () => {
  const plan = [shift("Mon", "13:00", "16:00", "Ana"), shift("Mon", "09:00", "12:00", "Bo")];
  weekSheet(plan);
  expect(plan[0].from).toBe("13:00");
});
