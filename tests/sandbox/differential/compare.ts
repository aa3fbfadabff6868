import type { Workshop } from "../workshop.ts";
import { reasonFor } from "./deliberate.ts";
import type { Reference } from "./reference.ts";
import { type Case, disagreements, type Told, toldBySandbox } from "./told.ts";

/** Short, so that endless programs do not take all the time. What was stopped only here is given more. */
const deadlineMs = 250;
const pieceMs = 150;
const longDeadlineMs = 10_000;

export interface ProgramReport {
  readonly compared: number;
  readonly checks: number;
  /** How many programs ended in which way, in both engines alike. */
  readonly kinds: ReadonlyMap<string, number>;
  /** How many differences have which written reason. */
  readonly explained: ReadonlyMap<string, number>;
  readonly disagreements: readonly string[];
}

/** Grades every case in the sandbox and on V8, and compares check by check what was decided and printed. */
export async function comparePrograms(
  workshop: Workshop,
  reference: Reference,
  cases: readonly Case[],
): Promise<ProgramReport> {
  const kinds = new Map<string, number>();
  const explained = new Map<string, number>();
  const found: string[] = [];
  let checks = 0;
  const told = async (given: Case, ms: number): Promise<Told> =>
    toldBySandbox(await workshop.verdict(given.checks, given.files, { deadlineMs: ms }));
  const count = (map: Map<string, number>, key: string) => map.set(key, (map.get(key) ?? 0) + 1);
  for (const given of cases) {
    let [ours, theirs] = await Promise.all([told(given, deadlineMs), reference.tell(given, pieceMs)]);
    if (ours.kind === "stopped" && theirs.kind !== "stopped") ours = await told(given, longDeadlineMs);
    else if (ours.kind !== "stopped" && theirs.kind === "stopped") theirs = await reference.tell(given);
    checks += theirs.checks.length;
    const lines = disagreements(ours, theirs);
    if (lines.length === 0) {
      const state = theirs.checks.some((check) => check.state === "failed") ? "failed" : "passed";
      count(kinds, theirs.kind === "ran" ? state : theirs.kind);
      continue;
    }
    const reason = reasonFor(lines);
    if (reason !== null) count(explained, reason);
    else found.push(`${given.name}\n  ${lines.join("\n  ")}`);
  }
  return { compared: cases.length, checks, kinds, explained, disagreements: found };
}
