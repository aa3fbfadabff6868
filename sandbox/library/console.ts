import type { Level } from "../outside.ts";
import { brandOf } from "./brands.ts";
import { format } from "./console-format.ts";
import { tableOf } from "./console-table.ts";
import { countingMethods } from "./console-tools.ts";
import type { Host } from "./facts.ts";
import { consoleStyle, inspect, type Style } from "./inspect.ts";
import { type Callable, isObject } from "./kit.ts";
import type { Membrane } from "./membrane.ts";

/** `console` for both realms. Texts are printed bare, other values as Node prints them. */
export function consoleMethods(membrane: Membrane, host: Host): Record<string, (...args: unknown[]) => void> {
  const { lens } = membrane;
  let indent = "";
  const show = (value: unknown): string => inspect(value, lens, consoleStyle);
  const print = (text: string, level: Level = "log"): void =>
    host.print(JSON.stringify(indent === "" ? text : indent + text.replaceAll("\n", `\n${indent}`)), level);
  const formatting = { lens, ownText: ownTextBy(membrane) };
  const logAs =
    (level: Level) =>
    (...args: unknown[]): void =>
      print(format(args, formatting), level);
  const log = logAs("log");
  const group = (...args: unknown[]): void => {
    if (args.length > 0) log(...args);
    indent += "  ";
  };
  const label = (value: unknown): string => (typeof value === "string" ? value : show(value));
  const nothing = (): void => {};
  return {
    ...countingMethods({
      log,
      warn: logAs("warn"),
      error: logAs("error"),
      label,
      nowMs: () => membrane.kit.clock.elapsedMs,
    }),
    ...{ log, info: logAs("info"), debug: logAs("debug"), warn: logAs("warn"), error: logAs("error") },
    dirxml: log,
    dir: (value, options) => print(inspect(value, lens, styleOf(options, membrane))),
    table: (value, properties) => {
      const names = properties === undefined ? null : namesIn(properties, membrane);
      const table = tableOf(value, names, lens);
      if (table === null) log(value);
      else print(table);
    },
    trace: (...args) => {
      const frames = framesOf(new Error().stack ?? "");
      const what = format(args, formatting);
      print([what === "" ? "Trace" : `Trace: ${what}`, ...frames].join("\n"));
    },
    // Node sends these to a debugger and prints nothing.
    ...{ clear: nothing, timeStamp: nothing, profile: nothing, profileEnd: nothing },
    group,
    groupCollapsed: group,
    groupEnd: () => {
      indent = indent.slice(2);
    },
  };
}

/** The frames that are the program's: not those of the checks, nor of this library. */
function framesOf(stack: string): string[] {
  return stack.split("\n").filter((line) => line !== "" && !/\((?:foothold:|checks\.js)|native\)/.test(line));
}

/** The names in a list, read as data. */
function namesIn(list: unknown, { lens }: Membrane): string[] {
  if (!isObject(list)) {
    throw new TypeError('The "properties" argument must be an instance of Array.');
  }
  const raw = lens.unwrap(list);
  const names = lens.reflect.ownKeys(raw).filter((key) => key !== "length");
  return names.map((key) => String(lens.reflect.getOwnPropertyDescriptor(raw, key)?.value));
}

/** The options of `console.dir` that change what is shown. */
function styleOf(options: unknown, { lens }: Membrane): Style {
  if (!isObject(options)) return consoleStyle;
  const raw = lens.unwrap(options);
  const limit = (name: string, usual: number): number => {
    const value: unknown = lens.reflect.getOwnPropertyDescriptor(raw, name)?.value;
    if (value === null) return Number.POSITIVE_INFINITY;
    return typeof value === "number" ? value : usual;
  };
  return {
    form: "console",
    depth: limit("depth", consoleStyle.depth),
    maxItems: Math.max(0, limit("maxArrayLength", consoleStyle.maxItems)),
    maxChars: Math.max(0, limit("maxStringLength", consoleStyle.maxChars)),
    breakLength: limit("breakLength", 80),
  };
}

/** `toString` where the program has one of its own: called as the program would call it. */
function ownTextBy(membrane: Membrane): (value: object) => string | null {
  const { kit, lens } = membrane;
  return (value) => {
    const raw = lens.unwrap(value);
    if (kit.proxyTarget(raw) !== undefined || brandOf(raw, lens) === "error") return null;
    for (let holder: object | null = raw; holder !== null; holder = kit.reflect.getPrototypeOf(holder)) {
      const found = kit.reflect.getOwnPropertyDescriptor(holder, "toString");
      if (found === undefined) continue;
      if (lens.ownIntrinsic(holder) !== undefined || typeof found.value !== "function") return null;
      const own = found.value as Callable;
      // A function of this realm is of the checks; nothing of the program has this realm's prototypes.
      const text =
        own instanceof Function
          ? Reflect.apply(own, raw, [])
          : membrane.enter(() => kit.reflect.apply(own, raw, []));
      return typeof text === "string" ? text : null;
    }
    return null;
  };
}
