import { asymmetricOf } from "./asymmetric.ts";
import { type Comparison, equal } from "./equal.ts";
import type { Difference } from "./facts.ts";
import { inspect, oneLine } from "./inspect.ts";
import { isObject } from "./kit.ts";
import type { Membrane } from "./membrane.ts";
import type { PlainCopies } from "./plain-copy.ts";

/** Texts up to this many characters are told whole; of longer ones a part around the difference. */
const wholeText = 2_000;
const mostLevels = 60;
const mostNames = 20;

interface DifferenceTools extends Comparison {
  /** A value as text. */
  readonly write: (value: unknown) => string;
}

/** Matchers that compare two values by what is in them. */
const comparing = ["toBe", "toEqual", "toStrictEqual", "toMatchObject", "toHaveProperty"];

/** Finds where the two values of a matcher differ. It may run getters and Proxy traps that the matcher ran too. */
export function differBy(membrane: Membrane, copies: PlainCopies) {
  return (matcher: string, actual: unknown, expected: unknown): Difference | null => {
    if (!comparing.includes(matcher)) return null;
    // `toBe` reads nothing of an object, so nothing may be read for its words: a getter could loop.
    if (matcher === "toBe" && isObject(actual)) return null;
    return firstDifference(copies.copy(actual), copies.copy(expected), {
      strict: matcher === "toStrictEqual",
      typeOf: copies.typeOf,
      itemsOf: copies.itemsOf,
      ...(matcher === "toMatchObject" ? { subset: copies } : {}),
      write: (value) => inspect(value, membrane.lens, oneLine),
    });
  };
}

/** Where two values first differ, by the rules of `equal`. Both must be copies. Null if they are equal. */
function firstDifference(actual: unknown, expected: unknown, tools: DifferenceTools): Difference | null {
  return new Search(tools).look(actual, expected, "");
}

class Search {
  readonly #tools: DifferenceTools;
  #level = 0;

  constructor(tools: DifferenceTools) {
    this.#tools = tools;
  }

  look(a: unknown, b: unknown, path: string): Difference | null {
    if (equal(a, b, this.#tools)) return null;
    this.#level++;
    const inside = this.#level < mostLevels ? this.#inside(a, b, path) : null;
    this.#level--;
    return inside ?? this.#here(path, { value: b }, { value: a });
  }

  #inside(a: unknown, b: unknown, path: string): Difference | null {
    if (!isObject(a) || !isObject(b) || asymmetricOf(b) !== undefined) return null;
    if (Array.isArray(a) && Array.isArray(b)) return this.#lists(a, b, path);
    if (a instanceof Map && b instanceof Map) return this.#maps(a, b, path);
    if (a instanceof Set && b instanceof Set) return this.#sets(a, b, path);
    const plain = "[object Object]";
    const tag = Object.prototype.toString;
    return tag.call(a) === plain && tag.call(b) === plain ? this.#objects(a, b, path) : null;
  }

  #lists(a: readonly unknown[], b: readonly unknown[], path: string): Difference | null {
    for (let i = 0; i < Math.max(a.length, b.length); i++) {
      const at = `${path}[${i}]`;
      if (i >= a.length) return this.#here(at, { value: b[i] }, null);
      if (i >= b.length) return this.#here(at, null, { value: a[i] });
      const found = this.look(a[i], b[i], at);
      if (found !== null) return found;
    }
    return null;
  }

  #objects(a: object, b: object, path: string): Difference | null {
    const [inA, inB] = [Object.keys(a), Object.keys(b)];
    const more = inA.filter((key) => !Object.hasOwn(b, key));
    for (const key of inB) {
      const value: unknown = Reflect.get(b, key);
      const at = join(path, key);
      const absent = !Object.hasOwn(a, key);
      if (absent && (this.#tools.strict || value !== undefined)) {
        // What is asked for may also be inherited.
        const inherited = this.#tools.subset?.property(a, key) ?? null;
        if (inherited === null)
          return { ...this.#here(at, { value }, null), instead: more.slice(0, mostNames) };
      }
      const found = absent ? null : this.look(Reflect.get(a, key), value, at);
      if (found !== null) return found;
    }
    const [first] = more;
    if (first === undefined || this.#tools.subset !== undefined) return null;
    return this.#here(join(path, first), null, { value: Reflect.get(a, first) });
  }

  #maps(a: Map<unknown, unknown>, b: Map<unknown, unknown>, path: string): Difference | null {
    const at = (key: unknown): string => `${path}.get(${this.#tools.write(key)})`;
    for (const [key, value] of b) {
      if (isObject(key)) return null;
      if (!a.has(key)) return this.#here(at(key), { value }, null);
      const found = this.look(a.get(key), value, at(key));
      if (found !== null) return found;
    }
    for (const [key, value] of a) if (!b.has(key)) return this.#here(at(key), null, { value });
    return null;
  }

  #sets(a: Set<unknown>, b: Set<unknown>, path: string): Difference | null {
    const lacks = (set: Set<unknown>, value: unknown): boolean =>
      !set.has(value) && ![...set].some((other) => equal(other, value, this.#tools));
    for (const value of b) if (lacks(a, value)) return this.#here(path, { value }, null);
    for (const value of a) if (lacks(b, value)) return this.#here(path, null, { value });
    return null;
  }

  #here(
    path: string,
    expected: { readonly value: unknown } | null,
    actual: { readonly value: unknown } | null,
  ): Difference {
    const { write } = this.#tools;
    const texts = typeof expected?.value === "string" && typeof actual?.value === "string";
    return {
      path,
      expected: expected === null ? null : write(expected.value),
      actual: actual === null ? null : write(actual.value),
      instead: [],
      texts: texts ? around(String(expected.value), String(actual.value)) : null,
    };
  }
}

/** Two texts, whole or the parts around their first difference. */
function around(expected: string, actual: string): Difference["texts"] {
  if (Math.max(expected.length, actual.length) <= wholeText) {
    return { expected, actual, isWhole: true, firstLine: 1 };
  }
  let first = 0;
  while (first < expected.length && expected[first] === actual[first]) first++;
  const start = Math.max(0, first - wholeText / 4);
  const cut = (text: string): string => text.slice(start, start + wholeText);
  const firstLine = expected.slice(0, start).split("\n").length;
  return { expected: cut(expected), actual: cut(actual), isWhole: false, firstLine };
}

function join(path: string, key: string): string {
  if (!/^[\p{L}_$][\p{L}\d_$]*$/u.test(key)) return `${path}[${JSON.stringify(key)}]`;
  return path === "" ? key : `${path}.${key}`;
}
