import { checkMinutes } from "./main.js";

test("nothing was typed", () => {
  expect(checkMinutes("")).toBe("Please type the minutes.");
  expect(checkMinutes("   ")).toBe("Please type the minutes.");
});

test("minutes, with spaces around them", () => {
  expect(checkMinutes("12")).toBe("ok");
  expect(checkMinutes(" 4 ")).toBe("ok");
});

test("words, and digits with words", () => {
  expect(checkMinutes("four")).toBe("Only digits, please, not: four");
  expect(checkMinutes(" 4 min ")).toBe("Only digits, please, not: 4 min");
  expect(checkMinutes("-4")).toBe("Only digits, please, not: -4");
});

test("too few and too many", () => {
  expect(checkMinutes("0")).toBe("A song has 1 to 60 minutes, not 0.");
  expect(checkMinutes("75")).toBe("A song has 1 to 60 minutes, not 75.");
  expect(checkMinutes("61")).toBe("A song has 1 to 60 minutes, not 61.");
});

test("1 and 60 are allowed", () => {
  expect(checkMinutes("1")).toBe("ok");
  expect(checkMinutes("60"), "60 minutes are allowed.").toBe("ok");
});
