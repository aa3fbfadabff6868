import fc from "fast-check";
import { expect, test } from "vitest";
import { canonicalJson, parseCanonicalJson } from "../../bundle/canonical.ts";
import type { Json } from "../../bundle/std.ts";

test("keys are sorted by UTF-16 units, as in RFC 8785 §3.2.3", () => {
  const value = { "€": 1, "\r": 2, "\ufb33": 3, "1": 4, "😀": 5, "\u0080": 6, ö: 7 };
  expect(canonicalJson(value)).toBe('{"\\r":2,"1":4,"\u0080":6,"ö":7,"€":1,"😀":5,"\ufb33":3}');
});

test("numbers and strings are as in RFC 8785 §3.2.2", () => {
  const numbers = [Number("333333333.33333329"), 1e30, 4.5, 2e-3, 1e-27, -0];
  expect(canonicalJson(numbers)).toBe("[333333333.3333333,1e+30,4.5,0.002,1e-27,0]");
  expect(canonicalJson('€$\u000f\nA\'B"\\"/')).toBe('"€$\\u000f\\nA\'B\\"\\\\\\"/"');
});

test.each([Number.NaN, Number.POSITIVE_INFINITY, "\ud800", { "\udfff": 1 }])(
  "%j has no spelling",
  (value) => {
    expect(() => canonicalJson(value)).toThrow("no JSON");
  },
);

const json = fc.jsonValue({ maxDepth: 6 }).map((value) => JSON.parse(JSON.stringify(value)) as Json);

test("parsing gives back what was spelt", () => {
  fc.assert(
    fc.property(json, (value) => {
      expect(parseCanonicalJson(canonicalJson(value))).toEqual(value);
    }),
  );
});

test("any other spelling is refused", () => {
  for (const text of [
    "",
    " 1",
    "1.0",
    "-0",
    "1e2",
    '{"b":1,"a":2}',
    '{"a":1,"a":1}',
    '"\\u0041"',
    '"\\ud800"',
    "[1,]",
    "1e999",
  ]) {
    expect(parseCanonicalJson(text), text).toBeUndefined();
  }
  fc.assert(
    fc.property(json, fc.nat(), (value, at) => {
      const text = canonicalJson(value);
      const spaced = `${text.slice(0, at % text.length)} ${text.slice(at % text.length)}`;
      const read = parseCanonicalJson(spaced);
      // A space inside a string is another value, but never the same one.
      expect(read === undefined || canonicalJson(read) !== text).toBe(true);
    }),
  );
});

test("32 levels are read, 33 are not, and a million do not exhaust the stack", () => {
  const nested = (depth: number) => "[".repeat(depth) + "]".repeat(depth);
  expect(parseCanonicalJson(nested(32))).toBeDefined();
  expect(parseCanonicalJson(nested(33))).toBeUndefined();
  expect(parseCanonicalJson(nested(1_000_000))).toBeUndefined();
  const brackets = JSON.stringify(`${"[{".repeat(50)}\\"`);
  expect(parseCanonicalJson(brackets)).toBe(JSON.parse(brackets));
});

const byOwnWriter = (text: string) => {
  try {
    const value: Json = JSON.parse(text);
    return canonicalJson(value) === text ? value : undefined;
  } catch {
    return undefined;
  }
};

test("a text is canonical exactly where our own writer gives it back, however it is spelt", () => {
  const spelling = fc.tuple(json, fc.nat(3)).map(([value, way]) => {
    if (way === 0) return canonicalJson(value);
    if (way === 1) return JSON.stringify(value);
    if (way === 2) return JSON.stringify(value, null, 1);
    return canonicalJson(value).replace(/[a-z]/, (letter) => `\\u00${letter.charCodeAt(0).toString(16)}`);
  });
  fc.assert(
    fc.property(spelling, (text) => {
      expect(parseCanonicalJson(text)).toEqual(byOwnWriter(text));
    }),
    { numRuns: 2000 },
  );
  for (const text of [
    '"\\ud800"',
    '{"a":"\\ud83e\\uddee"}',
    '{"10":1,"9":2}',
    '{"9":1,"10":2}',
    '{"a":1,"a":1}',
    '{"\\n":1,"\\u0001":1}',
    '{"\\u0001":1,"\\n":1}',
    '{"":1,"\\"":2,"\\\\":3}',
    '{"__proto__":1}',
    "-0",
    "1e21",
    "1e",
    "1e+21",
    "-",
    "nul",
    "nulll",
    "\ufeff1",
  ]) {
    expect(parseCanonicalJson(text), text).toEqual(byOwnWriter(text));
  }
});

test("one wrong sign anywhere is seen exactly where our own writer would not have written it", () => {
  const signs = '{}[]",:\\/eE+-.019abfnrtux \n\u0001\u001f\u007f\ud800\ud83d\udd25é\u2028'.split("");
  const change = fc.record({
    at: fc.nat(),
    out: fc.nat({ max: 2 }),
    put: fc.array(fc.constantFrom(...signs), { maxLength: 2 }).map((some) => some.join("")),
  });
  const texts = fc.oneof(json, fc.constant(['\u001f\n\\"', 1e21, -0.5, 12, { "\n": true, a: null }] as Json));
  fc.assert(
    fc.property(texts, change, (value, { at, out, put }) => {
      const text = canonicalJson(value);
      const from = at % (text.length + 1);
      const changed = text.slice(0, from) + put + text.slice(from + out);
      expect(parseCanonicalJson(changed), changed).toEqual(byOwnWriter(changed));
    }),
    { numRuns: 20_000 },
  );
});
