/**
 * What stands in an expected value for many values, such as `expect.any(Number)`. To the outside each is an empty
 * object without a prototype; what it means is known only here, so no object that a program makes can be one, and
 * one that should reach a program tells it nothing. They count on the expected side alone.
 */
export interface Asymmetric {
  /** `actual` is a plain copy; `compare` is the deep equality of this comparison's kind, without strictness. */
  matches(actual: unknown, compare: (actual: unknown, expected: unknown) => boolean): boolean;
  /** As it reads inside an expected value. */
  text(write: (value: unknown) => string): string;
}

const known = new WeakMap<object, Asymmetric>();

export function standFor(meaning: Asymmetric): object {
  const made: object = Object.freeze(Object.create(null));
  known.set(made, meaning);
  return made;
}

export function asymmetricOf(value: object): Asymmetric | undefined {
  return known.get(value);
}
