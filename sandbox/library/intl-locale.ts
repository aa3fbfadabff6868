import { keyOf } from "./intl-described.ts";
import { setTag, tagOf } from "./intl-locales.ts";
import { readOptions } from "./intl-options.ts";
import { isObject } from "./kit.ts";
import { asNative, giveMethods } from "./natives.ts";
import { show } from "./shown.ts";
import type { Ask } from "./world.ts";

const getters = [
  ...["language", "script", "region", "baseName", "calendar", "caseFirst", "collation", "firstDayOfWeek"],
  ...["hourCycle", "numeric", "numberingSystem"],
];
const lists = [
  ...["getCalendars", "getCollations", "getHourCycles", "getNumberingSystems", "getTimeZones"],
  ...["getTextInfo", "getWeekInfo"],
];

/** `Intl.Locale`. A locale is its tag; the host is asked for everything else. */
export function createLocale(ask: Ask): object {
  const { construct } = Reflect;
  const tell = (tag: string, method: string): unknown =>
    ask({ what: "intl", key: keyOf("Locale", [tag], {}), method, args: [] });
  const own = (locale: unknown, method: string): string => {
    const tag = tagOf(locale);
    if (tag !== undefined) return tag;
    throw new TypeError(`Method Intl.Locale.prototype.${method} called on incompatible receiver`);
  };
  const make = (tag: string, newTarget: typeof Locale): object => {
    const object = construct(Object, [], newTarget) as object;
    setTag(object, tag);
    const key = keyOf("Locale", [tag], {});
    show(object, { list: () => [], arrows: false, made: { of: "Intl", text: () => key } });
    return object;
  };
  const Locale = function (this: unknown, tag: unknown, options: unknown): object {
    if (new.target === undefined) throw new TypeError("Constructor Intl.Locale requires 'new'");
    if (typeof tag !== "string" && !isObject(tag)) {
      throw new TypeError("First argument to Intl.Locale constructor can't be empty or missing");
    }
    const key = keyOf("Locale", [tagOf(tag) ?? `${tag as string}`], readOptions("Locale", options));
    return make(
      String(ask({ what: "intl", key, method: "toString", args: [] })),
      new.target as typeof Locale,
    );
  };
  Object.defineProperty(Locale, "prototype", { writable: false });
  asNative(Locale, "Locale", 1);
  const { prototype } = Locale;
  giveMethods(prototype, {
    toString(this: unknown) {
      return own(this, "toString");
    },
  });
  for (const method of ["maximize", "minimize"]) {
    const { call } = {
      call(this: unknown): object {
        return make(String(tell(own(this, method), method)), Locale);
      },
    };
    giveMethods(prototype, { [method]: call });
  }
  for (const name of getters) {
    const { call } = {
      call(this: unknown): unknown {
        return tell(own(this, name), name);
      },
    };
    Object.defineProperty(prototype, name, { get: asNative(call, `get ${name}`), configurable: true });
  }
  for (const method of lists) {
    const { call } = {
      call(this: unknown): unknown {
        return tell(own(this, method), method);
      },
    };
    giveMethods(prototype, { [method]: call });
  }
  Object.defineProperty(prototype, Symbol.toStringTag, { value: "Intl.Locale", configurable: true });
  return Locale;
}
