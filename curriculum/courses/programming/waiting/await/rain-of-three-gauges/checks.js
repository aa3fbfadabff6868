import { totalRain } from "./main.js";

const gauges = (rain) => (place) =>
  new Promise((resolve) => setTimeout(() => resolve(rain[place]), 1000));

test("12, 7 and 4 millimetres are 23", async () => {
  const read = gauges({ hill: 12, valley: 7, lake: 4 });
  expect(
    await totalRain(["hill", "valley", "lake"], read),
    "Wait for each value, then add it.",
  ).toBe(23);
});

test("works for other places", async () => {
  const read = gauges({ school: 3, bridge: 0.5 });
  expect(await totalRain(["school", "bridge"], read)).toBe(3.5);
});

test("one gauge alone is the total", async () => {
  expect(await totalRain(["roof"], gauges({ roof: 9 }))).toBe(9);
});

test("without gauges there is no rain", async () => {
  expect(await totalRain([], gauges({}))).toBe(0);
});
