import { CheckMistake } from "./failure.ts";
import { type Callable, isObject } from "./kit.ts";
import type { Membrane } from "./membrane.ts";

/** One property of an object, as it is where spying has to take place. */
interface Place {
  readonly has: (descriptor: PropertyDescriptor) => boolean;
  readonly descriptor: PropertyDescriptor | undefined;
  readonly remove: () => void;
}

type Part = "value" | "get" | "set";

/**
 * `spyOn` puts a mock in the place of a property. Built-in objects and the console are two, one in each realm, and the
 * program's is the one that matters; the checks' own is frozen, or gets the mock too.
 */
export function spyOn(
  membrane: Membrane,
  object: unknown,
  key: unknown,
  access: unknown,
  make: (original: Callable, restore: () => void, name: string) => Callable,
  known: (value: unknown) => boolean,
): Callable {
  if (!isObject(object)) throw new CheckMistake("spyOn needs an object, and the name of one of its methods");
  if (typeof key !== "string" && typeof key !== "symbol")
    throw new CheckMistake("spyOn needs the name of a method");
  const name = String(key);
  const part: Part = access === "get" || access === "set" ? access : "value";
  const inProgram = membrane.pairs.toProgramIntrinsic.get(object);
  const found = inProgram === undefined ? inherited(object, key) : inherited(inProgram, key, membrane);
  const original: unknown = found?.[part];
  const ofProgram = membrane.rawOf(object) !== undefined;
  if (typeof original !== "function") {
    // The program may have no such method, or have put something else in its place.
    const changed = ofProgram || (inProgram !== undefined && inherited(object, key)?.[part] !== undefined);
    throw problem(changed, `spyOn finds no ${part === "value" ? "method" : `${part}ter`} ${name}`);
  }
  const here = inProgram === undefined ? (original as Callable) : bounced(membrane, original as Callable);
  const places = [
    ...(inProgram === undefined ? [] : [placeIn(inProgram, key, membrane)]),
    ...(inProgram === undefined || !Object.isFrozen(object) ? [placeIn(object, key)] : []),
  ];
  const current = inProgram === undefined ? original : membrane.toChecks(original);
  if (known(current)) return current as Callable;
  const restore = (): void => {
    for (const place of places) {
      if (place.descriptor === undefined) place.remove();
      else place.has(place.descriptor);
    }
  };
  const mock = make(here, restore, name);
  const base = { ...found, configurable: true };
  for (const place of places) {
    if (!place.has({ ...base, [part]: mock }))
      throw problem(
        ofProgram || inProgram !== undefined,
        `${name} cannot be spied on: its object does not let it be replaced`,
      );
  }
  return mock;
}

/** Whose fault it is: the program's, if the object is as the program made it. */
function problem(ofProgram: boolean, message: string): Error {
  return ofProgram ? new TypeError(message) : new CheckMistake(message);
}

/** The property as the object has it or inherits it, in the realm of the object. */
function inherited(start: object, key: PropertyKey, membrane?: Membrane): PropertyDescriptor | undefined {
  const reflect = membrane?.kit.reflect ?? Reflect;
  for (let holder: object | null = start; holder !== null; holder = reflect.getPrototypeOf(holder)) {
    const found = reflect.getOwnPropertyDescriptor(holder, key);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** A function of the program's realm, to be called from here as what it is. */
function bounced(membrane: Membrane, native: Callable): Callable {
  return function (this: unknown, ...args: unknown[]): unknown {
    return membrane.enter(() =>
      membrane.kit.reflect.apply(native, membrane.toProgram(this), args.map(membrane.toProgram)),
    );
  };
}

function placeIn(object: object, key: PropertyKey, membrane?: Membrane): Place {
  const reflect = membrane?.kit.reflect ?? Reflect;
  const before = reflect.getOwnPropertyDescriptor(object, key);
  const forRealm = (descriptor: PropertyDescriptor): PropertyDescriptor => {
    if (membrane === undefined) return descriptor;
    const made: PropertyDescriptor = { ...descriptor };
    for (const part of ["value", "get", "set"] as const) {
      if (part in descriptor) made[part] = membrane.toProgram(descriptor[part]) as never;
    }
    return made;
  };
  return {
    descriptor: before,
    has: (descriptor) => reflect.defineProperty(object, key, forRealm(descriptor)),
    remove: () => reflect.deleteProperty(object, key),
  };
}
