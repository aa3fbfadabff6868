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
  /** What an object's type is told by; two of a kind have the same. */
  readonly typeOf: (value: object) => unknown;
  /** What walking through an object gave, for one that has its own way to be walked. */
  readonly itemsOf: (value: object) => Items | null;
  /** True for a list without holes or an object without a class that holds nothing but what is listed by its keys. */
  readonly isSimple?: (value: object) => boolean;
}

/** What walking through an object gave. */
export interface Items {
  /** The object's `constructor`: two that were walked through are equal only if they have the same. */
  readonly of: unknown;
  readonly list: readonly unknown[];
}

export function equal(a: unknown, b: unknown, comparison: Comparison): boolean {
  return new Comparer(comparison).compare(a, b, comparison.strict);
}

class Comparer {
  /** Under `toStrictEqual` types and the holes of arrays count everywhere. */
  readonly #exact: boolean;
  readonly #typeOf: (value: object) => unknown;
  readonly #itemsOf: Comparison["itemsOf"];
  readonly #subset: Comparison["subset"];
  readonly #isSimple: (value: object) => boolean;
  readonly #left: object[] = [];
  readonly #right: object[] = [];

  constructor({ strict, typeOf, itemsOf, subset, isSimple = () => false }: Comparison) {
    this.#isSimple = isSimple;
    this.#exact = strict;
    this.#typeOf = typeOf;
    this.#itemsOf = itemsOf;
    this.#subset = subset;
  }

  /** `strict`: absent properties count. Jest drops this inside a Map or Set and takes it up again in an array. */
  compare(a: unknown, b: unknown, strict: boolean): boolean {
    const standIn = isObject(b) ? asymmetricOf(b) : undefined;
    if (standIn !== undefined) {
      const [typeOf, itemsOf] = [this.#typeOf, this.#itemsOf];
      return standIn.matches(a, (inner, wanted) => equal(inner, wanted, { strict: false, typeOf, itemsOf }));
    }
    if (!isObject(a) || !isObject(b)) return Object.is(a, b);
    if (this.#subset === undefined && this.#isSimple(a) && this.#isSimple(b)) {
      const same = this.#simple(a, b, strict);
      if (same !== null) return same;
    }
    const arrays = Array.isArray(a) && Array.isArray(b);
    if (this.#exact && !arrays && this.#typeOf(a) !== this.#typeOf(b)) return false;
    if (a instanceof Error && b instanceof Error) return a.message === b.message;
    if (a === b) return true;
    const tag = tagOf(a);
    const walked = this.#itemsOf(a) !== null && this.#itemsOf(b) !== null;
    const parts = this.#subset !== undefined && !walked && tagOf(b) === "[object Object]";
    if (!parts && (tag !== tagOf(b) || typeof a === "function" || typeof b === "function")) return false;
    if (!parts && !sameSlots(a, b, tag)) return false;
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
    const circle = this.#circle(a, b);
    if (circle !== null) return circle;
    this.#left.push(a);
    this.#right.push(b);
    const same = parts ? this.#parts(a, b) : this.#contents(a, b, strict || (this.#exact && arrays));
    this.#left.pop();
    this.#right.pop();
    return same;
  }

  /** The quick way for two that have the same keys in the same order; null if they have not. */
  #simple(a: object, b: object, strict: boolean): boolean | null {
    const lists = Array.isArray(a);
    if (lists !== Array.isArray(b) || (this.#exact && !lists && this.#typeOf(a) !== this.#typeOf(b)))
      return null;
    const keys = lists ? null : Reflect.ownKeys(a);
    const keysOfB = lists ? null : Reflect.ownKeys(b);
    const count = keys === null ? (a as unknown[]).length : keys.length;
    if (count !== (keysOfB === null ? (b as unknown[]).length : keysOfB.length)) return null;
    if (keys !== null) for (let i = 0; i < count; i++) if (keys[i] !== keysOfB?.[i]) return null;
    const circle = this.#circle(a, b);
    if (circle !== null) return circle;
    this.#left.push(a);
    this.#right.push(b);
    const inner = strict || (this.#exact && lists);
    let same = true;
    for (let i = 0; same && i < count; i++) {
      const key = keys === null ? i : (keys[i] ?? "");
      const [left, right]: [unknown, unknown] = [Reflect.get(a, key), Reflect.get(b, key)];
      same = isObject(left) || isObject(right) ? this.compare(left, right, inner) : Object.is(left, right);
    }
    this.#left.pop();
    this.#right.pop();
    return same;
  }

  /** A circle on one side must be the same circle on the other. Null if there is none. */
  #circle(a: object, b: object): boolean | null {
    for (let i = this.#left.length - 1; i >= 0; i--) {
      if (this.#left[i] === a) return this.#right[i] === b;
      if (this.#right[i] === b) return false;
    }
    return null;
  }

  #contents(a: object, b: object, strict: boolean): boolean {
    const collections = (a instanceof Map && b instanceof Map) || (a instanceof Set && b instanceof Set);
    if (collections && this.#typeOf(a) !== this.#typeOf(b)) return false;
    if (a instanceof Map && b instanceof Map) return this.#maps(a, b);
    if (a instanceof Set && b instanceof Set) return this.#sets(a, b);
    const [itemsA, itemsB] = [this.#itemsOf(a), this.#itemsOf(b)];
    if (itemsA !== null && itemsB !== null) {
      if (itemsA.of !== itemsB.of || !this.#walked(itemsA.list, itemsB.list)) return false;
    }
    return this.#properties(a, b, strict);
  }

  #parts(a: object, b: object): boolean {
    return ownKeys(b).every((key) => {
      const found = this.#subset?.property(a, key) ?? null;
      return found !== null && this.compare(found.value, ownValue(b, key), false);
    });
  }

  #walked(a: readonly unknown[], b: readonly unknown[]): boolean {
    return a.length === b.length && a.every((item, index) => this.compare(item, b[index], false));
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
    // The way to be walked through is no part of what two objects hold that were both walked through.
    const walked = this.#itemsOf(a) !== null && this.#itemsOf(b) !== null;
    const held = (keys: (string | symbol)[]) =>
      walked ? keys.filter((key) => key !== Symbol.iterator) : keys;
    const [inA, inB] = [held(ownKeys(a)), held(ownKeys(b))];
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

const slotted = [Map, Set, Date, RegExp, Error, ArrayBuffer, Number, String, Boolean, WeakMap, WeakSet];

/** A tag can be claimed: an object made from `Set.prototype` has the tag of a Set and no items. */
function sameSlots(a: object, b: object, tag: string): boolean {
  if (tag === "[object Object]" || tag === "[object Array]") return true;
  return slotted.every((kind) => a instanceof kind === b instanceof kind);
}

function tagOf(value: object): string {
  return Object.prototype.toString.call(value);
}

function sameBytes(a: ArrayBuffer, b: ArrayBuffer): boolean {
  const [left, right] = [new Uint8Array(a), new Uint8Array(b)];
  return left.length === right.length && left.every((byte, index) => byte === right[index]);
}
