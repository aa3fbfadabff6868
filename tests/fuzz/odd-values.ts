/** Values that can come over a bridge between processes, or from a caller in the same one, and that JSON cannot say. */
const odd: Readonly<Record<string, () => unknown>> = {
  undefined: () => undefined,
  nan: () => Number.NaN,
  infinity: () => Number.POSITIVE_INFINITY,
  bigint: () => 10n ** 30n,
  date: () => new Date(Number.NaN),
  map: () => new Map([["exercise", "opening-hour"]]),
  set: () => new Set([1]),
  regexp: () => /x/g,
  error: () => new Error("x"),
  bytes: () => new Uint8Array(8),
  sparse: () => new Array(5),
  noPrototype: () => Object.assign(Object.create(null), { exercise: "opening-hour" }),
  frozen: () => Object.freeze({ exercise: "opening-hour" }),
  symbol: () => Symbol("x"),
  function: () => () => 1,
  promise: () => Promise.resolve(1),
  cycle: () => {
    const cycle: { self?: unknown } = {};
    cycle.self = cycle;
    return cycle;
  },
};
export const oddNames = Object.keys(odd);

/** For `JSON.parse`: `{"$odd": "nan"}` becomes what it names. */
export function oddValue(_key: string, value: unknown): unknown {
  const name = typeof value === "object" && value !== null && "$odd" in value ? value.$odd : null;
  return typeof name === "string" && Object.hasOwn(odd, name) ? odd[name]?.() : value;
}
