import { mostBorrowed } from "./main.js";

test("the drill was borrowed most", () => {
  expect(mostBorrowed({ saw: 3, drill: 8, rake: 5 }), "The name of the tool is wanted, not the number.").not.toBe(8);
  expect(mostBorrowed({ saw: 3, drill: 8, rake: 5 })).toBe("drill");
});

test("the first tool may be the one", () => {
  expect(mostBorrowed({ ladder: 12, hammer: 11 })).toBe("ladder");
});

test("the last tool may be the one", () => {
  expect(mostBorrowed({ saw: 1, spade: 2, hose: 4 })).toBe("hose");
});

test("of two with the same number, the first", () => {
  expect(mostBorrowed({ saw: 6, drill: 6 })).toBe("saw");
});

test("a tool that was borrowed once can be the most borrowed", () => {
  expect(mostBorrowed({ saw: 0, drill: 1 })).toBe("drill");
});

test("without any tool, an empty text", () => {
  expect(mostBorrowed({})).toBe("");
});
