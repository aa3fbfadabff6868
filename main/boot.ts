import { makeBootId } from "../bundle/fresh.ts";
import { ok, type Refusal, type Result, refuse } from "../bundle/std.ts";
import { hashExercise } from "../curriculum/hash.ts";
import { loadCourse } from "../curriculum/load.ts";
import packageFile from "../package.json" with { type: "json" };
import { startGrader } from "../sandbox/grader.ts";
import { systemClock } from "./clock.ts";
import { loadPolicy } from "./config/load-policy.ts";
import type { Policy } from "./config/policy.ts";
import { exportProgress } from "./export/export.ts";
import { exportFolders } from "./export/folders.ts";
import { holdIdentities, openIdentities } from "./identity.ts";
import type { UntrustedCall } from "./shells/shell.ts";
import { openAway } from "./store/away.ts";
import { openDrafts } from "./store/drafts.ts";
import { openFacilityStore } from "./store/facility.ts";
import { openLog } from "./store/log.ts";
import { openStore } from "./store/open.ts";
import { openProgress } from "./store/progress.ts";
import { openSettings } from "./store/settings.ts";
import { openThrottle } from "./store/throttle.ts";
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
  const store = openStore(paths.data);
  if (!store.ok) return store;
  const { db } = store.value;
  const opened = await openIdentities(paths.data);
  if (!opened.ok) {
    store.value.close();
    return opened;
  }
  const identities = holdIdentities(paths.data, opened.value);
  const clock = systemClock;
  const log = openLog(
    db,
    identities.all().map(({ id }) => id),
    makeBootId(),
    clock,
  );
  if (!log.isOwn()) {
    store.value.close();
    return otherIdentity;
  }
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
    drafts: openDrafts(db),
    settings: openSettings(db),
    facility: openFacilityStore(db),
    throttle: openThrottle(db),
    grade: (exercise, files, language) =>
      grader.grade(exercise.grading, files, { language, provenance: hashExercise(exercise) }),
    exportTo: (folder, facility) =>
      exportProgress({ clock, identity: identities.present(), log }, facility, folder),
    exportFolders: () => exportFolders(policy.value.exportFolders),
    reportFault: (call, error) => console.error(`fault in ${call}:`, error),
  });
  log.note({ kind: "booted", body: { version: packageFile.version, shell } }, null);
  return ok({
    call: terminal.call,
    policy: policy.value,
    async close() {
      terminal.close();
      await grader.close();
      store.value.close();
    },
  });
}

const otherIdentity = refuse(
  "otherIdentity",
  "The record in this data folder was kept under another key than the one beside it. The terminal does not start, and nothing was changed. Put the key that belongs to it back from a backup.",
);
