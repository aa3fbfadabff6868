import { take } from "./main.js";

const inShed = () => ({
  place: "shed",
  bag: ["rope"],
  things: { shed: ["saw", "nail", "lamp"], yard: ["cart"] },
});

test("a thing goes from the place into the bag", () => {
  expect(take(inShed(), "nail")).toEqual({
    state: { place: "shed", bag: ["rope", "nail"], things: { shed: ["saw", "lamp"], yard: ["cart"] } },
    message: "You take the nail.",
  });
});

test("other things stay where they are", () => {
  const { state } = take(inShed(), "saw");
  expect(state.things.shed, "Other things stay where they are.").toEqual(["nail", "lamp"]);
  expect(state.things.yard).toEqual(["cart"]);
});

test("a thing that is not here is not taken", () => {
  expect(take(inShed(), "pot").message, "There is no pot here, so nobody can take it.").toBe("There is no pot here.");
  expect(take(inShed(), "pot").state).toEqual(inShed());
  expect(take(inShed(), "cart").message).toBe("There is no cart here.");
});

test("where nothing lies, there is nothing to take", () => {
  const outside = { ...inShed(), place: "roof" };
  expect(take(outside, "saw")).toEqual({ state: outside, message: "There is no saw here." });
});

test("the state that came in stays as it was", () => {
  const before = inShed();
  take(before, "lamp");
  expect(before, "The state that comes in stays as it was: each list that changes must be a new one.").toEqual(
    inShed(),
  );
});

test("two things can be taken one after the other", () => {
  const once = take(inShed(), "lamp").state;
  const twice = take(once, "saw").state;
  expect(twice).toEqual({ place: "shed", bag: ["rope", "lamp", "saw"], things: { shed: ["nail"], yard: ["cart"] } });
  expect(once.bag).toEqual(["rope", "lamp"]);
});
