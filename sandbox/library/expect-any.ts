import { type Asymmetric, standFor } from "./asymmetric.ts";
import { CheckMistake } from "./failure.ts";
import { isObject } from "./kit.ts";
import { knownNames } from "./known-names.ts";
import type { PlainCopies } from "./plain-copy.ts";

type Maker = (...args: never[]) => object;

/** `expect.any`, `expect.arrayContaining` and their kin, and what of them is also behind `expect.not`. */
export function createAsymmetric(copies: PlainCopies): Record<string, unknown> & { not: object } {
  const arrayContaining = (sample: unknown): Asymmetric => {
    if (!Array.isArray(sample)) throw new CheckMistake("expect.arrayContaining needs a list");
    return {
      matches: (actual, compare) => {
        const wanted = copies.copy(sample) as unknown[];
        if (wanted.length === 0) return true;
        return Array.isArray(actual) && wanted.every((one) => actual.some((other) => compare(other, one)));
      },
      text: (write) => `a list with ${write(sample)} in it`,
    };
  };
  const arrayOf = (sample: unknown): Asymmetric => ({
    matches: (actual, compare) => {
      const wanted = copies.copy(sample);
      return Array.isArray(actual) && actual.every((one) => compare(one, wanted));
    },
    text: (write) => `a list of nothing but ${write(sample)}`,
  });
  const objectContaining = (sample: unknown): Meaning => {
    if (!isObject(sample)) throw new CheckMistake("expect.objectContaining needs an object");
    return {
      fits: (actual) => typeof actual === "object" && !Array.isArray(actual),
      matches: (actual, compare) => {
        if (!isObject(actual)) return false;
        const wanted = copies.copy(sample) as object;
        return Reflect.ownKeys(wanted).every((key) => {
          const found = copies.property(actual, key);
          return found !== null && compare(found.value, Reflect.get(wanted, key));
        });
      },
      text: (write) => `an object with ${write(sample)} in it`,
    };
  };
  const stringContaining = (part: unknown): Asymmetric => {
    if (typeof part !== "string") throw new CheckMistake("expect.stringContaining needs a text");
    return {
      matches: (actual) => typeof actual === "string" && actual.includes(part),
      text: (write) => `a text with ${write(part)} in it`,
    };
  };
  const stringMatching = (sample: unknown): Asymmetric => {
    const isPattern = sample instanceof RegExp;
    if (!isPattern && typeof sample !== "string")
      throw new CheckMistake("expect.stringMatching needs a text or a pattern");
    return {
      matches: (actual) => typeof actual === "string" && new RegExp(sample).test(actual),
      text: (write) => `a text that matches ${write(sample)}`,
    };
  };
  const closeTo = (number: unknown, digits: unknown = 2): Meaning => {
    if (typeof number !== "number" || typeof digits !== "number")
      throw new CheckMistake("expect.closeTo needs a number");
    return {
      fits: (actual) => typeof actual === "number",
      matches: (actual) => {
        if (typeof actual !== "number") return false;
        const far = Math.abs(actual) === Number.POSITIVE_INFINITY && actual === number;
        return far || Math.abs(actual - number) < 10 ** -digits / 2;
      },
      text: (write) => `about ${write(number)}`,
    };
  };

  const invertible = {
    arrayContaining,
    arrayOf,
    objectContaining,
    stringContaining,
    stringMatching,
    closeTo,
  };
  const made: Record<string, Maker> = {};
  const inverted: Record<string, Maker> = {};
  for (const [name, make] of Object.entries(invertible)) {
    made[name] = (...args: [unknown, unknown]) => standFor(fitting(make(...args)));
    inverted[name] = (...args: [unknown, unknown]) => standFor(fitting(opposite(make(...args))));
  }
  return {
    ...made,
    not: knownNames(inverted, "expect.not"),
    any: (kind: unknown) => standFor(anyOf(kind, copies)),
    anything: () =>
      standFor({ matches: (actual) => actual !== null && actual !== undefined, text: () => "anything" }),
  };
}

/** A meaning that speaks of some kinds of values only: of others neither it nor its opposite is true. */
interface Meaning extends Asymmetric {
  readonly fits?: (actual: unknown) => boolean;
}

function fitting({ fits = () => true, matches, text }: Meaning): Asymmetric {
  return { matches: (actual, compare) => fits(actual) && matches(actual, compare), text };
}

export function opposite({ matches, text, ...rest }: Meaning): Meaning {
  return {
    ...rest,
    matches: (actual, compare) => !matches(actual, compare),
    text: (write) => `anything but ${text(write)}`,
  };
}

const primitives = new Map<unknown, string>([
  [String, "string"],
  [Number, "number"],
  [Boolean, "boolean"],
  [BigInt, "bigint"],
  [Symbol, "symbol"],
  [Function, "function"],
]);

function anyOf(kind: unknown, copies: PlainCopies): Asymmetric {
  if (typeof kind !== "function") throw new CheckMistake("expect.any needs a class, such as Number");
  const prototype: unknown = Reflect.get(kind, "prototype");
  const isInstance = (actual: unknown): boolean => {
    if (!isObject(actual)) return false;
    let holder = copies.typeOf(actual) as object | null;
    while (holder !== null && holder !== prototype) holder = Reflect.getPrototypeOf(holder);
    return holder !== null;
  };
  const name = String(Reflect.get(kind, "name"));
  return {
    matches: (actual) => {
      if (kind === Array) return Array.isArray(actual);
      // As in Jest, this is also met by null.
      if (kind === Object) return typeof actual === "object";
      const type: string = typeof actual;
      return type === primitives.get(kind) || isInstance(actual);
    },
    text: () => `any ${name}`,
  };
}
