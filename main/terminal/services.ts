import type { Refusal, Result } from "../../bundle/std.ts";
import type { Exercise, SourceFiles } from "../../curriculum/schema.ts";
import type { Grade } from "../../sandbox/verdict.ts";
import type { Language } from "../../sandbox/words/say.ts";
import type { Clock } from "../clock.ts";
import type { Policy } from "../config/policy.ts";
import type { ExportReport, StaffOverview } from "../contract.ts";
import type { IdentityHolder } from "../identity.ts";
import type { Away } from "../store/away.ts";
import type { Drafts } from "../store/drafts.ts";
import type { FacilityRecord, FacilityStore } from "../store/facility.ts";
import type { Log } from "../store/log.ts";
import type { ProgressReader } from "../store/progress.ts";
import type { Settings } from "../store/settings.ts";
import type { Throttle } from "../store/throttle.ts";
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
  readonly away: Away;
  readonly drafts: Drafts;
  readonly settings: Settings;
  readonly facility: FacilityStore;
  readonly throttle: Throttle;
  grade(exercise: Exercise, files: SourceFiles, language: Language): Promise<Grade>;
  exportTo(folder: string, facility: FacilityRecord): Promise<Result<ExportReport, Refusal>>;
  /** Where staff may be told to export to: the policy's folders and mounted sticks. */
  exportFolders(): Promise<readonly string[]>;
  disk(): StaffOverview["disk"];
  /** A bug of ours, for the log that IT reads. Never shown to a student, never holds their code. */
  reportFault(call: string, error: unknown): void;
}
