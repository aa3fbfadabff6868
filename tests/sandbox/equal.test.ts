import {
  arrayBufferEquality,
  equals,
  iterableEquality,
  sparseArrayEquality,
  subsetEquality,
  typeEquality,
} from "@jest/expect-utils";
import fc from "fast-check";
import { expect, test } from "vitest";
import { equal, type Items } from "../../sandbox/library/equal.ts";

/** None of the values here has a way of its own to be walked through. */
const itemsOf = (): null => null;

/** Values of all kinds, of few different keys and leaves so that many are nearly alike. */
const value = fc.anything({
  withBigInt: true,
  withDate: true,
  withMap: true,
  withSet: true,
  withSparseArray: true,
  withNullPrototype: true,
  withTypedArray: true,
  withBoxedValues: true,
  maxDepth: 3,
  maxKeys: 3,
  key: fc.constantFrom("a", "b", "c", "0"),
  values: [
    fc.constantFrom<unknown>(0, -0, 1, Number.NaN, undefined, null, "", "a", true, false, 1n),
    fc.constantFrom<unknown>(/x/g, /x/, new Error("a"), new TypeError("a"), new Error("b")),
  ],
});

/** A copy with a property left out or made undefined here and there, as `chance` says. */
function nearCopy(original: unknown, chance: () => number): unknown {
  if (original === null || typeof original !== "object") return original;
  if (original instanceof Map) {
    return new Map([...original].map(([key, inner]) => [nearCopy(key, chance), nearCopy(inner, chance)]));
  }
  if (original instanceof Set) return new Set([...original].map((inner) => nearCopy(inner, chance)));
  const prototype: unknown = Object.getPrototypeOf(original);
  const isList = Array.isArray(original);
  if (!isList && prototype !== null && prototype !== Object.prototype) return original;
  const copy: object = isList ? [] : Object.create(chance() < 0.9 ? (prototype as object | null) : null);
  if (isList) (copy as unknown[]).length = original.length;
  for (const [key, inner] of Object.entries(original)) {
    const roll = chance();
    if (roll < 0.95) Reflect.set(copy, key, nearCopy(inner, chance));
    else if (roll < 0.98) Reflect.set(copy, key, undefined);
  }
  return copy;
}

const pair = fc
  .tuple(value, value, fc.boolean(), fc.infiniteStream(fc.double({ min: 0, max: 1, noNaN: true })))
  .map(([a, b, near, stream]) => [a, near ? nearCopy(a, () => stream.next().value ?? 0) : b] as const);

test.each([false, true])("agrees with Jest's own equality (strict: %s)", (strict) => {
  let alike = 0;
  const typeOf = (object: object): unknown => object.constructor;
  fc.assert(
    fc.property(pair, ([a, b]) => {
      const jest = strict
        ? equals(a, b, [iterableEquality, typeEquality, sparseArrayEquality, arrayBufferEquality], true)
        : equals(a, b, [iterableEquality]);
      if (jest) alike++;
      expect(equal(a, b, { strict, typeOf, itemsOf })).toBe(jest);
    }),
    { numRuns: 10_000 },
  );
  // Equality that is always false would agree on pairs that never are.
  expect(alike).toBeGreaterThan(1_000);
});

const plain = fc.anything({
  maxDepth: 3,
  maxKeys: 3,
  key: fc.constantFrom("a", "b", "c"),
  values: [fc.constantFrom<unknown>(0, -0, 1, Number.NaN, undefined, null, "a", new Date(0), new Date(1))],
});

test("what toMatchObject asks for agrees with Jest's own", () => {
  let alike = 0;
  const comparison = {
    strict: false,
    typeOf: (object: object): unknown => object.constructor,
    itemsOf,
    subset: {
      property: (object: object, key: PropertyKey) =>
        key in object ? { value: Reflect.get(object, key) } : null,
    },
  };
  const some = fc.dictionary(fc.constantFrom("a", "b", "c"), plain);
  const chances = fc.infiniteStream(fc.double({ min: 0, max: 1, noNaN: true }));
  fc.assert(
    fc.property(some, some, fc.boolean(), chances, (a, b, near, stream) => {
      const subset = near ? nearCopy(a, () => stream.next().value ?? 0) : b;
      // Jest lets `{}` be part of any value that is no object. Here it is part of objects only.
      fc.pre(!/\{\}/.test(JSON.stringify(subset)));
      const jest = equals(a, subset, [iterableEquality, subsetEquality]);
      if (jest) alike++;
      expect(equal(a, subset, comparison)).toBe(jest);
    }),
    { numRuns: 5_000 },
  );
  expect(alike).toBeGreaterThan(500);
});

class Range {
  readonly to: number;
  readonly note: string | undefined;
  constructor(to: number, note?: string) {
    this.to = to;
    if (note !== undefined) this.note = note;
  }
  *[Symbol.iterator]() {
    for (let n = 0; n < this.to; n++) yield n;
  }
}
class Other extends Range {}
function* count(to: number) {
  for (let n = 0; n < to; n++) yield n;
}
const iterables: readonly (() => object)[] = [
  () => new Range(2),
  () => new Range(3),
  () => new Range(2, "a"),
  () => new Other(2),
  () => count(2),
  () => count(3),
  () => [0, 1].values(),
  () => [0, 1],
  () => new Set([0, 1]),
  () => ({
    *[Symbol.iterator]() {
      yield 0;
    },
  }),
  () => ({
    *[Symbol.iterator]() {
      yield 0;
    },
    a: 1,
  }),
  () => ({}),
];

test("agrees with Jest's own equality on what is walked through", () => {
  const walked = new Map<object, Items>();
  const ownItems = (object: object): Items | null => {
    if (!(Symbol.iterator in object) || Array.isArray(object) || object instanceof Set) return null;
    // A generator gives its items once.
    const items = walked.get(object) ?? {
      of: object.constructor,
      list: [...(object as Iterable<unknown>)],
    };
    walked.set(object, items);
    return items;
  };
  const classOf = (object: object): unknown => object.constructor;
  for (const a of iterables) {
    for (const b of iterables) {
      const jest = equals(a(), b(), [iterableEquality]);
      const comparison = { strict: false, typeOf: classOf, itemsOf: ownItems };
      expect(equal(a(), b(), comparison), `${a} and ${b}`).toBe(jest);
    }
  }
});
