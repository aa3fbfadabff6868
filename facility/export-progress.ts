import type { StudentId } from "../bundle/ids.ts";
import type { WallMs } from "../bundle/std.ts";
import type { Facility } from "./facility.ts";
import { readEnrolled } from "./roster-import.ts";

/** Somebody who has done something, or is on the roster. */
export interface Learner {
  readonly id: StudentId;
  /** `null`: not on this facility's roster. */
  readonly name: string | null;
  readonly number: string | null;
}

/** In a stable order: by name, then by id, those who are not on the roster last. */
export async function readLearners(facility: Facility): Promise<readonly Learner[]> {
  const roster = await readEnrolled(facility.db, facility);
  const known = new Set(roster.map(({ id }) => id));
  const working = await facility.db
    .selectFrom("progress")
    .select("student")
    .where("facility", "=", facility.id)
    .where("attempts", ">", 0)
    .distinct()
    .execute();
  const others = working.flatMap(({ student }) =>
    known.has(student) ? [] : [{ id: student, name: null, number: null }],
  );
  return [...roster.toSorted(byName), ...others.toSorted(byName)].map(({ id, name, number }) => ({
    id,
    name,
    number,
  }));
}

/** By code units and not by a language's rules, which differ between machines. */
const byName = (a: Learner, b: Learner) => compare(a.name ?? "", b.name ?? "") || compare(a.id, b.id);
export const compare = (a: string, b: string) => (a < b ? -1 : Number(a > b));

/** What one student did, by lesson and exercise. */
export async function readProgress({ db, id }: Facility, student: StudentId, sinceMs: WallMs | null) {
  let query = db
    .selectFrom("progress")
    .leftJoin("attempt as pass", (join) =>
      join.onRef("pass.log", "=", "progress.passed_log").onRef("pass.seq", "=", "progress.passed_seq"),
    )
    .leftJoin("log", "log.no", "pass.log")
    .leftJoin("terminal", "terminal.id", "log.terminal")
    .where("progress.facility", "=", id)
    .where("progress.student", "=", student)
    .where("progress.attempts", ">", 0)
    .select(({ selectFrom }) => [
      "progress.lesson",
      "progress.exercise",
      "progress.state",
      "progress.attempts",
      "pass.wall_ms as passedMs",
      "terminal.name as terminal",
      selectFrom("attempt")
        .select((of) => of.fn.min("attempt.wall_ms").as("ms"))
        .whereRef("attempt.student", "=", "progress.student")
        .whereRef("attempt.exercise", "=", "progress.exercise")
        .as("firstMs"),
      selectFrom("attempt")
        .select((of) => of.fn.max("attempt.wall_ms").as("ms"))
        .whereRef("attempt.student", "=", "progress.student")
        .whereRef("attempt.exercise", "=", "progress.exercise")
        .as("lastMs"),
    ]);
  if (sinceMs !== null) {
    query = query.where(({ exists, selectFrom }) =>
      exists(
        selectFrom("attempt")
          .innerJoin("log as own", "own.no", "attempt.log")
          .innerJoin("bundle", "bundle.terminal", "own.terminal")
          .select("bundle.digest")
          .whereRef("attempt.student", "=", "progress.student")
          .whereRef("attempt.exercise", "=", "progress.exercise")
          .whereRef("bundle.from_seq", "<=", "attempt.seq")
          .whereRef("bundle.to_seq", ">=", "attempt.seq")
          .where("bundle.collected_ms", ">=", sinceMs),
      ),
    );
  }
  const rows = await query.execute();
  return rows.toSorted((a, b) => compare(a.lesson, b.lesson) || compare(a.exercise, b.exercise));
}

/** All exercises that anybody tried, each with its lesson, by both. */
export async function readExercises({ db, id }: Facility) {
  const rows = await db
    .selectFrom("progress")
    .where("facility", "=", id)
    .where("attempts", ">", 0)
    .select(({ fn }) => ["exercise", fn.min("lesson").as("lesson")])
    .groupBy("exercise")
    .execute();
  return rows.toSorted((a, b) => compare(a.lesson, b.lesson) || compare(a.exercise, b.exercise));
}
