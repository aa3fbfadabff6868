import { Concert } from "./main.js";
import { Show } from "./show.js";

test("a concert of 90 minutes with an encore of 5 ends after 115", () => {
  expect(new Concert("June Songs", 90, 5).length()).toBe(115);
});

test("another concert has another length", () => {
  expect(new Concert("Brass", 60, 12).length()).toBe(92);
  expect(new Concert("Choir", 45, 0).length()).toBe(65);
});

test("a concert tells its line as a show does", () => {
  expect(
    new Concert("June Songs", 90, 5).line(),
    "line() of Show uses length(): for a concert that is the length with the encore.",
  ).toBe("June Songs: 115 minutes");
});

test("a concert is a show", () => {
  expect(new Concert("June Songs", 90, 5) instanceof Show, "Concert should build on Show.").toBe(true);
});

test("a show is as long as before", () => {
  expect(new Show("The Bridge", 110).length()).toBe(130);
});
