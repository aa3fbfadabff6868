import { forVisitors } from "./main.js";

const soon = (value) => new Promise((resolve) => setTimeout(() => resolve(value), 2000));

test("20 °C are 68 °F", async () => {
  expect(
    await forVisitors(soon(20)),
    "The number is there only in the callback of .then, and the text must be given back.",
  ).toBe("20 °C are 68 °F");
});

test("works on a colder day", async () => {
  expect(await forVisitors(soon(5)), "Another reading must give another text.").toBe("5 °C are 41 °F");
});

test("works in the frost", async () => {
  expect(await forVisitors(soon(-10))).toBe("-10 °C are 14 °F");
  expect(await forVisitors(soon(0))).toBe("0 °C are 32 °F");
});

test("what comes back is a promise", () => {
  expect(forVisitors(soon(20)), "Give back what .then gives.").toBeInstanceOf(Promise);
});
