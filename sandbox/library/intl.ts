import { createDescribed, type FormatterClass, keyOf } from "./intl-described.ts";
import { type FormatterKind, kinds } from "./intl-kinds.ts";
import { createLocale } from "./intl-locale.ts";
import { readLocales } from "./intl-locales.ts";
import type { IntlKind, Options } from "./intl-options.ts";
import { createSegmenter } from "./intl-segmenter.ts";
import { asNative, giveMethods } from "./natives.ts";
import type { Ask, Told } from "./world.ts";

/**
 * Gives a realm `Intl`. What languages know stays with the host, which is asked through `ask`; the locale is en-US and
 * the zone is UTC wherever a program names no other.
 */
export function giveIntl(scope: object, ask: Ask, nowMs: () => number): void {
  const intl = {};
  for (const name of Object.keys(kinds) as (keyof typeof kinds)[]) {
    giveClass(intl, ask, name, createFormatter(ask, name, kinds[name], nowMs));
  }
  giveClass(intl, ask, "Segmenter", createSegmenter(ask));
  Object.defineProperty(intl, "Locale", { value: createLocale(ask), configurable: true, writable: true });
  giveMethods(intl, {
    getCanonicalLocales: (locales: unknown) =>
      ask({ what: "canonicalLocales", locales: readLocales(locales) }),
    supportedValuesOf: (kind: unknown) => ask({ what: "supportedValuesOf", kind: `${kind}` }),
  });
  Object.defineProperty(intl, Symbol.toStringTag, { value: "Intl", configurable: true });
  Object.defineProperty(scope, "Intl", { value: intl, configurable: true, writable: true });
}

/** The constructor with what all of them have. */
function giveClass(intl: object, ask: Ask, kind: IntlKind, { made, keyOf: keyFor }: FormatterClass): void {
  const { prototype } = made;
  giveMethods(
    made,
    {
      supportedLocalesOf: (locales: unknown, options: unknown) => {
        const asked = readLocales(locales);
        const key = keyOf(kind, asked, readMatcher(options));
        return ask({ what: "supportedLocalesOf", key });
      },
    },
    { supportedLocalesOf: 1 },
  );
  giveMethods(prototype, {
    resolvedOptions(this: unknown) {
      return ask({ what: "intl", key: keyFor(this, "resolvedOptions"), method: "resolvedOptions", args: [] });
    },
  });
  Object.defineProperty(prototype, Symbol.toStringTag, { value: `Intl.${kind}`, configurable: true });
  Object.defineProperty(intl, kind, { value: made, configurable: true, writable: true });
}

function readMatcher(options: unknown): Options {
  if (options === undefined) return {};
  const matcher: unknown = Reflect.get(Object(options), "localeMatcher");
  return matcher === undefined ? {} : { localeMatcher: `${matcher}` };
}

function createFormatter(
  ask: Ask,
  name: keyof typeof kinds,
  { bound, methods, callable, length }: FormatterKind,
  nowMs: () => number,
): FormatterClass {
  const { made, keyOf: keyFor } = createDescribed(ask, name, callable, length);
  const { prototype } = made;
  const run = (key: string, method: string, args: readonly unknown[]): unknown =>
    ask({ what: "intl", key, method, args: (methods[method]?.(args, nowMs) ?? []) as Told[] });

  for (const method of Object.keys(methods)) {
    if (method === bound) continue;
    const call = {
      call(this: unknown, ...args: unknown[]): unknown {
        return run(keyFor(this, method), method, args);
      },
    }.call;
    const count = method.startsWith("formatRange") || method === "selectRange" ? 2 : 1;
    giveMethods(prototype, { [method]: call }, { [method]: name === "RelativeTimeFormat" ? 2 : count });
  }
  if (bound !== null)
    giveBound(
      prototype,
      bound,
      (formatter) => {
        const key = keyFor(formatter, bound);
        return (...args) => run(key, bound, args);
      },
      bound === "compare" ? 2 : 1,
    );
  return { made, keyOf: keyFor };
}

/** A getter that gives each formatter one function of its own. */
function giveBound(
  prototype: object,
  name: string,
  bind: (formatter: object) => (...args: unknown[]) => unknown,
  length: number,
): void {
  const functions = new WeakMap<object, object>();
  const holder = {
    get bound(): object {
      const known = functions.get(this);
      if (known !== undefined) return known;
      const made = asNative(bind(this), "", length);
      functions.set(this, made);
      return made;
    },
  };
  const get = Object.getOwnPropertyDescriptor(holder, "bound")?.get;
  if (get === undefined) return;
  Object.defineProperty(prototype, name, { get: asNative(get, `get ${name}`), configurable: true });
}
