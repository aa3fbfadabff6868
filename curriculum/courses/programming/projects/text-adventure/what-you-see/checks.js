import { describe as describePlace } from "./main.js";

const world = {
  shed: { text: "A shed full of tools.", ways: { out: "yard" } },
  yard: { text: "A yard.", ways: { in: "shed", west: "gate", up: "roof" } },
  pit: { text: "A pit.", ways: {} },
};
const at = (place, things = {}) => ({ place, bag: ["rope"], things });

test("a place with one way out and nothing in it", () => {
  expect(describePlace(at("shed"), world)).toBe("A shed full of tools.\nWays: out.");
});

test("another place, with several ways out", () => {
  expect(describePlace(at("yard"), world)).toBe("A yard.\nWays: in, west, up.");
});

test("what lies there stands between the two", () => {
  const things = { shed: ["saw"], yard: ["cart", "bucket", "hen"] };
  expect(describePlace(at("shed", things), world)).toBe("A shed full of tools.\nYou see: saw.\nWays: out.");
  expect(describePlace(at("yard", things), world)).toBe(
    "A yard.\nYou see: cart, bucket, hen.\nWays: in, west, up.",
  );
});

test("a list of things that is empty is no line", () => {
  expect(describePlace(at("shed", { shed: [] }), world)).toBe("A shed full of tools.\nWays: out.");
});

test("a place without a way out says so", () => {
  expect(describePlace(at("pit"), world)).toBe("A pit.\nNo way out.");
});
