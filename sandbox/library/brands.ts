import type { Shown } from "./shown.ts";

/** What an object is by its internal slots. */
export type Brand =
  | "array"
  | "function"
  | "map"
  | "set"
  | "weakMap"
  | "weakSet"
  | "date"
  | "regexp"
  | "error"
  | "promise"
  | "typedArray"
  | "arrayBuffer"
  | "boxed"
  | "object";

/** What has become of a promise: with what it was kept, or why it was broken. */
export type PromiseState = readonly ["pending" | "fulfilled" | "rejected", unknown];

/** How an object is looked at: its realm's own `Reflect`, and what stands here for a built-in of that realm. */
export interface Lens {
  readonly reflect: Pick<typeof Reflect, "getPrototypeOf" | "getOwnPropertyDescriptor" | "ownKeys">;
  readonly ownIntrinsic: (value: object) => object | undefined;
  /** The object itself behind what stands for it here. */
  readonly unwrap: (value: object) => object;
  /** The target of a Proxy, where that is known. */
  readonly proxyTarget: (value: object) => object | undefined;
  /** How Node shows an object whose state no property holds. */
  readonly shownOf?: (value: object) => Shown | undefined;
  /** What has become of a promise, which only the engine knows. */
  readonly promiseState?: (value: object) => PromiseState | undefined;
}

type Probe = (value: object) => unknown;

function getterOf(prototype: object, key: PropertyKey): Probe {
  const get = Reflect.getOwnPropertyDescriptor(prototype, key)?.get;
  if (get === undefined) throw new Error(`no getter for ${String(key)}`);
  return (value) => Reflect.apply(get, value, []);
}

const typedArrayPrototype: object = Reflect.getPrototypeOf(Uint8Array.prototype) ?? Uint8Array.prototype;
/** These and the like read slots: the same properties can be covered by a program's own. */
export const typedArrayName = getterOf(typedArrayPrototype, Symbol.toStringTag);
const lengthSlot = getterOf(typedArrayPrototype, "length");
export const typedArrayLength = (value: object): number => Number(lengthSlot(value));

const sourceSlot = getterOf(RegExp.prototype, "source");
const flagSlots = [
  ["d", "hasIndices"],
  ["g", "global"],
  ["i", "ignoreCase"],
  ["m", "multiline"],
  ["s", "dotAll"],
  ["u", "unicode"],
  ["v", "unicodeSets"],
  ["y", "sticky"],
].map(([flag = "", name = ""]) => [flag, getterOf(RegExp.prototype, name)] as const);

export function regexpParts(value: object): readonly [source: string, flags: string] {
  const flags = flagSlots.filter(([, slot]) => slot(value) === true).map(([flag]) => flag);
  return [String(sourceSlot(value)), flags.join("")];
}

/**
 * For the prototype that an object claims, its brand and a native that throws unless the object has the slots.
 * None of them runs any other code.
 */
const claims = new Map<object, readonly [Brand, Probe]>([
  [Map.prototype, ["map", getterOf(Map.prototype, "size")]],
  [Set.prototype, ["set", getterOf(Set.prototype, "size")]],
  [
    WeakMap.prototype,
    ["weakMap", (value) => WeakMap.prototype.has.call(value as WeakMap<object, unknown>, value)],
  ],
  [WeakSet.prototype, ["weakSet", (value) => WeakSet.prototype.has.call(value as WeakSet<object>, value)]],
  [Date.prototype, ["date", (value) => Date.prototype.getTime.call(value as Date)]],
  [RegExp.prototype, ["regexp", getterOf(RegExp.prototype, "source")]],
  [Error.prototype, ["error", () => true]],
  [Promise.prototype, ["promise", () => true]],
  [ArrayBuffer.prototype, ["arrayBuffer", getterOf(ArrayBuffer.prototype, "byteLength")]],
  [Number.prototype, ["boxed", (value) => Number.prototype.valueOf.call(value)]],
  [String.prototype, ["boxed", (value) => String.prototype.valueOf.call(value)]],
  [Boolean.prototype, ["boxed", (value) => Boolean.prototype.valueOf.call(value)]],
  [Symbol.prototype, ["boxed", (value) => Symbol.prototype.valueOf.call(value)]],
  [BigInt.prototype, ["boxed", (value) => BigInt.prototype.valueOf.call(value)]],
]);

/** The prototypes whose methods work on internal slots, so that a Proxy cannot be their receiver. */
export function worksOnSlots(ownPrototype: object): boolean {
  return !(slotless.has(ownPrototype) || ownPrototype instanceof Error);
}

const slotless = new Set<object>([
  Object.prototype,
  Function.prototype,
  Array.prototype,
  Iterator.prototype,
  Error.prototype,
]);

export function brandOf(value: object, lens: Lens): Brand {
  if (typeof value === "function") return "function";
  if (Array.isArray(value)) return "array";
  if (lens.proxyTarget(value) !== undefined) return "object";
  if (typedArrayName(value) !== undefined) return "typedArray";
  for (
    let prototype = lens.reflect.getPrototypeOf(value);
    prototype !== null;
    prototype = lens.reflect.getPrototypeOf(prototype)
  ) {
    const own = lens.ownIntrinsic(prototype);
    if (own === undefined) continue;
    const claim = claims.get(own);
    if (claim === undefined) {
      if (own === Object.prototype) return "object";
      continue;
    }
    const [brand, probe] = claim;
    try {
      probe(value);
      return brand;
    } catch {
      return "object";
    }
  }
  return "object";
}

const builtInPrototypes: readonly (readonly [Brand, object])[] = [
  ["array", Array.prototype],
  ["typedArray", typedArrayPrototype],
  ["map", Map.prototype],
  ["set", Set.prototype],
  ["date", Date.prototype],
  ["regexp", RegExp.prototype],
  ["promise", Promise.prototype],
  ["function", Function.prototype],
];
const ownByRight = new Set<PropertyKey>(["length", "name", "lastIndex", "prototype"]);
const methods = new Map(
  builtInPrototypes.map(([brand, prototype]) => {
    const keys = new Set<PropertyKey>(Reflect.ownKeys(prototype));
    // A class may well have a static method called `call`; its text and its instances are not its own to tell.
    if (brand === "function") return [brand, new Set<PropertyKey>(["toString", Symbol.hasInstance])] as const;
    return [brand, keys.difference(ownByRight)] as const;
  }),
);
const anyMethod = new Set([...methods.values()].flatMap((keys) => [...keys]));

/**
 * True if an own property of this name covers a method of the built-in that the object is, such as a `map` put on a
 * list. To a check a list is a list, and its methods are those of lists.
 */
export function coversBuiltIn(object: object, key: PropertyKey, lens: Lens): boolean {
  return anyMethod.has(key) && isMethodOf(brandOf(object, lens), key);
}

export function isMethodOf(brand: Brand, key: PropertyKey): boolean {
  return methods.get(brand)?.has(key) === true;
}
