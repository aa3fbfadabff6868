import { hours } from "./main.js";

const shift = (from, to, name) => ({ day: "Mon", from, to, name });

test.each([
  [[shift("08:45", "10:00", "Bo")], 1.25],
  [[shift("08:00", "10:30", "Bo"), shift("11:00", "12:00", "Bo")], 3.5],
  [[shift("08:00", "10:00", "Ana"), shift("11:00", "12:00", null)], 0],
  [[shift("08:00", "10:00", "Ana"), shift("11:00", "12:00", "Bo")], 1],
])("of %j Bo has %d hours", (plan, expected) => {
  expect(hours(plan, "Bo")).toBe(expected);
});
