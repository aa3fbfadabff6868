import { differences } from "./main.js";

test("a part of which there are fewer", () => {
  expect(differences({ fuse: 12, plug: 4 }, { fuse: 10, plug: 4 })).toEqual([{ part: "fuse", difference: -2 }]);
});

test("a part of which there are more", () => {
  expect(differences({ fuse: 12 }, { fuse: 15 })).toEqual([{ part: "fuse", difference: 3 }]);
});

test("where both agree, there is nothing to tell", () => {
  expect(differences({ fuse: 12, plug: 0 }, { fuse: 12, plug: 0 }), "Where both agree, nothing is told.").toEqual([]);
  expect(differences({}, {})).toEqual([]);
});

test("a part that is all gone", () => {
  expect(
    differences({ fuse: 12, plug: 4 }, { fuse: 12, plug: 0 }),
    "There are no plugs on the shelf: 0 was counted, and 0 is a number.",
  ).toEqual([{ part: "plug", difference: -4 }]);
});

test("a part that nobody counted is not there", () => {
  expect(differences({ fuse: 12, plug: 4 }, { fuse: 12 })).toEqual([{ part: "plug", difference: -4 }]);
});

test("a part that is not on the list", () => {
  expect(
    differences({ fuse: 12 }, { fuse: 12, bulb: 3 }),
    "A bulb was found on the shelf and not on the list.",
  ).toEqual([{ part: "bulb", difference: 3 }]);
});

test("a part with 0 on the list, and some on the shelf", () => {
  expect(differences({ bulb: 0 }, { bulb: 2 })).toEqual([{ part: "bulb", difference: 2 }]);
});

test("the parts stand in the order of the alphabet", () => {
  const found = differences({ wire: 2, plug: 4, fuse: 1 }, { switch: 1, battery: 9 });
  expect(found.map(({ part }) => part)).toEqual(["battery", "fuse", "plug", "switch", "wire"]);
});
