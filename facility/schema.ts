import type { ColumnType } from "kysely";
import type { BootId, FacilityId, StudentId, TerminalId } from "../bundle/ids.ts";
import type { AgeRecipient, SigningKey } from "../bundle/keys.ts";
import type { MonoMs, WallMs } from "../bundle/std.ts";
import type { Verifier } from "../bundle/verifier.ts";

/**
 * The facility's tables, the same in SQLite and PostgreSQL. One database can hold many facilities, so whatever is not
 * reached through a terminal names its facility.
 *
 * `log` and `event` are the truth. All tables after them are folds (see `project.ts`): each says the same, whatever
 * the order was in which bundles arrived. Yes and no are 1 and 0, as SQLite has them.
 */
export interface Tables {
  facility: FacilityTable;
  student: StudentTable;
  terminal: TerminalTable;
  bundle: BundleTable;
  log: LogTable;
  event: EventTable;
  attempt: AttemptTable;
  hint: HintTable;
  tally: TallyTable;
  progress: ProgressTable;
  opened: OpenedTable;
  given_up: GivenUpTable;
  work: WorkTable;
  setting: SettingTable;
  question: QuestionTable;
  question_withdrawn: QuestionWithdrawnTable;
  feedback_read: FeedbackReadTable;
  renewal: RenewalTable;
  clock: ClockTable;
  regrade: RegradeTable;
  feedback: FeedbackTable;
}

interface FacilityTable {
  id: FacilityId;
  name: string;
  signing_key: SigningKey;
  recipient: AgeRecipient;
  /** Its signing keys from the first to the present one, as JSON; `null` while there was only one. */
  succession: ColumnType<string | null, string | null | undefined>;
  /** Whose lessons its terminals take, as JSON; `null`: nobody's. */
  publishers: ColumnType<string | null, string | null | undefined>;
  /** Number of the newest return; 0 before the first. */
  last_return: ColumnType<number, number | undefined>;
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
  /** How often it was set anew, here or at a terminal: of two PINs the one with the higher number is in force. */
  pin_number: ColumnType<number, number | undefined>;
  /** The terminal's event that set it, see pin-resets.ts; `null`: it was set here. */
  pin_from: ColumnType<string | null, string | null | undefined>;
  created_ms: WallMs;
  /** Since when they may not sign in any more. Nothing of theirs is removed. */
  archived_ms: ColumnType<WallMs | null, WallMs | null | undefined>;
  /** The class that this student sits in; `null`: none is told. */
  class: ColumnType<string | null, string | null | undefined>;
}

interface TerminalTable {
  id: TerminalId;
  facility: FacilityId;
  /** As it called itself in the bundle that was collected last. */
  name: string;
  signing_key: SigningKey;
  /** Whom returns to it are encrypted to. `null` until the next bundle, for one from before this was kept. */
  recipient: AgeRecipient | null;
  first_seen_ms: WallMs;
  last_seen_ms: WallMs;
  /** 1: two machines have this identity, and whoever has it is to take a new one. Never 0 again. */
  two_histories: number;
  /** Why staff want all of its passes graded again; `null`: they do not. */
  flagged: string | null;
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
  /** Hash of event `to_seq`; `null` for a file that was collected before this was kept. */
  last_hash: string | null;
  /** By the terminal's clock. */
  created_ms: WallMs;
  /** By this machine's clock. */
  collected_ms: WallMs;
  new_events: number;
}

/**
 * A stretch of one terminal's tree of events: numbers `from_seq` to `to_seq`, each following on from the one before.
 * How a history is cut into stretches depends on the order of arrival and means nothing.
 */
export interface LogTable {
  /** Random, below 2^48: no counter that all writers of a large database would wait for. */
  no: number;
  terminal: TerminalId;
  from_seq: number;
  to_seq: number;
  /** The stretch that has event `from_seq` - 1; `null` while that is missing, and for a first event. */
  parent: number | null;
  /** Hash of event `from_seq` - 1, whether it is here or not. */
  prev: string;
  /** Hash of event `to_seq`. */
  last_hash: string;
  /** 1: every event from 1 to `to_seq` of this history is here. */
  rooted: number;
}

/** What every row has that was made from one event. */
interface FromEvent {
  log: number;
  seq: number;
}

/** A column for `prev` would only repeat the `hash` of the event before, or `log.prev`. */
export interface EventTable extends FromEvent {
  boot_id: BootId;
  mono_ms: MonoMs;
  wall_ms: WallMs;
  student: StudentId | null;
  kind: string;
  /** Canonical JSON. */
  body: string;
  hash: string;
}

export interface AttemptTable extends FromEvent {
  facility: FacilityId;
  student: StudentId;
  lesson: string;
  exercise: string;
  /** Counted by the terminal, for this student and exercise. */
  number: number;
  step: number;
  verdict: string;
  wall_ms: WallMs;
}

export interface HintTable extends FromEvent {
  facility: FacilityId;
  student: StudentId;
  exercise: string;
  /** 1 for the exercise's first. */
  number: number;
}

/**
 * What one stretch of events adds to one student's progress in one exercise. It takes in new events without looking at those
 * before them, so that collecting does not slow down as the years go by. A 0 as number of an event: there is none.
 */
export interface TallyTable {
  log: number;
  facility: FacilityId;
  student: StudentId;
  exercise: string;
  attempts: number;
  /** The highest of the attempts. */
  step: number;
  /** That of the last attempt by the terminal's clock; empty without any. */
  lesson: string;
  last_seq: number;
  last_wall_ms: number;
  /** The highest number of an opened hint. */
  hints: number;
  /** The first event that opened one: all passes after it are helped ones. */
  hint_seq: number;
  /** The first pass. If any pass of this stretch was without help, it was. */
  passed_seq: number;
  passed_number: number;
  passed_wall_ms: number;
  passed_hash: string;
}

export interface ProgressTable {
  facility: FacilityId;
  student: StudentId;
  exercise: string;
  /** Empty while only hints were opened: a hint does not say where it stands. */
  lesson: string;
  state: ProgressState;
  /** On all terminals together. */
  attempts: number;
  /** The highest number of an opened hint, on the terminal where most were. */
  hints: number;
  /** The highest of the attempts; 0 without any. */
  step: number;
  /** The attempt that earned the state; `null` while there is none. */
  passed_log: number | null;
  passed_seq: number | null;
  /** Of that attempt, so that a report looks at this table only. */
  passed_number: number | null;
  passed_ms: WallMs | null;
  passed_terminal: TerminalId | null;
  /** The latest attempt's, by the terminals' clocks; `null` without any. */
  last_ms: WallMs | null;
}

/** `new`: a hint was opened, nothing handed in. `helped`: passed after opening a hint. */
export type ProgressState = "new" | "tried" | "passed" | "helped";

/** A student has opened this lesson. */
export interface OpenedTable {
  facility: FacilityId;
  student: StudentId;
  lesson: string;
  step: number;
}

/** A student who had not passed this exercise has had its solution shown. */
export interface GivenUpTable {
  facility: FacilityId;
  student: StudentId;
  exercise: string;
}

/** What makes one of several facts the newest: the highest step, then terminal, number and hash. */
export interface Newest extends FromEvent {
  step: number;
  terminal: TerminalId;
  hash: string;
}

/** Where the newest code of a student in an exercise is: handed in, or left as a draft. */
export interface WorkTable extends Newest {
  facility: FacilityId;
  student: StudentId;
  exercise: string;
  handed_in: number;
}

export interface SettingTable extends Newest {
  facility: FacilityId;
  student: StudentId;
  setting: string;
  value: string;
}

/** The text is in the event. `id` is the terminal's choice, so nothing stops a forger from using one twice. */
export interface QuestionTable extends FromEvent {
  id: string;
  facility: FacilityId;
  student: StudentId;
  lesson: string | null;
  exercise: string | null;
  wall_ms: WallMs;
}

/** What a student took back before it left its terminal: nobody is to answer it. */
export interface QuestionWithdrawnTable {
  facility: FacilityId;
  student: StudentId;
  question: string;
}

export interface FeedbackReadTable {
  facility: FacilityId;
  student: StudentId;
  feedback: string;
}

/** A log goes on where that of another identity, `former`, ended at event `to_seq`. */
export interface RenewalTable extends FromEvent {
  terminal: TerminalId;
  former: string;
  to_seq: number;
  reason: string;
}

/** A stretch of events of one boot that arrived together and through which the clock went steadily (see `clocks.ts`). */
export interface ClockTable {
  log: number;
  from_seq: number;
  to_seq: number;
  boot_id: BootId;
  /** Both clocks at the first and at the last event. */
  from_mono_ms: MonoMs;
  from_wall_ms: WallMs;
  to_mono_ms: MonoMs;
  to_wall_ms: WallMs;
  /** By this machine's clock, when they arrived. */
  received_ms: WallMs;
}

/** A pass that was graded again from its source. */
export interface RegradeTable extends FromEvent {
  facility: FacilityId;
  /** `same`, `differs`, or `otherVersion`: what it was graded with is not at hand. */
  outcome: RegradeOutcome;
  /** What came out. */
  verdict: string;
  graded_ms: WallMs;
}

export type RegradeOutcome = "same" | "differs" | "otherVersion";

/** What an instructor wrote to a student. */
export interface FeedbackTable {
  id: string;
  facility: FacilityId;
  student: StudentId;
  /** The question that it answers. */
  question: string | null;
  exercise: string | null;
  /** The line that it is about, as JSON (see bundle/note.ts). */
  anchor: ColumnType<string | null, string | null | undefined>;
  author: string;
  text: string;
  written_ms: WallMs;
}
