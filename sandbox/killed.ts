import type { SourceFiles } from "../curriculum/schema.ts";
import type { Budget } from "./budget.ts";
import { judgeFault } from "./judge.ts";
import { checkResult } from "./kinds/graded.ts";
import { type Replayed, replay } from "./ledger.ts";
import { Modules } from "./modules.ts";
import type { CheckResult, RunResult, Verdict } from "./verdict.ts";
import { type Language, speaker } from "./words/say.ts";

/** What is left of a worker that had to be ended. */
export interface Killed {
  readonly notes: readonly unknown[];
  readonly stopAsked: boolean;
}

export interface Told {
  readonly files: SourceFiles;
  readonly budget: Budget;
  readonly language: Language | undefined;
}

/** The verdict on a program that held its thread for so long that the thread was ended. */
export function judgeKilled({ notes, stopAsked }: Killed, told: Told): Extract<Verdict, { kind: "stopped" }> {
  const { session, report, judged } = replay(notes, told.budget);
  // What stopped it first counts, if it came so far as to note that.
  session.stop(stopAsked ? "asked" : "time");
  const fault = judgeFault(
    { kind: "stopped", report },
    { ...told, session, modules: new Modules(told.files, []) },
  );
  if (fault.kind !== "stopped") throw new Error("a stop is judged as a stop");
  return judged === null ? fault : { ...fault, checks: completed(judged, told.language) };
}

/** What was judged, then what was being judged, then what was not begun. */
function completed(
  { names, results }: NonNullable<Replayed["judged"]>,
  language: Language = "en",
): CheckResult[] {
  const message = speaker(language)("check.interrupted");
  return names.map(
    (name, index) =>
      results[index] ?? checkResult(name, index === results.length ? { message } : { state: "notRun" }),
  );
}

export function judgeKilledRun(killed: Killed, told: Told): RunResult {
  const { checks: _, ...stopped } = judgeKilled(killed, told);
  return stopped;
}
