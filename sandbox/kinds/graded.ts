import type { GradeAsk } from "../protocol.ts";
import type { CheckResult, Verdict } from "../verdict.ts";
import type { Watch } from "../watch.ts";

/** What is graded, however it is graded. */
export interface Attempt extends Pick<GradeAsk, "files" | "budget" | "language"> {
  /** What is shared with the thread that waits, where one does. */
  readonly watch: Watch | null;
}

/** `spent` says that the engine is not to be used again. */
export interface Graded {
  readonly verdict: Verdict;
  readonly spent: boolean;
}

/** A check's outcome with nothing but its name, and what else is to be told. */
export function checkResult(name: string, told: Omit<Partial<CheckResult>, "path">): CheckResult {
  const bare = { message: "", call: null, expected: null, actual: null, place: null, output: "" };
  return { path: [name], state: "failed", ...bare, ...told };
}

/** The verdict with a rule that was kept as its first check. */
export function withRule(verdict: Verdict, rule: string): Verdict {
  switch (verdict.kind) {
    case "passed":
    case "failed":
    case "stopped":
      return { ...verdict, checks: [checkResult(rule, { state: "passed" }), ...verdict.checks] };
    case "unreadable":
    case "crashed":
    case "faultOfChecks":
      return verdict;
  }
}
