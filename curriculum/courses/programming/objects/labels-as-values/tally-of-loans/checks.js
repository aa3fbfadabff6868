import { tally } from "./main.js";

test("three saws and a drill", () => {
  expect(
    Object.keys(tally(["saw", "drill", "saw", "saw"]) ?? {})[0] ?? "saw",
    "The labels must be the words of the list. A dot takes the word after it as the label; brackets take the value of a name.",
  ).toBe("saw");
  expect(tally(["saw", "drill", "saw", "saw"])).toEqual({ saw: 3, drill: 1 });
});

test("another day, other tools", () => {
  expect(tally(["ladder", "tape measure", "rake", "tape measure"])).toEqual({
    ladder: 1,
    "tape measure": 2,
    rake: 1,
  });
});

test("one loan only", () => {
  expect(tally(["hammer"])).toEqual({ hammer: 1 });
});

test("a day without loans", () => {
  expect(tally([])).toEqual({});
});

test("a second list begins anew", () => {
  tally(["saw", "drill"]);
  expect(tally(["saw"]), "Each call must begin with an empty object.").toEqual({ saw: 1 });
});
