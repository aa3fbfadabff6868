import type { Kit } from "./kit.ts";

/** Makes objects of a realm's library for the other realm. The classes are captured before the program runs. */
export function reviving(scope: typeof globalThis): Pick<Kit, "revive" | "newSignal"> {
  const { AbortController, CustomEvent, Event, URL, URLSearchParams } = scope;
  const { parse } = JSON;
  const { apply, construct, get } = Reflect;
  const formatters: Record<string, new (locales: unknown, options: unknown) => object> = {};
  for (const name of Object.getOwnPropertyNames(scope.Intl))
    formatters[name] = get(scope.Intl, name) as never;
  Object.setPrototypeOf(formatters, null);
  const { abort } = AbortController.prototype;
  const signalOf = Object.getOwnPropertyDescriptor(AbortController.prototype, "signal")?.get;
  return {
    revive(made, text, detail) {
      if (made === "Event") {
        const [type, flags] = parse(text) as [string, object];
        return detail === undefined ? new Event(type, flags) : new CustomEvent(type, { ...flags, ...detail });
      }
      if (made === "URL") return new URL(text);
      if (made === "URLSearchParams") return new URLSearchParams(text);
      const described = parse(text) as [string, unknown, unknown];
      const locales = described[0] === "Locale" ? (described[1] as string[])[0] : described[1];
      return construct(formatters[described[0]] as new () => object, [locales, described[2]]) as object;
    },
    newSignal() {
      const controller = new AbortController();
      const signal = apply(signalOf as () => object, controller, []) as object;
      return { signal, abort: (reason) => void apply(abort, controller, [reason]) };
    },
  };
}
