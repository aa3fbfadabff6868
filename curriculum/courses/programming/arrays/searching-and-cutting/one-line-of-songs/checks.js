import { programme } from "./main.js";

test("three songs", () => {
  expect(programme("River; Old Road ;Home")).toBe("River, Old Road, Home");
});

test("other songs, without spaces", () => {
  expect(programme("Dust;Salt;Sugar;Rain")).toBe("Dust, Salt, Sugar, Rain");
});

test("spaces at both ends of the line", () => {
  expect(programme("  Dust ; Lanterns at night  ")).toBe("Dust, Lanterns at night");
});

test("one song has no comma", () => {
  expect(programme("Rain")).toBe("Rain");
});
