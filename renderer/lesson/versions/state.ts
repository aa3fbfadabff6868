import type { SourceFiles } from "../../../curriculum/schema.ts";
import type { VersionLine } from "../../../main/contract.ts";

/** The panel of a program's versions. */
export type VersionsState =
  | { readonly kind: "loading" }
  | { readonly kind: "refused"; readonly sentence: string }
  | OpenVersions;

interface OpenVersions {
  readonly kind: "open";
  /** All but the present text, newest first. */
  readonly earlier: readonly VersionLine[];
  /** `null` only where there is none. */
  readonly chosen: number | null;
  /** Texts that have come, by the number of their version. */
  readonly texts: { readonly [number: number]: SourceFiles };
  /** Why the chosen one is not shown, or was not brought back. */
  readonly trouble: string | null;
  readonly isReturning: boolean;
}

export type VersionsMove =
  | { readonly kind: "listed"; readonly versions: readonly VersionLine[] }
  | { readonly kind: "listRefused"; readonly sentence: string }
  | { readonly kind: "chosen"; readonly number: number }
  | { readonly kind: "read"; readonly number: number; readonly files: SourceFiles }
  | { readonly kind: "returning" }
  | { readonly kind: "troubled"; readonly sentence: string };

export function versionsMoved(state: VersionsState, move: VersionsMove): VersionsState {
  switch (move.kind) {
    case "listed": {
      const earlier = move.versions.slice(1);
      const chosen = earlier[0]?.number ?? null;
      return { kind: "open", earlier, chosen, texts: {}, trouble: null, isReturning: false };
    }
    case "listRefused":
      return { kind: "refused", sentence: move.sentence };
  }
  if (state.kind !== "open") return state;
  switch (move.kind) {
    case "chosen":
      return { ...state, chosen: move.number, trouble: null };
    case "read":
      return { ...state, texts: { ...state.texts, [move.number]: move.files } };
    case "returning":
      return { ...state, isReturning: true, trouble: null };
    case "troubled":
      return { ...state, isReturning: false, trouble: move.sentence };
  }
}

/** Every file of either text, in the order of the present one; those that differ. */
export function filesOf(
  before: SourceFiles,
  now: SourceFiles,
): readonly { readonly file: string; readonly differs: boolean }[] {
  const names = [...new Set([...Object.keys(now), ...Object.keys(before)])];
  return names.map((file) => ({ file, differs: (before[file] ?? "") !== (now[file] ?? "") }));
}

/** The change to go to from this one, round and round; `null`: there is none. Counted from 0. */
export function nextChange(at: number | null, step: 1 | -1, count: number): number | null {
  if (count === 0) return null;
  if (at === null) return step === 1 ? 0 : count - 1;
  return (at + step + count) % count;
}
