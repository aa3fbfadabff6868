import { createHash } from "node:crypto";
import { canonicalJson } from "../bundle/canonical.ts";
import type { Brand, Json } from "../bundle/std.ts";
import type { Graded, Grading } from "./schema.ts";

/** SHA-256, lower-case hex, over canonical JSON (`bundle/canonical.ts`). The sandbox's `Provenance` takes it. */
export interface ExerciseHash {
  /** Of what decides a verdict: id, kind, starter and grading. A better word in a hint changes nothing. */
  readonly exercise: Brand<string, "Sha256Hex">;
  /** Of the grading alone. */
  readonly checks: Brand<string, "Sha256Hex">;
}

/** The same for an exercise as its author has it and as a terminal has it. */
export function hashExercise({ id, kind, starter, grading }: Graded): ExerciseHash {
  // The checks as such, where there is nothing else: attempts were recorded with that before there were other gradings.
  // What is left out and what is undefined is the same in JSON.
  const checks: Json =
    grading.by === "checks" ? grading.checks : JSON.parse(JSON.stringify(withoutWords(grading)));
  return { exercise: sha256({ id, kind, starter, checks }), checks: sha256(checks) };
}

/** Words in another language decide nothing, wherever the checks lie. */
function withoutWords(grading: Grading): Grading {
  if (!("grading" in grading) || grading.grading.by !== "checks") return grading;
  const { by, checks } = grading.grading;
  return { ...grading, grading: { by, checks } };
}

function sha256(value: Json): Brand<string, "Sha256Hex"> {
  return createHash("sha256").update(canonicalJson(value)).digest("hex") as Brand<string, "Sha256Hex">;
}
