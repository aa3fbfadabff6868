import { callOut } from "./main.js";

// Each text with the second in which it was said, within a minute.
async function listen(orders) {
  const begin = Date.now();
  const heard = [];
  callOut(orders, (text) => heard.push(`${text} after ${(Date.now() - begin) / 1000} s`));
  await new Promise((done) => setTimeout(done, 60_000));
  return heard;
}

test("a tea takes 3 seconds", async () => {
  expect(
    await listen([{ drink: "tea", seconds: 3 }]),
    "A timer counts in milliseconds: 3 seconds are 3000.",
  ).toEqual(["tea after 3 s"]);
});

test("the water is ready before the tea", async () => {
  const heard = await listen([
    { drink: "tea", seconds: 3 },
    { drink: "water", seconds: 1 },
  ]);
  expect(
    heard,
    "All drinks are begun at once, and each is said when its own seconds are over.",
  ).toEqual(["water after 1 s", "tea after 3 s"]);
});

test("works for other drinks", async () => {
  const heard = await listen([
    { drink: "cocoa", seconds: 4 },
    { drink: "coffee", seconds: 2.5 },
    { drink: "juice", seconds: 0.5 },
  ]);
  expect(heard).toEqual(["juice after 0.5 s", "coffee after 2.5 s", "cocoa after 4 s"]);
});

test("without orders nothing is said", async () => {
  expect(await listen([])).toEqual([]);
});
