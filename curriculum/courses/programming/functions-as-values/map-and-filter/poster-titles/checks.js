import { posterLines } from "./main.js";

test("the film at 20 is on the poster, the one at 17 is not", () => {
  expect(
    posterLines([
      { title: "Home", hour: 17 },
      { title: "Rain", hour: 20 },
    ]),
  ).toEqual(["20 RAIN"]);
});

test("several late films stay in their order", () => {
  expect(
    posterLines([
      { title: "Night Bus", hour: 22 },
      { title: "Rain", hour: 19 },
      { title: "Kites", hour: 21 },
    ]),
  ).toEqual(["22 NIGHT BUS", "21 KITES"]);
});

test("without a late film, there are no lines", () => {
  expect(posterLines([{ title: "Home", hour: 10 }])).toEqual([]);
});
