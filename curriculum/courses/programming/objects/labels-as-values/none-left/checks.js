import { answer } from "./main.js";

test("4 hammers are on the shelf", () => {
  expect(answer({ hammer: 4, saw: 0 }, "hammer")).toBe("4 on the shelf");
});

test("a saw of which all are out is still a tool of this library", () => {
  expect(
    answer({ hammer: 4, saw: 0 }, "saw"),
    "The library knows the saw: its label is in the object, with the value 0.",
  ).toBe("0 on the shelf");
});

test("a tool that the library does not have", () => {
  expect(answer({ hammer: 4, saw: 0 }, "wrench"), "The library has no wrench.").toBe("not in this library");
});

test("another library has other tools", () => {
  expect(answer({ wrench: 1 }, "wrench")).toBe("1 on the shelf");
  expect(answer({ wrench: 1 }, "hammer")).toBe("not in this library");
});
