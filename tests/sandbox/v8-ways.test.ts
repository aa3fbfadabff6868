import { format, inspect as inspectOfNode } from "node:util";
import fc from "fast-check";
import { expect, test } from "vitest";
import type { Lens } from "../../sandbox/library/brands.ts";
import { format as ownFormat } from "../../sandbox/library/console-format.ts";
import { giveFromAsync } from "../../sandbox/library/from-async.ts";
import { compareAscii } from "../../sandbox/library/locale-compare.ts";
import { givePromiseAny } from "../../sandbox/library/promise-any.ts";
import { giveTypedArraySort } from "../../sandbox/library/typed-array-sort.ts";
import { URLSearchParams as OwnParams } from "../../sandbox/library/url-search-params.ts";

const printable = fc.string({
  unit: fc.integer({ min: 0x20, max: 0x7e }).map((code) => String.fromCharCode(code)),
  maxLength: 6,
});
const nearly = fc.constantFrom("a", "A", "b", "-", "_", " ", "'", "1", "10", "9", ".", "aB", "Ab");
const words = fc.oneof(
  printable,
  fc.array(nearly, { maxLength: 5 }).map((parts) => parts.join("")),
);

test("texts of printable ASCII stand in the order of the host's own localeCompare", () => {
  fc.assert(
    fc.property(words, words, (one, other) => {
      expect([one, other, compareAscii(one, other)]).toEqual([one, other, one.localeCompare(other, "en-US")]);
    }),
    { numRuns: 20_000 },
  );
  for (const text of ["é", "a\u0301", "\t", "a\u200b", "😀", "\u007f"]) {
    expect([text, compareAscii(text, "a"), compareAscii("a", text)]).toEqual([text, null, null]);
  }
});

const nativeOfTypedArrays = Reflect.getPrototypeOf(Uint8Array.prototype) as Uint8Array;
const { sort, toSorted } = nativeOfTypedArrays;
const own = { sort, toSorted };
giveTypedArraySort(own);

test("typed arrays are sorted as V8 sorts them, also by a comparator that contradicts itself", () => {
  const comparator = fc.constantFrom<(a: number, b: number) => unknown>(
    (a, b) => a - b,
    (a, b) => b - a,
    (a, b) => (a % 3) - (b % 3),
    (a, b) => a < b,
    (a, b) => ((a * 7 + b * 13) % 5) - 2,
    () => 1,
    () => -1,
    () => Number.NaN,
    () => undefined,
    () => "1",
  );
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: -99, max: 99 }), { maxLength: 70 }),
      comparator,
      (list, compare) => {
        const sorted = new Int16Array(list);
        Reflect.apply(own.sort, sorted, [compare]);
        expect(sorted).toEqual(new Int16Array(list).sort(compare as (a: number, b: number) => number));
        const given = new Float64Array(list);
        expect(Reflect.apply(own.toSorted, given, [compare])).toEqual(
          new Float64Array(list).toSorted(compare as (a: number, b: number) => number),
        );
        expect(given).toEqual(new Float64Array(list));
      },
    ),
    { numRuns: 5_000 },
  );
});

test("URLSearchParams agrees with Node's on any text and any change", () => {
  const text = fc.oneof(
    fc.string({ unit: fc.constantFrom(..."a=&+%20%c3%a9é😀?#;\ud800", "%", "%z"), maxLength: 12 }),
    fc.string({ unit: "grapheme", maxLength: 8 }),
  );
  const change = fc.tuple(
    fc.constantFrom("append", "set", "delete", "deletePair", "sort", "get", "has"),
    text,
    text,
  );
  fc.assert(
    fc.property(text, fc.array(change, { maxLength: 4 }), (query, changes) => {
      // Here Node loses the letter, and the web's standard keeps it.
      fc.pre(!/[^ -~]/.test(query) || !query.includes("%"));
      const both = [new OwnParams(query), new URLSearchParams(query)] as const;
      const told = both.map((params) => {
        const answers = changes.map(([kind, name, value]) => {
          if (kind === "get") return params.getAll(name);
          if (kind === "has") return params.has(name, value);
          if (kind === "sort") return params.sort();
          if (kind === "deletePair") return params.delete(name, value);
          if (kind === "delete") return params.delete(name);
          return kind === "append" ? params.append(name, value) : params.set(name, value);
        });
        return [answers, [...params], params.toString(), params.size];
      });
      expect(told[0]).toEqual(told[1]);
    }),
    { numRuns: 5_000 },
  );
});

const lens: Lens = {
  reflect: Reflect,
  ownIntrinsic: (value) => value,
  unwrap: (value) => value,
  proxyTarget: () => undefined,
};

test("placeholders are filled as Node fills them", () => {
  const part = fc.constantFrom("%s", "%d", "%i", "%f", "%j", "%O", "%c", "%%", "%", "%x", "a", " ", "100%");
  const value = fc.oneof(
    fc.anything({ maxDepth: 2, withBigInt: true, withDate: true, withMap: true }),
    fc.constantFrom<unknown>(-0, 1.5, "1.5px", "", null, undefined, Symbol("s"), 5n, Number.NaN),
  );
  const skips = (values: readonly unknown[]): boolean => {
    // What an object itself says that it is: our console asks only a `toString` that is a method.
    const all = inspectOfNode(values, { depth: 9 });
    return /toString|toJSON|valueOf|null prototype|__proto__/.test(all);
  };
  fc.assert(
    fc.property(fc.array(part, { maxLength: 5 }), fc.array(value, { maxLength: 4 }), (parts, values) => {
      fc.pre(!skips(values));
      const text = parts.join("");
      // An object is no number to us, because to ask it could run a program.
      fc.pre(!/%[dif]/.test(text) || values.every((one) => Object(one) !== one));
      fc.pre(!text.includes("%j") || values.every((one) => typeof one !== "bigint" && Object(one) !== one));
      expect(ownFormat([text, ...values], { lens, ownText: () => null })).toBe(format(text, ...values));
    }),
    { numRuns: 3_000 },
  );
});

test("Array.fromAsync and Promise.any give what V8's give", async () => {
  const list = { fromAsync: Array.fromAsync };
  giveFromAsync(list as ArrayConstructor);
  const fromAsync = list.fromAsync as typeof Array.fromAsync;
  async function* steps() {
    yield 1;
    yield Promise.resolve(2);
  }
  const sources = [
    () => [1, Promise.resolve(2)],
    () => new Set([3]),
    () => "ab",
    () => ({ length: 2, 0: "x" }),
    steps,
  ];
  for (const source of sources) {
    const ofNode = await Array.fromAsync(source() as Iterable<unknown>, async (value, at) => [value, at]);
    expect(
      await Reflect.apply(fromAsync, Array, [source(), async (value: unknown, at: number) => [value, at]]),
    ).toEqual(ofNode);
  }
  await expect(Reflect.apply(fromAsync, Array, [null])).rejects.toThrow(TypeError);
  await expect(Reflect.apply(fromAsync, Array, [[], 5])).rejects.toThrow(TypeError);

  const promise = { any: Promise.any };
  givePromiseAny(promise as PromiseConstructor);
  const any = (given: unknown) => Reflect.apply(promise.any, Promise, [given]) as Promise<unknown>;
  expect(await any([Promise.reject(1), 2, 3])).toBe(2);
  for (const given of [[], [Promise.reject(1), Promise.reject(2)], 5]) {
    const outcomes = await Promise.allSettled([any(given), Promise.any(given as Iterable<unknown>)]);
    const told = outcomes.map((one) => {
      const error = one.status === "rejected" ? (one.reason as AggregateError) : null;
      return [one.status, error?.name, error?.errors, error instanceof AggregateError ? error.message : ""];
    });
    expect(told[0]).toEqual(told[1]);
  }
});
