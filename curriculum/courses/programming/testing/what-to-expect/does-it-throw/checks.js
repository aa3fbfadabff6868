import { throwsError } from "./main.js";

const tooHot = () => {
  throw new Error("too hot");
};

test("an oven that is too hot throws an error", () => {
  expect(throwsError(tooHot), "An error was thrown, so the answer is true.").toBe(true);
});

test("an oven that bakes 12 rolls throws none", () => {
  expect(throwsError(() => 12)).toBe(false);
});

test("steps that give back true throw none", () => {
  expect(throwsError(() => true), "Nothing was thrown, whatever came back.").toBe(false);
});

test("the steps are run, and only once", () => {
  let times = 0;
  throwsError(() => {
    times = times + 1;
  });
  expect(times, "The steps must run exactly once.").toBe(1);
});
