/**
 * Puts V8's way in the place of the engine's own where a beginner's program would see the difference: the last digit
 * of `Math.hypot`, and the zone's name in a date's text. Whatever is used here is captured: the program may replace it.
 */
export function giveV8Ways(scope: typeof globalThis): void {
  const { apply, defineProperty } = scope.Reflect;
  const { abs, sqrt } = scope.Math;
  const { isNaN: isNoNumber } = scope.Number;
  const prototype = scope.Date.prototype;
  const { getTime, toString: asText, toTimeString: asTime } = prototype;
  const named = (date: Date, native: () => string): string => {
    const text = apply(native, date, []);
    return isNoNumber(apply(getTime, date, [])) ? text : `${text} (Coordinated Universal Time)`;
  };
  const ofDate = {
    toString(this: Date): string {
      return named(this, asText);
    },
    toTimeString(this: Date): string {
      return named(this, asTime);
    },
  };
  const ofMath = {
    /** Kahan's summation over the parts of the greatest, as in V8's `math.tq`. */
    hypot(...values: unknown[]): number {
      let greatest = 0;
      let isNumber = true;
      for (let i = 0; i < values.length; i++) {
        const size = abs(Number(values[i]));
        values[i] = size;
        if (isNoNumber(size)) isNumber = false;
        else if (size > greatest) greatest = size;
      }
      if (greatest === Number.POSITIVE_INFINITY) return greatest;
      if (!isNumber) return Number.NaN;
      if (greatest === 0) return 0;
      let sum = 0;
      let lost = 0;
      for (let i = 0; i < values.length; i++) {
        const part = (values[i] as number) / greatest;
        const summand = part * part - lost;
        const next = sum + summand;
        lost = next - sum - summand;
        sum = next;
      }
      return sqrt(sum) * greatest;
    },
  };
  const give = (target: object, name: string, value: (...args: never[]) => unknown, length: number): void => {
    defineProperty(value, "length", { value: length, configurable: true });
    defineProperty(target, name, { value, configurable: true, writable: true });
  };
  give(prototype, "toString", ofDate.toString, 0);
  give(prototype, "toTimeString", ofDate.toTimeString, 0);
  give(scope.Math, "hypot", ofMath.hypot, 2);
}
