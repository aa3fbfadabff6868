import { asymmetricOf } from "./asymmetric.ts";
import { type Brand, brandOf, regexpParts, typedArrayLength, typedArrayName } from "./brands.ts";
import type { Items } from "./equal.ts";
import { errorFacts, isExhaustion } from "./error-facts.ts";
import { isIterable } from "./iteration.ts";
import { type Callable, isObject } from "./kit.ts";
import type { Membrane } from "./membrane.ts";
import { entriesOf } from "./shown.ts";
import { valueIn } from "./slots.ts";
import { inV8Words } from "./v8-words.ts";

/** From so many items on, a list is read by one call of the engine. For less, the way into the other realm costs more. */
const longList = 24;

/** Under this a copy holds what no property of the original holds. */
const inside = Symbol("inside");

/**
 * A copy of a value that holds nothing of the program but functions, which count by identity. Each property is
 * read once, so a value that changes between reads is judged as what it was at this moment.
 */
export interface PlainCopies {
  copy(value: unknown): unknown;
  /** The prototype that the copied object had: its type. */
  readonly typeOf: (value: object) => unknown;
  /** What walking through a copied object gave, where it can be walked by a way of its own; else null. */
  readonly itemsOf: (copy: object) => Items | null;
  /** True for the copy of a list without holes, or of an object without a class, that holds nothing else. */
  readonly isSimple: (copy: object) => boolean;
  /** A property of a copied object, as a copy; one that the object inherits is read now. Null if it has none. */
  property(copy: object, key: PropertyKey): { readonly value: unknown } | null;
}

export function plainCopies(membrane: Membrane): PlainCopies {
  const types = new WeakMap<object, object | null>();
  const sources = new WeakMap<object, object>();
  const items = new WeakMap<object, Items>();
  const simple = new WeakSet<object>();
  const { kit, lens, pairs } = membrane;
  const { reflect } = kit;
  // The program realm's own: the list that it makes holds no more than the items, and nobody else has it.
  const spliced = pairs.toProgramIntrinsic.get(Array.prototype.toSpliced) as Callable;

  function copyOf(value: unknown, seen: Map<object, object>): unknown {
    if (!isObject(value) || typeof value === "function") return value;
    if (asymmetricOf(value) !== undefined) return value;
    const raw = membrane.rawOf(value);
    const source = raw ?? value;
    const own: (inner: unknown) => unknown = raw === undefined ? (inner) => inner : membrane.toChecks;
    const known = seen.get(source);
    if (known !== undefined) return known;
    const brand = brandOf(source, lens);
    if (brand === "array") return listCopy(value, source as unknown[], own, seen);
    if (brand === "object" && isBare(source)) {
      const bare = bareCopy(value, source, own, seen);
      if (bare !== null) return bare;
    }
    const copy = shell(source, brand, value);
    seen.set(source, copy);
    sources.set(copy, value);
    types.set(copy, own(reflect.getPrototypeOf(source)) as object | null);
    fill(source, copy, (inner) => copyOf(own(inner), seen));
    // What the library itself makes is told by what it holds.
    if (brand === "object" && lens.shownOf?.(source) === undefined) walk(value, copy, seen);
    return copy;
  }

  /** The copy of a list. One without holes or further properties is read at once, as lists may have thousands of items. */
  function listCopy(
    value: object,
    source: unknown[],
    own: (inner: unknown) => unknown,
    seen: Map<object, object>,
  ): object {
    const copy: unknown[] = [];
    seen.set(source, copy);
    sources.set(copy, value);
    types.set(copy, own(reflect.getPrototypeOf(source)) as object | null);
    const items = itemsOfDense(source);
    if (items === null) {
      copy.length = source.length;
      fill(source, copy, (inner) => copyOf(own(inner), seen));
      return copy;
    }
    for (let i = 0; i < items.length; i++) {
      const item = items[i];
      copy[i] = isObject(item) ? copyOf(own(item), seen) : item;
    }
    simple.add(copy);
    return copy;
  }

  /** A list of the items, each read once; null for a list that has more than its items, or less. */
  function itemsOfDense(source: unknown[]): unknown[] | null {
    if (kit.proxyTarget(source) !== undefined || Object.keys(source).length !== source.length) return null;
    const keys = reflect.ownKeys(source);
    if (keys.length !== source.length + 1 || keys[source.length] !== "length") return null;
    if (source.length < longList) return valuesOf(source, keys.slice(0, -1));
    // A getter may stand among the items, and then this is code of the program.
    return membrane.enterRaw(() => reflect.apply(spliced, source, [])) as unknown[];
  }

  /** True for an object without a class: only these are copied the quick way. */
  function isBare(source: object): boolean {
    const prototype = reflect.getPrototypeOf(source);
    if (prototype === null || kit.proxyTarget(source) !== undefined) return false;
    return prototype === Object.prototype || pairs.toChecksIntrinsic.get(prototype) === Object.prototype;
  }

  /** The copy of an object that has nothing but properties with names. Null, with nothing done, for any other. */
  function bareCopy(
    value: object,
    source: object,
    own: (inner: unknown) => unknown,
    seen: Map<object, object>,
  ): object | null {
    const keys = reflect.ownKeys(source);
    const values = valuesOf(source, keys);
    if (values === null) return null;
    const copy = {};
    seen.set(source, copy);
    sources.set(copy, value);
    types.set(copy, own(reflect.getPrototypeOf(source)) as object | null);
    const slot = { value: undefined as unknown, enumerable: true, configurable: true, writable: true };
    for (let i = 0; i < keys.length; i++) {
      const inner = values[i];
      slot.value = isObject(inner) ? copyOf(own(inner), seen) : inner;
      Reflect.defineProperty(copy, keys[i] ?? "", slot);
    }
    simple.add(copy);
    return copy;
  }

  /** What stands under these keys; null if one of them is a symbol, hidden or has a getter. */
  function valuesOf(source: object, keys: readonly PropertyKey[]): unknown[] | null {
    const values: unknown[] = [];
    for (let i = 0; i < keys.length; i++) {
      const found = reflect.getOwnPropertyDescriptor(source, keys[i] ?? "");
      if (typeof keys[i] === "symbol" || found?.enumerable !== true || !("value" in found)) return null;
      values.push(found.value);
    }
    return values;
  }

  /** Two of a class that keeps its items private, and two generators, can be told apart only so. */
  function walk(value: object, copy: object, seen: Map<object, object>): void {
    if (!isIterable(value)) return;
    let walked: unknown[];
    try {
      walked = [...value];
    } catch (error) {
      if (isExhaustion(errorFacts(membrane, error))) throw error;
      // Not to be walked after all: what can be compared are its properties.
      return;
    }
    const list = walked.map((item) => copyOf(item, seen));
    items.set(copy, { of: Reflect.get(value, "constructor"), list });
  }

  function shell(source: object, brand: Brand, value: object): object {
    switch (brand) {
      case "map":
        return new Map();
      case "set":
        return new Set();
      case "date":
        return new Date(Date.prototype.getTime.call(source as Date));
      case "regexp":
        return new RegExp(...regexpParts(source));
      case "error":
        return new Error();
      case "typedArray":
        return typedCopy(source as Uint8Array);
      case "arrayBuffer":
        return new Uint8Array(new Uint8Array(source as ArrayBuffer)).buffer;
      case "boxed":
        return Object(valueIn(source));
      default: {
        // Jest tells a generator or a WeakMap from other objects by this alone.
        const tag: unknown = Reflect.get(value, Symbol.toStringTag);
        return typeof tag === "string" ? Object.create({ [Symbol.toStringTag]: tag }) : {};
      }
    }
  }

  function fill(source: object, copy: object, inner: (value: unknown) => unknown): void {
    if (copy instanceof Map) {
      Map.prototype.forEach.call(source as Map<unknown, unknown>, (value, key) => {
        copy.set(inner(key), inner(value));
      });
    } else if (copy instanceof Set) {
      Set.prototype.forEach.call(source as Set<unknown>, (value) => {
        copy.add(inner(value));
      });
    } else if (copy instanceof Error) {
      copy.message = inV8Words(String(inner(read(source, "message")) ?? ""));
      return;
    }
    if (ArrayBuffer.isView(copy)) return;
    const isProxy = kit.proxyTarget(source) !== undefined;
    const shown = isProxy ? undefined : lens.shownOf?.(source);
    if (shown !== undefined) {
      const value = entriesOf(shown).map(([name, part]) => [name, inner(part)]);
      Reflect.defineProperty(copy, inside, { value, enumerable: true });
    }
    const keys = isProxy
      ? (membrane.enterRaw(() => reflect.ownKeys(source)) as PropertyKey[])
      : reflect.ownKeys(source);
    for (let i = 0; i < keys.length; i++) {
      const key = keys[i];
      if (key === undefined || reflect.getOwnPropertyDescriptor(source, key)?.enumerable !== true) continue;
      Reflect.defineProperty(copy, key, {
        value: inner(read(source, key)),
        enumerable: true,
        configurable: true,
        writable: true,
      });
    }
  }

  /** A property as the program would read it. Only getters and Proxies make its code run. */
  function read(source: object, key: PropertyKey): unknown {
    const descriptor = reflect.getOwnPropertyDescriptor(source, key);
    const direct = descriptor !== undefined && Object.hasOwn(descriptor, "value");
    if (direct && kit.proxyTarget(source) === undefined) return descriptor.value;
    return membrane.enterRaw(() => reflect.get(source, key, source));
  }

  return {
    copy: (value) => copyOf(value, new Map()),
    itemsOf: (copy) => items.get(copy) ?? null,
    isSimple: (copy) => simple.has(copy),
    property(object, key) {
      if (Object.hasOwn(object, key)) return { value: Reflect.get(object, key) };
      const source = sources.get(object) ?? object;
      return Reflect.has(source, key) ? { value: copyOf(Reflect.get(source, key), new Map()) } : null;
    },
    typeOf: (value) => (types.has(value) ? types.get(value) : Reflect.getPrototypeOf(value)),
  };
}

const classes: Record<string, { readonly value?: unknown } | undefined> =
  Object.getOwnPropertyDescriptors(globalThis);

function typedCopy(source: Uint8Array): object {
  const Kind = classes[String(typedArrayName(source))]?.value as new (list: unknown[]) => object;
  const list: unknown[] = [];
  for (let i = 0; i < typedArrayLength(source); i++) list[i] = source[i];
  return new Kind(list);
}
