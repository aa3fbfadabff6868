import type { StudentId } from "../bundle/ids.ts";
import { findClashes, type Matched } from "./roster-clashes.ts";
import type { RosterRow, UnfitRow } from "./roster-rows.ts";

/** A student as the roster has them. */
export interface Enrolled {
  readonly id: StudentId;
  readonly name: string;
  readonly number: string | null;
  readonly archived: boolean;
  readonly class: string | null;
}

export interface Change {
  readonly from: Enrolled;
  readonly to: Enrolled;
}

/** What an import would do. Nobody is in two of these lists. */
export interface RosterPlan {
  readonly added: readonly RosterRow[];
  /** Another name, number or class, archived or back again. */
  readonly changed: readonly Change[];
  readonly unchanged: readonly Enrolled[];
  /** On the roster, not archived, and in no row. They are archived only if that is asked for. */
  readonly missing: readonly Enrolled[];
  readonly unfit: readonly UnfitRow[];
  /** How many rows say of somebody that they are gone who was never here. */
  readonly absent: number;
}

/**
 * Compares a file's rows with the roster. A row means the student with its Foothold id, else with its number, else
 * with its name. Never more than one row counts for a student, and what comes out has each name and number once: rows that
 * would break that are unfit, and those who were here before keep what they have.
 */
export function planRoster(
  roster: readonly Enrolled[],
  rows: readonly RosterRow[],
  unfit: readonly UnfitRow[],
): RosterPlan {
  const find = finder(roster);
  const refused: UnfitRow[] = [...unfit];
  const met = new Map<StudentId, RosterRow>();
  const matched: Matched[] = [];
  let absent = 0;
  for (const row of rows) {
    const found = find(row);
    if (typeof found === "string") {
      refused.push({ ...row, reason: found });
      continue;
    }
    const before = found === null ? undefined : met.get(found.id);
    if (before !== undefined) {
      refused.push({ ...row, reason: `This student is in row ${before.row} already; only that row counts.` });
      continue;
    }
    const { name, archived } = row;
    if (found === null && archived) {
      absent++;
      continue;
    }
    if (found !== null) met.set(found.id, row);
    matched.push({
      row,
      from: found,
      to: {
        name,
        number: numberAfter(row.number, found?.number ?? null),
        archived,
        class: row.class ?? found?.class ?? null,
      },
    });
  }
  const clashing = findClashes(roster, matched);
  for (const [row, reason] of clashing) refused.push({ ...row, reason });
  const fit = matched.filter(({ row }) => !clashing.has(row));
  const known = fit.flatMap(({ from, to }) => (from === null ? [] : [{ from, to: { id: from.id, ...to } }]));
  return {
    added: fit.flatMap(({ row, from }) => (from === null ? [row] : [])),
    changed: known.filter(isChange),
    unchanged: known.filter((change) => !isChange(change)).map(({ from }) => from),
    missing: roster.filter(({ id, archived }) => !archived && !met.has(id)),
    unfit: refused
      .toSorted((a, b) => a.row - b.row)
      .map(({ row, cells, reason }) => ({ row, cells, reason })),
    absent,
  };
}

const isChange = ({ from, to }: Change) =>
  from.name !== to.name ||
  from.number !== to.number ||
  from.archived !== to.archived ||
  from.class !== to.class;

function finder(roster: readonly Enrolled[]) {
  const byId = new Map(roster.map((student) => [student.id, student]));
  const byNumber = new Map(roster.map((student) => [student.number, student]));
  const byName = new Map(roster.map((student) => [student.name, student]));
  /** A sentence for a row that could mean two students. */
  return ({ student, number, name }: RosterRow): Enrolled | null | string => {
    if (student !== null) {
      return (
        byId.get(student) ??
        "There is no student with this Foothold id here; leave it empty to add a new one."
      );
    }
    const numbered = number === null ? undefined : byNumber.get(number);
    if (numbered !== undefined) return numbered;
    const named = byName.get(name);
    if (named === undefined) return null;
    if (number !== null && named.number !== null && numberAfter(number, named.number) !== named.number) {
      return `There is a student of this name with the number ${named.number} here; if it is the same person, give that number, else add to the name so that both can tell theirs from the other.`;
    }
    return named;
  };
}

/** Spreadsheets drop zeros at the front, so a number that lacks only them is the one that was there. */
function numberAfter(given: string | null, known: string | null): string | null {
  if (given === null || known === null) return given ?? known;
  return withoutZeros(given) === withoutZeros(known) ? known : given;
}

const withoutZeros = (number: string) => number.replace(/^0+(?=\d)/, "");
