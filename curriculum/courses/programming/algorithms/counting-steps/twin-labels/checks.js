import { twins } from "./main.js";

test("three different labels make three pairs", () => {
  expect(twins(["A7", "B2", "C5"]), "Each pair is compared once: A7 with B2, A7 with C5, B2 with C5.").toEqual({ found: false, steps: 3 });
});

test("five different labels make ten pairs", () => {
  expect(twins(["A7", "B2", "C5", "D1", "E9"])).toEqual({ found: false, steps: 10 });
});

test("twins at the beginning are found with one comparison", () => {
  expect(twins(["A7", "A7", "C5", "D1"]), "The first two are twins: there is nothing more to search.").toEqual({ found: true, steps: 1 });
});

test("twins at the end are found with the last comparison", () => {
  expect(twins(["A7", "B2", "C5", "C5"])).toEqual({ found: true, steps: 6 });
});

test("twins that stand far from each other", () => {
  expect(twins(["A7", "B2", "C5", "B2"])).toEqual({ found: true, steps: 5 });
});

test("no label or one label: there is nothing to compare", () => {
  expect(twins([])).toEqual({ found: false, steps: 0 });
  expect(twins(["A7"])).toEqual({ found: false, steps: 0 });
});
