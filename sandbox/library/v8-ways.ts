import { giveSort } from "./array-sort.ts";
import { giveFromAsync } from "./from-async.ts";
import { giveHypot } from "./hypot.ts";
import { mendIteratorHelpers } from "./iterator-helpers.ts";
import { giveMethods } from "./natives.ts";
import { givePromiseAny } from "./promise-any.ts";
import { giveStackTrace } from "./stack-trace.ts";
import { giveTypedArraySort } from "./typed-array-sort.ts";

/** Gives the built-ins of a realm the ways of V8 where the engine's own are others. */
export function giveV8Ways(scope: typeof globalThis): void {
  giveSort(scope.Array.prototype);
  giveTypedArraySort(Reflect.getPrototypeOf(scope.Uint8Array.prototype) as object);
  giveFromAsync(scope.Array);
  mendIteratorHelpers(scope.Iterator.prototype);
  givePromiseAny(scope.Promise);
  giveStackTrace(scope.Error);
  giveDateText(scope.Date.prototype);
  giveHypot(scope.Math);
  // No standard has these, and no other engine: a program that uses them runs nowhere else.
  Reflect.deleteProperty(scope.Set, "groupBy");
  for (const name of ["fileName", "lineNumber", "columnNumber"]) {
    Reflect.deleteProperty(scope.Function.prototype, name);
  }
}

/** The zone's name, which V8 writes behind the time, and V8's words for a date that is none. */
function giveDateText(prototype: Date): void {
  const { apply } = Reflect;
  const native = { toString: prototype.toString, toTimeString: prototype.toTimeString };
  const { toISOString, getTime } = prototype;
  const isDate = (date: Date): boolean => !Number.isNaN(apply(getTime, date, []));
  const zoned = (date: Date, method: keyof typeof native): string => {
    const text = apply(native[method], date, []);
    return isDate(date) ? `${text} (Coordinated Universal Time)` : text;
  };
  giveMethods(prototype, {
    toString(this: Date) {
      return zoned(this, "toString");
    },
    toTimeString(this: Date) {
      return zoned(this, "toTimeString");
    },
    toISOString(this: Date) {
      if (!isDate(this)) throw new RangeError("Invalid time value");
      return apply(toISOString, this, []);
    },
  });
}
