import { never } from "../../bundle/std.ts";
import type { CheckResult, Grade, ProgramError, Verdict } from "../../sandbox/verdict.ts";

/** What `--json` prints: the grade, each check with the line that it points at. `totalMs` holds the sandbox's start too. */
export function gradeJson(grade: Grade, totalMs: number): string {
  const { verdict, durationMs, provenance } = grade;
  const told =
    "checks" in verdict
      ? { ...verdict, checks: verdict.checks.map((check) => ({ ...check, line: check.place?.line ?? null })) }
      : verdict;
  return JSON.stringify({ verdict: told, provenance, durationMs, totalMs }, null, 2);
}

export function exitCode(verdict: Verdict): 0 | 1 | 3 {
  if (verdict.kind === "passed") return 0;
  return verdict.kind === "faultOfChecks" ? 3 : 1;
}

/** A verdict for a reader at a command line. */
export function describe(verdict: Verdict): string {
  switch (verdict.kind) {
    case "passed":
      return [...verdict.checks.map(describeCheck), "Passed."].join("\n");
    case "failed": {
      const passed = verdict.checks.filter(({ state }) => state === "passed").length;
      const count = `Not yet: ${passed} of ${verdict.checks.length} checks pass.`;
      return [...verdict.checks.map(describeCheck), count].join("\n");
    }
    case "unreadable":
    case "crashed":
      return describeError(verdict.error);
    case "stopped":
      return [...verdict.checks.map(describeCheck), verdict.sentence].join("\n");
    case "faultOfChecks":
      return `The checks of this exercise are wrong, not the program: ${verdict.reason}`;
    default:
      return never(verdict);
  }
}

export function describeError({ place, raw, sentence }: ProgramError): string {
  return `${place ? `${place.file}, line ${place.line}: ` : ""}${sentence}\n  (${raw})`;
}

const marks = { passed: "●", failed: "◐", notRun: "○" } as const;

function describeCheck({ path, state, message }: CheckResult): string {
  return `${marks[state]} ${path.join(" › ")}${message === "" ? "" : `\n    ${message.replaceAll("\n", "\n    ")}`}`;
}
