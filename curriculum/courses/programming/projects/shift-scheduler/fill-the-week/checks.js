import { planWeek } from "./main.js";

const at = (day, from = "09:00", to = "12:00") => ({ day, from, to });
const names = (plan) => plan.map(({ name }) => name);
const week = ["Mon", "Tue", "Wed", "Thu", "Fri"];
const card = (name, most = 5, days = week) => ({ name, days, most });

test("one shift and one person", () => {
  expect(planWeek([at("Mon")], [card("Ana")])).toEqual([{ ...at("Mon"), name: "Ana" }]);
});

test("a shift that nobody can take is open", () => {
  const plan = planWeek([at("Sat"), at("Mon")], [card("Ana")]);
  expect(plan, "An open shift belongs to the plan, with the name null.").toEqual([
    { ...at("Sat"), name: null },
    { ...at("Mon"), name: "Ana" },
  ]);
});

test("whoever has the fewest shifts comes first", () => {
  const shifts = [at("Mon"), at("Tue"), at("Wed"), at("Thu")];
  expect(
    names(planWeek(shifts, [card("Ana"), card("Bo")])),
    "For each shift, choose whoever has the fewest so far, and of two with the same the first card.",
  ).toEqual(["Ana", "Bo", "Ana", "Bo"]);
});

test("somebody who could not come at first is not left behind", () => {
  const shifts = [at("Mon"), at("Tue"), at("Wed"), at("Thu"), at("Fri")];
  const cards = [card("Ana"), card("Bo", 5, ["Wed", "Thu", "Fri"])];
  expect(names(planWeek(shifts, cards))).toEqual(["Ana", "Ana", "Bo", "Bo", "Ana"]);
});

test("where two have the same, the first card decides", () => {
  const cards = [card("Kofi"), card("Ana"), card("Bo")];
  expect(
    names(planWeek([at("Mon"), at("Tue"), at("Wed")], cards)),
    "Where two have the same number, the first card decides.",
  ).toEqual(["Kofi", "Ana", "Bo"]);
});

test("nobody has two shifts on one day, or more than they want", () => {
  const shifts = [at("Mon"), at("Mon", "13:00", "16:00"), at("Tue"), at("Tue", "13:00", "16:00")];
  expect(names(planWeek(shifts, [card("Ana", 1), card("Bo", 2)]))).toEqual(["Ana", "Bo", "Bo", null]);
});

test("without cards every shift is open, and without shifts there is no plan", () => {
  expect(names(planWeek([at("Mon"), at("Tue")], []))).toEqual([null, null]);
  expect(planWeek([], [card("Ana")])).toEqual([]);
});

test("the lists that come in stay as they are", () => {
  const shifts = [at("Mon"), at("Tue")];
  const cards = [card("Ana"), card("Bo")];
  planWeek(shifts, cards);
  expect(shifts, "The shifts that come in stay as they are.").toEqual([at("Mon"), at("Tue")]);
  expect(cards).toEqual([card("Ana"), card("Bo")]);
});
