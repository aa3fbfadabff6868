import { canServe } from "./main.js";

const at = (time) => new Date(`2026-05-04T${time}Z`);
const why = "cooked comes in first and now second. The answer must depend on these two alone.";

test("cooked at 10, served at noon", () => {
  expect(canServe(at("10:00"), at("12:00")), why).toBe(true);
});

test("cooked at 10, served at three in the afternoon", () => {
  expect(canServe(at("10:00"), at("15:00")), why).toBe(false);
});

test("cooked at 6, served at 10", () => {
  expect(canServe(at("06:00"), at("10:00")), "Exactly four hours is still good.").toBe(true);
});

test("one minute after the four hours", () => {
  expect(canServe(at("06:00"), at("10:01"))).toBe(false);
});

test("a thousandth of a second after the four hours", () => {
  expect(canServe(at("06:00"), at("10:00:00.001"))).toBe(false);
});

test("in the last century as well", () => {
  expect(canServe(new Date("1985-01-01T10:00Z"), new Date("1985-01-01T11:00Z")), why).toBe(true);
});
