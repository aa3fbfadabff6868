import { inspect as inspectOfNode } from "node:util";
import fc from "fast-check";
import { expect, test } from "vitest";
import type { Lens } from "../../sandbox/library/brands.ts";
import { consoleStyle, inspect, valueStyle } from "../../sandbox/library/inspect.ts";

/** One realm, looked at as it is. */
const lens: Lens = {
  reflect: Reflect,
  ownIntrinsic: (value) => value,
  unwrap: (value) => value,
  proxyTarget: () => undefined,
};

test("agrees with Node on what console.log prints", () => {
  const value = fc.anything({
    withBigInt: true,
    withDate: true,
    withMap: true,
    withSet: true,
    withSparseArray: true,
    withNullPrototype: true,
    withTypedArray: true,
    maxDepth: 4,
  });
  fc.assert(
    fc.property(value, (any) => {
      expect(inspect(any, lens, consoleStyle)).toBe(inspectOfNode(any));
    }),
    { numRuns: 3_000 },
  );
});

class Animal {
  name = "Rex";
  #secret = 1;
  tell() {
    return this.#secret;
  }
}
class Dog extends Animal {
  legs = [1, [2, [3, [4, [5]]]]];
}
const cyclic: Record<string, unknown> = { a: 1 };
cyclic.self = [cyclic];

test.each([
  [new Animal()],
  [new Dog()],
  [[Animal, Dog, class {}]],
  [cyclic],
  [[[[[new WeakMap(), new WeakSet(), Promise.resolve(1)]]]]],
  [["\ud83d", "a\udc00b"]],
  [[() => 1, function named() {}, async () => {}, function* steps() {}]],
  [Array.from({ length: 120 }, (_, i) => i)],
  [Array.from({ length: 30 }, (_, i) => `item ${i}`)],
  [Object.fromEntries(Array.from({ length: 30 }, (_, i) => [`key${i}`, i]))],
  [{ a: { b: { c: { d: 1 } } }, "b-c": [[[[1]]]], [Symbol("s")]: 3 }],
  [["it's", "a \"b\" 'c'", "two\nlines", "x".repeat(200)]],
  [new Map([["a", new Map([["b", new Set([1])]])]])],
  [Object.assign([1, 2], { extra: true })],
  [Object.assign(() => {}, { a: 1 })],
  [Object.create(null)],
  [new (class Stack extends Array<number> {})(3)],
  [[new Number(3), new String("ab"), Object(1n)]],
  [
    {
      get a() {
        return 1;
      },
      set b(_: number) {},
      f() {},
    },
  ],
  [Array.from({ length: 3 }, () => ({ name: "a long enough name", price: 123_456, tags: ["a", "b"] }))],
])("prints %# as Node does", (value) => {
  expect(inspect(value, lens, consoleStyle)).toBe(inspectOfNode(value));
});

test("writes values for a sentence on one line", () => {
  const value = {
    list: [1, 'a "b"', null],
    map: new Map([[1, { x: -0 }]]),
    dog: new Animal(),
    f: (x: number) => x,
  };
  expect(inspect(value, lens, valueStyle)).toBe(
    '{ list: [1, "a \\"b\\"", null], map: Map(1) { 1 => { x: -0 } }, dog: Animal { name: "Rex" }, f: (x) => x }',
  );
});
