import { isObject } from "./kit.ts";
import { giveMethods } from "./natives.ts";

/** The library's own frames are nobody's business. */
const ownFrame = /\(foothold:/;

/**
 * `Error.captureStackTrace(object, above)`: V8's way to give any object a `stack`. The frames are the engine's; those
 * up to the function `above` are left out where its name is found.
 */
export function giveStackTrace(error: ErrorConstructor): void {
  const { defineProperty, getOwnPropertyDescriptor } = Reflect;
  giveMethods(error, {
    captureStackTrace(object: unknown, above?: unknown): void {
      if (!isObject(object)) throw new TypeError("Invalid argument");
      const made: unknown = getOwnPropertyDescriptor(new error(), "stack")?.value;
      const lines = (typeof made === "string" ? made : "").split("\n");
      const frames = lines.filter((line) => line !== "" && !ownFrame.test(line));
      const name: unknown = isObject(above) ? getOwnPropertyDescriptor(above, "name")?.value : undefined;
      const cut =
        typeof name === "string" ? frames.findIndex((line) => line.startsWith(`    at ${name} (`)) : -1;
      const shown = frames.slice(cut + 1, cut + 1 + limitOf(error));
      const value = [headOf(object), ...shown].join("\n");
      defineProperty(object, "stack", { value, configurable: true, writable: true });
    },
  });
  defineProperty(error, "stackTraceLimit", {
    value: 10,
    configurable: true,
    enumerable: true,
    writable: true,
  });
}

function limitOf(error: ErrorConstructor): number {
  const limit: unknown = Reflect.get(error, "stackTraceLimit");
  return typeof limit === "number" && limit > 0 ? Math.trunc(limit) : 0;
}

/** The first line of a stack: the object's name and message as they are now. */
function headOf(object: object): string {
  const text = Error.prototype.toString.call(object);
  return text === "undefined" ? "Error" : text;
}
