import { answer } from "./main.js";

test("three days cost 36", () => {
  expect(answer(3)).toBe("To pay: 36");
});

test("one day is enough", () => {
  expect(answer(1)).toBe("To pay: 12");
});

test("for 0 days, the answer says what is possible", () => {
  expect(answer(0), "Below one day, the answer is the text of the error.").toBe("At least one day, please.");
});

test("a minus by mistake does not stop the program", () => {
  expect(answer(-2)).toBe("At least one day, please.");
});
