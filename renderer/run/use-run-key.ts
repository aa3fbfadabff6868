import { useEffect } from "react";
import { isCovered } from "../common/is-covered.ts";

/** True for Ctrl+R. */
export function isRunKey(
  event: Pick<KeyboardEvent, "key" | "ctrlKey" | "metaKey" | "shiftKey" | "altKey">,
): boolean {
  return (
    event.key.toLowerCase() === "r" && (event.ctrlKey || event.metaKey) && !event.shiftKey && !event.altKey
  );
}

/** Ctrl+R runs, wherever in the lesson the focus is, and never loads the page anew. `null`: there is nothing to run. */
export function useRunKey(onPress: (() => void) | null): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (!isRunKey(event)) return;
      event.preventDefault();
      // A program of the text that has the focus is the one that is meant.
      if (event.target instanceof Element && event.target.closest("[data-program-block]")) return;
      if (isCovered()) return;
      event.stopPropagation();
      if (!event.repeat) onPress?.();
    };
    window.addEventListener("keydown", onKey, { capture: true });
    return () => window.removeEventListener("keydown", onKey, { capture: true });
  }, [onPress]);
}
