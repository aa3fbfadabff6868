import { openingHour } from "./main.js";

test("gives an answer back", () => {
  expect(openingHour(), "The answer belongs on the same line as the word return.").toBeDefined();
});

test("the answer is a number", () => {
  expect(openingHour(), "That is text. A number is written without quotes.").not.toBe("7");
});

test("the bakery opens at 7", () => {
  expect(openingHour()).toBe(7);
});
