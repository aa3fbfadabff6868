import { formatReport } from "./check.ts";
import { formatTranslated } from "./check-translated.ts";
import type { Proof } from "./prove.ts";

/** The proof for a person: each problem, then what was counted, problems by kind, and whose checks are weak. */
export function formatProof(proof: Proof): string {
  const { mutants, rejected, parts } = proof;
  const share = mutants === 0 ? "" : ` (${percent(rejected, mutants)})`;
  const kinds = parts
    .filter(({ findings }) => findings.length > 0)
    .map(({ about, findings }) => `${about} ${findings.length}`);
  return [
    ...proof.notes.map(({ file, what, why }) => `Worth a look: ${file}\n  ${what}\n  ${why}\n`),
    formatReport(proof),
    formatTranslated(proof.translated),
    proof.skills === null
      ? "It has no file of its skills, so those were not checked."
      : `${proof.skills} skills.`,
    `${rejected} of ${mutants} solutions with one small fault turned away${share}.`,
    ...(kinds.length === 0 ? [] : [`Problems: ${kinds.join(", ")}.`]),
    ...weakLines(proof),
  ].join("\n");
}

/** With one decimal, rounded down: 100.0 % is all of them. */
export function percent(part: number, whole: number): string {
  return `${(Math.floor((1000 * part) / whole) / 10).toFixed(1)} %`;
}

/** Exercises whose checks let a fault pass, the weakest first. */
function weakLines({ tried }: Proof): readonly string[] {
  const counts = Object.entries(Object.groupBy(tried, ({ exercise }) => exercise)).map(([exercise, all]) => ({
    exercise,
    of: all?.filter(({ outcome }) => outcome !== "equivalent").length ?? 0,
    passed: all?.filter(({ outcome }) => outcome === "passed").length ?? 0,
  }));
  const weak = counts.filter(({ passed }) => passed > 0).sort((a, b) => b.passed / b.of - a.passed / a.of);
  if (weak.length === 0) return [];
  return [
    "Weak checks:",
    ...weak.map(({ exercise, of, passed }) => `  ${exercise}: ${passed} of ${of} pass`),
  ];
}
