import type { EntryKey } from "./entries.ts";
import type { Filter } from "./groups.ts";

/**
 * `side`: over the reading or over the work, so that what somebody was looking at stays in sight. `opening` counts, so that
 * opening another entry begins anew.
 */
export type PanelState =
  | { readonly kind: "closed" }
  | {
      readonly kind: "open";
      readonly entry: EntryKey | null;
      readonly side: "reading" | "work";
      readonly opening: number;
    };

/** Beside where the focus is: over the reading for who writes code, else over the work. */
export function sideFor(focused: { closest(selector: string): unknown } | null): "reading" | "work" {
  return focused?.closest(".lesson-work") ? "reading" : "work";
}

/** What the panel showed when it was closed last. `trail`: the entries on the way to the one that was open. */
export interface Kept {
  readonly query: string;
  readonly filter: Filter;
  readonly trail: readonly EntryKey[];
  /** What was searched for in this sign-in and led somewhere, the newest first. */
  readonly recent: readonly string[];
}

export const nothingKept: Kept = { query: "", filter: "all", trail: [], recent: [] };

const mostRecent = 5;

/** After something that a search found was opened. */
export function remembered(kept: Kept): Kept {
  const query = kept.query.trim();
  if (query === "") return kept;
  return { ...kept, recent: [query, ...kept.recent.filter((each) => each !== query)].slice(0, mostRecent) };
}

/** What this needs of a `KeyboardEvent`. */
interface Key {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly shiftKey: boolean;
  readonly altKey: boolean;
  readonly metaKey: boolean;
}

/** Ctrl+K (on a Mac Command+K), or F1 by itself. */
export function isLookUpKey({ key, ctrlKey, shiftKey, altKey, metaKey }: Key): boolean {
  if (shiftKey || altKey) return false;
  return key === "F1" ? !ctrlKey && !metaKey : key.toLowerCase() === "k" && ctrlKey !== metaKey;
}
