/**
 * Functions of this library that stand where other places have built-in ones. They are told as such: their text is
 * not the program's, and a list of them belongs to one realm.
 */
const natives = new WeakSet<object>();
const { apply } = Reflect;
const { has, add } = natives;

export function isNative(value: object): boolean {
  return apply(has, natives, [value]);
}

/** Lets a function that this library makes count as built in. */
export function markNative<F extends object>(made: F): F {
  apply(add, natives, [made]);
  return made;
}

/** Gives a function its name and, as built-ins have it, no text. */
export function asNative<F extends object>(made: F, name: string, length?: number): F {
  Object.defineProperty(made, "name", { value: name, configurable: true });
  if (length !== undefined) Object.defineProperty(made, "length", { value: length, configurable: true });
  return markNative(made);
}

/** Puts methods on a built-in, as built-ins have them: not enumerable. */
export function giveMethods(
  holder: object,
  methods: Record<string, object>,
  lengths?: Record<string, number>,
): void {
  for (const [name, method] of Object.entries(methods)) {
    const value = asNative(method, name, lengths?.[name]);
    Object.defineProperty(holder, name, { value, configurable: true, writable: true });
  }
}

let asWritten: ((text: string) => string) | null = null;

/** From now on functions tell this of their text: something was put into it that is not the program's. */
export function tellTextBy(written: (text: string) => string): void {
  const before = asWritten;
  asWritten = before === null ? written : (text) => written(before(text));
}

/** Has `toString` of a realm's functions tell V8's text for what is built in. */
export function giveFunctionText(prototype: object): void {
  const textOf = Reflect.get(prototype, "toString") as () => string;
  const { getOwnPropertyDescriptor } = Reflect;
  giveMethods(prototype, {
    toString(this: object): string {
      const read = apply(textOf, this, []) as string;
      const text = asWritten === null ? read : asWritten(read);
      if (text[text.length - 1] !== "}" || !(isNative(this) || apply(test, endOfBuiltIn, [text])))
        return text;
      const name: unknown = getOwnPropertyDescriptor(this, "name")?.value;
      // The name of a bound function is no part of its text.
      const shown = typeof name === "string" && apply(test, bound, [name]) === false ? name : "";
      return `function ${shown}() { [native code] }`;
    },
  });
}

/** The engine's own way to write it. */
const endOfBuiltIn = /\{\n {4}\[native code\]\n\}$/;
const bound = /^bound /;
const { test } = RegExp.prototype;
