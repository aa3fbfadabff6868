import { canonicalJson } from "../../bundle/canonical.ts";
import type { FactBody } from "../../bundle/facts.ts";
import type { StudentId } from "../../bundle/ids.ts";
import type { ExerciseId } from "../../curriculum/schema.ts";
import type { CheckedVersion, VersionWhy, WorkId } from "../contract.ts";
import type { Db } from "./open.ts";

/** What became of a student's versions. */
export interface History {
  /** By the version's number: how the newest check here of exactly its text went. */
  checked(student: StudentId, exercise: WorkId): ReadonlyMap<number, CheckedVersion>;
  /**
   * Whether the present text began in the student's last session before this one, and that session was never ended:
   * neither by them nor by the program as it closed.
   */
  wasCutOff(student: StudentId, exercise: ExerciseId): boolean;
}

type Attempted = Pick<FactBody<"attempted">, "files" | "verdict" | "checks">;

export function openHistory(db: Db): History {
  const versions = db.prepare<[string, string], { number: number; files: string }>(
    "SELECT number, files FROM versions WHERE student = ? AND exercise = ?",
  );
  // More than the versions that are kept: several checks of one text are common.
  const attempts = db
    .prepare<[string, string], string>(`
    SELECT e.body FROM attempts a JOIN events e ON e.position = a.position
    WHERE a.student = ? AND a.exercise = ? ORDER BY a.position DESC LIMIT 200`)
    .pluck();
  const newest = db.prepare<[string, string], { why: VersionWhy; position: number }>(
    "SELECT why, position FROM versions WHERE student = ? AND exercise = ? ORDER BY number DESC LIMIT 1",
  );
  const doors = db.prepare<[string], { position: number; kind: string }>(`
    SELECT position, kind FROM events WHERE kind IN ('signedIn', 'signedOut') AND student = ?
    ORDER BY position DESC LIMIT 2`);

  return {
    checked(student, exercise) {
      const outcomes = new Map<string, CheckedVersion>();
      for (const body of attempts.all(student, exercise)) {
        const { files, verdict, checks }: Attempted = JSON.parse(body);
        const text = canonicalJson(files);
        const passed = checks.filter(({ state }) => state === "passed").length;
        if (!outcomes.has(text)) outcomes.set(text, { verdict, passed, total: checks.length });
      }
      return new Map(
        versions.all(student, exercise).flatMap(({ number, files }) => {
          const outcome = outcomes.get(canonicalJson(JSON.parse(files)));
          return outcome ? [[number, outcome] as const] : [];
        }),
      );
    },
    wasCutOff(student, exercise) {
      const [present, before] = doors.all(student);
      const text = newest.get(student, exercise);
      if (present?.kind !== "signedIn" || before?.kind !== "signedIn" || text?.why !== "typed") return false;
      return text.position >= before.position && text.position < present.position;
    },
  };
}
