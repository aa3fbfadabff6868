import { helpers } from "./main.js";

const table = [
  [0, 0],
  [1, 2],
  [30, 2],
  [31, 5],
  [100, 5],
  [101, 9],
];
for (const [guests, wanted] of table) {
  test(`${guests} guests need ${wanted}`, () => {
    expect(helpers(guests)).toBe(wanted);
  });
}

test("fewer than no guests cannot be", () => {
  expect(() => helpers(-5)).toThrow();
});
