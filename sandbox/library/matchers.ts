import { brandOf, typedArrayLength } from "./brands.ts";
import { equal } from "./equal.ts";
import { errorFacts, isExhaustion } from "./error-facts.ts";
import { AssertionFailure, CheckMistake, MissingExport } from "./failure.ts";
import { inspect, oneLine } from "./inspect.ts";
import { isIterable } from "./iteration.ts";
import { isObject } from "./kit.ts";
import type { Membrane } from "./membrane.ts";
import { createMockMatchers } from "./mock-matchers.ts";
import type { Mocks } from "./mocks.ts";
import type { PlainCopies } from "./plain-copy.ts";

/** What a matcher found. The texts are left to who needs them: most expectations hold. */
export interface Finding {
  readonly pass: boolean;
  /** The value that was asked for, where the matcher has one. */
  readonly expected?: unknown;
  /** The value that was judged, where it is another than what `expect` was given. */
  readonly actual?: unknown;
  /** What of the given value was judged. */
  readonly subject?: string;
  /** Instead of a value, how the judged one is told. */
  readonly actualText?: string;
  /** Instead of an expected value, what was asked for in words; the second is what `.not` asks for. */
  readonly words?: readonly [wish: string, behindNot: string];
  /** The sentence of a matcher that the checks made themselves. */
  readonly message?: string;
}

export type Matcher = (actual: unknown, ...args: unknown[]) => Finding;

/** The matchers, by their Jest names. None of them asks a value of the program to judge itself. */
export function createMatchers(
  membrane: Membrane,
  copies: PlainCopies,
  mocks: Mocks,
): Record<string, Matcher> {
  const { typeOf, iterate, classOf } = copies;
  const deep = (a: unknown, b: unknown, strict: boolean): boolean =>
    equal(copies.copy(a), copies.copy(b), { strict, typeOf, iterate, classOf });

  const compare =
    (holds: (a: number | bigint, b: number | bigint) => boolean): Matcher =>
    (actual, expected) => {
      if (!isNumeric(expected)) throw new CheckMistake("a comparison needs a number");
      return { pass: isNumeric(actual) && holds(actual, expected), expected };
    };

  const holds = (test: (actual: unknown) => boolean, expected?: { readonly value: unknown }): Matcher => {
    return (actual) => ({
      pass: test(actual),
      ...(expected === undefined ? {} : { expected: expected.value }),
    });
  };

  /** The elements of what has them by its own slots, and only for any other what its iterator gives. */
  function elements(actual: unknown): unknown[] | null {
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

  function isInstance(actual: unknown, expected: unknown): boolean {
    if (typeof expected !== "function") throw new CheckMistake("toBeInstanceOf needs a class");
    if (!isObject(actual)) return false;
    // Not `instanceof`: a class can answer that itself.
    const prototype: unknown = Reflect.get(expected, "prototype");
    let holder: object | null = Reflect.getPrototypeOf(actual);
    while (holder !== null && holder !== prototype) holder = Reflect.getPrototypeOf(holder);
    return holder !== null;
  }

  function thrownBy(actual: unknown): { readonly value: unknown } | null {
    if (typeof actual !== "function")
      throw new CheckMistake("toThrow needs a function: expect(() => …).toThrow()");
    try {
      Reflect.apply(actual, undefined, []);
      return null;
    } catch (error) {
      if (error instanceof AssertionFailure || error instanceof MissingExport) throw error;
      if (isExhaustion(errorFacts(membrane, error))) throw error;
      return { value: error };
    }
  }

  function isThatError(thrown: unknown, expected: unknown): boolean {
    const { message } = errorFacts(membrane, thrown);
    if (typeof expected === "string") return message.includes(expected);
    if (expected instanceof RegExp) return expected.test(message);
    if (typeof expected === "function") return isInstance(thrown, expected);
    if (expected instanceof Error) return message === expected.message;
    throw new CheckMistake("toThrow takes a message, a pattern, an error or its class");
  }

  function judgeThrown(thrown: { readonly value: unknown } | null, args: readonly unknown[]): Finding {
    const expected = args.length === 0 ? {} : { expected: args[0] };
    if (thrown === null) return { pass: false, actualText: "", ...expected };
    // Nobody means to throw null, but it is what comes when the engine has no memory left for an error.
    if (thrown.value === null) return { pass: false, actualText: "null", ...expected };
    const { name, message } = errorFacts(membrane, thrown.value);
    const actualText = name === "" ? message : `${name}: ${message}`;
    return { pass: args.length === 0 || isThatError(thrown.value, args[0]), actualText, ...expected };
  }

  function property(actual: unknown, path: unknown): { readonly value: unknown } | null {
    const keys = Array.isArray(path)
      ? path
      : String(path)
          .split(/[.[\]]+/)
          .filter((key) => key !== "");
    let value = actual;
    for (const key of keys) {
      if (value === null || value === undefined) return null;
      if (!Reflect.has(Object(value), key)) return null;
      value = Reflect.get(Object(value), key);
    }
    return { value };
  }

  return {
    toBe: (actual, expected) => ({ pass: Object.is(actual, expected), expected }),
    toEqual: (actual, expected) => ({ pass: deep(actual, expected, false), expected }),
    toMatchObject: (actual, expected) => {
      if (!isObject(expected)) throw new CheckMistake("toMatchObject needs an object");
      const comparison = { strict: false, typeOf, iterate, classOf, subset: copies };
      return { pass: equal(copies.copy(actual), copies.copy(expected), comparison), expected };
    },
    toStrictEqual: (actual, expected) => ({ pass: deep(actual, expected, true), expected }),
    toBeCloseTo: (actual, expected, digits = 2) => {
      if (typeof expected !== "number" || typeof digits !== "number")
        throw new CheckMistake("toBeCloseTo needs a number");
      const near = typeof actual === "number" && Math.abs(actual - expected) < 10 ** -digits / 2;
      return { pass: near || Object.is(actual, expected), expected };
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
      if (typeof actual === "string")
        return { pass: typeof expected === "string" && actual.includes(expected), expected };
      return { pass: elements(actual)?.includes(expected) ?? false, expected };
    },
    toContainEqual: (actual, expected) => ({
      pass: elements(actual)?.some((element) => deep(element, expected, false)) ?? false,
      expected,
    }),
    toHaveLength: (actual, expected) => {
      const found =
        typeof actual === "string"
          ? actual.length
          : isObject(actual)
            ? Reflect.get(actual, "length")
            : undefined;
      return {
        pass: typeof found === "number" && Object.is(found, expected),
        expected,
        actual: found,
        subject: "length",
      };
    },
    toMatch: (actual, expected) => {
      if (typeof expected === "string")
        return { pass: typeof actual === "string" && actual.includes(expected), expected };
      if (!(expected instanceof RegExp)) throw new CheckMistake("toMatch needs a text or a pattern");
      return { pass: typeof actual === "string" && new RegExp(expected).test(actual), expected };
    },
    toThrow: (actual, ...args) => judgeThrown(thrownBy(actual), args),
    toThrowError: (actual, ...args) => judgeThrown(thrownBy(actual), args),
    toHaveProperty: (actual, path, ...rest) => {
      const found = property(actual, path);
      const subject = Array.isArray(path) ? path.join(".") : String(path);
      if (rest.length === 0) return { pass: found !== null, subject };
      return {
        pass: found !== null && deep(found.value, rest[0], false),
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
    toBeInstanceOf: (actual, expected) => ({ pass: isInstance(actual, expected), expected }),
    /** What `rejects.toThrow` judges: the reason itself. */
    rejectedWith: (actual, ...args) => judgeThrown({ value: actual }, args),
  };
}

function isNumeric(value: unknown): value is number | bigint {
  return typeof value === "number" || typeof value === "bigint";
}
