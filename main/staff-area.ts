import type { StudentId } from "../bundle/ids.ts";
import type { WallMs } from "../bundle/std.ts";
import type { Finding } from "./doctor/finding.ts";

/** What the staff screens are told, besides what they carry (see carrying.ts). Types only, for the same reason as there. */

/** A student of this terminal's roster. */
export interface StudentLine {
  readonly id: StudentId;
  readonly name: string;
  /** May not sign in any more; their work stays. */
  readonly isArchived: boolean;
  /** Facts about them that no export and no delivery has carried yet. */
  readonly waiting: number;
  /** How long they must wait before the next try with a PIN, in milliseconds. */
  readonly waitMs: number;
}

/** Something that staff did here, from the log. */
export interface StaffDeed {
  /** Names it, and orders it: a higher one is newer. */
  readonly position: number;
  /** As this computer's clock claimed. */
  readonly atMs: WallMs;
  /** The time disagrees with that of the facts before or after it, or lies before this program was written. */
  readonly isSuspect: boolean;
  readonly deed:
    | { readonly kind: "signedIn" | "signInRefused" | "kioskLeft" }
    | { readonly kind: "signedOut"; readonly reason: "asked" | "idle" | "closed" }
    | { readonly kind: "exportMade" | "diagnosisWritten"; readonly file: string }
    | { readonly kind: "importTaken"; readonly what: "return" | "content"; readonly number: number }
    /** `student`: `null` for one whom the roster does not know any more. */
    | { readonly kind: "pinReset"; readonly student: string | null };
}

/** What IT needs to know of this terminal. Holds no code, no PIN and no name or id of a student. */
export interface Diagnosis {
  readonly findings: readonly Finding[];
  readonly about: About;
}

export interface About {
  readonly program: string;
  readonly system: string;
  /** Of the runtime's parts, by name. */
  readonly runtime: Readonly<Record<string, string>>;
  readonly terminal: { readonly id: string; readonly name: string; readonly identities: number };
  readonly facility: string | null;
  /** The course's version, and the number of the return in force; 0 without one. */
  readonly course: number;
  readonly returnNumber: number;
  /** Facts in the present log. */
  readonly events: number;
  readonly waiting: number;
  readonly unconfirmed: number;
  readonly freeBytes: number;
  readonly clockMs: WallMs;
  /** Of the last leap of the clock; `null`: none is known. */
  readonly clockJump: { readonly atMs: WallMs; readonly byMs: number } | null;
  readonly lastExportMs: WallMs | null;
  readonly lastDeliveryMs: WallMs | null;
}
