import { hours } from "./main.js";

test("the shifts of one person among others", () => {
  const plan = [
    { day: "Mon", from: "09:00", to: "12:00", name: "Ana" },
    { day: "Mon", from: "13:00", to: "17:00", name: "Bo" },
    { day: "Tue", from: "09:00", to: "12:00", name: null },
    { day: "Wed", from: "13:00", to: "15:00", name: "Ana" },
  ];
  expect(hours(plan, "Ana")).toBe(5);
});

test("somebody without shifts", () => {
  expect(hours([], "Ana")).toBe(0);
});
