import type {
  Answers,
  DeliveryReport,
  EjectReport,
  ExportReport,
  FoundBundle,
  ImportReport,
  Place,
  StaffOverview,
} from "../../main/contract.ts";

/** The staff screen: what waits and where to, then one thing at a time. */
export type StaffState =
  | { readonly kind: "loading" }
  | { readonly kind: "refused"; readonly sentence: string }
  | { readonly kind: "open"; readonly overview: StaffOverview; readonly work: Work };

export type Work =
  | { readonly kind: "choosing" }
  | { readonly kind: "refused"; readonly sentence: string }
  | { readonly kind: "running"; readonly what: "export" | "deliver" | "import" }
  /** `place`: where to, as it was listed; `null` for a typed path. */
  | { readonly kind: "exported"; readonly report: ExportReport; readonly place: Place | null }
  | { readonly kind: "delivered"; readonly report: DeliveryReport }
  | { readonly kind: "imported"; readonly report: ImportReport; readonly found: FoundBundle };

/** `running`: nobody leaves. `done`: signing out is the next step, and stands below the report. */
export type Stage = "choosing" | "running" | "done";

export function stageOf(state: StaffState): Stage {
  if (state.kind !== "open") return "choosing";
  switch (state.work.kind) {
    case "choosing":
    case "refused":
      return "choosing";
    case "running":
      return "running";
    case "exported":
    case "delivered":
    case "imported":
      return "done";
  }
}

export type Places = Answers["staff:places"];

export type Ejecting =
  | { readonly kind: "idle" }
  | { readonly kind: "asking" }
  | { readonly kind: "done"; readonly report: EjectReport }
  | { readonly kind: "refused"; readonly sentence: string };

/** Where to: a place of the list, the policy's own places over which the terminal delivers, or a typed path. */
export type Target =
  | { readonly kind: "listed"; readonly path: string }
  | { readonly kind: "delivery" }
  | { readonly kind: "typed" };

/** A place that has something of itself to be read from. */
export const isOpen = ({ state }: Place): boolean => state === "ready" || state === "readOnly";

/**
 * A choice that still can be made stays. Else the first drive that can be written to, since whoever puts a stick in
 * means that one; then the delivery, then a folder, then a path of one's own.
 */
export function targetFor(places: readonly Place[], delivers: boolean, before: Target | null): Target {
  if (before?.kind === "typed" || (before?.kind === "delivery" && delivers)) return before;
  if (before?.kind === "listed" && places.some((place) => place.path === before.path && isOpen(place))) {
    return before;
  }
  const ready = places.filter(({ state }) => state === "ready");
  const drive = ready.find(({ kind }) => kind === "drive");
  if (drive) return { kind: "listed", path: drive.path };
  if (delivers) return { kind: "delivery" };
  const [folder] = ready;
  return folder ? { kind: "listed", path: folder.path } : { kind: "typed" };
}

/** `null`: no folder has been given yet. */
export function folderOf(target: Exclude<Target, { kind: "delivery" }>, typed: string): string | null {
  const folder = target.kind === "listed" ? target.path : typed.trim();
  return folder === "" ? null : folder;
}
