import { placeOf } from "./main.js";

test("who stands in the middle is found", () => {
  expect(placeOf(["Omar", "Lena", "Tuan"], "Lena")).toBe(2);
});

test("who stands first is found", () => {
  expect(placeOf(["Omar", "Lena", "Tuan"], "Omar")).toBe(1);
});

test("who stands last is found", () => {
  expect(placeOf(["Omar", "Lena", "Tuan"], "Tuan")).toBe(3);
});

test("who is not on the list gets 0", () => {
  expect(placeOf(["Omar", "Lena", "Tuan"], "Rosa")).toBe(0);
});

test("Anabel is not Ana", () => {
  expect(placeOf(["Anabel", "Ana"], "Ana")).toBe(2);
});
