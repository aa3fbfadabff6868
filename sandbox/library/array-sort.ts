import { giveMethods } from "./natives.ts";
import { timSort } from "./tim-sort.ts";

type Comparator = (a: unknown, b: unknown) => unknown;

/**
 * Puts V8's `sort` and `toSorted` in the place of a realm's own wherever there is a comparator: with one that
 * contradicts itself the engine's own would give another order than every other place where JavaScript runs.
 */
export function giveSort(prototype: object): void {
  const native = Reflect.get(prototype, "sort") as (this: unknown) => unknown;
  const nativeCopy = Reflect.get(prototype, "toSorted") as (this: unknown) => unknown;
  const { apply, deleteProperty, has } = Reflect;
  const methods = {
    sort(this: unknown, comparator: unknown): unknown {
      checkComparator(comparator);
      if (comparator === undefined) return apply(native, this, []);
      // `null` and `undefined` are refused in the engine's own words.
      const list = this === null || this === undefined ? apply(native, this, []) : Object(this);
      const length = lengthOf(list);
      const present: unknown[] = [];
      for (let i = 0; i < length; i++) if (has(list, i)) present[present.length] = list[i];
      const sorted = sortedBy(present, comparator);
      for (let i = 0; i < sorted.length; i++) list[i] = sorted[i];
      for (let i = sorted.length; i < length; i++) {
        if (has(list, i) && !deleteProperty(list, i)) throw new TypeError("could not delete property");
      }
      return list;
    },
    toSorted(this: unknown, comparator: unknown): unknown {
      checkComparator(comparator);
      if (comparator === undefined || this === null || this === undefined) return apply(nativeCopy, this, []);
      const list = Object(this);
      const length = lengthOf(list);
      if (length > 4_294_967_295) throw new RangeError("invalid array length");
      const all: unknown[] = [];
      for (let i = 0; i < length; i++) all[i] = list[i];
      return sortedBy(all, comparator);
    },
  };
  giveMethods(prototype, methods);
}

export function checkComparator(comparator: unknown): asserts comparator is Comparator | undefined {
  if (comparator !== undefined && typeof comparator !== "function") {
    const given = typeof comparator === "object" && comparator !== null ? "#<Object>" : String(comparator);
    throw new TypeError(`The comparison function must be either a function or undefined: ${given}`);
  }
}

function lengthOf(list: { length?: unknown }): number {
  const length = Math.trunc(Number(list.length));
  return length > 0 ? Math.min(length, Number.MAX_SAFE_INTEGER) : 0;
}

/** `undefined` is never compared and stands last. */
function sortedBy(list: readonly unknown[], comparator: Comparator): unknown[] {
  const work: unknown[] = [];
  for (let i = 0; i < list.length; i++) if (list[i] !== undefined) work[work.length] = list[i];
  const defined = work.length;
  timSort(work, (a, b) => {
    const order = comparator(a, b);
    return typeof order === "number" ? order : Number(order);
  });
  for (let i = defined; i < list.length; i++) work[i] = undefined;
  return work;
}
