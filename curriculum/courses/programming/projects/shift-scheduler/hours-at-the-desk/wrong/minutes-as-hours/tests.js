import { hours } from "./main.js";

test("a quarter of an hour", () => {
  expect(hours([{ day: "Fri", from: "09:30", to: "12:15", name: "Ana" }], "Ana")).toBe(2.85);
});
