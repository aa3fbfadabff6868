import { brandOf, typedArrayLength } from "./brands.ts";
import { equal } from "./equal.ts";
import type { Words } from "./facts.ts";
import { CheckMistake } from "./failure.ts";
import { inspect, oneLine } from "./inspect.ts";
import { isIterable } from "./iteration.ts";
import { isObject } from "./kit.ts";
import type { Membrane } from "./membrane.ts";
import { createMockMatchers } from "./mock-matchers.ts";
import type { Mocks } from "./mocks.ts";
import type { PlainCopies } from "./plain-copy.ts";
import { createThrowMatchers } from "./throw-matchers.ts";

/** What a matcher found. The texts are left to who needs them: most expectations hold. */
export interface Finding {
  readonly pass: boolean;
  /** True of a value that the matcher cannot judge, such as a text by `toBeGreaterThan`: `.not` fails on it as well. */
  readonly unfit?: boolean;
  /** The value that was asked for, where the matcher has one. */
  readonly expected?: unknown;
  /** The value that was judged, where it is another than what `expect` was given. */
  readonly actual?: unknown;
  /** What of the given value was judged. */
  readonly subject?: string;
  /** Instead of a value, how the judged one is told. */
  readonly actualText?: Words;
  /** Instead of an expected value, what was asked for in words; the second is what `.not` asks for. */
  readonly words?: readonly [wish: Words, behindNot: Words];
  /** The sentence of a matcher that the checks made themselves. */
  readonly message?: string;
}

export type Matcher = (actual: unknown, ...args: unknown[]) => Finding;

/** What is found where `value`, in the checks' own hands, makes no sense to a matcher. Throws if it is the checks' own. */
export type Mistake = (value: unknown, words: string) => Finding;

/** The matchers, by their Jest names. None of them asks a value of the program to judge itself. */
export function createMatchers(
  membrane: Membrane,
  copies: PlainCopies,
  mocks: Mocks,
): Record<string, Matcher> {
  const deep = (a: unknown, b: unknown, strict: boolean): boolean =>
    equal(copies.copy(a), copies.copy(b), { ...copies, strict });

  // Once the program was called, a senseless value may be its answer; a student's fault is not the checks'.
  const mistake: Mistake = (value, words) => {
    const ofProgram = membrane.calls.last !== undefined || membrane.rawOf(value) !== undefined;
    if (!ofProgram && value !== undefined) throw new CheckMistake(words);
    return { pass: false, unfit: true, expected: value };
  };

  const compare =
    (holds: (a: number | bigint, b: number | bigint) => boolean): Matcher =>
    (actual, expected) => {
      if (!isNumeric(expected)) return mistake(expected, "a comparison needs a number");
      if (!isNumeric(actual)) return { pass: false, unfit: true, expected };
      return { pass: holds(actual, expected), expected };
    };

  const holds = (test: (actual: unknown) => boolean, expected?: { readonly value: unknown }): Matcher => {
    return (actual) => ({
      pass: test(actual),
      ...(expected === undefined ? {} : { expected: expected.value }),
    });
  };

  /** The elements of what has them by its own slots, and only for any other what its iterator gives. */
  function elements(actual: unknown): unknown[] | null {
    if (typeof actual === "string") return [...actual];
    if (!isObject(actual)) return null;
    const raw = membrane.rawOf(actual);
    const source = raw ?? actual;
    const list: unknown[] = [];
    switch (brandOf(source, membrane.lens)) {
      case "array":
        for (let i = 0; i < (source as unknown[]).length; i++) list.push(Reflect.get(actual, String(i)));
        return list;
      case "typedArray":
        for (let i = 0; i < typedArrayLength(source); i++) list.push(Reflect.get(source, i));
        return list;
      case "set":
        Set.prototype.forEach.call(source as Set<unknown>, (value) =>
          list.push(raw === undefined ? value : membrane.toChecks(value)),
        );
        return list;
      case "map":
        Map.prototype.forEach.call(source as Map<unknown, unknown>, (value, key) =>
          list.push(raw === undefined ? [key, value] : [membrane.toChecks(key), membrane.toChecks(value)]),
        );
        return list;
      default:
        return isIterable(actual) ? [...actual] : null;
    }
  }

  function isInstance(actual: unknown, expected: object): boolean {
    if (!isObject(actual)) return false;
    // Not `instanceof`: a class can answer that itself.
    const prototype: unknown = Reflect.get(expected, "prototype");
    let holder: object | null = Reflect.getPrototypeOf(actual);
    while (holder !== null && holder !== prototype) holder = Reflect.getPrototypeOf(holder);
    return holder !== null;
  }

  function property(actual: unknown, path: unknown): { readonly value: unknown } | null {
    let value = actual;
    for (const key of Array.isArray(path) ? path : keysIn(String(path))) {
      if (value === null || value === undefined) return null;
      const found: unknown = Reflect.get(Object(value), key);
      if (found === undefined && !(isObject(value) && Reflect.has(value, key))) return null;
      value = found;
    }
    return { value };
  }

  return {
    toBe: (actual, expected) => ({ pass: Object.is(actual, expected), expected }),
    toEqual: (actual, expected) => ({ pass: deep(actual, expected, false), expected }),
    toMatchObject: (actual, expected) => {
      if (!isObject(expected) || typeof expected === "function")
        return mistake(expected, "toMatchObject needs an object");
      if (!isObject(actual) || typeof actual === "function") return { pass: false, unfit: true, expected };
      const comparison = { ...copies, strict: false, subset: copies };
      return { pass: equal(copies.copy(actual), copies.copy(expected), comparison), expected };
    },
    toStrictEqual: (actual, expected) => ({ pass: deep(actual, expected, true), expected }),
    toBeCloseTo: (actual, expected, digits = 2) => {
      if (typeof expected !== "number" || typeof digits !== "number")
        return mistake(expected, "toBeCloseTo needs a number");
      if (typeof actual !== "number") return { pass: false, unfit: true, expected };
      const far = Math.abs(actual) === Number.POSITIVE_INFINITY && actual === expected;
      return { pass: far || Math.abs(actual - expected) < 10 ** -digits / 2, expected };
    },
    toBeGreaterThan: compare((a, b) => a > b),
    toBeGreaterThanOrEqual: compare((a, b) => a >= b),
    toBeLessThan: compare((a, b) => a < b),
    toBeLessThanOrEqual: compare((a, b) => a <= b),
    toBeDefined: holds((actual) => actual !== undefined),
    toBeUndefined: holds((actual) => actual === undefined, { value: undefined }),
    toBeNull: holds((actual) => actual === null, { value: null }),
    toBeNaN: holds((actual) => Number.isNaN(actual), { value: Number.NaN }),
    toBeTruthy: holds((actual) => Boolean(actual)),
    toBeFalsy: holds((actual) => !actual),
    toContain: (actual, expected) => {
      if (typeof actual === "string") {
        if (typeof expected !== "string") return { pass: false, unfit: true, expected };
        return { pass: actual.includes(expected), expected };
      }
      // By ===, as Jest does: NaN is in no list.
      return among(elements(actual), expected, (list) => list.indexOf(expected) !== -1);
    },
    toContainEqual: (actual, expected) => {
      const wanted = copies.copy(expected);
      const alike = (element: unknown) => equal(copies.copy(element), wanted, { ...copies, strict: false });
      return among(elements(actual), expected, (list) => list.some(alike));
    },
    toHaveLength: (actual, expected) => {
      const known = actual !== null && actual !== undefined;
      const found: unknown = known ? Reflect.get(Object(actual), "length") : undefined;
      const unfit = typeof found !== "number" || !Number.isInteger(expected) || Number(expected) < 0;
      return { pass: !unfit && found === expected, unfit, expected, actual: found, subject: "length" };
    },
    toMatch: (actual, expected) => {
      if (typeof expected !== "string" && !(expected instanceof RegExp))
        return mistake(expected, "toMatch needs a text or a pattern");
      if (typeof actual !== "string") return { pass: false, unfit: true, expected };
      const isText = typeof expected === "string";
      return { pass: isText ? actual.includes(expected) : new RegExp(expected).test(actual), expected };
    },
    ...createThrowMatchers({ membrane, copies, deep, isInstance, mistake }),
    toHaveProperty: (actual, path, ...rest) => {
      const found = property(actual, path);
      const unfit = actual === null || actual === undefined;
      const subject = Array.isArray(path) ? path.map(String).join(".") : String(path);
      if (rest.length === 0) return { pass: found !== null, unfit, subject };
      return {
        pass: found !== null && deep(found.value, rest[0], false),
        unfit,
        expected: rest[0],
        actual: found?.value,
        subject,
      };
    },
    ...createMockMatchers({
      mocks,
      deep: (actual, expected) => deep(actual, expected, false),
      write: (value) => inspect(value, membrane.lens, oneLine),
    }),
    toBeInstanceOf: (actual, expected) =>
      typeof expected === "function"
        ? { pass: isInstance(actual, expected), expected }
        : mistake(expected, "toBeInstanceOf needs a class"),
  };
}

/** Whether something is in a list; what has no elements is not judged. */
function among(list: unknown[] | null, expected: unknown, found: (list: unknown[]) => boolean): Finding {
  return list === null ? { pass: false, unfit: true, expected } : { pass: found(list), expected };
}

/** The keys of a path such as `a.b[0].c`, after Jest's rules: a point with nothing on its one side is an empty key. */
function keysIn(path: string): string[] {
  return path
    .split(".")
    .flatMap((part) => (part === "" ? [part] : part.split(/[[\]]+/).filter((key) => key !== "")));
}

function isNumeric(value: unknown): value is number | bigint {
  return typeof value === "number" || typeof value === "bigint";
}
