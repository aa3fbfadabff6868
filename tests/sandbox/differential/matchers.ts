import fc from "fast-check";
import { leaf, pair, written } from "./values.ts";

/** One expectation: what is judged, and the matcher with its arguments. */
export interface Judgement {
  readonly actual: string;
  readonly matcher: string;
}

const path = fc.constantFrom(
  ...[
    '"a"',
    '"a.b"',
    '"a.0"',
    '"a[0]"',
    '["a"]',
    '["a", "b"]',
    '["a-b"]',
    '"length"',
    '"x"',
    "[s1]",
    "[0]",
    '"0"',
  ],
  ...['"double"', '"self.self.n"', '"size"', '"message"', '"constructor"', '"[s1]"', '"a."', '".a"'],
);
const text = fc.constantFrom('"a"', '""', '"ab"', '"é"', '"a.b"');
const pattern = fc.constantFrom("/a/", "/^$/", "/./u", "/A/i", "/a/g", "/b$/m");
const number = fc.constantFrom(
  "0",
  "1",
  "-0",
  "0.3",
  "0.305",
  "1.005",
  "Infinity",
  "-Infinity",
  "NaN",
  "100",
  "1e21",
);
const kind = fc.constantFrom(
  "Object",
  "Array",
  "Point",
  "Map",
  "Error",
  "RangeError",
  "TooFar",
  "Function",
  "Promise",
);

const alone = fc.constantFrom(
  ...["toBeNull()", "toBeUndefined()", "toBeDefined()", "toBeNaN()", "toBeTruthy()", "toBeFalsy()"],
);

const thrower = fc.constantFrom(
  ...[
    "() => { throw new Error('ab'); }",
    "() => { throw new TypeError('ab'); }",
    "() => { throw new TooFar('far'); }",
  ],
  ...[
    "() => { throw 'ab'; }",
    "() => { throw { message: 'ab' }; }",
    "() => { throw undefined; }",
    "() => { throw 1; }",
  ],
  ...[
    "() => 1",
    "() => { throw new Error(); }",
    "() => { throw { a: 1 }; }",
    "() => null.x",
    "() => { throw new Point(); }",
  ],
  ...[
    "() => { throw Object.assign(new Error('ab'), { name: 'Mine' }); }",
    "() => new Error('ab')",
    "() => JSON.parse('{')",
  ],
  ...[
    "() => undefined.foo",
    "() => { let u; u(); }",
    "() => [].reduce((a, b) => a)",
    "() => 'x'.repeat(-1)",
    "() => nothere",
  ],
  ...["() => new Array(-1)", "() => (1).toFixed(101)", "() => Symbol() + ''", "() => 1n + 1"],
);
const thrown = fc.constantFrom(
  ...[
    "",
    "'a'",
    "'ab'",
    "''",
    "/^a/",
    "/b$/",
    "Error",
    "TypeError",
    "RangeError",
    "TooFar",
    "new Error('ab')",
    "'zz'",
  ],
  ...[
    "new TypeError('ab')",
    "'Assignment to constant variable.'",
    "'Cannot read properties'",
    "/of undefined \\(reading 'foo'\\)/",
    "/^nothere is not defined$/",
    "'is not a function'",
    "/is not iterable/",
    "/before initialization$/",
    "'no initial value'",
    "\"Cannot set properties of undefined (setting 'y')\"",
    "{ message: 'ab' }",
    "Point",
    "expect.objectContaining({ message: 'ab' })",
    "/zz/",
    "new Error('x')",
  ],
  ...["expect.any(Error)", "expect.stringContaining('a')", "SyntaxError", "ReferenceError"],
);

const deep = ["toEqual", "toEqual", "toStrictEqual", "toStrictEqual", "toContainEqual", "toBe", "toContain"];

/** Expectations of all kinds. What an author may not write, such as `toMatch(5)`, is not among them. */
export const judgement: fc.Arbitrary<Judgement> = fc.oneof(
  {
    weight: 12,
    arbitrary: fc
      .tuple(pair, fc.constantFrom(...deep))
      .map(([[actual, expected], name]) => ({ actual, matcher: `${name}(${expected})` })),
  },
  {
    weight: 3,
    arbitrary: pair
      .filter(([, expected]) => /^(?:\(\{|\[|new |under|ring)/.test(expected))
      .map(([actual, expected]) => ({ actual, matcher: `toMatchObject(${expected})` })),
  },
  {
    weight: 2,
    arbitrary: fc
      .tuple(pair, pair, fc.constantFrom("toContainEqual", "toContain"))
      .map(([[a, b], [c], name]) => ({ actual: `[${c}, ${a}]`, matcher: `${name}(${b})` })),
  },
  {
    weight: 3,
    arbitrary: fc.tuple(pair, path, fc.boolean()).map(([[actual, expected], at, valued]) => ({
      actual,
      matcher: `toHaveProperty(${at}${valued ? `, ${expected}` : ""})`,
    })),
  },
  {
    weight: 2,
    arbitrary: fc.tuple(pair, pair, fc.constantFrom("a", "a.b", "x")).map(([[a, b], [c], at]) => {
      const value = at === "a.b" ? `{ a: { b: ${a}, c: ${c} } }` : `{ ${at}: ${a} }`;
      return { actual: `(${value})`, matcher: `toHaveProperty("${at}", ${b})` };
    }),
  },
  {
    weight: 3,
    arbitrary: fc
      .tuple(
        pair,
        fc.oneof(
          alone,
          kind.map((k) => `toBeInstanceOf(${k})`),
          fc.nat(3).map((n) => `toHaveLength(${n})`),
          fc.oneof(text, pattern).map((t) => `toMatch(${t})`),
          fc
            .tuple(
              fc.constantFrom("GreaterThan", "GreaterThanOrEqual", "LessThan", "LessThanOrEqual"),
              number,
            )
            .map(([name, n]) => `toBe${name}(${n})`),
          fc
            .tuple(number, fc.constantFrom("", ", 0", ", 1", ", 5"))
            .map(([n, digits]) => `toBeCloseTo(${n}${digits})`),
        ),
      )
      .map(([[actual], matcher]) => ({ actual, matcher })),
  },
  {
    weight: 2,
    arbitrary: fc
      .tuple(
        fc.oneof(number, fc.constantFrom('"0.3"', "0.1 + 0.2", "10n")),
        number,
        fc.constantFrom("", ", 0", ", 3"),
      )
      .map(([actual, n, digits]) => ({ actual, matcher: `toBeCloseTo(${n}${digits})` })),
  },
  {
    weight: 1,
    arbitrary: fc
      .tuple(fc.oneof(text, fc.constant(written(leaf('"a\\nb"')))), fc.oneof(text, pattern))
      .map(([actual, t]) => ({ actual, matcher: `toMatch(${t})` })),
  },
  {
    weight: 3,
    arbitrary: fc
      .tuple(thrower, thrown)
      .map(([actual, wanted]) => ({ actual, matcher: `toThrow(${wanted})` })),
  },
);
