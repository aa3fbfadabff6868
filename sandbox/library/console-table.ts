import { brandOf, type Lens, typedArrayLength } from "./brands.ts";
import { consoleStyle, inspect, type Style } from "./inspect.ts";
import { isObject } from "./kit.ts";
import { type Column, drawTable } from "./table.ts";

const iterationHead = "(iteration index)";

/**
 * What `console.table` shows of a value, as Node does; null if that is no table. `properties` names the columns. All is
 * read as data, through `lens`: no getter of the program is asked.
 */
export function tableOf(value: unknown, properties: readonly string[] | null, lens: Lens): string | null {
  if (!isObject(value) || typeof value === "function") return null;
  const object = lens.unwrap(value);
  const count = (list: readonly unknown[]): string[] => list.map((_, i) => `${i}`);
  const brand = brandOf(object, lens);
  if (brand === "map") {
    const [keys, values]: [string[], string[]] = [[], []];
    Map.prototype.forEach.call(object as Map<unknown, unknown>, (inner, key) => {
      keys.push(cellOf(key, lens));
      values.push(cellOf(inner, lens));
    });
    return drawTable([iterationHead, "Key", "Values"], [count(keys), keys, values]);
  }
  if (brand === "set") {
    const values: string[] = [];
    Set.prototype.forEach.call(object as Set<unknown>, (inner) => {
      values.push(cellOf(inner, lens));
    });
    return drawTable([iterationHead, "Values"], [count(values), values]);
  }
  return tableOfRows(object, properties, lens);
}

function tableOfRows(object: object, properties: readonly string[] | null, lens: Lens): string {
  const rows = keysOf(object, lens);
  const columns = new Map<string, (string | undefined)[]>();
  const values: (string | undefined)[] = [];
  rows.forEach((row, at) => {
    const item = readData(object, row, lens);
    if (!isObject(item) && properties === null) {
      values[at] = cellOf(item, lens);
      return;
    }
    // A value without properties has none of those that were asked for.
    const inner = isObject(item) ? lens.unwrap(item) : {};
    for (const name of properties ?? keysOf(inner, lens)) {
      const column = columns.get(name) ?? [];
      columns.set(name, column);
      const own = lens.reflect.getOwnPropertyDescriptor(inner, name) !== undefined;
      column[at] = own ? cellOf(readData(inner, name, lens), lens) : "";
    }
  });
  const names = inPropertyOrder([...columns.keys()]);
  const head = ["(index)", ...names, ...(values.length > 0 ? ["Values"] : [])];
  const body: Column[] = [rows, ...names.map((name) => columns.get(name) ?? [])];
  return drawTable(head, values.length > 0 ? [...body, values] : body);
}

/** Node gathers the columns in an object, which puts whole numbers first. */
function inPropertyOrder(names: readonly string[]): string[] {
  return Object.keys(Object.fromEntries(names.map((name) => [name, true])));
}

function keysOf(object: object, lens: Lens): string[] {
  if (brandOf(object, lens) === "typedArray") {
    return Array.from({ length: typedArrayLength(object) }, (_, i) => `${i}`);
  }
  return lens.reflect
    .ownKeys(object)
    .filter(
      (key) =>
        typeof key === "string" && lens.reflect.getOwnPropertyDescriptor(object, key)?.enumerable === true,
    ) as string[];
}

function readData(object: object, key: string, lens: Lens): unknown {
  return lens.reflect.getOwnPropertyDescriptor(object, key)?.value;
}

function cellOf(value: unknown, lens: Lens): string {
  const large =
    isObject(value) &&
    typeof value !== "function" &&
    brandOf(lens.unwrap(value), lens) !== "array" &&
    keysOf(lens.unwrap(value), lens).length > 2;
  const style: Style = {
    ...consoleStyle,
    depth: large ? -1 : 0,
    maxItems: 3,
    breakLength: Number.POSITIVE_INFINITY,
  };
  return inspect(value, lens, style);
}
