import { z } from "zod";
import type { Budget } from "./budget.ts";
import type { CheckFacts, ReportFacts } from "./library/facts.ts";
import { checkFacts, checkResult } from "./report.ts";
import { Session } from "./session.ts";
import { type CheckResult, type Limit, limits } from "./verdict.ts";

/** What a session notes in its `Watch`, in order, so that it outlives the thread. */
const notes = z.array(
  z.union([
    z.tuple([z.literal("declare"), z.array(z.array(z.string()))]),
    z.tuple([z.literal("begin"), z.int()]),
    z.tuple([z.literal("end"), z.int(), checkFacts]),
    z.tuple([z.literal("print"), z.string()]),
    z.tuple([z.literal("stop"), z.enum(limits)]),
    // Of a grading that is not by checks: the names of what is to be judged, and each result.
    z.tuple([z.literal("judge"), z.array(z.string())]),
    z.tuple([z.literal("judged"), checkResult]),
  ]),
);

export interface Replayed {
  readonly session: Session;
  /** Null if no check had been declared. */
  readonly report: ReportFacts | null;
  /** Null if nothing was to be judged but checks. */
  readonly judged: { readonly names: readonly string[]; readonly results: readonly CheckResult[] } | null;
}

/** A grade as far as it was noted before its thread was ended. */
export function replay(noted: readonly unknown[], budget: Budget): Replayed {
  const session = new Session(budget, () => 0);
  let checks: CheckFacts[] | null = null;
  let names: readonly string[] | null = null;
  let stopped: Limit | null = null;
  const results: CheckResult[] = [];
  for (const [kind, value, facts] of notes.parse(noted)) {
    if (kind === "declare") checks = value.map((path) => ({ path, state: "notRun", failure: null }));
    else if (kind === "print") session.print(value);
    else if (kind === "stop") stopped ??= value;
    else if (kind === "judge") names = value;
    else if (kind === "judged") results.push(value);
    else if (kind === "begin") {
      session.begin(value);
      const check = checks?.[value];
      if (checks && check)
        checks[value] = { ...check, state: "failed", failure: { kind: "interrupted", call: null } };
    } else {
      session.end(value, "");
      if (checks) checks[value] = facts;
    }
  }
  if (stopped !== null) session.stop(stopped);
  return { session, report: checks && { checks }, judged: names && { names, results } };
}
