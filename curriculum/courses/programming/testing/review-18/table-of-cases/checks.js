import { failures } from "./main.js";

const cases = [
  { name: "one guest", input: 1, wanted: 2 },
  { name: "nobody", input: 0, wanted: 0 },
  { name: "five guests", input: 5, wanted: 10 },
];
const why = "The list has the names of all cases that fail, and of no others.";

test("a program that fails in two of three cases", () => {
  expect(failures(cases, (n) => n), why).toEqual(["one guest", "five guests"]);
});

test("a right program has no failures", () => {
  expect(failures(cases, (n) => n * 2), why).toEqual([]);
});

test("a program that fails in the middle", () => {
  expect(failures(cases, (n) => n * 2 || 7)).toEqual(["nobody"]);
});

test("without cases nothing fails", () => {
  expect(failures([], (n) => n)).toEqual([]);
});
