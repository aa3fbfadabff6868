import { teamsOf } from "./main.js";

test("three people in two teams", () => {
  expect(
    teamsOf([
      { name: "Ana", team: "door" },
      { name: "Bo", team: "kitchen" },
      { name: "Cho", team: "door" },
    ]),
  ).toEqual({ door: ["Ana", "Cho"], kitchen: ["Bo"] });
});

test("other teams", () => {
  expect(teamsOf([{ name: "Dee", team: "van" }, { name: "Eli", team: "van" }, { name: "Fay", team: "van" }])).toEqual({
    van: ["Dee", "Eli", "Fay"],
  });
});

test("nobody comes", () => {
  expect(teamsOf([])).toEqual({});
});
