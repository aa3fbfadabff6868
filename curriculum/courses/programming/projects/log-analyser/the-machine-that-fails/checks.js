import { failures } from "./main.js";

const errors = (machine, count) => Array.from({ length: count }, () => ({ event: "ERROR", machine, code: "E7" }));

test("the machine with the most errors stands first", () => {
  expect(failures([...errors(2, 1), ...errors(5, 3)])).toEqual([
    { machine: 5, errors: 3 },
    { machine: 2, errors: 1 },
  ]);
});

test("10 errors are more than 9, and 100 are more than both", () => {
  const found = failures([...errors(3, 9), ...errors(1, 10), ...errors(4, 100)]);
  expect(
    found.map((one) => one.errors),
    "Sort by the numbers: 10 errors are more than 9.",
  ).toEqual([100, 10, 9]);
});

test("a machine is a number", () => {
  expect(failures(errors(2, 1))[0].machine).toBe(2);
});

test("where two have the same, the smaller number of the machine comes first", () => {
  const found = failures([...errors(11, 2), ...errors(4, 2), ...errors(9, 2), ...errors(1, 1)]);
  expect(
    found.map((one) => one.machine),
    "Of two with the same errors, the smaller number of the machine comes first.",
  ).toEqual([4, 9, 11, 1]);
});

test("other events are no errors", () => {
  const events = [{ event: "START", machine: 1 }, ...errors(2, 1), { event: "END", machine: 1 }];
  expect(failures(events)).toEqual([{ machine: 2, errors: 1 }]);
});

test("a log without errors", () => {
  expect(failures([])).toEqual([]);
});
