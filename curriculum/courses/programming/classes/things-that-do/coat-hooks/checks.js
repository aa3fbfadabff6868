import { CoatRoom } from "./main.js";

test("a new coat room has all its hooks free", () => {
  expect(new CoatRoom(40).free(), "new CoatRoom(40) should keep the 40: which part of a class does that?").toBe(40);
});

test("each coat takes one hook", () => {
  const room = new CoatRoom(40);
  room.hang();
  room.hang();
  room.hang();
  expect(room.free(), "Three coats hang on 40 hooks. The number of free hooks should be 37.").toBe(37);
});

test("two coat rooms do not know of each other", () => {
  const upstairs = new CoatRoom(12);
  const downstairs = new CoatRoom(20);
  upstairs.hang();
  expect([upstairs.free(), downstairs.free()]).toEqual([11, 20]);
});
