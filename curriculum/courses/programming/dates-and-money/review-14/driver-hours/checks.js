import { minutesByDriver } from "./main.js";

test("one shift by day", () => {
  expect(minutesByDriver([{ driver: "Omar", from: "9:15", to: "10:00" }])).toEqual({ Omar: 45 });
});

test("one shift past midnight", () => {
  expect(minutesByDriver([{ driver: "Ana", from: "22:30", to: "1:15" }]), "From 22:30 to 1:15, past midnight, it is 165 minutes.").toEqual({ Ana: 165 });
});

test("the week of the example", () => {
  const shifts = [
    { driver: "Ana", from: "8:30", to: "12:00" },
    { driver: "Omar", from: "9:15", to: "10:00" },
    { driver: "Ana", from: "22:30", to: "1:15" },
  ];
  expect(minutesByDriver(shifts)).toEqual({ Ana: 375, Omar: 45 });
});

test("other drivers, and shifts that begin or end at midnight", () => {
  const shifts = [
    { driver: "Mei", from: "0:00", to: "6:05" },
    { driver: "Mei", from: "18:40", to: "0:00" },
    { driver: "Joe", from: "23:59", to: "0:01" },
  ];
  expect(minutesByDriver(shifts)).toEqual({ Mei: 685, Joe: 2 });
});

test("without shifts, an empty object", () => {
  expect(minutesByDriver([])).toEqual({});
});
