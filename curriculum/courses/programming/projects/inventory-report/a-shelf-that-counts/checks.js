import { Shelf } from "./main.js";

test("a new shelf is empty", () => {
  const shelf = new Shelf();
  expect(shelf.count("fuse")).toBe(0);
  expect(shelf.parts()).toEqual([]);
});

test("two shelves know nothing of each other", () => {
  const ours = new Shelf();
  const theirs = new Shelf();
  ours.add("fuse", 3);
  expect(theirs.count("fuse"), "Two shelves each have numbers of their own.").toBe(0);
});

test("what comes in is added to what is there", () => {
  const shelf = new Shelf();
  shelf.add("fuse", 12);
  expect(shelf.count("fuse")).toBe(12);
  shelf.add("fuse", 3);
  expect(shelf.count("fuse")).toBe(15);
  shelf.add("plug", 1);
  expect(shelf.count("plug")).toBe(1);
  expect(shelf.count("fuse")).toBe(15);
});

test("what is used is taken off, to the last one", () => {
  const shelf = new Shelf();
  shelf.add("fuse", 5);
  shelf.take("fuse", 3);
  expect(shelf.count("fuse")).toBe(2);
  shelf.take("fuse", 2);
  expect(shelf.count("fuse")).toBe(0);
});

test("nobody takes more than there is", () => {
  const shelf = new Shelf();
  shelf.add("fuse", 2);
  expect(() => shelf.take("fuse", 3)).toThrow("only 2 of fuse, not 3");
  expect(() => shelf.take("plug", 1)).toThrow("only 0 of plug, not 1");
  expect(shelf.count("fuse"), "Nothing may change when the move is refused.").toBe(2);
  expect(shelf.count("plug")).toBe(0);
});

test.each([-2, 0, 1.5, "3", "many"])("%s is no number of parts to add", (number) => {
  const shelf = new Shelf();
  expect(() => shelf.add("fuse", number)).toThrow(`not a number of parts: ${number}`);
  expect(shelf.count("fuse")).toBe(0);
});

test("the parts are listed by the alphabet, without those that are used up", () => {
  const shelf = new Shelf();
  shelf.add("switch", 1);
  shelf.add("fuse", 4);
  shelf.add("plug", 2);
  shelf.take("plug", 2);
  shelf.add("battery", 8);
  expect(shelf.parts()).toEqual(["battery", "fuse", "switch"]);
});

test("nobody outside can reach the numbers", () => {
  const shelf = new Shelf();
  shelf.add("fuse", 3);
  expect(Object.keys(shelf), "Nobody outside may change the numbers: keep them in a private field.").toEqual([]);
});
