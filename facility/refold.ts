import type { Transaction } from "kysely";
import type { FacilityId, StudentId } from "../bundle/ids.ts";
import type { Database } from "./database.ts";
import { foldProgress, type Places, type Progress } from "./fold.ts";
import type { Tables } from "./schema.ts";

/** A student and an exercise, whose progress is one row. */
export interface Pair {
  readonly student: StudentId;
  readonly exercise: string;
}

/** An id holds no space, so no two pairs have one key. */
export const pairKey = ({ student, exercise }: Pair): string => `${student} ${exercise}`;

/** Pairs that are read and written with one statement each: 2 variables for a pair, 15 for its progress. */
const chunk = 500;

/** Folds `progress` again wherever it was touched. */
export async function refold(
  transaction: Transaction<Tables>,
  facility: FacilityId,
  touched: readonly Pair[],
): Promise<void> {
  for (let from = 0; from < touched.length; from += chunk) {
    const folded = await foldPairs(transaction, facility, touched.slice(from, from + chunk), "all");
    if (folded.length === 0) continue;
    await transaction
      .insertInto("progress")
      .values(folded.map((row) => ({ facility, ...row })))
      .onConflict((conflict) =>
        conflict.columns(["facility", "student", "exercise"]).doUpdateSet((set) => ({
          lesson: set.ref("excluded.lesson"),
          state: set.ref("excluded.state"),
          attempts: set.ref("excluded.attempts"),
          hints: set.ref("excluded.hints"),
          step: set.ref("excluded.step"),
          passed_log: set.ref("excluded.passed_log"),
          passed_seq: set.ref("excluded.passed_seq"),
          passed_number: set.ref("excluded.passed_number"),
          passed_ms: set.ref("excluded.passed_ms"),
          passed_terminal: set.ref("excluded.passed_terminal"),
          last_ms: set.ref("excluded.last_ms"),
        })),
      )
      .execute();
  }
}

/**
 * The progress of each of some pairs (at most 500), from all events that are here, or from those only before which
 * nothing is missing.
 */
export async function foldPairs(
  db: Database,
  facility: FacilityId,
  pairs: readonly Pair[],
  from: "all" | "rooted",
): Promise<readonly (Pair & Progress)[]> {
  if (pairs.length === 0) return [];
  const tallies = await db
    .selectFrom("tally")
    .selectAll()
    .where("facility", "=", facility)
    .where((where) =>
      where(
        where.refTuple("student", "exercise"),
        "in",
        pairs.map(({ student, exercise }) => where.tuple(student, exercise)),
      ),
    )
    .execute();
  const places = await placesOf(db, [...new Set(tallies.map(({ log }) => log))]);
  const counts = ({ log }: { readonly log: number }) => from === "all" || places.get(log)?.rooted === 1;
  const talliesOf = Map.groupBy(tallies.filter(counts), pairKey);
  return pairs.flatMap((pair) => {
    const progress = foldProgress(talliesOf.get(pairKey(pair)) ?? [], places);
    return progress === null ? [] : [{ ...pair, ...progress }];
  });
}

/** All stretches of the terminals that these are of. */
async function placesOf(db: Database, logs: readonly number[]): Promise<Places> {
  if (logs.length === 0) return new Map();
  const rows = await db
    .selectFrom("log")
    .select(["no", "from_seq", "parent", "terminal", "rooted"])
    .where("terminal", "in", (from) =>
      from.selectFrom("log as own").select("own.terminal").where("own.no", "in", logs),
    )
    .execute();
  return new Map(rows.map((row) => [row.no, row]));
}

/** Whose progress depends on events of these stretches. */
export async function pairsOf(db: Database, logs: readonly number[]): Promise<readonly Pair[]> {
  if (logs.length === 0) return [];
  return db.selectFrom("tally").select(["student", "exercise"]).distinct().where("log", "in", logs).execute();
}
