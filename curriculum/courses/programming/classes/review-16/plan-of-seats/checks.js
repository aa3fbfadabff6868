import { SeatPlan } from "./main.js";

test("an empty plan has an o for each seat", () => {
  expect(new SeatPlan(2, 3).lines()).toEqual(["ooo", "ooo"]);
});

test("a seat that is taken becomes an x", () => {
  const plan = new SeatPlan(3, 3);
  plan.take(1, 1);
  plan.take(2, 3);
  expect(plan.lines()).toEqual(["xoo", "oox", "ooo"]);
});

test("take tells if it has worked", () => {
  const plan = new SeatPlan(2, 2);
  expect(plan.take(2, 1)).toBe(true);
  expect(plan.take(2, 1), "Seat 1 in row 2 is taken already.").toBe(false);
  expect(plan.take(1, 2)).toBe(true);
});

test("what is not in the hall cannot be taken", () => {
  const plan = new SeatPlan(2, 3);
  expect(plan.take(3, 1), "With two rows there is no row 3.").toBe(false);
  expect(plan.take(1, 4), "With three seats a row there is no seat 4.").toBe(false);
  expect(plan.take(0, 1), "There is no row 0.").toBe(false);
  expect(plan.take(1, 0), "There is no seat 0.").toBe(false);
  expect(plan.take(2, 3)).toBe(true);
  expect(plan.lines()).toEqual(["ooo", "oox"]);
});

test("two plans are two halls", () => {
  const small = new SeatPlan(1, 2);
  const large = new SeatPlan(1, 4);
  small.take(1, 2);
  expect([small.lines(), large.lines()]).toEqual([["ox"], ["oooo"]]);
});
