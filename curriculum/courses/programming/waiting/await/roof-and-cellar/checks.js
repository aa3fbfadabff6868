import { advice } from "./main.js";

const station = (degrees) => (place) =>
  new Promise((resolve) => setTimeout(() => resolve(degrees[place]), 1000));

test("with a cold roof, the window is opened", async () => {
  expect(await advice(station({ roof: 4, cellar: 12 })), "The roof has 4 degrees and the cellar has 12. Both numbers must be there before they are compared.").toBe("open the window");
});

test("on a hot day, the window stays shut", async () => {
  expect(await advice(station({ roof: 31, cellar: 15 }))).toBe("keep it shut");
});

test("when both are the same, the window stays shut", async () => {
  expect(await advice(station({ roof: 13, cellar: 13 }))).toBe("keep it shut");
});

test("one degree colder is enough", async () => {
  expect(await advice(station({ roof: -1, cellar: 0 }))).toBe("open the window");
});

test("the roof is read before the cellar", async () => {
  const places = [];
  await advice(async (place) => {
    places.push(place);
    return 10;
  });
  expect(places).toEqual(["roof", "cellar"]);
});
