import { type Brand, typedArrayLength } from "./brands.ts";

export function isIndex(key: string | symbol): boolean {
  return typeof key === "string" && /^(?:0|[1-9]\d{0,9})$/.test(key);
}

export function countOf(object: object, brand: Brand): number {
  if (brand === "array") return (object as unknown[]).length;
  if (brand === "typedArray") return typedArrayLength(object);
  return brand === "map" || brand === "set" ? sizeOf(object, brand) : 0;
}

export function sizeOf(object: object, brand: "map" | "set"): number {
  const prototype = brand === "map" ? Map.prototype : Set.prototype;
  return Number(Reflect.get(prototype, "size", object));
}

/** True of what holds something that cannot be looked at. */
export function isVeiled(brand: Brand): boolean {
  return brand === "promise" || brand === "weakMap" || brand === "weakSet";
}

export function dateText(date: Date): string {
  const time = Date.prototype.getTime.call(date);
  return Number.isNaN(time) ? "Invalid Date" : Date.prototype.toISOString.call(date);
}

/** The primitive in a boxed one. */
export function valueIn(object: object): unknown {
  for (const prototype of [Number, String, Boolean, Symbol, BigInt].map((kind) => kind.prototype)) {
    try {
      return Reflect.apply(prototype.valueOf, object, []);
    } catch {
      // Not this kind.
    }
  }
  return undefined;
}
