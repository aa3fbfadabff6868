import type { EntryKey } from "./entries.ts";

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
  readonly trail: readonly EntryKey[];
}

export const nothingKept: Kept = { query: "", trail: [] };

/** What this needs of a `KeyboardEvent`. */
interface Key {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly shiftKey: boolean;
  readonly altKey: boolean;
  readonly metaKey: boolean;
}

/** F1 by itself. */
export function isLookUpKey({ key, ctrlKey, shiftKey, altKey, metaKey }: Key): boolean {
  return key === "F1" && !(ctrlKey || shiftKey || altKey || metaKey);
}
