import { together } from "./main.js";

test("saws from both sheds, a rake from one, a hose from the other", () => {
  expect(together({ saw: 2, rake: 3 }, { saw: 4, hose: 1 })).toEqual({ saw: 6, rake: 3, hose: 1 });
});

test("other sheds have other tools", () => {
  expect(together({ ladder: 1, "tape measure": 2 }, { "tape measure": 2, ladder: 0 })).toEqual({
    ladder: 1,
    "tape measure": 4,
  });
});

test("an empty shed brings nothing", () => {
  expect(together({}, { drill: 1 })).toEqual({ drill: 1 });
  expect(together({ drill: 1 }, {})).toEqual({ drill: 1 });
});

test("the old lists stay as they were", () => {
  const north = { saw: 2 };
  const south = { saw: 1, hose: 3 };
  together(north, south);
  expect({ ...north }, "The two lists that came in must stay as they were. In this one are 2 saws.").toEqual({ saw: 2 });
  expect({ ...south }, "The two lists that came in must stay as they were. This is the second one.").toEqual({ saw: 1, hose: 3 });
});
