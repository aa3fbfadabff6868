import { report } from "./main.js";

// A place that is not in `degrees` does not answer.
const station = (degrees) => (place) =>
  new Promise((resolve, reject) =>
    setTimeout(() => {
      if (place in degrees) resolve(degrees[place]);
      else reject(new Error("no answer"));
    }, 1000),
  );

test("on a good day all stations are shown", async () => {
  const read = station({ hill: 9, lake: 14 });
  expect(
    await report(["hill", "lake"], read),
    "In each line stand the degrees that came: 9 and 14.",
  ).toEqual(["hill: 9", "lake: 14"]);
});

test("when the lake is silent, the hill and the roof are shown", async () => {
  const read = station({ hill: 9, roof: 12 });
  expect(
    await report(["hill", "lake", "roof"], read),
    "The hill did answer, and so did the roof. Only the lake was silent.",
  ).toEqual(["hill: 9", "lake: no answer", "roof: 12"]);
});

test("0 degrees are an answer", async () => {
  expect(await report(["field"], station({ field: 0 }))).toEqual(["field: 0"]);
});

test("a day on which nobody answers", async () => {
  expect(await report(["hill", "lake"], station({}))).toEqual(["hill: no answer", "lake: no answer"]);
});

test("without stations, the report has no lines", async () => {
  expect(await report([], station({}))).toEqual([]);
});
