import { isObject } from "./kit.ts";
import { giveMethods } from "./natives.ts";

/** `Array.fromAsync` (https://tc39.es/ecma262/#sec-array.fromasync), which the engine does not have. */
export function giveFromAsync(array: ArrayConstructor): void {
  giveMethods(
    array,
    {
      async fromAsync(this: unknown, items: unknown, map?: unknown, self?: unknown): Promise<unknown> {
        if (map !== undefined && typeof map !== "function")
          throw new TypeError(`${String(map)} is not a function`);
        const mapped = async (value: unknown, index: number): Promise<unknown> =>
          typeof map === "function" ? await Reflect.apply(map, self, [value, index]) : value;
        const Kind = isConstructor(this) ? this : Array;
        if (items === undefined || items === null) throw new TypeError(`${String(items)} is not iterable`);
        const source = Object(items) as Iterable<unknown> & AsyncIterable<unknown> & ArrayLike<unknown>;
        const walks = isObject(items) || typeof items === "string";
        if (walks && (source[Symbol.asyncIterator] ?? source[Symbol.iterator]) !== undefined) {
          const list = new Kind() as unknown[];
          let index = 0;
          for await (const value of source) define(list, index, await mapped(value, index++));
          list.length = index;
          return list;
        }
        const { length } = Array.from({ length: source.length });
        const list = new Kind(length) as unknown[];
        for (let i = 0; i < length; i++) define(list, i, await mapped(await source[i], i));
        list.length = length;
        return list;
      },
    },
    { fromAsync: 1 },
  );
}

function define(list: unknown[], index: number, value: unknown): void {
  Object.defineProperty(list, index, { value, configurable: true, enumerable: true, writable: true });
}

function isConstructor(value: unknown): value is new (length?: number) => object {
  if (typeof value !== "function") return false;
  try {
    Reflect.construct(Object, [], value);
    return true;
  } catch {
    return false;
  }
}
