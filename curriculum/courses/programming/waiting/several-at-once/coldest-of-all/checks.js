import { coldest } from "./main.js";

const station = (degrees) => (place) =>
  new Promise((resolve) => setTimeout(() => resolve(degrees[place]), 2000));

test("the hill is colder than the lake", async () => {
  expect(
    await coldest(["lake", "hill"], station({ hill: -3, lake: 8 })),
    "The hill has -3 degrees and the lake has 8. Wait for both numbers, then name the place.",
  ).toBe("hill");
});

test("works for other places", async () => {
  const read = station({ school: 4, bridge: 1, market: 6 });
  expect(await coldest(["school", "bridge", "market"], read)).toBe("bridge");
});

test("of two equally cold places, the first one is named", async () => {
  const read = station({ roof: 5, valley: 2, field: 2 });
  expect(await coldest(["roof", "valley", "field"], read)).toBe("valley");
});

test("one place alone is the coldest", async () => {
  expect(await coldest(["roof"], station({ roof: 25 }))).toBe("roof");
});

test("three readings take two seconds, not six", async () => {
  const begin = Date.now();
  await coldest(["a", "b", "c"], station({ a: 1, b: 2, c: 3 }));
  expect((Date.now() - begin) / 1000, "Each reading takes 2 seconds: begin all readings first, then wait for all.").toBe(2);
});
