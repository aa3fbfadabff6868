import { useMemo, useSyncExternalStore } from "react";
import { useLook } from "../look/dressed.tsx";

// 1100 px at the usual text size; in em, so that a browser's larger text comes to the same layout as a smaller window.
const narrowEm = 68.75;

/** True when two columns would be too narrow to read in, with the text as large as the person has it. */
export function useIsNarrow(): boolean {
  const { scale } = useLook();
  const query = useMemo(() => window.matchMedia(`(max-width: ${narrowEm * scale}em)`), [scale]);
  return useSyncExternalStore(
    (listener) => {
      query.addEventListener("change", listener);
      return () => query.removeEventListener("change", listener);
    },
    () => query.matches,
  );
}
