import { readLocales } from "./intl-locales.ts";
import { type IntlKind, type Options, readOptions } from "./intl-options.ts";
import { asNative } from "./natives.ts";
import { show } from "./shown.ts";
import type { Ask } from "./world.ts";

/** What describes a formatter, to the host and to the memory of formatters that it keeps. */
export function keyOf(kind: IntlKind, locales: readonly string[], options: Options): string {
  return JSON.stringify([kind, locales, options]);
}

/** A class of `Intl` whose objects are only descriptions: each call tells the host the whole of it. */
export interface FormatterClass {
  readonly made: new (...args: unknown[]) => object;
  readonly keyOf: (formatter: unknown, method: string) => string;
}

/** A constructor whose objects hold a key and nothing else. */
export function createDescribed(ask: Ask, kind: IntlKind, callable: boolean, length: number): FormatterClass {
  const keys = new WeakMap<object, string>();
  const { get, set } = keys;
  const { apply, construct } = Reflect;
  const made = function (this: unknown, locales: unknown, options: unknown): object {
    if (new.target === undefined && !callable) {
      throw new TypeError(`Constructor Intl.${kind} requires 'new'`);
    }
    const asked = readLocales(locales);
    const key = keyOf(kind, asked, readOptions(kind, options));
    // Only the host knows whether it can be made. By default it can, but for names, which need a type.
    const usual = locales === undefined && options === undefined && kind !== "DisplayNames";
    if (!usual) ask({ what: "intl", key, method: "", args: [] });
    const object = construct(Object, [], new.target ?? made) as object;
    apply(set, keys, [object, key]);
    show(object, { list: () => [], arrows: false, made: { of: "Intl", text: () => key } });
    return object;
  };
  Object.defineProperty(made, "prototype", { writable: false });
  asNative(made, kind, length);
  return {
    made: made as unknown as FormatterClass["made"],
    keyOf(formatter, method) {
      const key = apply(get, keys, [formatter]) as string | undefined;
      if (key !== undefined) return key;
      const what = typeof formatter === "object" && formatter !== null ? "#<Object>" : String(formatter);
      throw new TypeError(`Method Intl.${kind}.prototype.${method} called on incompatible receiver ${what}`);
    },
  };
}
