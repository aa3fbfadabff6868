import type { Thing, Value } from "../steps/trace.ts";
import { brandOf, type Lens, typedArrayLength } from "./brands.ts";
import { inspect, oneLine } from "./inspect.ts";
import { isObject } from "./kit.ts";
import { classNameOf } from "./object-facts.ts";

/** Longer texts are cut, and longer lists and objects have their middle or their rest left out. */
const longestText = 80;
const wholeList = 40;
const listHead = 20;
const listTail = 5;
const mostFields = 30;

/** What an object is drawn as; each value in it goes through `show`. Runs no code of the program. */
export function thingOf(object: object, lens: Lens, show: (value: unknown) => Value): Thing {
  // A Proxy would be asked by every look at it.
  if (lens.proxyTarget(object) !== undefined) return { is: "other", text: "Proxy" };
  if (hasProxyAbove(object, lens)) return objectThing(object, "", lens, show);
  const brand = brandOf(object, lens);
  const name = nameOf(object, lens);
  switch (brand) {
    case "array":
      return listThing(name, lengthOf(object, lens), (index) => valueAt(object, String(index), lens, show));
    case "typedArray":
      return listThing(name, typedArrayLength(object), (index) => valueAt(object, String(index), lens, show));
    case "set": {
      const items: unknown[] = [];
      Set.prototype.forEach.call(object as Set<unknown>, (item) => items.push(item));
      return listThing(name, items.length, (index) => show(items[index]));
    }
    case "map": {
      const pairs: [unknown, unknown][] = [];
      Map.prototype.forEach.call(object as Map<unknown, unknown>, (value, key) => pairs.push([key, value]));
      const shown = pairs.slice(0, mostFields).map(([key, value]) => [show(key), show(value)] as const);
      return { is: "pairs", name, pairs: shown, more: pairs.length - shown.length };
    }
    case "object":
      if (lens.shownOf?.(object) === undefined) return objectThing(object, name, lens, show);
      return { is: "other", text: inspect(object, lens, oneLine) };
    case "error":
      return objectThing(object, name === "" ? "Error" : name, lens, show, ["message"]);
    default:
      return { is: "other", text: inspect(object, lens, oneLine) };
  }
}

/** A value that is no object. Null for one that is. */
export function plainValue(value: unknown): Value | null {
  switch (typeof value) {
    case "string":
      if (value.length <= longestText) return value.toWellFormed();
      return { is: "long", text: value.slice(0, longestText).toWellFormed(), length: value.length };
    case "number":
      return Number.isFinite(value) && !Object.is(value, -0)
        ? value
        : { is: "word", text: Object.is(value, -0) ? "-0" : String(value) };
    case "bigint":
      return { is: "word", text: `${String(value).slice(0, longestText)}n` };
    case "symbol":
      return { is: "word", text: String(value).slice(0, longestText).toWellFormed() };
    case "undefined":
      return { is: "undefined" };
    case "boolean":
      return value;
    default:
      return isObject(value) ? null : (value as null);
  }
}

function listThing(name: string, length: number, itemAt: (index: number) => Value): Thing {
  const items: Value[] = [];
  const isCut = length > wholeList;
  for (let index = 0; index < (isCut ? listHead : length); index++) items.push(itemAt(index));
  for (let index = length - listTail; isCut && index < length; index++) items.push(itemAt(index));
  return {
    is: "list",
    name,
    items,
    length,
    cut: isCut ? { at: listHead, count: length - items.length } : null,
  };
}

function objectThing(
  object: object,
  name: string,
  lens: Lens,
  show: (value: unknown) => Value,
  hidden: readonly string[] = [],
): Thing {
  const keys = lens.reflect.ownKeys(object);
  const fields: (readonly [string, Value])[] = [];
  let more = 0;
  for (let index = 0; index < keys.length; index++) {
    const key = keys[index];
    if (typeof key !== "string") continue;
    const isEnumerable = lens.reflect.getOwnPropertyDescriptor(object, key)?.enumerable === true;
    if (!isEnumerable && !hidden.includes(key)) continue;
    if (fields.length < mostFields)
      fields.push([key.slice(0, longestText).toWellFormed(), valueAt(object, key, lens, show)]);
    else more += 1;
  }
  return { is: "object", name, fields, more };
}

function valueAt(object: object, key: string, lens: Lens, show: (value: unknown) => Value): Value {
  const descriptor = lens.reflect.getOwnPropertyDescriptor(object, key);
  if (descriptor === undefined) return { is: "unset" };
  // What a getter gives is known only to who runs it.
  return Object.hasOwn(descriptor, "value") ? show(descriptor.value) : { is: "getter" };
}

function lengthOf(object: object, lens: Lens): number {
  return Number(lens.reflect.getOwnPropertyDescriptor(object, "length")?.value ?? 0);
}

/** One of those would be asked for what lies above it. */
function hasProxyAbove(object: object, lens: Lens): boolean {
  for (let one = lens.reflect.getPrototypeOf(object); one !== null; one = lens.reflect.getPrototypeOf(one)) {
    if (lens.proxyTarget(one) !== undefined) return true;
  }
  return false;
}

/** The name of its class; empty for plain objects and lists. */
function nameOf(object: object, lens: Lens): string {
  const name = classNameOf(object, lens) ?? "";
  return name === "Object" || name === "Array" ? "" : name.slice(0, longestText).toWellFormed();
}
