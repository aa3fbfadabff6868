import type { Enrolled } from "./roster-plan.ts";
import type { RosterRow } from "./roster-rows.ts";

/** A row, whom it means (`null`: somebody new), and what they would be after it. */
export interface Matched {
  readonly row: RosterRow;
  readonly from: Enrolled | null;
  readonly to: Omit<Enrolled, "id">;
}

/**
 * The rows that would give somebody a name or number that another has in the end, each with a sentence. A refused row
 * leaves its student as they were, so whoever counted on that student's old name is refused with it. Time grows with
 * the number of rows, however they hang together.
 */
export function findClashes(
  roster: readonly Enrolled[],
  matched: readonly Matched[],
): ReadonlyMap<RosterRow, string> {
  const refused = new Map<RosterRow, string>();
  const moved = new Set(matched.flatMap(({ from }) => (from === null ? [] : [from.id])));
  const staying = roster.filter(({ id }) => !moved.has(id));
  const claims = { name: new Map<string, RosterRow>(), number: new Map<string, RosterRow>() };
  for (const key of keys) {
    const held = new Map(staying.map((student) => [student[key], student]));
    // Whoever keeps a name or number has it before whoever wants it.
    for (const { row, to } of matched.toSorted(keepersFirst(key))) {
      const value = to[key];
      if (value === null || refused.has(row)) continue;
      const holder = held.get(value);
      const claimer = claims[key].get(value);
      if (holder !== undefined) refused.set(row, sayClash(key, who(holder)));
      else if (claimer !== undefined) refused.set(row, sayClash(key, `the student in row ${claimer.row}`));
      else claims[key].set(value, row);
    }
  }
  const from = new Map(matched.map((match) => [match.row, match.from]));
  // A Map is read to its end while it grows.
  for (const row of refused.keys()) {
    const stays = from.get(row);
    if (!stays) continue;
    for (const key of keys) {
      const claimer = stays[key] === null ? undefined : claims[key].get(stays[key]);
      if (claimer !== undefined && claimer !== row && !refused.has(claimer)) {
        refused.set(
          claimer,
          sayClash(key, `${who(stays)} (row ${row.row} would have changed that, and does not fit)`),
        );
      }
    }
  }
  return refused;
}

const keys = ["name", "number"] as const;

const keepersFirst = (key: (typeof keys)[number]) => (a: Matched, b: Matched) =>
  Number(a.from?.[key] !== a.to[key]) - Number(b.from?.[key] !== b.to[key]) || a.row.row - b.row.row;

const who = ({ archived }: Enrolled) => (archived ? "an archived student" : "another student here");

function sayClash(key: (typeof keys)[number], holder: string): string {
  return key === "name"
    ? `This name is that of ${holder}; add a second name or a number to it, so that both can tell theirs from the other.`
    : `This number is that of ${holder}; two students cannot share one.`;
}
