import { boardCost, boardLength } from "./main.js";

test("the length is given back", () => {
  expect(boardLength(4, 1, 2)).toBeDefined();
});

test("4 shelves of 1 metre and a height of 2 need 8 metres", () => {
  expect(boardLength(4, 1, 2)).toBe(8);
});

test("those boards cost 48", () => {
  expect(
    boardCost(4, 1, 2),
    "Compare the order of the values in the call with the order in the brackets of boardLength.",
  ).toBe(48);
});

test("another bookcase has another cost", () => {
  expect(boardLength(3, 0.5, 1)).toBe(3.5);
  expect(boardCost(3, 0.5, 1), "Another bookcase must have another cost.").toBe(21);
});
