import { type Brand, isMethodOf, typedArrayLength } from "./brands.ts";

/** What an object holds at a moment, flat, to see later whether it was changed. */
export type State = readonly unknown[];

type Translate = (value: unknown) => unknown;

/** The state of an object that is no Proxy. */
export function stateOf(object: object, brand: Brand): State {
  const state: unknown[] = [Reflect.getPrototypeOf(object)];
  const add = (value: unknown): number => state.push(value);
  if (brand === "map")
    eachOfMap.call(object as Map<unknown, unknown>, (value, key) => state.push(key, value));
  else if (brand === "set") eachOfSet.call(object as Set<unknown>, add);
  else if (brand === "date") add(timeOf(object));
  else if (brand === "arrayBuffer") addElements(new Uint8Array(object as ArrayBuffer), add);
  else if (brand === "typedArray") {
    addElements(object as Uint8Array, add, typedArrayLength(object));
    return state;
  }
  const keys = Reflect.ownKeys(object);
  if (brand === "array" && isDense(object as unknown[], keys)) {
    addElements(object as unknown[], add);
    return state;
  }
  for (const key of keys) {
    if (key === "stack") continue;
    const found = Reflect.getOwnPropertyDescriptor(object, key);
    if (found === undefined) continue;
    add(key);
    add(flagsOf(found));
    state.push("value" in found ? found.value : found.get, found.set);
  }
  return state;
}

/** Whether an object still is what its state says, found without making another state where that is not needed. */
export function isUnchanged(object: object, brand: Brand, state: State): boolean {
  if (brand === "array")
    return isSameList(object as unknown[], state) ?? sameState(stateOf(object, brand), state);
  return brand === "object" ? isSameObject(object, state) : sameState(stateOf(object, brand), state);
}

/** Null where the list is not a dense one. */
function isSameList(list: unknown[], state: State): boolean | null {
  const { length } = list;
  if (!isDense(list, Reflect.ownKeys(list))) return null;
  if (state.length !== length + 1 || state[0] !== Reflect.getPrototypeOf(list)) return false;
  for (let i = 0; i < length; i++) if (!Object.is(list[i], state[i + 1])) return false;
  return true;
}

/** Indices come first and in order, so where `length` is the last key and stands there, nothing is missing or added. */
function isDense(list: unknown[], keys: readonly PropertyKey[]): boolean {
  return keys.length === list.length + 1 && keys[list.length] === "length";
}

function isSameObject(object: object, state: State): boolean {
  if (state[0] !== Reflect.getPrototypeOf(object)) return false;
  const keys = Reflect.ownKeys(object);
  let at = 1;
  for (let i = 0; i < keys.length; i++) {
    const key = keys[i];
    if (key === undefined || key === "stack") continue;
    const found = Reflect.getOwnPropertyDescriptor(object, key);
    if (found === undefined || state[at] !== key || state[at + 1] !== flagsOf(found)) return false;
    if (!Object.is("value" in found ? found.value : found.get, state[at + 2]) || state[at + 3] !== found.set)
      return false;
    at += 4;
  }
  return at === state.length;
}

function flagsOf(found: PropertyDescriptor): number {
  return (found.enumerable ? 1 : 0) + (found.writable ? 2 : 0) + (found.configurable ? 4 : 0);
}

/**
 * Makes a new, still empty twin like its original in one pass, and gives the states of both. Null, with nothing done,
 * where that is not so simple.
 */
export function fillFresh(
  from: object,
  to: object,
  brand: Brand,
  translate: Translate,
): { readonly original: State; readonly twin: State } | null {
  if (brand === "array") return fillList(from as unknown[], to as unknown[], translate);
  return brand === "object" ? fillObject(from, to, translate) : null;
}

function fillList(from: unknown[], to: unknown[], translate: Translate): ReturnType<typeof fillFresh> {
  if (!isDense(from, Reflect.ownKeys(from))) return null;
  const original: unknown[] = [Reflect.getPrototypeOf(from)];
  const twin: unknown[] = [Reflect.getPrototypeOf(to)];
  const slot = { value: undefined as unknown, writable: true, enumerable: true, configurable: true };
  for (let i = 0; i < from.length; i++) {
    const value = from[i];
    slot.value = translate(value);
    // Not an assignment: the program may have put a setter on its lists.
    Reflect.defineProperty(to, i, slot);
    original.push(value);
    twin.push(slot.value);
  }
  return { original, twin };
}

function fillObject(from: object, to: object, translate: Translate): ReturnType<typeof fillFresh> {
  const keys = Reflect.ownKeys(from);
  const original: unknown[] = [Reflect.getPrototypeOf(from)];
  const twin: unknown[] = [Reflect.getPrototypeOf(to)];
  for (let i = 0; i < keys.length; i++) {
    const key = keys[i];
    if (key === undefined || key === "stack") continue;
    const found = Reflect.getOwnPropertyDescriptor(from, key);
    if (found === undefined) continue;
    const flags = flagsOf(found);
    if ("value" in found) {
      original.push(key, flags, found.value, undefined);
      found.value = translate(found.value);
      twin.push(key, flags, found.value, undefined);
    } else {
      original.push(key, flags, found.get, found.set);
      found.get = translate(found.get) as () => unknown;
      found.set = translate(found.set) as (value: unknown) => void;
      twin.push(key, flags, found.get, found.set);
    }
    Reflect.defineProperty(to, key, found);
  }
  return { original, twin };
}

function sameState(a: State, b: State): boolean {
  if (a.length !== b.length) return false;
  for (let i = 0; i < a.length; i++) if (!Object.is(a[i], b[i])) return false;
  return true;
}

function addElements(list: ArrayLike<unknown>, add: (value: unknown) => void, length = list.length): void {
  for (let i = 0; i < length; i++) add(list[i]);
}

export interface Copying {
  readonly translate: Translate;
  /** True from a twin to its original: what the program has hung on a built-in of the checks stays behind. */
  readonly back: boolean;
}

/** Makes `to` like `from`, writing only what differs. Neither is a Proxy, so no code of the program runs. */
export function copyState(from: object, to: object, brand: Brand, { translate, back }: Copying): void {
  if (!back || brand === "object") {
    const prototype = translate(Reflect.getPrototypeOf(from)) as object | null;
    if (Reflect.getPrototypeOf(to) !== prototype) Reflect.setPrototypeOf(to, prototype);
  }
  copySlots(from, to, brand, translate);
  if (brand === "typedArray") return;
  const keys = Reflect.ownKeys(from);
  if (brand === "array" && copyDense(from as unknown[], to as unknown[], keys.length, translate)) return;
  for (const key of keys) if (!back || !isMethodOf(brand, key)) copyProperty(from, to, key, translate);
  if (brand === "function" || brand === "error") return;
  const present = Reflect.ownKeys(to);
  if (present.length === keys.length) return;
  for (const key of present) if (!Object.hasOwn(from, key)) Reflect.deleteProperty(to, key);
}

/** The quick way for an array without holes or further properties. False if it is not one. */
function copyDense(from: unknown[], to: unknown[], keyCount: number, translate: Translate): boolean {
  const { length } = from;
  if (keyCount !== length + 1) return false;
  for (let i = 0; i < length; i++) {
    if (!Object.hasOwn(from, i)) return false;
    if (Object.hasOwn(to, i)) {
      const value = from[i];
      if (value !== Object(value) && Object.is(value, to[i])) continue;
    }
    copyProperty(from, to, i, translate);
  }
  if (to.length !== length) copyProperty(from, to, "length", translate);
  return Reflect.ownKeys(to).length === keyCount;
}

function copyProperty(from: object, to: object, key: PropertyKey, translate: Translate): void {
  // The engine's own record of where an error was made says where the checks are.
  if (key === "stack") return;
  const wanted = Reflect.getOwnPropertyDescriptor(from, key);
  if (wanted === undefined) return;
  if ("value" in wanted) wanted.value = translate(wanted.value);
  if (wanted.get !== undefined) wanted.get = translate(wanted.get) as () => unknown;
  if (wanted.set !== undefined) wanted.set = translate(wanted.set) as (value: unknown) => void;
  const present = Reflect.getOwnPropertyDescriptor(to, key);
  if (
    present !== undefined &&
    present.enumerable === wanted.enumerable &&
    Object.is(present.value, wanted.value) &&
    present.get === wanted.get &&
    present.set === wanted.set &&
    present.writable === wanted.writable
  ) {
    return;
  }
  Reflect.defineProperty(to, key, wanted);
}

function copySlots(from: object, to: object, brand: Brand, translate: Translate): void {
  switch (brand) {
    case "map":
      copyMap(from as Map<unknown, unknown>, to as Map<unknown, unknown>, translate);
      return;
    case "set":
      copySet(from as Set<unknown>, to as Set<unknown>, translate);
      return;
    case "date":
      if (!Object.is(timeOf(from), timeOf(to))) Date.prototype.setTime.call(to as Date, timeOf(from));
      return;
    case "typedArray": {
      const [source, target] = [from as Uint8Array, to as Uint8Array];
      for (let i = 0; i < typedArrayLength(source); i++) {
        const value = source[i];
        if (value !== undefined && !Object.is(target[i], value)) target[i] = value;
      }
      return;
    }
    case "arrayBuffer":
      copySlots(
        new Uint8Array(from as ArrayBuffer),
        new Uint8Array(to as ArrayBuffer),
        "typedArray",
        translate,
      );
      return;
    default:
      return;
  }
}

function timeOf(date: object): number {
  return Date.prototype.getTime.call(date as Date);
}

const { forEach: eachOfMap } = Map.prototype;
const { forEach: eachOfSet } = Set.prototype;

function copyMap(from: Map<unknown, unknown>, to: Map<unknown, unknown>, translate: Translate): void {
  const wanted: unknown[] = [];
  const present: unknown[] = [];
  eachOfMap.call(from, (value, key) => wanted.push(translate(key), translate(value)));
  eachOfMap.call(to, (value, key) => present.push(key, value));
  if (sameState(wanted, present)) return;
  Map.prototype.clear.call(to);
  for (let i = 0; i < wanted.length; i += 2) Map.prototype.set.call(to, wanted[i], wanted[i + 1]);
}

function copySet(from: Set<unknown>, to: Set<unknown>, translate: Translate): void {
  const wanted: unknown[] = [];
  const present: unknown[] = [];
  eachOfSet.call(from, (value) => wanted.push(translate(value)));
  eachOfSet.call(to, (value) => present.push(value));
  if (sameState(wanted, present)) return;
  Set.prototype.clear.call(to);
  for (const value of wanted) Set.prototype.add.call(to, value);
}
