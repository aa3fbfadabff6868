import { toOrder } from "./main.js";

const fuses = [{ part: "fuse", least: 10, full: 30 }];

test("nine, ten and none", () => {
  expect(toOrder(fuses, { fuse: 9 })).toEqual([{ part: "fuse", number: 21 }]);
  expect(toOrder(fuses, { fuse: 10 })).toEqual([]);
  expect(toOrder(fuses, {})).toEqual([{ part: "fuse", number: 30 }]);
});
