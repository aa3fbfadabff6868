import { sharpening } from "./main.js";

test("4 blades at 3 each cost 12", () => {
  expect(
    sharpening("Ana", 4),
    "NaN: something in the calculation is not a number. A function must be called, with brackets.",
  ).not.toBe("Ana: NaN");
  expect(sharpening("Ana", 4)).toBe("Ana: 12");
});

test("10 blades are the first at 2 each", () => {
  expect(sharpening("Ana", 10), "Does pricePerBlade get the number of blades, and does it count 10 as \"10 or more\"?").toBe("Ana: 20");
});

test("9 blades are still at 3 each", () => {
  expect(sharpening("Ben", 9)).toBe("Ben: 27");
});

test("a restaurant brings 25 blades", () => {
  expect(sharpening("Noor", 25)).toBe("Noor: 50");
});
