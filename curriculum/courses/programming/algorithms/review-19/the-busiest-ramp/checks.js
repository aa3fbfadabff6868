import { busiestRamp } from "./main.js";

test("one ramp has the most parcels", () => {
  expect(busiestRamp(["north", "south", "east", "south"])).toBe("south");
});

test("the parcels of a ramp need not come one behind the other", () => {
  expect(busiestRamp(["north", "north", "south", "east", "south", "west", "south"])).toBe("south");
  expect(busiestRamp(["A", "B", "A", "C", "A", "C"])).toBe("A");
});

test("of two with the same number, the one that came first", () => {
  expect(busiestRamp(["east", "west", "west", "east"]), "Both have two parcels, so it is the one that came first: east.").toBe("east");
  expect(busiestRamp(["west", "east", "north"])).toBe("west");
});

test("a day with one parcel, and a day without", () => {
  expect(busiestRamp(["gate 4"])).toBe("gate 4");
  expect(busiestRamp([])).toBe("none");
});

test("a day with 20,000 parcels is done in a moment", () => {
  const ramps = [];
  for (let i = 0; i < 20000; i++) ramps.push(i % 4 === 3 && i < 40 ? "ramp 77" : `ramp ${i % 5000}`);
  expect(busiestRamp(ramps)).toBe("ramp 77");
});
