import type { Lens } from "./brands.ts";

/** The name of the class that an object belongs to; null if its prototype chain has none. */
export function classNameOf(object: object, lens: Lens): string | null {
  const { reflect } = lens;
  for (let holder: object | null = object; holder !== null; holder = reflect.getPrototypeOf(holder)) {
    const maker: unknown = reflect.getOwnPropertyDescriptor(holder, "constructor")?.value;
    if (typeof maker !== "function" || !isInstance(lens, object, maker)) continue;
    const name = dataOf(lens, lens.unwrap(maker), "name");
    if (typeof name === "string" && name !== "") return name;
  }
  return null;
}

/** A prototype names its class and is no instance of it. */
function isInstance(lens: Lens, object: object, maker: object): boolean {
  const { reflect } = lens;
  const prototype = dataOf(lens, lens.unwrap(maker), "prototype");
  for (
    let holder = reflect.getPrototypeOf(object);
    holder !== null;
    holder = reflect.getPrototypeOf(holder)
  ) {
    if (holder === prototype) return true;
  }
  return false;
}

/** A property read as data along the prototype chain: no getter is asked. */
export function dataOf(lens: Lens, object: object, key: PropertyKey): unknown {
  const { reflect } = lens;
  for (let holder: object | null = object; holder !== null; holder = reflect.getPrototypeOf(holder)) {
    const descriptor = reflect.getOwnPropertyDescriptor(holder, key);
    if (descriptor === undefined) continue;
    // A frozen built-in of this realm has accessors where it had data, see `freezeIntrinsics`.
    const own = descriptor.get !== undefined && lens.ownIntrinsic(holder) === holder;
    return own ? Reflect.apply(descriptor.get as () => unknown, object, []) : descriptor.value;
  }
  return undefined;
}
