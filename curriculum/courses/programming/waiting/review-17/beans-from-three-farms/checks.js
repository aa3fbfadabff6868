import { cheapestBeans } from "./main.js";

// Gives the answers of the farms, each after a second.
const market = (offers) => (farm) =>
  new Promise((resolve) =>
    setTimeout(() => resolve(offers.find((offer) => offer.farm === farm)), 1000),
  );

const rio = { farm: "Rio Alto", price: 7.5, bags: 4 };
const luna = { farm: "Luna", price: 9.25, bags: 1 };
const sol = { farm: "El Sol", price: 6.8, bags: 0 };
const names = (offers) => offers.map(({ farm }) => farm);

test("Rio Alto alone has beans for 7.50", async () => {
  expect(
    await cheapestBeans(["Rio Alto"], market([rio])),
    "Rio Alto has 4 bags. Wait for its answer before you look at the bags.",
  ).toBe("Rio Alto: 7.50");
});

test("the cheapest of two farms is taken, wherever it stands", async () => {
  expect(await cheapestBeans(["Rio Alto", "Luna"], market([rio, luna]))).toBe("Rio Alto: 7.50");
  expect(await cheapestBeans(["Luna", "Rio Alto"], market([rio, luna]))).toBe("Rio Alto: 7.50");
});

test("one bag is enough", async () => {
  expect(await cheapestBeans(["Luna"], market([luna]))).toBe("Luna: 9.25");
});

test("a farm without bags is left out", async () => {
  const offers = [rio, sol, luna];
  expect(await cheapestBeans(names(offers), market(offers)), "El Sol is the cheapest, but it has no bags left.").toBe("Rio Alto: 7.50");
});

test("when all bags are sold, there are no beans", async () => {
  expect(await cheapestBeans(["El Sol"], market([sol]))).toBe("no beans");
  expect(await cheapestBeans([], market([]))).toBe("no beans");
});

test("three farms answer in one second, not in three", async () => {
  const offers = [rio, luna, sol];
  const begin = Date.now();
  await cheapestBeans(names(offers), market(offers));
  expect((Date.now() - begin) / 1000, "Ask all farms at once, then wait for all answers.").toBe(1);
});
