import { go } from "./main.js";

const world = {
  hall: { text: "A hall.", ways: { north: "attic", down: "cellar" } },
  attic: { text: "An attic.", ways: { south: "hall" } },
  cellar: { text: "A cellar.", ways: {} },
};
const inHall = () => ({ place: "hall", bag: ["lamp"], things: { cellar: ["key"] } });

test("a way leads to its place", () => {
  expect(go(inHall(), world, "north")).toEqual({
    state: { place: "attic", bag: ["lamp"], things: { cellar: ["key"] } },
    message: "You go north.",
  });
});

test("another way leads to another place", () => {
  const { state, message } = go(inHall(), world, "down");
  expect(state.place).toBe("cellar");
  expect(message).toBe("You go down.");
});

test("two steps lead there and back", () => {
  const there = go(inHall(), world, "north").state;
  expect(go(there, world, "south").state).toEqual(inHall());
});

test("where there is no way, nothing changes, and the reader is told", () => {
  expect(go(inHall(), world, "west"), "Where there is no way, the state is as before.").toEqual({
    state: inHall(),
    message: "There is no way west from here.",
  });
  const cellar = { ...inHall(), place: "cellar" };
  expect(go(cellar, world, "up")).toEqual({ state: cellar, message: "There is no way up from here." });
});

test("the state that came in stays as it was", () => {
  const before = inHall();
  go(before, world, "north");
  expect(before, "The state that comes in stays as it was: make a new one.").toEqual(inHall());
});
