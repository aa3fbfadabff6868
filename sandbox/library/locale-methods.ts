import { keyOf } from "./intl-described.ts";
import { readLocales } from "./intl-locales.ts";
import { readOptions, withDateDefaults } from "./intl-options.ts";
import { compareAscii } from "./locale-compare.ts";
import { giveMethods } from "./natives.ts";
import type { Ask, Told } from "./world.ts";

/** Gives the built-ins of a realm the methods that write for people, as ECMA-402 has them. */
export function giveLocaleMethods(scope: typeof globalThis, ask: Ask): void {
  const { apply } = Reflect;
  const valueOfNumber = scope.Number.prototype.valueOf;
  const valueOfBigInt = scope.BigInt.prototype.valueOf;
  const timeOf = scope.Date.prototype.getTime;
  const { toUpperCase, toLowerCase } = scope.String.prototype;

  const formatted = (value: Told, locales: unknown, options: unknown, method: string): unknown => {
    const key = keyOf("NumberFormat", readLocales(locales), readOptions("NumberFormat", options, method));
    return ask({ what: "intl", key, method: "format", args: [value] }, method);
  };
  const lengths = { toLocaleString: 0, toLocaleDateString: 0, toLocaleTimeString: 0, localeCompare: 1 };
  const give = (holder: object, methods: Record<string, object>): void =>
    giveMethods(holder, methods, { ...lengths, toLocaleUpperCase: 0, toLocaleLowerCase: 0 });

  for (const [prototype, own, name] of [
    [scope.Number.prototype, valueOfNumber, "Number"],
    [scope.BigInt.prototype, valueOfBigInt, "BigInt"],
  ] as const) {
    const method = `${name}.prototype.toLocaleString`;
    give(prototype, {
      toLocaleString(this: unknown, locales?: unknown, options?: unknown) {
        const value = valueBy(own, this, `${method} requires that 'this' be a ${name}`) as number | bigint;
        const text = Object.is(value, -0) ? "-0" : `${value}`;
        return formatted([typeof value === "bigint" ? "bigint" : "number", text], locales, options, method);
      },
    });
  }

  const dated = (
    self: unknown,
    wanted: "date" | "time" | "any",
    locales: unknown,
    given: unknown,
  ): unknown => {
    const method = `Date.prototype.${dateMethods[wanted]}`;
    const receiver = typeof self === "object" && self !== null ? "#<Object>" : String(self);
    const ms = valueBy(
      timeOf,
      self,
      `Method ${method} called on incompatible receiver ${receiver}`,
    ) as number;
    if (Number.isNaN(ms)) return "Invalid Date";
    const options = withDateDefaults(readOptions("DateTimeFormat", given, method), wanted);
    const key = keyOf("DateTimeFormat", readLocales(locales), options);
    return ask({ what: "intl", key, method: "format", args: [["number", `${ms}`]] }, method);
  };
  give(scope.Date.prototype, {
    toLocaleString(this: unknown, locales?: unknown, options?: unknown) {
      return dated(this, "any", locales, options);
    },
    toLocaleDateString(this: unknown, locales?: unknown, options?: unknown) {
      return dated(this, "date", locales, options);
    },
    toLocaleTimeString(this: unknown, locales?: unknown, options?: unknown) {
      return dated(this, "time", locales, options);
    },
  });

  const textOf = (self: unknown, method: string): string => {
    if (self !== undefined && self !== null) return `${self as string}`;
    throw new TypeError(`String.prototype.${method} called on null or undefined`);
  };
  const compare = (one: string, other: string, locales: unknown, options: unknown): unknown => {
    const usual = options === undefined && (locales === undefined || locales === "en" || locales === "en-US");
    const known = usual ? compareAscii(one, other) : null;
    if (known !== null) return known;
    const key = keyOf(
      "Collator",
      readLocales(locales),
      readOptions("Collator", options, "String.prototype.localeCompare"),
    );
    const args: Told[] = [
      ["string", one],
      ["string", other],
    ];
    return ask({ what: "intl", key, method: "compare", args }, "String.prototype.localeCompare");
  };
  /** Only some languages have cases of their own, so a text goes to the host only where a language is named. */
  const cased = (self: unknown, to: "toLocaleUpperCase" | "toLocaleLowerCase", locales: unknown): unknown => {
    const text = textOf(self, to);
    const asked = readLocales(locales);
    if (asked.length === 0) return apply(to === "toLocaleUpperCase" ? toUpperCase : toLowerCase, text, []);
    return ask({ what: "case", to, text, locales: asked });
  };
  give(scope.String.prototype, {
    localeCompare(this: unknown, that?: unknown, ...rest: unknown[]) {
      return compare(textOf(this, "localeCompare"), `${that as string}`, rest[0], rest[1]);
    },
    toLocaleUpperCase(this: unknown, locales?: unknown) {
      return cased(this, "toLocaleUpperCase", locales);
    },
    toLocaleLowerCase(this: unknown, locales?: unknown) {
      return cased(this, "toLocaleLowerCase", locales);
    },
  });
  giveListMethods(scope);
}

const dateMethods = {
  any: "toLocaleString",
  date: "toLocaleDateString",
  time: "toLocaleTimeString",
} as const;

/** What is in an object's slot, by the engine's own method for it; `refusal` is V8's where there is no such slot. */
function valueBy(method: () => unknown, self: unknown, refusal: string): unknown {
  try {
    return Reflect.apply(method, self, []);
  } catch {
    throw new TypeError(refusal);
  }
}

/** Lists ask each item, with the same locales and options; a list inside itself is left out. */
function giveListMethods(scope: typeof globalThis): void {
  const open: object[] = [];
  const typedArrayPrototype = Reflect.getPrototypeOf(scope.Uint8Array.prototype) as object;
  for (const holder of [scope.Array.prototype, typedArrayPrototype]) {
    giveMethods(
      holder,
      {
        toLocaleString(this: unknown, locales?: unknown, options?: unknown): string {
          if (this === undefined || this === null) {
            throw new TypeError("Array.prototype.toLocaleString called on null or undefined");
          }
          const list = Object(this) as unknown[];
          for (let i = 0; i < open.length; i++) if (open[i] === list) return "";
          open[open.length] = list;
          try {
            let text = "";
            for (let i = 0; i < list.length; i++) {
              const item = list[i] as { toLocaleString(...args: unknown[]): unknown } | null | undefined;
              if (i > 0) text += ",";
              if (item !== undefined && item !== null) text += `${item.toLocaleString(locales, options)}`;
            }
            return text;
          } finally {
            open.length -= 1;
          }
        },
      },
      { toLocaleString: 0 },
    );
  }
}
