import { tinLabel } from "./main.js";

test("gives an answer back", () => {
  expect(tinLabel("Sea blue", 5)).toBeDefined();
});

test("the name of the colour is not taken for a text", () => {
  expect(
    tinLabel("Sea blue", 5),
    "A name that stands for a value has no quotes.",
  ).not.toBe("colour, 5 litres");
});

test("a tin of 5 litres, sea blue", () => {
  expect(tinLabel("Sea blue", 5)).toBe("Sea blue, 5 litres");
});

test("another tin has another label", () => {
  expect(tinLabel("Brick red", 2), "Another colour must give another label.").toBe("Brick red, 2 litres");
});
