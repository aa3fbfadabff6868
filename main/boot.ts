import { ok, type Refusal, type Result } from "../bundle/std.ts";
import { hashExercise } from "../curriculum/hash.ts";
import type { Pack } from "../curriculum/pack/read.ts";
import packageFile from "../package.json" with { type: "json" };
import { startGrader } from "../sandbox/grader.ts";
import { systemClock } from "./clock.ts";
import { loadPolicy } from "./config/load-policy.ts";
import type { Policy } from "./config/policy.ts";
import { newestCourse } from "./content/courses.ts";
import { examine } from "./doctor/examine.ts";
import { openCarrier } from "./open-carrier.ts";
import { openTerminalStore } from "./open-terminal-store.ts";
import { createRuns } from "./runs/runs.ts";
import type { UntrustedCall } from "./shells/shell.ts";
import { openActs } from "./store/acts.ts";
import { openAway } from "./store/away.ts";
import { openDrafts } from "./store/drafts.ts";
import { openHistory } from "./store/history.ts";
import { openPanes } from "./store/panes.ts";
import { openPractice } from "./store/practice.ts";
import { openProgress } from "./store/progress.ts";
import { openQuestions } from "./store/questions.ts";
import { openReviewTexts } from "./store/review-texts.ts";
import { openSettings } from "./store/settings.ts";
import { openStaffDeeds } from "./store/staff-deeds.ts";
import { openThrottle } from "./store/throttle.ts";
import { startUpkeep } from "./store/upkeep.ts";
import { openWaiting } from "./store/waiting.ts";
import { replaceableCourse } from "./terminal/course.ts";
import { createTerminal } from "./terminal/terminal.ts";

/** Where a terminal finds and keeps things. All are full paths. */
export interface BootPaths {
  /** The only folder that is written to. Made if missing. */
  readonly data: string;
  /** IT's policy file. Missing means all defaults. */
  readonly policy: string;
  /** The folder with the course that the program was delivered with: one pack. */
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
  /** Resolves when staff have asked to end the program: then the shell ends, and this is closed. */
  readonly left: Promise<void>;
  readonly policy: Policy;
  /** Teaches another edition of the course from now on. What is open is read anew when it is asked for. */
  teach(pack: Pack): void;
  close(): Promise<void>;
}

/** Brings a terminal up. A refusal's sentence is for whoever started it; then nothing runs and nothing is held. */
export async function bootTerminal(
  paths: BootPaths,
  shell: "electron" | "chromium" | "serve",
): Promise<Result<BootedTerminal, Refusal>> {
  const policy = loadPolicy(paths.policy);
  if (!policy.ok) return policy;
  const clock = systemClock;
  const opened = await openTerminalStore(paths.data, policy.value, clock);
  if (!opened.ok) return opened;
  const { db, facility, identities, log, notice, reserve, returns } = opened.value;
  if (notice) console.error(notice);
  const taught = newestCourse(paths.data, paths.course, (sentence) => console.error(sentence));
  if (!taught.ok) {
    opened.value.close();
    return taught;
  }
  const course = replaceableCourse(taught.value);
  const grader = startGrader(paths);
  const reportFault = (call: string, error: unknown) => console.error(`fault in ${call}:`, error);
  const { carrier, jobs, loop } = openCarrier({
    data: paths.data,
    policy: policy.value,
    clock,
    identities,
    log,
    db,
    facility,
    returns,
    course,
    reportFault,
  });
  const runs = createRuns({ run: grader.run, report: (error) => reportFault("run", error) });
  const terminal = createTerminal({
    runs,
    version: packageFile.version,
    policy: policy.value,
    clock,
    identities,
    course,
    log,
    progress: openProgress(db),
    practice: openPractice(db),
    actsSince: openActs(db),
    away: openAway(db),
    drafts: openDrafts(db, reserve.within),
    history: openHistory(db),
    panes: openPanes(db, reserve.within),
    reviewTexts: openReviewTexts(db, reserve.within),
    questions: openQuestions(db, reserve.within),
    settings: openSettings(db),
    facility,
    throttle: openThrottle(db, reserve.within),
    grade: (exercise, files, language) =>
      grader.grade(exercise.grading, files, { language, provenance: hashExercise(exercise) }),
    trace: (files, ran, language) => grader.trace(files, ran, { language }),
    disk: reserve.state,
    waiting: openWaiting(db),
    deeds: openStaffDeeds(db),
    examine: () => examine(paths.data, clock.wallMs()),
    returnNumber: () => returns.inForce()?.number ?? 0,
    jobs,
    carrier,
    reportFault,
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
    left: terminal.left,
    policy: policy.value,
    teach: (pack) => course.replace(pack),
    async close() {
      terminal.close();
      await runs.end("left");
      await jobs.cancel();
      await loop.stop();
      await grader.close();
      await upkeep.stop();
      opened.value.close();
    },
  });
}
