import { findBox } from "./main.js";

function shelf(numbers) {
  const robot = { trips: 0, outside: [] };
  robot.numberAt = (place) => {
    robot.trips += 1;
    if (!(place in numbers)) robot.outside.push(place);
    return numbers[place];
  };
  return robot;
}

const five = [3, 8, 20, 21, 40];

test("finds each box of a small shelf", () => {
  for (const [place, number] of five.entries()) {
    expect(findBox(5, shelf(five).numberAt, number)).toBe(place);
  }
});

test("a number that is not there", () => {
  for (const number of [1, 9, 30, 55]) {
    expect(findBox(5, shelf(five).numberAt, number)).toBe(-1);
  }
});

test("a shelf without places", () => {
  expect(findBox(0, shelf([]).numberAt, 5)).toBe(-1);
});

test("the robot stays on the rails", () => {
  for (const number of [55, 1]) {
    const robot = shelf(five);
    findBox(5, robot.numberAt, number);
    expect(robot.outside.join(", "), "The robot was sent to a place that does not exist. The places go from 0 to count - 1.").toBe("");
  }
});

test("a thousand places take ten trips at most", () => {
  const numbers = [];
  for (let i = 0; i < 1000; i++) numbers.push(i * 7 + 2);
  let most = 0;
  for (const number of [2, 9, 1731, 3488, 3495, 3502, 6988, 6995, 0, 3, 9999]) {
    const robot = shelf(numbers);
    expect(findBox(1000, robot.numberAt, number)).toBe(numbers.indexOf(number));
    most = Math.max(most, robot.trips);
  }
  expect(most, "This many trips were needed for one box, and 10 are enough. Each numberAt(…) is a trip.").toBeLessThanOrEqual(10);
});
