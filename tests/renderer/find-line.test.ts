import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { findLine } from "../../renderer/answers/find-line.ts";

/** A line of its own words, so that it can be told from every other. */
const line = (number: number) => `const value${number} = read${number}(${number});`;
const text = (numbers: readonly number[]) => numbers.map(line).join("\n");
const numbers = fc.uniqueArray(fc.nat(9_999), { minLength: 1, maxLength: 30 });

describe("a line that somebody wrote about", () => {
  test("is found where it went, whatever was put in, taken out, moved or indented around it", () => {
    fc.assert(
      fc.property(
        numbers.chain((before) =>
          fc.tuple(
            fc.constant(before),
            fc.nat(before.length - 1),
            fc.shuffledSubarray(before),
            fc.array(fc.integer({ min: 10_000, max: 19_999 }), { maxLength: 20 }),
            fc.nat(20),
            fc.constantFrom("", "  ", "\t"),
          ),
        ),
        ([before, at, kept, added, place, indent]) => {
          const wanted = before[at] ?? 0;
          const others = [...kept.filter((one) => one !== wanted), ...added];
          const after = others.toSpliced(Math.min(place, others.length), 0, wanted);
          const now = after.map((one) => indent + line(one)).join("\n");
          const found = findLine({ line: at + 1, words: line(wanted), stoodIn: text(before) }, now);
          expect(found).toEqual({ kind: "at", line: after.indexOf(wanted) + 1, isChanged: false });
        },
      ),
    );
  });

  test("is told to be gone when nothing is left that looks like it", () => {
    fc.assert(
      fc.property(numbers, fc.nat(40), (after, at) => {
        const wanted = { line: at + 1, words: 'console.log("none of it");', stoodIn: null };
        expect(findLine(wanted, text(after))).toEqual({ kind: "gone" });
      }),
    );
  });

  test("is never outside of the text, whatever that is", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), fc.string(), fc.nat(50), (words, now, at) => {
        const found = findLine({ line: at + 1, words, stoodIn: now }, now);
        if (found.kind === "gone") return;
        expect(found.line).toBeGreaterThanOrEqual(1);
        expect(found.line).toBeLessThanOrEqual(now.split("\n").length);
      }),
    );
  });

  test("is found when some of its words were changed, and that is said", () => {
    const stoodIn = "let sum = 0;\nfor (const price of prices) {\n  sum = price;\n}";
    const now = "let sum = 0;\nfor (const price of prices) {\n  sum = sum + price;\n}";
    expect(findLine({ line: 3, words: "sum = price;", stoodIn }, now)).toEqual({
      kind: "at",
      line: 3,
      isChanged: true,
    });
  });

  test("of the same words as others is told by its neighbours, then by its place", () => {
    const stoodIn = "if (a) {\n  stop();\n}\nif (b) {\n  stop();\n}";
    const now = `// new\n${stoodIn}`;
    expect(findLine({ line: 5, words: "stop();", stoodIn }, now)).toMatchObject({ line: 6 });
    expect(findLine({ line: 2, words: "stop();", stoodIn: null }, now)).toMatchObject({ line: 3 });
  });

  test("without a word in it is known by its neighbours only", () => {
    const stoodIn = "first();\n}\nsecond();";
    const wanted = { line: 2, words: "}", stoodIn };
    expect(findLine(wanted, `// new\n${stoodIn}`)).toMatchObject({ line: 3 });
    expect(findLine(wanted, "other();\nmore();\nagain();\n}\nlast();")).toEqual({ kind: "gone" });
  });

  test("that was cut is found by its beginning", () => {
    const long = `// ${"word ".repeat(200)}`;
    const words = long.slice(0, 400);
    expect(findLine({ line: 1, words, stoodIn: null }, `x;\n${long}`)).toMatchObject({ line: 2 });
  });
});
