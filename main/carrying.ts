import type { WallMs } from "../bundle/std.ts";

/**
 * What screens are told of files that leave the terminal and come in. Types only, since the contract carries them to a
 * room that knows no Node.
 */

/** How far the carrying is that staff wait for. `done` and `total`: events while writing, records or files while taking in, else bytes. */
export type CarryStep =
  | { readonly kind: "writing"; readonly done: number; readonly total: number }
  | { readonly kind: "flushing" }
  | { readonly kind: "readingBack"; readonly done: number; readonly total: number }
  | { readonly kind: "sending"; readonly done: number; readonly total: number }
  | { readonly kind: "takingIn"; readonly done: number; readonly total: number };

export type CarryProgress = { readonly kind: "idle" } | CarryStep;

/**
 * `drive`: the bytes came from the drive itself. `system`: perhaps from the system's memory, which holds what was just
 * written; then the proof is only that the drive has said that it stored them.
 */
export type ReadBackWay = "drive" | "system";

/** What an export came to. */
export type ExportReport =
  /** The facility has confirmed everything that students did here: there is nothing to carry. */
  | { readonly kind: "nothingNew" }
  | {
      readonly kind: "written";
      /** Full paths and sizes of the finished files, which were flushed, read back and verified. */
      readonly files: readonly { readonly file: string; readonly bytes: number }[];
      readonly bytes: number;
      readonly events: number;
      /** Of the present log: the first and last event that were written. */
      readonly from: number;
      readonly to: number;
      readonly readBack: ReadBackWay;
    };

/** `nothingNew`: the places have everything that they can get. */
export type DeliveryReport =
  | { readonly kind: "nothingNew" }
  | { readonly kind: "delivered"; readonly events: number; readonly places: readonly string[] };

/** How the last try stood with one place that the policy names. */
export type DeliveryState = { readonly place: string } & (
  | { readonly kind: "waiting" }
  | { readonly kind: "reached"; readonly atMs: WallMs }
  | { readonly kind: "failing"; readonly atMs: WallMs; readonly sentence: string }
);

/** `unmounted`: the system holds nothing back and uses it no more. `off`: it has no power either. */
export interface EjectReport {
  readonly kind: "unmounted" | "off";
}

/** A file that the facility sent, as its first lines claim. Nobody has checked its seal yet. */
export interface FoundBundle {
  /** Full path. */
  readonly file: string;
  readonly name: string;
  readonly bytes: number;
  /** `unreadable`: named like one of ours, and its beginning is not that of one. */
  readonly kind: "return" | "content" | "unreadable";
}

/** What came into force, and what that changed here. */
export interface ImportReport {
  readonly kind: "return" | "content";
  /** The return's number, or the version of the content. */
  readonly number: number;
  readonly changes: readonly {
    readonly what: "students" | "receipts" | "standings" | "feedback" | "lessons";
    readonly count: number;
  }[];
}
