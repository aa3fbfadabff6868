import { shelfPage } from "./main.js";

const catalogue = [
  { part: "fuse", cents: 25, least: 10, full: 30 },
  { part: "plug", cents: 180, least: 4, full: 12 },
];

test("the page of the task", () => {
  expect(shelfPage(catalogue, { fuse: 7, plug: 4 })).toBe(
    ["fuse      7      1.75  low", "plug      4      7.20", "Total    11      8.95"].join("\n"),
  );
});

test("a page with other numbers", () => {
  expect(shelfPage(catalogue, { fuse: 30, plug: 3 })).toBe(
    ["fuse     30      7.50", "plug      3      5.40  low", "Total    33     12.90"].join("\n"),
  );
});

test("the longest name decides how wide the first column is", () => {
  const bulbs = [{ part: "light bulb, small", cents: 110, least: 2, full: 8 }, ...catalogue];
  expect(shelfPage(bulbs, { "light bulb, small": 3, fuse: 12, plug: 9 }), "The longest name decides.").toBe(
    [
      "light bulb, small     3      3.30",
      "fuse                 12      3.00",
      "plug                  9     16.20",
      "Total                24     22.50",
    ].join("\n"),
  );
});

test("exactly the least number is not low", () => {
  expect(shelfPage(catalogue, { fuse: 10, plug: 4 })).not.toContain("low");
});

test("a part that is all gone stands there with 0", () => {
  expect(shelfPage(catalogue, { fuse: 10 }).split("\n")[1]).toBe("plug      0      0.00  low");
});

test("an empty shelf is a page with a total", () => {
  expect(shelfPage([], {})).toBe("Total     0      0.00");
});
