import { giveMethods } from "./natives.ts";

/** `Math.hypot` to the last digit as V8 has it. Whatever is used here is captured: the program may replace it. */
export function giveHypot(math: Math): void {
  const { abs, sqrt } = math;
  const { isNaN: isNoNumber } = Number;
  giveMethods(
    math,
    {
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
    },
    { hypot: 2 },
  );
}
