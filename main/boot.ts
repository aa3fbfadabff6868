import { ok, type Refusal, type Result } from "../bundle/std.ts";
import { hashExercise } from "../curriculum/hash.ts";
import { loadCourse } from "../curriculum/load.ts";
import packageFile from "../package.json" with { type: "json" };
import { startGrader } from "../sandbox/grader.ts";
import { systemClock } from "./clock.ts";
import { loadPolicy } from "./config/load-policy.ts";
import type { Policy } from "./config/policy.ts";
import { exportProgress } from "./export/export.ts";
import { exportFolders } from "./export/folders.ts";
import { openTerminalStore } from "./open-terminal-store.ts";
import type { UntrustedCall } from "./shells/shell.ts";
import { openAway } from "./store/away.ts";
import { openDrafts } from "./store/drafts.ts";
import { openProgress } from "./store/progress.ts";
import { openSettings } from "./store/settings.ts";
import { openThrottle } from "./store/throttle.ts";
import { startUpkeep } from "./store/upkeep.ts";
import { indexCourse } from "./terminal/course.ts";
import { createTerminal } from "./terminal/terminal.ts";

/** Where a terminal finds and keeps things. All are full paths. */
export interface BootPaths {
  /** The only folder that is written to. Made if missing. */
  readonly data: string;
  /** IT's policy file. Missing means all defaults. */
  readonly policy: string;
  /** The built course, without solutions. */
  readonly course: string;
  /** The sandbox's worker script. */
  readonly worker: string;
  /** The same for SQL. */
  readonly sqlWorker: string;
  /** The built check library, which the worker reads. */
  readonly library: string;
}

/** A terminal that is ready for a shell. */
export interface BootedTerminal {
  readonly call: UntrustedCall;
  readonly policy: Policy;
  close(): Promise<void>;
}

/** Brings a terminal up. A refusal's sentence is for whoever started it; then nothing runs and nothing is held. */
export async function bootTerminal(
  paths: BootPaths,
  shell: "electron" | "chromium" | "serve",
): Promise<Result<BootedTerminal, Refusal>> {
  const policy = loadPolicy(paths.policy);
  if (!policy.ok) return policy;
  const course = loadCourse(paths.course);
  if (!course.ok) return course;
  const clock = systemClock;
  const opened = await openTerminalStore(paths.data, policy.value, clock);
  if (!opened.ok) return opened;
  const { db, facility, identities, log, notice, reserve } = opened.value;
  if (notice) console.error(notice);
  const grader = startGrader(paths);
  const terminal = createTerminal({
    version: packageFile.version,
    policy: policy.value,
    clock,
    identities,
    course: indexCourse(course.value),
    log,
    progress: openProgress(db),
    away: openAway(db),
    drafts: openDrafts(db, reserve.within),
    settings: openSettings(db),
    facility,
    throttle: openThrottle(db, reserve.within),
    grade: (exercise, files, language) =>
      grader.grade(exercise.grading, files, { language, provenance: hashExercise(exercise) }),
    exportTo: (folder, facility) =>
      exportProgress({ clock, identity: identities.present(), log }, facility, folder),
    disk: reserve.state,
    exportFolders: () => exportFolders(policy.value.exportFolders),
    reportFault: (call, error) => console.error(`fault in ${call}:`, error),
  });
  log.note({ kind: "booted", body: { version: packageFile.version, shell } }, null);
  const upkeep = startUpkeep({
    data: paths.data,
    db,
    clock,
    facility,
    reserve,
    report: (what, error) => console.error(`upkeep of ${what} failed:`, error),
  });
  return ok({
    call: terminal.call,
    policy: policy.value,
    async close() {
      terminal.close();
      await grader.close();
      await upkeep.stop();
      opened.value.close();
    },
  });
}
