import { slipLines } from "./slip.js";

test("the thing and the price come in through the brackets", () => {
  expect(
    String(slipLines("Kettle", 24)),
    "slipLines must not ask. It gets item and price through its brackets, in this order.",
  ).not.toContain("null");
});

test("a kettle for 24 has two lines", () => {
  expect(slipLines("Kettle", 24)).toEqual(["Repair: Kettle", "To pay: 24"]);
});

test("of a fridge for 90, a third is paid in advance", () => {
  expect(slipLines("Fridge", 90)).toEqual(["Repair: Fridge", "To pay: 90", "In advance: 30"]);
});

test("50 is not over 50", () => {
  expect(slipLines("Mixer", 50)).toEqual(["Repair: Mixer", "To pay: 50"]);
});

test("51 is over 50", () => {
  expect(slipLines("Oven", 51)).toEqual(["Repair: Oven", "To pay: 51", "In advance: 17"]);
});

test("each call has a list of its own", () => {
  slipLines("Fridge", 90);
  expect(slipLines("Iron", 8)).toEqual(["Repair: Iron", "To pay: 8"]);
});
