import fc from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";
import { giveSort } from "../../sandbox/library/array-sort.ts";
import { type Compare, timSort } from "../../sandbox/library/tim-sort.ts";
import { openWorkshop, told, type Workshop } from "./workshop.ts";

let workshop: Workshop;
beforeAll(async () => {
  workshop = await openWorkshop();
});
afterAll(() => workshop.close());

/** Comparators as beginners write them, and some that nobody should; each made anew so that both sorts get the same. */
const comparators: Record<string, (seed: number) => Compare> = {
  ascending: () => (a, b) => Number(a) - Number(b),
  descending: () => (a, b) => Number(b) - Number(a),
  "by the last digit": () => (a, b) => (Number(a) % 10) - (Number(b) % 10),
  boolean: () => (a, b) => Number(Number(a) > Number(b)),
  "boolean, the other way": () => (a, b) => Number(Number(a) < Number(b)),
  "never 0": () => (a, b) => (Number(a) > Number(b) ? 1 : -1),
  "always 1": () => () => 1,
  "always -1": () => () => -1,
  "NaN or falling": () => (a, b) => (Number(a) % 3 === 0 ? Number.NaN : Number(b) - Number(a)),
  "always 0": () => () => 0,
  random: (seed) => {
    let state = seed;
    return () => {
      state = (Math.imul(state, 1_103_515_245) + 12_345) | 0;
      return ((state >> 16) % 3) - 1;
    };
  },
};

const list = fc.oneof(
  fc.array(fc.nat(1_000), { maxLength: 40 }),
  fc.array(fc.nat(20), { maxLength: 700, size: "max" }),
  // Runs, which is what merging gallops over.
  fc
    .array(fc.tuple(fc.nat(300), fc.integer({ min: 1, max: 80 }), fc.constantFrom(-1, 0, 1)), {
      maxLength: 12,
      size: "max",
    })
    .map((runs) => runs.flatMap(([from, length, step]) => Array.from({ length }, (_, i) => from + i * step))),
);

test.each(Object.entries(comparators))("%s: the order is Node's, and so is what was compared", (_, make) => {
  fc.assert(
    fc.property(list, fc.nat(), (values, seed) => {
      const [own, node] = [[...values], [...values]];
      const compared: [unknown, unknown][][] = [[], []];
      const noting =
        (compare: Compare, at: number): Compare =>
        (a, b) => {
          compared[at]?.push([a, b]);
          return compare(a, b);
        };
      timSort(own, noting(make(seed), 0));
      node.sort(noting(make(seed), 1));
      expect(own.join()).toBe(node.join());
      expect(String(compared[0])).toBe(String(compared[1]));
    }),
    { numRuns: 700 },
  );
});

test("holes, undefined and what is only like a list are sorted as Node does it", () => {
  const own = { sort: Array.prototype.sort, toSorted: Array.prototype.toSorted };
  giveSort(own);
  const element = fc.oneof(fc.nat(9), fc.constant(undefined), fc.constantFrom("10", "9", null));
  const sparse = fc.sparseArray(element, { maxNumElements: 12, maxLength: 20 });
  const compare = fc.constantFrom<Compare>(
    (a, b) => Number(a) - Number(b),
    (a, b) => Number(Number(a) > Number(b)),
  );
  fc.assert(
    fc.property(sparse, fc.option(compare, { nil: undefined }), (values, by) => {
      const run = (method: (this: unknown, by: Compare | undefined) => unknown): unknown[] =>
        [values.slice(), { ...values, length: values.length }].map((list) =>
          Reflect.apply(method, list, [by]),
        );
      expect(run(own.sort)).toStrictEqual(run(Array.prototype.sort));
      expect(run(own.toSorted)).toStrictEqual(run(Array.prototype.toSorted));
    }),
    { numRuns: 2_000 },
  );
  for (const list of [null, undefined])
    expect(() => Reflect.apply(own.sort, list, [() => 0])).toThrow(TypeError);
  expect(() => Reflect.apply(own.sort, [1], ["a"])).toThrow(TypeError);
});

test("programs and checks sort by it, and a list that is frozen refuses", async () => {
  const list = Array.from({ length: 30 }, (_, i) => (i * 7) % 31);
  const wrong = [...list].sort((a, b) => Number(a > b));
  const program = `export const wrong = (list) => list.sort((a, b) => a > b);
  export const copied = (list) => list.toSorted((a, b) => a > b);
  export const frozen = () => Object.freeze([2, 1]).sort((a, b) => a - b);
  export const facts = [typeof [].sort, [].sort.name, [].sort.length, Object.keys(Array.prototype).length];`;
  const checks = `import { wrong, copied, frozen, facts } from "./main.js";
const list = ${JSON.stringify(list)};
test("it", () => {
  expect(copied(list)).toEqual(${JSON.stringify(wrong)});
  expect(wrong([...list])).toEqual(${JSON.stringify(wrong)});
  expect([...list].sort((a, b) => a > b)).toEqual(${JSON.stringify(wrong)});
  expect(wrong([...list]).sort((a, b) => a - b)).toEqual(${JSON.stringify([...list].sort((a, b) => a - b))});
  expect(frozen).toThrow(TypeError);
  expect(facts).toEqual(["function", "sort", 1, 0]);
});`;
  expect(told(await workshop.verdict(checks, program))).toEqual(["passed", "it: passed"]);
});
