import { Hall } from "./main.js";

function written(hall, name, value) {
  try {
    hall[name] = value;
  } catch {
    // A getter alone refuses: that is what is wanted.
  }
  return hall.inside;
}

test("three come in and one goes out", () => {
  const hall = new Hall(100);
  hall.enter();
  hall.enter();
  hall.enter();
  hall.leave();
  expect(hall.inside, "The number must still be readable as hall.inside: that is what get inside() is for.").toBe(2);
});

test("nobody can write a number into the hall", () => {
  const hall = new Hall(100);
  hall.enter();
  expect(written(hall, "inside", 500), "A line from outside has written 500 into inside.").toBe(1);
});

test("no other name leads to the number", () => {
  const hall = new Hall(100);
  hall.enter();
  expect(written(hall, "_inside", 500), "A line from outside has written 500 into _inside.").toBe(1);
});

test("a full hall takes nobody in", () => {
  const hall = new Hall(2);
  hall.enter();
  hall.enter();
  expect(() => hall.enter()).toThrow("The hall is full");
  expect(hall.inside).toBe(2);
});

test("an empty hall stays at 0", () => {
  const hall = new Hall(2);
  hall.leave();
  expect(hall.inside, "Somebody has opened the door of an empty hall.").toBe(0);
  hall.enter();
  hall.leave();
  expect(hall.inside).toBe(0);
});
