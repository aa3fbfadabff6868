import { ok, type Refusal, type Result, refuse } from "../../bundle/std.ts";
import type { PackedExercise } from "../../curriculum/pack/schema.ts";
import type { Grading, SourceFiles } from "../../curriculum/schema.ts";
import type { Ran } from "../../sandbox/steps/trace.ts";
import { callsIn, isCallOf } from "./trace-calls.ts";
import { linesOfCheck } from "./trace-check.ts";

/** What of the last verdict the student wants to see: the failing check, by its number among all and its call. */
export interface Failing {
  readonly index: number;
  readonly call: string | null;
}

/**
 * What is run when a student steps through their program. A program that does something by itself is run with the input
 * of the run that failed, else of the first. One that only offers functions and classes is run by the call that failed, or
 * where that needs what the check made first, by the lines of the check; while none has failed, by the first call or else
 * by the first check. Where all that cannot be done it is run alone.
 */
export function whatToRun(
  exercise: PackedExercise,
  files: SourceFiles,
  failing: Failing | null,
): Result<Ran, Refusal> {
  return ranBy(exercise.grading, files, failing);
}

function ranBy(grading: Grading, files: SourceFiles, failing: Failing | null): Result<Ran, Refusal> {
  switch (grading.by) {
    case "runs": {
      const run = grading.runs[failing?.index ?? 0] ?? grading.runs[0];
      return ok({ kind: "program", input: run?.input ?? [] });
    }
    case "checks": {
      const source = files["main.js"] ?? "";
      const failed = failing?.call ?? null;
      if (failed !== null && isCallOf(failed, source)) return ok({ kind: "call", call: failed });
      const first = failing === null ? callsIn(grading.checks, source)[0] : undefined;
      if (first !== undefined) return ok({ kind: "call", call: first });
      const lines = linesOfCheck(grading.checks, failing?.index ?? 0, source);
      return ok(lines === null ? { kind: "alone" } : { kind: "check", ...lines });
    }
    // The rule about the lines comes first in the verdict, as a check of its own.
    case "order":
    case "gaps":
      return ranBy(grading.grading, files, failing && { ...failing, index: failing.index - 1 });
    case "prediction":
      return ok({ kind: "program", input: grading.input });
    case "choices":
    case "tests":
    case "sql":
      return nothingToStep;
  }
}

const nothingToStep = refuse(
  "nothingToStep",
  "This exercise has no program that can be walked through step by step. Your work is as it was. Use Check instead.",
);

/** A prediction's program, before it was predicted. */
export const notBefore = refuse(
  "notBefore",
  "You can walk through this program step by step once you have said what it prints. Your work is as it was.",
);
