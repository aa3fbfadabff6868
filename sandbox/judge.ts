import type { SourceFiles } from "../curriculum/schema.ts";
import type { Budget } from "./budget.ts";
import { type InWords, putSo } from "./check-words.ts";
import { explainFailure } from "./explain-check.ts";
import { explainError, explainRecursion } from "./explain-error.ts";
import { endlessLoop, whereItLoops } from "./explain-loop.ts";
import { explainMisread } from "./explain-misread.ts";
import type { CheckFacts, ErrorFacts, Failure, ReportFacts } from "./library/facts.ts";
import type { Modules } from "./modules.ts";
import type { AsWritten } from "./place.ts";
import type { Outcome, ProgramFault } from "./run.ts";
import type { Session } from "./session.ts";
import type { CheckResult, Limit, Verdict } from "./verdict.ts";
import { type Language, type Say, speaker } from "./words/say.ts";

export interface Case {
  readonly files: SourceFiles;
  readonly budget: Budget;
  readonly session: Session;
  readonly modules: Modules;
  /** What the verdict speaks. English if it is left out. */
  readonly language?: Language | undefined;
  readonly asWritten?: AsWritten;
  /** `none`: nothing is said of why a value came. So where the program is right and the checks may not be. */
  readonly hints?: "all" | "none";
  /** The words of the checks in the verdict's language, where they are in another. */
  readonly words?: InWords | undefined;
}

type Stopped = Extract<Verdict, { kind: "stopped" }>;
type Faulted = Stopped | Extract<Verdict, { kind: "unreadable" | "crashed" }>;

/** What came out of a grade, as a verdict in words. */
export function judge(outcome: Outcome, grade: Case): Verdict {
  switch (outcome.kind) {
    case "undeclared":
      return undeclared(outcome.failure, grade);
    case "ran":
      return ran(outcome.report, grade);
    default:
      return judgeFault(outcome, grade);
  }
}

/** What it means that the program did not come to its end. */
export function judgeFault(fault: ProgramFault, grade: Case): Faulted {
  const { files, session, modules, language = "en", asWritten } = grade;
  const { output } = session;
  switch (fault.kind) {
    case "stopped":
      return stopped(session.stopped ?? "memory", fault.report, grade);
    case "unreadable": {
      const facts = errorOf(fault.failure);
      const limit = limitOf(fault.failure);
      if (limit !== null) return stopped(limit, null, grade, facts.stack);
      return { kind: "unreadable", error: explainMisread(facts, files, modules.refused, language) };
    }
    case "crashed": {
      if (fault.failure === null) {
        const sentence = speaker(language)("limit.await");
        return { kind: "crashed", error: { name: "", raw: "", sentence, place: null }, output };
      }
      const limit = limitOf(fault.failure);
      const facts = errorOf(fault.failure);
      if (limit !== null) return stopped(limit, null, grade, facts.stack);
      return { kind: "crashed", error: explainError(facts, files, language, asWritten), output };
    }
  }
}

/** What was thrown, where something was. */
function errorOf(failure: Failure): ErrorFacts {
  if (failure.kind === "threw" || failure.kind === "checkThrew") return failure.error;
  return { name: "", message: explainFailure(failure, {}).message, stack: "" };
}

/** The limit that a failure shows to be passed. The engine says it by errors of a class of their own. */
function limitOf(failure: Failure): Limit | null {
  if (failure.kind !== "threw" && failure.kind !== "checkThrew") return null;
  if (failure.error.name !== "InternalError") return null;
  if (failure.error.message === "stack overflow") return "stack";
  return /^(?:out of memory|string too long)$/.test(failure.error.message) ? "memory" : null;
}

/** Errors that no program can cause in the checks. */
const mistakesOfChecks = ["ReferenceError", "SyntaxError", "EvalError", "CheckMistake"];

function mistakeOf(failure: Failure | null): string | null {
  if (failure?.kind !== "checkThrew" || !mistakesOfChecks.includes(failure.error.name)) return null;
  return `${failure.error.name}: ${failure.error.message}${failure.error.stack === "" ? "" : `\n${failure.error.stack}`}`;
}

/** The checks use the program already while they declare themselves, so what they threw can be its fault. */
function undeclared(failure: Failure | null, grade: Case): Verdict {
  if (failure === null)
    return { kind: "faultOfChecks", reason: "The checks wait for something that never comes." };
  const limit = limitOf(failure);
  if (failure.kind === "threw" && limit !== null) {
    return stopped(limit, null, grade, failure.error.stack);
  }
  if (failure.kind === "threw") {
    return {
      kind: "crashed",
      error: explainError(failure.error, grade.files, grade.language ?? "en"),
      output: grade.session.output,
    };
  }
  const { message } = explainFailure(failure, grade.files, grade.language);
  if (failure.kind === "checkThrew" && (failure.call === null || mistakeOf(failure) !== null)) {
    return {
      kind: "faultOfChecks",
      reason: mistakeOf(failure) ?? `The checks threw: ${failure.error.message}`,
    };
  }
  const error = { name: "", raw: message, sentence: message, place: null };
  return { kind: "crashed", error, output: grade.session.output };
}

function ran(report: ReportFacts, grade: Case): Verdict {
  const { session } = grade;
  const mistake = report.checks.map((check) => mistakeOf(check.failure)).find((found) => found !== null);
  if (mistake !== undefined) return { kind: "faultOfChecks", reason: mistake };
  const decided = report.checks.filter((check) => check.state !== "notRun");
  if (decided.length === 0) return { kind: "faultOfChecks", reason: "The checks declare nothing to run." };
  const onceEach = report.checks.every(
    (check, index) => (session.decided.get(index) ?? 0) === (check.state === "notRun" ? 0 : 1),
  );
  if (!onceEach || session.decided.size !== decided.length) {
    return { kind: "faultOfChecks", reason: "Not every declared check ran exactly once." };
  }
  // Nothing but a check that did not pass may keep another from running.
  const idle = report.checks.some(
    ({ failure }) => failure?.kind === "waits" && report.checks[failure.on]?.state === "passed",
  );
  if (idle) return { kind: "faultOfChecks", reason: "A check waited for one that passed." };
  for (const { failure } of report.checks) {
    const limit = failure === null ? null : limitOf(failure);
    if (failure !== null && limit !== null) return stopped(limit, report, grade, errorOf(failure).stack);
  }
  const checks = results(report.checks, grade);
  const kind = checks.every((check) => check.state !== "failed") ? "passed" : "failed";
  return { kind, checks, output: session.output };
}

function results(checks: readonly CheckFacts[], grade: Case): CheckResult[] {
  const { files, session, language = "en", hints = "all", words } = grade;
  const said = words === undefined ? checks : checks.map((check) => putSo(check, words));
  const told = afterFirstMissing(said).map((check, index) => {
    const { path, state, failure } = settled(check, index, session.firstLate);
    const words =
      failure === null
        ? { message: "", call: null, expected: null, actual: null, place: null }
        : explainFailure(failure, files, language, hints);
    return { path, state, ...words, output: session.checkOutput.get(index) ?? "" };
  });
  return withOneCause(told, speaker(language));
}

/** The same error at the same place is one mistake: whoever mends it, mends all these checks. */
function withOneCause(checks: readonly CheckResult[], say: Say): CheckResult[] {
  const first = new Map<string, CheckResult>();
  return checks.map((check) => {
    const { place, actual, message, path } = check;
    if (place === null) return check;
    const key = JSON.stringify([place, actual]);
    const known = first.get(key);
    if (known === undefined) first.set(key, check);
    const name = known?.path.at(-1);
    if (name === undefined || name === path.at(-1)) return check;
    return { ...check, message: `${message} ${say("check.sameCause", { name })}` };
  });
}

/** The same export that is not there is told once: the other checks that need it wait for the first. */
function afterFirstMissing(checks: readonly CheckFacts[]): CheckFacts[] {
  const first = new Map<string, number>();
  return checks.map((check, index) => {
    const { failure } = check;
    if (failure?.kind !== "missing") return check;
    const key = JSON.stringify([failure.file, failure.name]);
    const on = first.get(key);
    first.set(key, on ?? index);
    const name = on === undefined ? undefined : checks[on]?.path.at(-1);
    if (on === undefined || name === undefined) return check;
    return { ...check, state: "notRun", failure: { kind: "waits", on, name } };
  });
}

/** A check as it stood when a limit stopped the program. */
function settled(check: CheckFacts, index: number, firstLate: number | null): CheckFacts {
  const late = firstLate !== null && index >= firstLate;
  const { failure } = check;
  if (late || (check.state === "notRun" && failure === null)) {
    return { ...check, state: "notRun", failure: { kind: "leftOut", why: "stopped" } };
  }
  if (failure?.kind !== "threw" && failure?.kind !== "checkThrew") return check;
  const { name, message } = failure.error;
  if (name !== "InternalError" || message !== "interrupted") return check;
  return { ...check, failure: { kind: "interrupted", call: failure.call } };
}

function stopped(limit: Limit, report: ReportFacts | null, grade: Case, stack = ""): Stopped {
  const checks = report === null ? [] : results(report.checks, grade);
  const { files, budget, session, language = "en" } = grade;
  const sentence =
    limit === "stack" ? explainRecursion(stack, files, language) : limitWords(limit, budget, files, language);
  return { kind: "stopped", limit, sentence, checks, output: session.output };
}

/** What it means that a limit was passed. The files, where they are given, tell where to look. */
export function limitWords(
  limit: Limit,
  budget: Budget,
  files: SourceFiles = {},
  language: Language = "en",
): string {
  const say = speaker(language);
  switch (limit) {
    case "time":
      return limitOfTime(budget.deadlineMs / 1000, whereItLoops(files, say), say);
    case "memory":
      return withLoop(say("limit.memory"), files, say);
    case "stack":
      return say("again.plain");
    case "asked":
      return say("limit.asked");
    case "output":
      return withLoop(say("limit.output", { count: budget.outputLimitChars }), files, say);
  }
}

function withLoop(told: string, files: SourceFiles, say: Say): string {
  const loop = endlessLoop(files, say);
  return loop === null ? told : `${told} ${loop}`;
}

function limitOfTime(seconds: number, where: string, say: Say): string {
  return seconds === 1 ? say("limit.timeOne", { where }) : say("limit.time", { seconds, where });
}
