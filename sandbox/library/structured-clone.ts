import { type Brand, brandOf, type Lens, regexpParts } from "./brands.ts";
import { DOMException } from "./dom-exception.ts";
import { isObject } from "./kit.ts";
import { classNameOf } from "./object-facts.ts";
import { shownOf } from "./shown.ts";
import { valueIn } from "./slots.ts";

const errorClasses = new Map(
  [Error, EvalError, RangeError, ReferenceError, SyntaxError, TypeError, URIError].map((kind) => [
    kind.name,
    kind,
  ]),
);

/**
 * `structuredClone` for the values of one realm (https://html.spec.whatwg.org/#safe-passing-of-structured-data),
 * without transfer. `proxyTarget` tells Proxies, which cannot be cloned.
 */
export function cloner(proxyTarget: Lens["proxyTarget"]): (value: unknown) => unknown {
  const lens: Lens = {
    reflect: Reflect,
    ownIntrinsic: (value) => value,
    unwrap: (value) => value,
    proxyTarget,
  };

  function clone(value: unknown, seen: Map<object, object>): unknown {
    if (typeof value === "symbol") throw refusal(String(value));
    if (!isObject(value)) return value;
    const known = seen.get(value);
    if (known !== undefined) return known;
    if (proxyTarget(value) !== undefined) throw refusal("#<Object>");
    const kind = shownOf(value)?.made?.of;
    if (kind === "Intl") throw refusal(`#<${classNameOf(value, lens) ?? "Object"}>`);
    if (kind === "URL" || kind === "URLSearchParams") {
      throw new DOMException("Cannot clone object of unsupported type.", "DataCloneError");
    }
    const brand = brandOf(value, lens);
    const made = shell(value, brand, seen);
    seen.set(value, made);
    if (made instanceof Map || made instanceof Set) cloneEntries(value, made, seen);
    else if (brand === "array" || brand === "object") cloneProperties(value, made, seen);
    else if (brand === "error" && Object.hasOwn(value, "cause"))
      define(made, "cause", clone(Reflect.get(value, "cause"), seen), false);
    return made;
  }

  function shell(value: object, brand: Brand, seen: Map<object, object>): object {
    switch (brand) {
      case "array":
        return new Array((value as unknown[]).length);
      case "map":
        return new Map();
      case "set":
        return new Set();
      case "date":
        return new Date(Date.prototype.getTime.call(value as Date));
      case "regexp":
        return new RegExp(...regexpParts(value));
      case "error":
        return clonedError(value as Error);
      case "arrayBuffer":
        return (value as ArrayBuffer).slice(0);
      case "typedArray":
        return clonedView(value as Uint8Array, seen);
      case "boxed": {
        const primitive = valueIn(value);
        if (typeof primitive === "symbol") throw refusal("#<Symbol>");
        return Object(primitive);
      }
      case "object":
        if (ArrayBuffer.isView(value)) return clonedView(value as Uint8Array, seen);
        return {};
      case "function":
        throw refusal(Function.prototype.toString.call(value));
      default:
        throw refusal(`#<${brand === "promise" ? "Promise" : brand === "weakMap" ? "WeakMap" : "WeakSet"}>`);
    }
  }

  /** Views of one buffer stay views of one buffer. */
  function clonedView(view: Uint8Array, seen: Map<object, object>): object {
    const buffer = clone(view.buffer, seen) as ArrayBuffer;
    const Kind = view.constructor as new (buffer: ArrayBuffer, offset: number, length: number) => object;
    return new Kind(buffer, view.byteOffset, view.length ?? view.byteLength);
  }

  function cloneEntries(value: object, made: object, seen: Map<object, object>): void {
    // What a getter inside changes meanwhile does not count: the entries of this moment do.
    if (made instanceof Map) {
      const entries = [...Map.prototype.entries.call(value as Map<unknown, unknown>)];
      for (const [key, inner] of entries) made.set(clone(key, seen), clone(inner, seen));
    } else if (made instanceof Set) {
      for (const inner of [...Set.prototype.values.call(value as Set<unknown>)]) made.add(clone(inner, seen));
    }
  }

  function cloneProperties(value: object, made: object, seen: Map<object, object>): void {
    if (ArrayBuffer.isView(made)) return;
    for (const key of Object.keys(value)) {
      if (Object.hasOwn(value, key)) define(made, key, clone(Reflect.get(value, key), seen), true);
    }
  }

  return (value) => clone(value, new Map());
}

function define(object: object, key: string, value: unknown, enumerable: boolean): void {
  Object.defineProperty(object, key, { value, enumerable, configurable: true, writable: true });
}

function clonedError(value: Error): Error {
  const Kind = errorClasses.get(String(value.name)) ?? Error;
  const message = Object.hasOwn(value, "message") ? String(value.message) : undefined;
  const made = new Kind(message);
  if (typeof value.stack === "string") define(made, "stack", value.stack, false);
  return made;
}

function refusal(what: string): DOMException {
  return new DOMException(`${what} could not be cloned.`, "DataCloneError");
}
