import { Script } from "node:vm";
import { expect } from "vitest";
import type { CheckSeen, GradeProgram } from "../../curriculum/check.ts";

/**
 * Runs a program of one file and its checks, enough to try the checker without the sandbox: both become one
 * classic script, because a plain `node:vm` has no modules. `expect` is vitest's own.
 */
export const evaluate: GradeProgram = async (exercise, files) => {
  const program = (files["main.js"] ?? "").replace(/^export /gm, "");
  if (exercise.grading.by !== "checks") throw new Error("only checks can be evaluated here");
  const checks = exercise.grading.checks.replace(/^import .*$/gm, "");
  const declared: { readonly name: string; readonly body: () => void }[] = [];
  const test = (name: string, body: () => void) => declared.push({ name, body });
  try {
    new Script(program);
  } catch (error) {
    return { verdict: { kind: "unreadable", error: { sentence: String(error) } } };
  }
  try {
    new Script(`(function (test, expect) { ${program}\n;{ ${checks}\n} })`).runInThisContext()(test, expect);
  } catch (error) {
    return { verdict: { kind: "crashed", error: { sentence: String(error) } } };
  }
  if (declared.length === 0) return { verdict: { kind: "faultOfChecks", reason: "no check is declared" } };
  const outcomes = declared.map(({ name, body }): CheckSeen => {
    try {
      body();
      return { path: [name], state: "passed", message: "" };
    } catch (error) {
      return {
        path: [name],
        state: "failed",
        message: error instanceof Error ? error.message : String(error),
      };
    }
  });
  const failed = outcomes.some((outcome) => outcome.state === "failed");
  return { verdict: { kind: failed ? "failed" : "passed", checks: outcomes } };
};
