import { shares } from "./main.js";

function total(list) {
  return list.reduce((sum, share) => sum + share, 0);
}

test("four people share 1002 cents", () => {
  expect(total(shares(1002, 4)), "All shares together must make the amount, 1002 cents.").toBe(1002);
  expect(Math.max(...shares(1002, 4)), "Of 1002 cents for four, no share may be more than one cent larger than 250.").toBe(251);
  expect(shares(1002, 4), "The first ones pay one cent more.").toEqual([251, 251, 250, 250]);
});

test("an amount that can be shared evenly", () => {
  expect(shares(900, 3)).toEqual([300, 300, 300]);
});

test("other amounts and other groups", () => {
  expect(shares(1000, 7), "Another amount must give other shares.").toEqual([143, 143, 143, 143, 143, 143, 142]);
  expect(shares(501, 2)).toEqual([251, 250]);
});

test("fewer cents than people", () => {
  expect(shares(2, 3)).toEqual([1, 1, 0]);
});

test("a person who rides alone pays everything", () => {
  expect(shares(785, 1)).toEqual([785]);
});
