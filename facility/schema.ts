import type { ColumnType } from "kysely";
import type { BootId, FacilityId, StudentId, TerminalId } from "../bundle/ids.ts";
import type { AgeRecipient, SigningKey } from "../bundle/keys.ts";
import type { MonoMs, WallMs } from "../bundle/std.ts";
import type { Verifier } from "../bundle/verifier.ts";

/**
 * The facility's tables. `event` is the truth. `attempt`, `hint` and `progress` are folds over it (see `project.ts`)
 * and can be made again from it.
 */
export interface Tables {
  facility: FacilityTable;
  student: StudentTable;
  terminal: TerminalTable;
  bundle: BundleTable;
  event: EventTable;
  attempt: AttemptTable;
  hint: HintTable;
  progress: ProgressTable;
}

interface FacilityTable {
  id: FacilityId;
  name: string;
  signing_key: SigningKey;
  recipient: AgeRecipient;
  /** A state office that can read what the facility can. */
  office_recipient: ColumnType<AgeRecipient | null, AgeRecipient | null | undefined>;
  staff_verifier: Verifier;
  created_ms: WallMs;
}

interface StudentTable {
  id: StudentId;
  facility: FacilityId;
  name: string;
  /** What another system calls this student; nobody else here has the same. */
  number: ColumnType<string | null, string | null | undefined>;
  pin_verifier: Verifier;
  created_ms: WallMs;
  /** Since when they may not sign in any more. Nothing of theirs is removed. */
  archived_ms: ColumnType<WallMs | null, WallMs | null | undefined>;
}

interface TerminalTable {
  id: TerminalId;
  facility: FacilityId;
  /** As it called itself in the bundle that was collected last. */
  name: string;
  signing_key: SigningKey;
  first_seen_ms: WallMs;
  last_seen_ms: WallMs;
  /** Since when staff want nothing of it any more. */
  revoked_ms: ColumnType<WallMs | null, WallMs | null | undefined>;
}

/** A collected file. */
interface BundleTable {
  /** `OpenedBundle.digest`. */
  digest: string;
  terminal: TerminalId;
  file_name: string;
  from_seq: number;
  to_seq: number;
  /** By the terminal's clock. */
  created_ms: WallMs;
  /** By this machine's clock. */
  collected_ms: WallMs;
  new_events: number;
}

export interface EventTable {
  terminal: TerminalId;
  seq: number;
  boot_id: BootId;
  mono_ms: MonoMs;
  wall_ms: WallMs;
  student: StudentId | null;
  kind: string;
  /** Canonical JSON. */
  body: string;
  prev: string;
  hash: string;
}

export interface AttemptTable {
  terminal: TerminalId;
  seq: number;
  student: StudentId;
  lesson: string;
  exercise: string;
  /** Counted by the terminal, for this student and exercise. */
  number: number;
  verdict: string;
  wall_ms: WallMs;
}

export interface HintTable {
  terminal: TerminalId;
  seq: number;
  student: StudentId;
  exercise: string;
}

export interface ProgressTable {
  student: StudentId;
  exercise: string;
  lesson: string;
  state: ProgressState;
  /** On all terminals together. */
  attempts: number;
  /** The attempt that earned the state; `null` while it is `tried`. */
  passed_terminal: TerminalId | null;
  passed_seq: number | null;
}

/** `helped`: passed after opening a hint. */
export type ProgressState = "tried" | "passed" | "helped";
