import { giveMethods } from "./natives.ts";

const lazy = ["map", "filter", "take", "drop", "flatMap"] as const;

/**
 * The engine ends a helper by calling `return` of the iterator below also where that has none, as those of lists:
 * `list.values().filter(f).take(1).toArray()` would throw. So each helper gets an iterator that can be ended.
 */
export function mendIteratorHelpers(prototype: object): void {
  const { apply, get } = Reflect;
  for (const name of lazy) {
    const native = get(prototype, name) as (this: unknown, argument: unknown) => unknown;
    const { call } = {
      call(this: unknown, argument: unknown): unknown {
        if (typeof this !== "object" || this === null) return apply(native, this, [argument]);
        const below = this;
        const next = get(below, "next") as () => unknown;
        const endable = {
          next: (): unknown => apply(next, below, []),
          return(): unknown {
            const end: unknown = get(below, "return");
            return end === undefined || end === null ? {} : apply(end as () => unknown, below, []);
          },
        };
        return apply(native, endable, [argument]);
      },
    };
    giveMethods(prototype, { [name]: call }, { [name]: 1 });
  }
}
