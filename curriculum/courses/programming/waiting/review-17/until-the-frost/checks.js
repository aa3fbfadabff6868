import { hoursToFrost } from "./main.js";

const forecast = (degrees) => (hour) =>
  new Promise((resolve) => setTimeout(() => resolve(degrees[hour] ?? -9), 500));

test("the frost comes in 3 hours", async () => {
  expect(
    await hoursToFrost(forecast([5, 3, 1, -1, -4])),
    "The degrees of these hours are 5, 3, 1 and -1, and each of them must be waited for.",
  ).toBe(3);
});

test("works on another evening", async () => {
  expect(await hoursToFrost(forecast([2, -2, 4]))).toBe(1);
});

test("0 degrees are not colder than 0", async () => {
  expect(await hoursToFrost(forecast([1, 0, -1]))).toBe(2);
});

test("when it freezes already, it is now", async () => {
  expect(await hoursToFrost(forecast([-6, -7]))).toBe(0);
});

test("no hour is asked for after the frost", async () => {
  const hours = [];
  await hoursToFrost(async (hour) => {
    hours.push(hour);
    return hour < 2 ? 4 : -1;
  });
  expect(hours).toEqual([0, 1, 2]);
});
