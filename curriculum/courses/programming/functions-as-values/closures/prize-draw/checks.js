import { makeDraw } from "./main.js";

test("makeDraw gives back a function", () => {
  expect(
    typeof makeDraw("Ana", "Omar") === "function",
    "What makeDraw gives back must be a function.",
  ).toBe(true);
});

test("Ana comes first, then Omar", () => {
  const draw = makeDraw("Ana", "Omar");
  expect(draw()).toBe("Ana");
  expect(draw(), "Second call of the same draw: it must remember that Ana is out.").toBe("Omar");
});

test("after the last name, nobody is left", () => {
  const draw = makeDraw("Mia");
  draw();
  expect(draw()).toBe("Nobody left");
  expect(draw()).toBe("Nobody left");
});

test("an empty box", () => {
  expect(makeDraw()()).toBe("Nobody left");
});

test("two draws do not disturb each other", () => {
  const first = makeDraw("Ana", "Omar", "Mia");
  const second = makeDraw("Lina", "Samir");
  expect(first(), "A new draw begins with its first name, whatever another draw did.").toBe("Ana");
  expect(second(), "Two draws must not disturb each other.").toBe("Lina");
  expect(first()).toBe("Omar");
  expect(second()).toBe("Samir");
});
