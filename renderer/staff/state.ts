import type { ExportReport, StaffOverview } from "../../main/contract.ts";

/** The staff screen: what waits, then one export at a time. */
export type StaffState =
  | { readonly kind: "loading" }
  | { readonly kind: "refused"; readonly sentence: string }
  | { readonly kind: "open"; readonly overview: StaffOverview; readonly exporting: Exporting };

export type Exporting =
  | { readonly kind: "idle" }
  | { readonly kind: "writing" }
  | { readonly kind: "refused"; readonly sentence: string }
  | { readonly kind: "done"; readonly report: ExportReport };

/** Where to export to: one of the folders that the terminal names, or a typed path. */
export type Target = { readonly kind: "listed"; readonly folder: string } | { readonly kind: "typed" };

/** The first folder of the list, else a path of one's own; a choice that is still there stays. */
export function targetFor(folders: readonly string[], before: Target | null): Target {
  if (before?.kind === "typed") return before;
  if (before && folders.includes(before.folder)) return before;
  const [first] = folders;
  return first === undefined ? { kind: "typed" } : { kind: "listed", folder: first };
}

/** `null`: no folder has been given yet. */
export function folderOf(target: Target, typed: string): string | null {
  const folder = target.kind === "listed" ? target.folder : typed.trim();
  return folder === "" ? null : folder;
}
