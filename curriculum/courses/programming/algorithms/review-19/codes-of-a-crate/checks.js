import { codesOf } from "./main.js";

const parcel = (code, ...inside) => ({ code, inside });

test("a crate with one parcel in it", () => {
  expect(codesOf(parcel("K1", parcel("P2")))).toEqual(["K1", "P2"]);
});

test("an empty crate has its own code", () => {
  expect(codesOf(parcel("K7"))).toEqual(["K7"]);
});

test("parcels side by side come in their order", () => {
  expect(codesOf(parcel("K1", parcel("P5"), parcel("P3"), parcel("P4")))).toEqual(["K1", "P5", "P3", "P4"]);
});

test("boxes in boxes: all of the first parcel comes before the second", () => {
  const crate = parcel("K1", parcel("P2", parcel("B1", parcel("B2")), parcel("B3")), parcel("P4"));
  expect(codesOf(crate), "There are boxes in boxes, and each code is wanted once, in one list.").toEqual(["K1", "P2", "B1", "B2", "B3", "P4"]);
});
