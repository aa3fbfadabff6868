import type { Refusal, Result } from "../../bundle/std.ts";
import type { PackedExercise } from "../../curriculum/pack/schema.ts";
import type { SourceFiles } from "../../curriculum/schema.ts";
import type { Grade } from "../../sandbox/verdict.ts";
import type { Language } from "../../sandbox/words/say.ts";
import type { DeliveryReport, DeliveryState, EjectReport, ExportReport, FoundBundle } from "../carrying.ts";
import type { Clock } from "../clock.ts";
import type { Policy } from "../config/policy.ts";
import type { Answers, StaffOverview } from "../contract.ts";
import type { Finding } from "../doctor/finding.ts";
import type { Job, Jobs } from "../export/job.ts";
import type { Notes } from "../folio/notes.ts";
import type { IdentityHolder } from "../identity.ts";
import type { ImportFrom } from "../import/import.ts";
import type { Runs } from "../runs/runs.ts";
import type { Traces } from "../runs/traces.ts";
import type { ActsSince } from "../store/acts.ts";
import type { Away } from "../store/away.ts";
import type { Covers } from "../store/covers.ts";
import type { Deeds } from "../store/deeds.ts";
import type { Drafts } from "../store/drafts.ts";
import type { FacilityRecord, FacilityStore } from "../store/facility.ts";
import type { History } from "../store/history.ts";
import type { Log } from "../store/log.ts";
import type { Panes } from "../store/panes.ts";
import type { Practice } from "../store/practice.ts";
import type { Prints } from "../store/prints.ts";
import type { ProgressReader } from "../store/progress.ts";
import type { Projects } from "../store/projects.ts";
import type { Questions } from "../store/questions.ts";
import type { ReviewTexts } from "../store/review-texts.ts";
import type { SettingsReader } from "../store/settings.ts";
import type { StaffDeeds } from "../store/staff-deeds.ts";
import type { Stretches } from "../store/stretches.ts";
import type { Throttle } from "../store/throttle.ts";
import type { Waiting } from "../store/waiting.ts";
import type { CourseIndex } from "./course.ts";

/** All that the terminal's handlers work with. */
export interface Services {
  readonly version: string;
  readonly policy: Policy;
  readonly clock: Clock;
  readonly identities: IdentityHolder;
  readonly course: CourseIndex;
  readonly log: Log;
  readonly progress: ProgressReader;
  readonly practice: Practice;
  readonly actsSince: ActsSince;
  readonly deeds: Deeds;
  readonly stretches: Stretches;
  readonly covers: Covers;
  readonly prints: Prints;
  readonly notes: Notes;
  readonly away: Away;
  readonly drafts: Drafts;
  readonly questions: Questions;
  readonly history: History;
  readonly panes: Panes;
  readonly projects: Projects;
  readonly reviewTexts: ReviewTexts;
  readonly settings: SettingsReader;
  readonly facility: FacilityStore;
  readonly throttle: Throttle;
  grade(exercise: PackedExercise, files: SourceFiles, language: Language): Promise<Grade>;
  /** The one program that a student runs without a grade. */
  readonly runs: Runs;
  /** The one program that a student walks through. */
  readonly traces: Traces;
  disk(): StaffOverview["disk"];
  readonly waiting: Waiting;
  /** What staff did, as the log has it. */
  readonly staffDeeds: StaffDeeds;
  /** Looks at all that the terminal keeps, and changes nothing. */
  examine(): Promise<readonly Finding[]>;
  /** Of the return in force; 0 without one. */
  returnNumber(): number;
  /** What staff wait for, one thing at a time. */
  readonly jobs: Jobs;
  readonly carrier: Carrier;
  /** A bug of ours, for the log that IT reads. Never shown to a student, never holds their code. */
  reportFault(call: string, error: unknown): void;
}

/** How files leave the terminal and come in. */
export interface Carrier {
  places(): Promise<Answers["staff:places"]>;
  filesIn(folder: string): Promise<Result<readonly FoundBundle[], Refusal>>;
  /** `everything`: also what the facility has confirmed. */
  exportTo(
    folder: string,
    facility: FacilityRecord,
    job: Job,
    everything: boolean,
  ): Promise<Result<ExportReport, Refusal>>;
  /** To the policy's folder or server, now. */
  deliver(facility: FacilityRecord, job: Job): Promise<Result<DeliveryReport, Refusal>>;
  deliveries(): readonly DeliveryState[];
  readonly importFrom: ImportFrom;
  eject(device: string): Promise<Result<EjectReport, Refusal>>;
}
