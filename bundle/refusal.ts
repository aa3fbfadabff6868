import type { Refusal, Result } from "./std.ts";

/** Every reason for which a bundle is not taken. */
export type BundleRefusalKind =
  | "notABundle"
  | "newerVersion"
  | "cutShort"
  | "tooLarge"
  | "damaged"
  | "otherKind"
  | "otherFacility"
  | "notEnrolled"
  | "locked"
  | "malformed"
  | "brokenChain"
  | "notOurs";

export interface BundleRefusal extends Refusal<BundleRefusalKind> {
  /** For whoever looks into it: where in the file, and what was found. Short technical English. */
  readonly detail: string;
}

/** What each means for the person who carries the file. */
export const explain: Record<BundleRefusalKind, string> = {
  notABundle: "This is not a Foothold file, so nothing was read from it; check that it is the right one.",
  newerVersion:
    "This file comes from a newer Foothold than this program can read; the file is fine: update this program, then read the file again.",
  cutShort:
    "The end of this file is missing, as happens when a stick is pulled out early; nothing was taken from it and the work is still on the terminal: export it again.",
  tooLarge:
    "This file is larger than any that a terminal makes, so it was not read; export it again, and keep this one for whoever looks after Foothold.",
  damaged:
    "This file was changed or damaged on the way, so nothing was taken from it; the work is still on the terminal: export it again.",
  otherKind:
    "This Foothold file is not one that a terminal exports, so nothing was taken from it; look on the stick for the terminal's own file.",
  otherFacility: "This file belongs to another facility, so nothing was taken from it; bring it to that one.",
  notEnrolled:
    "The terminal that made this file was not set up for this facility, so nothing was taken from it; put this facility's provisioning file on that terminal, then export again.",
  locked:
    "This file is encrypted with a key that this facility does not have, so it could not be opened; put this facility's current provisioning file on that terminal, then export again.",
  malformed:
    "This file arrived whole, but its contents are not what this program expects, so nothing was taken from it; keep the file and show it to whoever looks after Foothold.",
  brokenChain:
    "This file arrived whole, but the records in it do not follow on from each other, so nothing was taken from it; keep the file and the terminal as they are and show both to whoever looks after Foothold.",
  notOurs:
    "This file was made by another terminal than this one, so it does not prove that the export succeeded; export again.",
};

export function refuseBundle(kind: BundleRefusalKind, detail: string): Result<never, BundleRefusal> {
  return { ok: false, refusal: { kind, sentence: explain[kind], detail } };
}
