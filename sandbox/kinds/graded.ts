import type { CheckResult, Verdict } from "../verdict.ts";

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
