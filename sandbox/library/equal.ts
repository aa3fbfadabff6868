import { asymmetricOf } from "./asymmetric.ts";
import { isObject } from "./kit.ts";

/**
 * Deep equality by Jest's rules (`equals` of @jest/expect-utils 30 with the testers of `toEqual` and
 * `toStrictEqual`), over data of this realm only: what came from a program is first copied by `plainCopy`, so
 * nothing here can run its code. A property test holds it equal to Jest's own.
 */
export interface Comparison {
  /** True for `toStrictEqual`: types, absent properties and holes count. */
  readonly strict: boolean;
  /** For `toMatchObject`: of a plain object in the second value only its own properties count. */
  readonly subset?: { readonly property: (object: object, key: PropertyKey) => { value: unknown } | null };
  /** What an object gives that is walked through in a way of its own; null for any other. */
  readonly iterate?: (object: object) => Iterable<unknown> | null;
  /** What an object's class is: its `constructor`. Two that are walked through are equal only if they have the same. */
  readonly classOf?: (object: object) => unknown;
  /** What an object's type is told by; two of a kind have the same. */
  readonly typeOf: (value: object) => unknown;
}

export function equal(a: unknown, b: unknown, comparison: Comparison): boolean {
  return new Comparer(comparison).compare(a, b, comparison.strict);
}

class Comparer {
  /** Under `toStrictEqual` types and the holes of arrays count everywhere. */
  readonly #exact: boolean;
  readonly #typeOf: (value: object) => unknown;
  readonly #subset: Comparison["subset"];
  readonly #comparison: Comparison;
  readonly #left: object[] = [];
  readonly #right: object[] = [];

  constructor(comparison: Comparison) {
    const { strict, typeOf, subset } = comparison;
    this.#comparison = comparison;
    this.#exact = strict;
    this.#typeOf = typeOf;
    this.#subset = subset;
  }

  /** `strict`: absent properties count. Jest drops this inside a Map or Set and takes it up again in an array. */
  compare(a: unknown, b: unknown, strict: boolean): boolean {
    const standIn = isObject(b) ? asymmetricOf(b) : undefined;
    if (standIn !== undefined) {
      const typeOf = this.#typeOf;
      return standIn.matches(a, (inner, wanted) => equal(inner, wanted, { strict: false, typeOf }));
    }
    if (!isObject(a) || !isObject(b)) return Object.is(a, b);
    const arrays = Array.isArray(a) && Array.isArray(b);
    const walked = this.#walked(a, b);
    if (walked !== null) return walked;
    if (this.#exact && !arrays && this.#typeOf(a) !== this.#typeOf(b)) return false;
    if (a instanceof Error && b instanceof Error) return a.message === b.message;
    if (a === b) return true;
    const tag = tagOf(a);
    const parts = this.#subset !== undefined && tagOf(b) === "[object Object]";
    if (!parts && (tag !== tagOf(b) || typeof a === "function" || typeof b === "function")) return false;
    switch (parts ? "" : tag) {
      case "[object Boolean]":
      case "[object String]":
      case "[object Number]":
        return Object.is(a.valueOf(), b.valueOf());
      case "[object Date]":
        return Number(a) === Number(b);
      case "[object RegExp]":
        return String(a) === String(b);
      case "[object ArrayBuffer]":
        return sameBytes(a as ArrayBuffer, b as ArrayBuffer);
      default:
    }
    // A circle on one side must be the same circle on the other.
    for (let i = this.#left.length - 1; i >= 0; i--) {
      if (this.#left[i] === a) return this.#right[i] === b;
      if (this.#right[i] === b) return false;
    }
    this.#left.push(a);
    this.#right.push(b);
    const same = parts ? this.#parts(a, b) : this.#contents(a, b, strict || (this.#exact && arrays));
    this.#left.pop();
    this.#right.pop();
    return same;
  }

  /** Jest's `iterableEquality`: item by item, then what else they hold. Null if one of the two is not walked through. */
  #walked(a: object, b: object): boolean | null {
    const { iterate, classOf } = this.#comparison;
    if (iterate === undefined || a === b) return null;
    const [left, right] = [iterate(a), iterate(b)];
    if (left === null || right === null) return null;
    if (classOf?.(a) !== classOf?.(b)) return false;
    for (let i = this.#left.length - 1; i >= 0; i--) if (this.#left[i] === a) return this.#right[i] === b;
    this.#left.push(a);
    this.#right.push(b);
    const same = this.#items(left, right) && this.#keys(a, b);
    this.#left.pop();
    this.#right.pop();
    return same;
  }

  #items(left: Iterable<unknown>, right: Iterable<unknown>): boolean {
    const others = right[Symbol.iterator]();
    for (const item of left) {
      const other = others.next();
      if (other.done === true || !this.compare(item, other.value, false)) return false;
    }
    return others.next().done === true;
  }

  #keys(a: object, b: object): boolean {
    const keys = Object.keys(a);
    return (
      keys.length === Object.keys(b).length &&
      keys.every((key) => Object.hasOwn(b, key) && this.compare(ownValue(a, key), ownValue(b, key), false))
    );
  }

  #contents(a: object, b: object, strict: boolean): boolean {
    const collections = (a instanceof Map && b instanceof Map) || (a instanceof Set && b instanceof Set);
    if (collections && this.#typeOf(a) !== this.#typeOf(b)) return false;
    if (a instanceof Map && b instanceof Map) return this.#maps(a, b);
    if (a instanceof Set && b instanceof Set) return this.#sets(a, b);
    return this.#properties(a, b, strict);
  }

  #parts(a: object, b: object): boolean {
    return ownKeys(b).every((key) => {
      const found = this.#subset?.property(a, key) ?? null;
      return found !== null && this.compare(found.value, ownValue(b, key), false);
    });
  }

  #sets(a: Set<unknown>, b: Set<unknown>): boolean {
    if (a.size !== b.size) return false;
    return [...a].every((value) => b.has(value) || [...b].some((other) => this.compare(value, other, false)));
  }

  #maps(a: Map<unknown, unknown>, b: Map<unknown, unknown>): boolean {
    if (a.size !== b.size) return false;
    return [...a].every(
      ([key, value]) =>
        (b.has(key) && this.compare(value, b.get(key), false)) ||
        [...b].some(
          ([otherKey, other]) => this.compare(key, otherKey, false) && this.compare(value, other, false),
        ),
    );
  }

  #properties(a: object, b: object, strict: boolean): boolean {
    if (strict && Array.isArray(a) && Array.isArray(b) && a.length !== b.length) return false;
    const inA = ownKeys(a);
    const inB = ownKeys(b);
    const compare = (key: PropertyKey): boolean => this.compare(ownValue(a, key), ownValue(b, key), strict);
    if (strict) return inA.length === inB.length && inA.every((key) => Object.hasOwn(b, key) && compare(key));
    // An absent property and one that is undefined are the same here.
    return [...new Set([...inA, ...inB])].every(compare);
  }
}

function ownValue(object: object, key: PropertyKey): unknown {
  return Object.hasOwn(object, key) ? Reflect.get(object, key) : undefined;
}

function ownKeys(object: object): (string | symbol)[] {
  return Reflect.ownKeys(object).filter((key) => Object.prototype.propertyIsEnumerable.call(object, key));
}

function tagOf(value: object): string {
  return Object.prototype.toString.call(value);
}

function sameBytes(a: ArrayBuffer, b: ArrayBuffer): boolean {
  const [left, right] = [new Uint8Array(a), new Uint8Array(b)];
  return left.length === right.length && left.every((byte, index) => byte === right[index]);
}
