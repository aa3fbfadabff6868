import { applyMoves, Shelf } from "./main.js";

test("moves are done in their order", () => {
  const shelf = new Shelf();
  expect(applyMoves(shelf, ["+12 fuse", "-3 fuse", "+1 plug"])).toEqual([]);
  expect(shelf.count("fuse")).toBe(9);
  expect(shelf.count("plug")).toBe(1);
});

test("the shelf may have something on it already", () => {
  const shelf = new Shelf();
  shelf.add("fuse", 4);
  expect(applyMoves(shelf, ["-4 fuse"])).toEqual([]);
  expect(shelf.count("fuse")).toBe(0);
});

test("the name of a part may have several words", () => {
  const shelf = new Shelf();
  applyMoves(shelf, ["+6 light bulb", "-1 light bulb"]);
  expect(shelf.count("light bulb")).toBe(5);
});

test("a refused move is told, with its line", () => {
  const shelf = new Shelf();
  expect(applyMoves(shelf, ["+2 plug", "-3 plug"])).toEqual(["-3 plug: only 2 of plug, not 3"]);
  expect(applyMoves(shelf, ["+0 plug"])).toEqual(["+0 plug: not a number of parts: 0"]);
});

test("the moves after a refused one happen as well", () => {
  const shelf = new Shelf();
  const refused = applyMoves(shelf, ["-1 fuse", "+5 fuse", "-9 fuse", "-2 fuse"]);
  expect(shelf.count("fuse"), "The moves after a refused one happen as well.").toBe(3);
  expect(refused).toEqual(["-1 fuse: only 0 of fuse, not 1", "-9 fuse: only 5 of fuse, not 9"]);
});

test.each(["12 fuse", "+fuse", "+ 12 fuse", "+12", "+12 ", "", "plus 12 fuse", "+1.5 fuse", "x+12 fuse"])(
  "“%s” is no move",
  (line) => {
    expect(applyMoves(new Shelf(), [line])).toEqual([`${line}: not a move`]);
  },
);

test("a day without moves", () => {
  expect(applyMoves(new Shelf(), [])).toEqual([]);
});
