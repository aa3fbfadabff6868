import { helpers } from "./main.js";

test("20 guests need 2 helpers", () => {
  expect(helpers(20)).toBe(2);
});

test("nobody comes, so nobody helps", () => {
  expect(helpers(0)).toBe(0);
});

test("30 guests still need 2", () => {
  expect(helpers(30)).toBe(2);
});

test("31 guests need 5", () => {
  expect(helpers(31)).toBe(5);
});

test("100 guests still need 5", () => {
  expect(helpers(100)).toBe(5);
});

test("101 guests need 9", () => {
  expect(helpers(101)).toBe(9);
});

test("fewer than no guests cannot be", () => {
  expect(() => helpers(-1)).toThrow();
});
