import { brandOf, type Lens } from "./brands.ts";
import { consoleStyle, inspect } from "./inspect.ts";
import { isObject } from "./kit.ts";

/** What `format` needs of the realm. */
export interface Formatting {
  readonly lens: Lens;
  /** An object's own text, by a `toString` that is not built in; null if it has none. */
  readonly ownText: (value: object) => string | null;
}

/** Node's `util.format`: placeholders in a first text, then the rest with spaces between. */
export function format(args: readonly unknown[], formatting: Formatting): string {
  const { lens } = formatting;
  const show = (value: unknown): string => inspect(value, lens, consoleStyle);
  const bare = (value: unknown): string => (typeof value === "string" ? value : show(value));
  const [first] = args;
  if (typeof first !== "string" || args.length === 1) return args.map(bare).join(" ");
  let next = 1;
  const text = first.replaceAll(/%([sdifjoOc%])/g, (whole, kind: string) => {
    if (kind === "%") return "%";
    if (next >= args.length) return whole;
    const value = args[next++];
    switch (kind) {
      case "s":
        return textOf(value, formatting);
      case "j":
        return jsonOf(value, lens);
      case "c":
        return "";
      case "o":
        return inspect(value, lens, { ...consoleStyle, depth: 4 });
      case "O":
        return show(value);
      default:
        return numberOf(value, kind);
    }
  });
  return [text, ...args.slice(next).map(bare)].join(" ");
}

function textOf(value: unknown, { lens, ownText }: Formatting): string {
  if (typeof value === "string") return value;
  if (typeof value === "function") return Function.prototype.toString.call(lens.unwrap(value));
  if (!isObject(value)) return inspect(value, lens, consoleStyle);
  return ownText(value) ?? inspect(value, lens, { ...consoleStyle, depth: 0 });
}

/** Of plain data: what has a `toJSON` is shown as a value, because nothing of the program runs here. */
function jsonOf(value: unknown, lens: Lens): string {
  const open: object[] = [];
  const copy = (inner: unknown): unknown => {
    if (!isObject(inner)) return inner;
    const object = lens.unwrap(inner);
    if (open.includes(object)) throw new TypeError("Converting circular structure to JSON");
    open.push(object);
    const brand = brandOf(object, lens);
    let made: unknown = brand === "date" ? object : undefined;
    if (brand === "array")
      made = Array.from({ length: (object as unknown[]).length }, (_, i) => copy(at(object, i)));
    else if (brand !== "date" && brand !== "function") {
      const keys = lens.reflect.ownKeys(object).filter((key) => typeof key === "string");
      const shown = keys.filter(
        (key) => lens.reflect.getOwnPropertyDescriptor(object, key)?.enumerable === true,
      );
      made = Object.fromEntries(shown.map((key) => [key, copy(at(object, key))]));
    }
    open.pop();
    return made;
  };
  const at = (object: object, key: PropertyKey): unknown =>
    lens.reflect.getOwnPropertyDescriptor(object, key)?.value;
  try {
    return String(JSON.stringify(copy(value)));
  } catch (error) {
    if (error instanceof TypeError && error.message.includes("circular")) return "[Circular]";
    throw error;
  }
}

function numberOf(value: unknown, kind: string): string {
  if (typeof value === "bigint" && kind !== "f") return `${value}n`;
  if (typeof value === "symbol" || isObject(value)) return "NaN";
  const number =
    kind === "d"
      ? Number(value)
      : kind === "i"
        ? Number.parseInt(String(value), 10)
        : Number.parseFloat(String(value));
  return Object.is(number, -0) ? "-0" : `${number}`;
}
