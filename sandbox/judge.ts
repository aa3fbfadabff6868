import type { SourceFiles } from "../curriculum/schema.ts";
import type { Budget } from "./budget.ts";
import { explainFailure } from "./explain-check.ts";
import { explainError, explainMisread } from "./explain-error.ts";
import type { CheckFacts, ErrorFacts, Failure, ReportFacts } from "./library/facts.ts";
import type { Modules } from "./modules.ts";
import type { Outcome } from "./run.ts";
import type { Session } from "./session.ts";
import type { CheckResult, Limit, ProgramError, Verdict } from "./verdict.ts";

export interface Case {
  readonly files: SourceFiles;
  readonly budget: Budget;
  readonly session: Session;
  readonly modules: Modules;
}

/** What came out of a grade, as a verdict in words. */
export function judge(outcome: Outcome, grade: Case): Verdict {
  const { files, session, modules } = grade;
  const { output } = session;
  switch (outcome.kind) {
    case "stopped":
      return stopped(session.stopped ?? "memory", outcome.report, grade);
    case "unreadable": {
      const facts = errorOf(outcome.failure);
      const limit = limitOf(outcome.failure);
      if (limit !== null) return stopped(limit, null, grade);
      return { kind: "unreadable", error: explainMisread(facts, files, modules.refused) };
    }
    case "crashed": {
      if (outcome.failure === null) return { kind: "crashed", error: neverLoaded, output };
      const limit = limitOf(outcome.failure);
      if (limit !== null) return stopped(limit, null, grade);
      return { kind: "crashed", error: explainError(errorOf(outcome.failure), files), output };
    }
    case "undeclared":
      return undeclared(outcome.failure, grade);
    case "ran":
      return ran(outcome.report, grade);
  }
}

const neverLoaded: ProgramError = {
  name: "",
  raw: "",
  sentence: "The program waits with await for something that never comes.",
  place: null,
};

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
  if (failure.kind === "threw" && limit !== null) return stopped(limit, null, grade);
  if (failure.kind === "threw") {
    return { kind: "crashed", error: explainError(failure.error, grade.files), output: grade.session.output };
  }
  const { message } = explainFailure(failure, grade.files);
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
  const limit = report.checks
    .map((check) => check.failure && limitOf(check.failure))
    .find((found) => found !== null);
  if (limit !== undefined && limit !== null) return stopped(limit, report, grade);
  const checks = results(report.checks, grade);
  const kind = checks.every((check) => check.state !== "failed") ? "passed" : "failed";
  return { kind, checks, output: session.output };
}

function results(checks: readonly CheckFacts[], { files, session }: Case): CheckResult[] {
  return checks.map((check, index) => {
    const { path, state, failure } = settled(check, index, session.firstLate);
    const told =
      failure === null
        ? { message: "", call: null, expected: null, actual: null, place: null }
        : explainFailure(failure, files);
    return { path, state, ...told, output: session.checkOutput.get(index) ?? "" };
  });
}

/** A check as it stood when a limit stopped the program. */
function settled(check: CheckFacts, index: number, firstLate: number | null): CheckFacts {
  if (firstLate !== null && index >= firstLate) return { ...check, state: "notRun", failure: null };
  const { failure } = check;
  if (failure?.kind !== "threw" && failure?.kind !== "checkThrew") return check;
  const { name, message } = failure.error;
  if (name !== "InternalError" || message !== "interrupted") return check;
  return { ...check, failure: { kind: "interrupted", call: failure.call } };
}

function stopped(limit: Limit, report: ReportFacts | null, grade: Case): Verdict {
  const checks = report === null ? [] : results(report.checks, grade);
  return {
    kind: "stopped",
    limit,
    sentence: limitWords(limit, grade.budget),
    checks,
    output: grade.session.output,
  };
}

/** What it means that a limit was passed. */
export function limitWords(limit: Limit, budget: Budget): string {
  switch (limit) {
    case "time":
      return `The program ran for more than ${budget.deadlineMs / 1000} seconds and was stopped. Look for a loop that never ends.`;
    case "memory":
      return "The program used more memory than it may and was stopped. Look for a list or a text that grows without end.";
    case "stack":
      return "A function calls itself again and again and never stops. Give it a case in which it does not call itself.";
    case "output":
      return `The program printed more than ${budget.outputLimitChars} characters and was stopped. Look for a loop that prints without end.`;
  }
}
