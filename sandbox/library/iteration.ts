import { type Callable, type Dispatch, isObject, type Kit } from "./kit.ts";

/** The prototypes of what the language itself iterates with. What it is at is kept where no one can look. */
const prototypes = new Set<unknown>(
  [
    [][Symbol.iterator](),
    new Map()[Symbol.iterator](),
    new Set()[Symbol.iterator](),
    ""[Symbol.iterator](),
    "".matchAll(/x/g),
    Iterator.from({ next: () => ({ done: true, value: undefined }) }),
    [][Symbol.iterator]().map((value) => value),
  ].map((instance) => Reflect.getPrototypeOf(instance)),
);
const ofGenerators: unknown = Reflect.getPrototypeOf(function* () {}.prototype as object);
const ofAsyncGenerators: unknown = Reflect.getPrototypeOf(async function* () {}.prototype as object);

/** How an object of the checks iterates by itself; null if it does not. */
export function iterationOf(object: object): "generator" | "asyncGenerator" | "iterator" | null {
  for (
    let holder = Reflect.getPrototypeOf(object);
    holder !== null;
    holder = Reflect.getPrototypeOf(holder)
  ) {
    if (holder === ofGenerators) return "generator";
    if (holder === ofAsyncGenerators) return "asyncGenerator";
    if (prototypes.has(holder)) return "iterator";
  }
  return null;
}

/** A generator of the program's realm that does step by step what one of the checks does. */
export function followIteration(
  kit: Kit,
  original: object,
  dispatch: (own: Callable) => Dispatch,
  isAsync: boolean,
): object {
  const step = (name: string): Callable | undefined => {
    if (typeof Reflect.get(original, name) !== "function") return undefined;
    return kit.bridge(
      dispatch((value) => Reflect.apply(Reflect.get(original, name) as Callable, original, [value])),
      false,
    );
  };
  return kit.newGenerator(step("next") as Callable, step("return"), step("throw"), isAsync);
}

/** True for what is walked through by a method of its own. */
export function isIterable(value: unknown): value is Iterable<unknown> {
  return isObject(value) && typeof Reflect.get(value, Symbol.iterator) === "function";
}
