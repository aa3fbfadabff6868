import type { Case } from "./told.ts";

interface Deliberate {
  readonly reason: string;
  /** True if this reason explains one line of what differs. */
  readonly explains: (line: string, given: Case) => boolean;
}

/** Where a program may end otherwise here than on V8, and why. What is not in this list fails the test. */
const deliberate: readonly Deliberate[] = [];

/** Why all of these differences may be; null if one of them has no reason. */
export function reasonFor(given: Case, lines: readonly string[]): string | null {
  const reasons = lines.map(
    (line) => deliberate.find(({ explains }) => explains(line, given))?.reason ?? null,
  );
  return reasons.every((reason) => reason !== null) ? (reasons[0] ?? null) : null;
}
