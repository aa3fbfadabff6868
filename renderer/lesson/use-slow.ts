import { useEffect, useState } from "react";

/** True once `isBusy` has been true for longer than people notice, so that quick work does not flicker. */
export function useSlow(isBusy: boolean): boolean {
  const [isSlow, setSlow] = useState(false);
  useEffect(() => {
    if (!isBusy) return setSlow(false);
    const timer = setTimeout(() => setSlow(true), 150);
    return () => clearTimeout(timer);
  }, [isBusy]);
  return isSlow;
}
