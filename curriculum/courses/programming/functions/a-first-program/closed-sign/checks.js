import { sign } from "./main.js";

test("gives an answer back", () => {
  expect(sign()).toBeDefined();
});

test("the sign reads: Closed today", () => {
  expect(
    sign(),
    "Every character counts: capital and small letters, spaces, full stops.",
  ).toBe("Closed today");
});
