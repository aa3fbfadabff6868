import { useEffect, useState } from "react";
import { afterPaint } from "./after-paint.ts";

/**
 * How many of `total` to draw now: `step` at once, `step` more after each paint, in the end all. A list that is drawn at once holds up
 * the keys of whoever opened it to type.
 */
export function useGrowing(total: number, step: number): number {
  const [count, setCount] = useState(step);
  useEffect(() => {
    if (count >= total) return;
    return afterPaint(() => setCount((drawn) => drawn + step));
  }, [count, total, step]);
  return Math.min(count, total);
}
