import { checkComparator } from "./array-sort.ts";
import { typedArrayLength, typedArrayName } from "./brands.ts";
import { giveMethods } from "./natives.ts";

type Values = (number | bigint)[];
type Compare = (a: unknown, b: unknown) => number;

/**
 * V8's `sort` and `toSorted` of typed arrays where there is a comparator: a merge sort from the middle, so that one
 * that contradicts itself gives the same order as there (third_party/v8/builtins/typed-array-sort.tq is its source).
 */
export function giveTypedArraySort(prototype: object): void {
  const native = {
    sort: Reflect.get(prototype, "sort") as () => unknown,
    toSorted: Reflect.get(prototype, "toSorted") as () => unknown,
  };
  const { apply } = Reflect;
  const into = (list: unknown, target: unknown, comparator: (a: unknown, b: unknown) => unknown): unknown => {
    const length = typedArrayLength(list as object);
    const values: Values = [];
    for (let i = 0; i < length; i++) values[i] = (list as number[])[i] ?? 0;
    const sorted = mergeSorted(values, (a, b) => Number(comparator(a, b)) || 0);
    for (let i = 0; i < length; i++) (target as unknown[])[i] = sorted[i];
    return target;
  };
  giveMethods(prototype, {
    sort(this: unknown, comparator: unknown): unknown {
      checkComparator(comparator);
      if (comparator === undefined || !isTyped(this)) return apply(native.sort, this, []);
      return into(this, this, comparator);
    },
    toSorted(this: unknown, comparator: unknown): unknown {
      checkComparator(comparator);
      // Without a comparator too: the copy is the engine's to make.
      const copy = apply(native.toSorted, this, []);
      return comparator === undefined ? copy : into(this, copy, comparator);
    },
  });
}

function isTyped(value: unknown): boolean {
  return typeof value === "object" && value !== null && typedArrayName(value) !== undefined;
}

function mergeSorted(values: Values, compare: Compare): Values {
  const target: Values = [];
  for (let i = 0; i < values.length; i++) target[i] = values[i] ?? 0;
  if (values.length > 1) merge(values, target, 0, values.length, compare);
  return target;
}

/** Sorts what stands from `from` up to `to` in `source` into `target`. Both hold the same there. */
function merge(source: Values, target: Values, from: number, to: number, compare: Compare): void {
  const middle = from + ((to - from) >> 1);
  if (middle - from > 1) merge(target, source, from, middle, compare);
  if (to - middle > 1) merge(target, source, middle, to, compare);
  let [left, right] = [from, middle];
  for (let at = from; at < to; at++) {
    const a = source[left] ?? 0;
    const b = source[right] ?? 0;
    const takesLeft = left < middle && (right >= to || compare(a, b) <= 0);
    target[at] = takesLeft ? a : b;
    if (takesLeft) left++;
    else right++;
  }
}
