import type { Random } from "../random.ts";

/** Values that a shape may well allow, and that whoever uses them later may not have thought of. */
const numbers = [
  0,
  1,
  2,
  3,
  2 ** 31,
  2 ** 32,
  2 ** 53 - 2,
  2 ** 53 - 1,
  -1,
  -(2 ** 53 - 1),
  8.64e15 + 1,
  0.5,
];
const texts = [
  ...[
    "",
    " ",
    "a",
    "es",
    "en",
    "__proto__",
    "constructor",
    "toString",
    "\0",
    "\n",
    "\u001b[2J",
    "\u202e",
    "\ufeff",
  ],
  ...["=1+1", "e\u0301", "\ufdfa", "🧮", "../x", "x".repeat(100), "x".repeat(201), "x".repeat(20_000)],
  "\u0000".repeat(90),
];

type Holder = Record<string, unknown>;
type Place = { readonly holder: Holder; readonly key: string };

/** None for an object that lies too deep to be walked through. */
function placesOf(root: Holder): readonly Place[] {
  try {
    return placesIn(root);
  } catch (error) {
    if (error instanceof RangeError) return [];
    throw error;
  }
}

function placesIn(holder: Holder): readonly Place[] {
  return Object.entries(holder).flatMap(([key, value]) => [
    { holder, key },
    ...(typeof value === "object" && value !== null ? placesIn(value as Holder) : []),
  ]);
}

/** Also a name like `__proto__` becomes a key of its own. */
function put(holder: Holder, key: string, value: unknown): void {
  Object.defineProperty(holder, key, { value, writable: true, enumerable: true, configurable: true });
}

function other(value: unknown, random: Random, same: readonly unknown[]): unknown {
  if (same.length > 1 && random.chance(0.3)) return random.pick(same);
  if (typeof value === "number") return random.chance(0.2) ? value + 1 : random.pick(numbers);
  if (typeof value === "boolean") return !value;
  return random.chance(0.3) && typeof value === "string" ? value + random.pick(texts) : random.pick(texts);
}

/**
 * Changes one to three values of an object in JSON, each to another of its type, or gives an object that holds names of a
 * person's choice one more; keeps the shape otherwise. What is no object stays as it is.
 */
export function mutateFields(line: string, random: Random): string {
  let root: unknown;
  try {
    root = JSON.parse(line);
  } catch {
    return line;
  }
  if (typeof root !== "object" || root === null || Array.isArray(root)) return line;
  const places = placesOf(root as Holder);
  if (places.length === 0) return line;
  for (let left = 1 + random.int(3); left > 0; left--) {
    const { holder, key } = random.pick(places);
    const value = holder[key];
    if (typeof value === "object" && value !== null) {
      if (Array.isArray(value)) value.push(...value.slice(0, 1));
      else put(value as Holder, random.pick(texts), random.pick(["x", "export {};"]));
      continue;
    }
    const values = places.map((each) => each.holder[each.key]);
    const same = values.filter((each) => typeof each === typeof value && typeof each !== "object");
    put(holder, key, other(value, random, same));
  }
  return JSON.stringify(root);
}
