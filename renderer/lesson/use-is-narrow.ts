import { useSyncExternalStore } from "react";

// 1100 px at the usual text size; in em, so that larger text comes to the same layout as a smaller window.
const narrow = window.matchMedia("(max-width: 68.75em)");

function subscribe(listener: () => void): () => void {
  narrow.addEventListener("change", listener);
  return () => narrow.removeEventListener("change", listener);
}

/** True when two columns would be too narrow to read in. */
export function useIsNarrow(): boolean {
  return useSyncExternalStore(subscribe, () => narrow.matches);
}
