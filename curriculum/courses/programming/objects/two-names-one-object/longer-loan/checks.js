import { extended } from "./main.js";

test("Amina keeps the drill for 3 days more", () => {
  expect(extended({ tool: "drill", person: "Amina", days: 7 }, 3)).toEqual({
    tool: "drill",
    person: "Amina",
    days: 10,
  });
});

test("another loan, with another label", () => {
  expect(extended({ tool: "sander", person: "Luis", box: true, days: 2 }, 1)).toEqual({
    tool: "sander",
    person: "Luis",
    box: true,
    days: 3,
  });
});

test("the old loan stays as it was", () => {
  const old = { tool: "saw", person: "Mei", days: 5 };
  extended(old, 2);
  expect({ ...old }, "The loan that came in must stay as it was, with its 5 days.").toEqual({ tool: "saw", person: "Mei", days: 5 });
});
