import type { ReactNode } from "react";
import { useLookUp } from "./context.ts";
import type { EntryKey } from "./entries.ts";

/** A mention that opens its entry: part of its line, and only underlined with dots. */
export function WordLink({ entry, children }: { entry: EntryKey | null; children: ReactNode }) {
  const lookUp = useLookUp();
  if (entry === null || lookUp === null) return children;
  return (
    <button type="button" className="word-link" aria-haspopup="dialog" onClick={() => lookUp.open(entry)}>
      {children}
    </button>
  );
}
