import { asymmetricOf } from "./asymmetric.ts";
import {
  type Brand,
  brandOf,
  type Lens,
  type PromiseState,
  regexpParts,
  typedArrayLength,
} from "./brands.ts";
import { functionText } from "./function-text.ts";
import { isObject } from "./kit.ts";
import { arrange, type Layout, usualBreakLength } from "./layout.ts";
import { classNameOf, dataOf } from "./object-facts.ts";
import { quoted } from "./quoted.ts";
import { entriesOf } from "./shown.ts";
import { countOf, dateText, isIndex, isVeiled, sizeOf, valueIn } from "./slots.ts";

/** How values are written down. */
export interface Style {
  /** Node's console, or JavaScript on one line as a check's sentence needs it. */
  readonly form: "console" | "value";
  readonly depth: number;
  readonly maxItems: number;
  readonly maxChars: number;
  /** How long a line may be. */
  readonly breakLength?: number;
}

export const consoleStyle: Style = { form: "console", depth: 2, maxItems: 100, maxChars: 10_000 };
/** For what a check judged: written as a whole, so that a difference is found wherever it is. */
export const valueStyle: Style = { form: "value", depth: 40, maxItems: 5_000, maxChars: 50_000 };
/** For the arguments of a call. */
export const oneLine: Style = { form: "value", depth: 3, maxItems: 12, maxChars: 80 };

/** A value as text. Runs no code of the program but the traps of its Proxies, which are shown by their target. */
export function inspect(value: unknown, lens: Lens, style: Style): string {
  const writer = new Writer(lens, style);
  const text = writer.write(value, 0);
  return style.form === "value" && text.length > style.maxChars * 4
    ? `${text.slice(0, style.maxChars * 4)}…`
    : text;
}

class Writer {
  readonly #lens: Lens;
  readonly #style: Style;
  readonly #layout: Layout;
  readonly #open: object[] = [];
  readonly #circular = new Map<object, number>();

  constructor(lens: Lens, style: Style) {
    this.#lens = lens;
    this.#style = style;
    this.#layout = {
      ...{ indentation: 0, currentDepth: 0 },
      breakLength: style.breakLength ?? usualBreakLength,
    };
  }

  write(value: unknown, depth: number): string {
    if (!isObject(value)) return this.#primitive(value);
    const standIn = asymmetricOf(value);
    if (standIn !== undefined) return standIn.text((inner) => this.write(inner, depth));
    let object = this.#lens.unwrap(value);
    for (
      let target = this.#lens.proxyTarget(object);
      target !== undefined;
      target = this.#lens.proxyTarget(object)
    ) {
      object = target;
    }
    if (this.#open.includes(object)) {
      const number = this.#circular.get(object) ?? this.#circular.size + 1;
      this.#circular.set(object, number);
      return `[Circular *${number}]`;
    }
    return this.#object(object, depth);
  }

  #primitive(value: unknown): string {
    if (typeof value === "string") return this.#string(value);
    if (typeof value === "bigint") return `${value}n`;
    return Object.is(value, -0) ? "-0" : String(value);
  }

  #string(value: string): string {
    const { form, maxChars } = this.#style;
    if (form === "value") {
      return JSON.stringify(value.length > maxChars ? `${value.slice(0, maxChars)}…` : value);
    }
    const rest = value.length - maxChars;
    const shown = rest > 0 ? value.slice(0, maxChars) : value;
    const trailer = rest > 0 ? `... ${rest} more character${rest > 1 ? "s" : ""}` : "";
    const { indentation, breakLength } = this.#layout;
    if (shown.length > 16 && shown.length > breakLength - indentation - 4) {
      const lines = shown.split(/(?<=\n)/).map(quoted);
      return lines.join(` +\n${" ".repeat(indentation + 2)}`) + trailer;
    }
    return quoted(shown) + trailer;
  }

  #object(object: object, depth: number): string {
    const brand = brandOf(object, this.#lens);
    const name = classNameOf(object, this.#lens);
    const keys = this.#keys(object, brand);
    // Too deep, Node does not say of these that it cannot look into them.
    if (depth > this.#style.depth && isVeiled(brand)) return `[${name ?? "Object: null prototype"}]`;
    const { start, braces, whole } = this.#frame(object, brand, name, keys.length);
    if (whole !== null && keys.length === 0) return whole;
    const shown = brand === "object" ? this.#lens.shownOf?.(object) : undefined;
    const parts = shown === undefined ? [] : entriesOf(shown);
    const settled = brand === "promise" ? this.#lens.promiseState?.(object) : undefined;
    const count = keys.length + parts.length + countOf(object, brand);
    if (count === 0 && settled === undefined) return `${start}${braces[0]}${braces[1]}`;
    if (depth > this.#style.depth)
      return `[${brand === "array" ? "Array" : (name ?? "Object: null prototype")}]`;

    this.#open.push(object);
    this.#layout.currentDepth = depth;
    this.#layout.indentation += 2;
    const output = this.#entries(object, brand, depth + 1);
    if (settled !== undefined) output.push(this.#settled(settled, depth + 1));
    for (const [part, value] of parts) {
      const text = this.write(value, depth + 1);
      output.push(shown?.arrows === true ? `${quoted(part)} => ${text}` : `${part}: ${text}`);
    }
    for (const key of keys) output.push(this.#property(object, key, depth + 1));
    this.#layout.indentation -= 2;
    this.#open.pop();

    const circle = this.#circular.get(object);
    const prefix = `${circle === undefined ? "" : `<ref *${circle}> `}${start}`;
    const isList = brand === "array" || brand === "typedArray";
    if (this.#style.form === "value") {
      const pad = isList ? "" : " ";
      return `${prefix}${braces[0]}${pad}${output.join(", ")}${pad}${braces[1]}`;
    }
    const list = isList ? (object as unknown[]) : null;
    return arrange(this.#layout, output, prefix, braces, depth, list, this.#style.maxItems);
  }

  #settled([state, value]: PromiseState, depth: number): string {
    if (state === "pending") return "<pending>";
    return `${state === "rejected" ? "<rejected> " : ""}${this.write(value, depth)}`;
  }

  /** What stands before the entries and around them, or the whole text of an object without own properties. */
  #frame(
    object: object,
    brand: Brand,
    name: string | null,
    keyCount: number,
  ): { start: string; braces: readonly [string, string]; whole: string | null } {
    const curly = ["{", "}"] as const;
    const square = ["[", "]"] as const;
    const shown = name ?? "[Object: null prototype]";
    const sized = (usual: string, size: number): string =>
      `${name ?? `[${usual}: null prototype]`}(${size}) `;
    switch (brand) {
      case "array": {
        const { length } = object as unknown[];
        return { start: name === "Array" ? "" : sized("Array", length), braces: square, whole: null };
      }
      case "typedArray":
        return { start: sized("TypedArray", typedArrayLength(object)), braces: square, whole: null };
      case "map":
      case "set":
        return {
          start: sized(brand === "map" ? "Map" : "Set", sizeOf(object, brand)),
          braces: curly,
          whole: null,
        };
      case "function":
        return this.#withWhole(functionText(object, this.#lens, this.#style.form), curly);
      case "regexp":
        return this.#withWhole(`/${regexpParts(object).join("/")}`, curly);
      case "date":
        return this.#withWhole(dateText(object as Date), curly);
      case "error": {
        const text = this.#errorText(object, name);
        return this.#withWhole(this.#open.length > 0 || keyCount > 0 ? `[${text}]` : text, curly);
      }
      case "boxed":
        return this.#withWhole(`[${shown}: ${this.write(valueIn(object), 0)}]`, curly);
      case "weakMap":
      case "weakSet":
        return this.#withWhole(`${shown} { <items unknown> }`, curly);
      default: {
        const tag = dataOf(this.#lens, object, Symbol.toStringTag);
        if (typeof tag === "string" && tag !== "" && !shown.includes(tag)) {
          return { start: `${shown} [${tag}] `, braces: curly, whole: null };
        }
        return {
          start: brand === "object" && name === "Object" ? "" : `${shown} `,
          braces: curly,
          whole: null,
        };
      }
    }
  }

  #withWhole(whole: string, braces: readonly [string, string]) {
    return { start: `${whole} `, braces, whole };
  }

  #entries(object: object, brand: Brand, depth: number): string[] {
    const output: string[] = [];
    const { maxItems } = this.#style;
    const rest = (left: number): void => {
      if (left > 0) output.push(`... ${left} more item${left > 1 ? "s" : ""}`);
    };
    if (brand === "map") {
      Map.prototype.forEach.call(object as Map<unknown, unknown>, (value, key) => {
        if (output.length < maxItems) output.push(`${this.write(key, depth)} => ${this.write(value, depth)}`);
      });
      rest(sizeOf(object, brand) - output.length);
    } else if (brand === "set") {
      Set.prototype.forEach.call(object as Set<unknown>, (value) => {
        if (output.length < maxItems) output.push(this.write(value, depth));
      });
      rest(sizeOf(object, brand) - output.length);
    } else if (brand === "array") {
      this.#elements(object as unknown[], output, depth, rest);
    } else if (brand === "typedArray") {
      const list = object as Uint8Array;
      const length = typedArrayLength(list);
      for (let i = 0; i < Math.min(length, maxItems); i++) output.push(this.write(list[i], depth));
      rest(length - output.length);
    }
    return output;
  }

  #elements(list: unknown[], output: string[], depth: number, rest: (left: number) => void): void {
    let index = 0;
    while (index < list.length && output.length < this.#style.maxItems) {
      if (Object.hasOwn(list, index)) {
        output.push(this.#property(list, index, depth));
        index++;
        continue;
      }
      const next = this.#lens.reflect.ownKeys(list).find((key) => isIndex(key) && Number(key) > index);
      const end = next === undefined ? list.length : Number(next);
      output.push(`<${end - index} empty item${end - index > 1 ? "s" : ""}>`);
      index = end;
    }
    rest(list.length - index);
  }

  #property(object: object, key: PropertyKey, depth: number): string {
    const descriptor = this.#lens.reflect.getOwnPropertyDescriptor(object, key);
    let text = "undefined";
    if (descriptor !== undefined && Object.hasOwn(descriptor, "value"))
      text = this.write(descriptor.value, depth);
    else if (descriptor?.get) text = descriptor.set ? "[Getter/Setter]" : "[Getter]";
    else if (descriptor?.set) text = "[Setter]";
    if (typeof key === "number") return text;
    if (typeof key === "symbol")
      return this.#style.form === "value" ? `[${String(key)}]: ${text}` : `${String(key)}: ${text}`;
    if (key === "__proto__") return `['__proto__']: ${text}`;
    const bare = /^[a-zA-Z_][a-zA-Z_0-9]*$/.test(key);
    return `${bare ? key : this.#style.form === "value" ? JSON.stringify(key) : quoted(key)}: ${text}`;
  }

  /** Enumerable own keys that are not elements. */
  #keys(object: object, brand: Brand): (string | symbol)[] {
    const all = this.#lens.reflect.ownKeys(object);
    const keys: (string | symbol)[] = [];
    // Indices come before all other keys.
    let first = 0;
    if (brand === "array" || brand === "typedArray" || brand === "boxed") {
      first = all.length;
      while (first > 0 && !isIndex(all[first - 1] ?? "")) first--;
    }
    for (let i = first; i < all.length; i++) {
      const key = all[i];
      if (key === undefined) continue;
      if (this.#lens.reflect.getOwnPropertyDescriptor(object, key)?.enumerable === true) keys.push(key);
    }
    return keys;
  }

  #errorText(object: object, className: string | null): string {
    const name = dataOf(this.#lens, object, "name");
    const message = dataOf(this.#lens, object, "message");
    const shown = typeof name === "string" && name !== "Error" ? name : (className ?? "Error");
    return typeof message === "string" && message !== "" ? `${shown}: ${message}` : shown;
  }
}
