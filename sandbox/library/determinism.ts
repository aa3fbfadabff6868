/** 2026-01-05T09:00:00Z, a Monday: every grade begins at this moment. */
export const fixedNowMs = 1_767_603_600_000;

/**
 * Takes chance and the host's clock out of a realm. `Math.random` is mulberry32 (Tommy Ettinger, public domain)
 * from `seed`; a new Date and `Date.now()` give `nowMs()`. Whatever is captured here is the realm's own.
 */
export function fixDeterminism(scope: typeof globalThis, seed: number, nowMs: () => number): void {
  const { Date: RealDate, Proxy: RealProxy } = scope;
  const { construct, defineProperty } = scope.Reflect;
  const { imul } = scope.Math;

  let state = seed;
  const random = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  const hidden = { configurable: true, enumerable: false, writable: true, __proto__: null };
  defineProperty(scope.Math, "random", { ...hidden, value: random });
  defineProperty(RealDate, "now", { ...hidden, value: () => nowMs() });

  const asText = RealDate.prototype.toString;
  const { apply } = scope.Reflect;
  // The handler has no prototype: a trap that the program puts on Object.prototype must not be found here.
  const FixedDate = new RealProxy(RealDate, {
    __proto__: null,
    construct: (target: DateConstructor, args: unknown[], newTarget: typeof Date) =>
      construct(target, args.length === 0 ? [nowMs()] : args, newTarget) as object,
    apply: () => apply(asText, new RealDate(nowMs()), []),
  } as ProxyHandler<DateConstructor>);
  defineProperty(scope, "Date", { ...hidden, value: FixedDate });
  defineProperty(RealDate.prototype, "constructor", { ...hidden, value: FixedDate });
}
