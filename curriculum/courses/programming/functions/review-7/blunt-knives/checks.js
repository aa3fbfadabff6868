import { sharpening } from "./main.js";

test("4 blades at 3 each cost 12", () => {
  expect(sharpening("Ana", 4)).toBe("Ana: 12");
});

test("10 blades are the first at 2 each", () => {
  expect(sharpening("Ana", 10), "10 belongs to \"10 or more\".").toBe("Ana: 20");
});

test("9 blades are still at 3 each", () => {
  expect(sharpening("Ben", 9)).toBe("Ben: 27");
});

test("a restaurant brings 25 blades", () => {
  expect(sharpening("Noor", 25)).toBe("Noor: 50");
});
