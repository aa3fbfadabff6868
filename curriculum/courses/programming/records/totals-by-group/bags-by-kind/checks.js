import { bagsByKind } from "./main.js";

test("two kinds", () => {
  expect(
    bagsByKind([
      { name: "rice", kind: "grain", bags: 12 },
      { name: "lentils", kind: "bean", bags: 5 },
      { name: "oats", kind: "grain", bags: 8 },
    ]),
  ).toEqual({ grain: 20, bean: 5 });
});

test("other kinds", () => {
  expect(
    bagsByKind([
      { name: "apples", kind: "fruit", bags: 1 },
      { name: "salt", kind: "spice", bags: 2 },
      { name: "pears", kind: "fruit", bags: 3 },
      { name: "plums", kind: "fruit", bags: 1 },
    ]),
    "There may be any kinds: take them from the records.",
  ).toEqual({ fruit: 5, spice: 2 });
});

test("an empty pantry has no kinds", () => {
  expect(bagsByKind([])).toEqual({});
});
