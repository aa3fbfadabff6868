import { makeBootId } from "../bundle/fresh.ts";
import { ok, type Refusal, type Result, refuse } from "../bundle/std.ts";
import { hashExercise } from "../curriculum/hash.ts";
import { loadCourse } from "../curriculum/load.ts";
import packageFile from "../package.json" with { type: "json" };
import { startGrader } from "../sandbox/grader.ts";
import { systemClock } from "./clock.ts";
import { loadPolicy } from "./config/load-policy.ts";
import type { Policy } from "./config/policy.ts";
import { openIdentities, presentOf } from "./identity.ts";
import { openCarrier } from "./open-carrier.ts";
import type { UntrustedCall } from "./shells/shell.ts";
import { openDrafts } from "./store/drafts.ts";
import { openFacilityStore } from "./store/facility.ts";
import { openLog } from "./store/log.ts";
import { openStore } from "./store/open.ts";
import { openProgress } from "./store/progress.ts";
import { openThrottle } from "./store/throttle.ts";
import { openWaiting } from "./store/waiting.ts";
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
  const identities = await openIdentities(paths.data);
  if (!identities.ok) {
    store.value.close();
    return identities;
  }
  const identity = presentOf(identities.value);
  const clock = systemClock;
  const ids = identities.value.map(({ id }) => id);
  const log = openLog(db, ids, makeBootId(), clock);
  if (!log.isOwn()) {
    store.value.close();
    return otherIdentity;
  }
  const grader = startGrader(paths);
  const facility = openFacilityStore(db);
  const reportFault = (call: string, error: unknown) => console.error(`fault in ${call}:`, error);
  const { carrier, jobs, loop } = openCarrier({
    data: paths.data,
    policy: policy.value,
    clock,
    identities: identities.value,
    log,
    db,
    facility,
    reportFault,
  });
  const terminal = createTerminal({
    version: packageFile.version,
    policy: policy.value,
    clock,
    identity,
    course: indexCourse(course.value),
    log,
    progress: openProgress(db),
    drafts: openDrafts(db),
    facility,
    throttle: openThrottle(db),
    grade: (exercise, files, language) =>
      grader.grade(exercise.grading, files, { language, provenance: hashExercise(exercise) }),
    waiting: openWaiting(db, ids),
    jobs,
    carrier,
    reportFault,
  });
  log.note({ kind: "booted", body: { version: packageFile.version, shell } }, null);
  return ok({
    call: terminal.call,
    policy: policy.value,
    async close() {
      terminal.close();
      await jobs.cancel();
      await loop.stop();
      await grader.close();
      store.value.close();
    },
  });
}

const otherIdentity = refuse(
  "otherIdentity",
  "The record in this data folder was kept under another key than the one beside it. The terminal does not start, and nothing was changed. Put the key that belongs to it back from a backup.",
);
