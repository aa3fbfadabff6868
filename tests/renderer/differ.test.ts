import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { differ, type Piece } from "../../renderer/lesson/differ.ts";

const shown = (pieces: readonly Piece[] | undefined) =>
  pieces?.map(({ text, differs }) => (differs ? `[${text}]` : text)).join("");
const both = (expected: string, got: string) => {
  const compared = differ(expected, got);
  return compared && [shown(compared.expected), shown(compared.got)];
};

describe("what differs between two values", () => {
  test("is marked word by word", () => {
    expect(both("The bakery opens at 7", "The bakery opens at 8")).toEqual([
      "The bakery opens at [7]",
      "The bakery opens at [8]",
    ]);
    expect(both("two rolls and a loaf", "two rolls a loaf")).toEqual([
      "two rolls [and ]a loaf",
      "two rolls a loaf",
    ]);
  });

  test("is found deep in an object over several lines", () => {
    const value = (price: number) =>
      `{\n  name: "Ana",\n  items: [\n    { price: ${price}, count: 2 }\n  ]\n}`;
    expect(both(value(30), value(3))?.[1]).toBe(value(3).replace("3", "[3]"));
  });

  test("is not marked where it is seen at a glance, or where nearly all would be marked", () => {
    expect(differ("7", '"7"')).toBeNull();
    expect(differ("a long text about bread", "undefined")).toBeNull();
    expect(differ("the same long text here", "the same long text here")).toBeNull();
  });

  test("is not marked where the value is what must not come", () => {
    expect(differ('anything but "seven o\'clock"', '"seven o\'clock"')).toBeNull();
    expect(differ('cualquier cosa menos "las siete en punto"', '"las siete en punto"')).toBeNull();
    expect(differ("[10, 20, 30]", "[20, 30]")).not.toBeNull();
  });

  test("takes nothing away and puts nothing in", () => {
    const text = fc.string({ unit: fc.constantFrom("a", "b", " ", "\n", ",", "é", "7"), maxLength: 60 });
    fc.assert(
      fc.property(text, text, (expected, got) => {
        const compared = differ(expected, got);
        if (!compared) return;
        expect(compared.expected.map((piece) => piece.text).join("")).toBe(expected);
        expect(compared.got.map((piece) => piece.text).join("")).toBe(got);
        const rest = (pieces: readonly Piece[]) =>
          pieces
            .filter(({ differs }) => !differs)
            .map((piece) => piece.text)
            .join("");
        expect(rest(compared.expected).replaceAll(" ", "")).toBe(rest(compared.got).replaceAll(" ", ""));
      }),
    );
  });
});
