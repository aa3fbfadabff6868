import { hours } from "./main.js";

test("the example", () => {
  expect(hours([{ day: "Mon", from: "09:00", to: "12:00", name: "Ana" }], "Ana")).toBe(3);
});
