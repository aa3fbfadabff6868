import { readVolunteer } from "./main.js";

test("a card becomes a record", () => {
  expect(readVolunteer("Ana; Mon Fri; 2")).toEqual({ name: "Ana", days: ["Mon", "Fri"], most: 2 });
});

test("another card becomes another record", () => {
  expect(readVolunteer("Kofi Mensah; Sat; 12")).toEqual({ name: "Kofi Mensah", days: ["Sat"], most: 12 });
});

test("spaces are not part of the name, and there may be more than one between two days", () => {
  expect(readVolunteer("  Bo;Tue   Wed;1 ")).toEqual({ name: "Bo", days: ["Tue", "Wed"], most: 1 });
});

test("every day of the week is known", () => {
  const days = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"];
  expect(readVolunteer("Ana; Mon Tue Wed Thu Fri Sat Sun; 7").days).toEqual(days);
});

test("a day that stands on the card twice is one day, and the order is the card's", () => {
  expect(readVolunteer("Ana; Fri Mon Fri; 2").days, "Each day once.").toEqual(["Fri", "Mon"]);
});

test("somebody who cannot come has no days", () => {
  expect(readVolunteer("Ana; ; 2").days).toEqual([]);
});

test("a day that is no day is told", () => {
  expect(() => readVolunteer("Ana; Mon Mun; 2")).toThrow("unknown day: Mun");
  expect(() => readVolunteer("Ana; mon; 2")).toThrow("unknown day: mon");
});

test.each(["many", "0", "-1", "1.5", "2x", "x2", ""])("“%s” is no number of shifts", (most) => {
  expect(() => readVolunteer(`Ana; Mon; ${most}`)).toThrow(`not a number of shifts: ${most}`);
});

test("of two faults the day is told", () => {
  expect(() => readVolunteer("Ana; Someday; many")).toThrow("unknown day: Someday");
});
