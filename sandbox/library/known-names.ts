import { CheckMistake } from "./failure.ts";

/** What engines and assertion code ask of any object. */
const askedOfAll = new Set([
  "then",
  "toJSON",
  "constructor",
  "prototype",
  "name",
  "length",
  "valueOf",
  "toString",
]);

/**
 * The object with the given further names, each made when it is asked for. A name that is not there is a mistake of the
 * checks, and told as one: an `undefined` would be called, and that would look like the program's fault.
 */
export function knownNames<T extends object>(
  object: T,
  who: string,
  further: Readonly<Record<string, () => unknown>> = {},
): T {
  return new Proxy(object, {
    get: (target, key, receiver) => {
      if (typeof key === "string" && Object.hasOwn(further, key)) return further[key]?.();
      if (typeof key === "symbol" || key in target || askedOfAll.has(key))
        return Reflect.get(target, key, receiver);
      throw new CheckMistake(`there is no ${who}.${key} here`);
    },
  });
}
