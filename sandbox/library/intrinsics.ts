import { isObject } from "./kit.ts";

/**
 * Every built-in object that can be reached from a realm's global object or by syntax, in an order that depends
 * only on the engine. Two realms of one engine give lists that match position by position.
 */
export function listIntrinsics(globalObject: object): object[] {
  const found = new Set<object>();
  const visit = (value: unknown): void => {
    if (isObject(value)) found.add(value);
  };
  visit(globalObject);
  for (const value of bySyntax()) visit(value);
  // A Set that grows while it is walked is walked to its new end.
  for (const object of found) {
    visit(Reflect.getPrototypeOf(object));
    for (const key of Reflect.ownKeys(object)) {
      const descriptor = Reflect.getOwnPropertyDescriptor(object, key);
      visit(descriptor?.value);
      visit(descriptor?.get);
      visit(descriptor?.set);
    }
  }
  return [...found];
}

/** Instances through which the prototypes without a global name are reached. */
function bySyntax(): unknown[] {
  return [
    function* generator() {},
    async () => {},
    async function* generator() {},
    [][Symbol.iterator](),
    new Map()[Symbol.iterator](),
    new Set()[Symbol.iterator](),
    ""[Symbol.iterator](),
    "".matchAll(/x/g),
    Iterator.from({ next: () => ({ done: true, value: undefined }) }),
    [][Symbol.iterator]().map((value) => value),
    new Intl.Segmenter().segment(""),
  ].map((instance) => Reflect.getPrototypeOf(instance));
}
