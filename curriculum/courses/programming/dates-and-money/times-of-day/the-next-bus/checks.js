import { nextBus } from "./main.js";

const day = ["6:40", "8:15", "10:20", "13:05"];

test("at 8:30 the next bus is at 10:20", () => {
  expect(nextBus(day, "8:30"), "As texts, \"10:20\" is less than \"8:30\". Compare minutes, and not the texts.").toBe("10:20");
});

test("a bus in the same hour that has left is gone", () => {
  expect(nextBus(["9:05", "9:20", "9:50"], "9:10")).toBe("9:20");
});

test("other times and another stop", () => {
  expect(nextBus(day, "5:00"), "Another time must give another bus.").toBe("6:40");
  expect(nextBus(["7:00", "19:30"], "12:45")).toBe("19:30");
});

test("a bus that leaves right now counts", () => {
  expect(nextBus(day, "13:05"), "At 13:05 the bus of 13:05 leaves right now, and counts.").toBe("13:05");
  expect(nextBus(day, "8:15")).toBe("8:15");
});

test("after the last bus one has to wait for tomorrow", () => {
  expect(nextBus(day, "20:00")).toBe("tomorrow");
  expect(nextBus([], "8:00")).toBe("tomorrow");
});
