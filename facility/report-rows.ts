import type { StudentId, TerminalId } from "../bundle/ids.ts";
import type { WallMs } from "../bundle/std.ts";
import type { Facility } from "./facility.ts";
import type { ProgressState } from "./schema.ts";

/** What one student did in one exercise. */
export interface ExerciseReport {
  readonly lesson: string;
  readonly exercise: string;
  readonly state: Exclude<ProgressState, "new">;
  /** On all terminals together. */
  readonly attempts: number;
  /** Of the latest attempt, as its terminal's clock claimed. */
  readonly lastMs: WallMs;
  readonly passed: Pass | null;
}

export interface Pass {
  /** Counted by its terminal, for this student and exercise. */
  readonly number: number;
  /** As the terminal's clock claimed. */
  readonly wallMs: WallMs;
  readonly terminal: { readonly id: TerminalId; readonly name: string };
}

/** Whose rows are read: of the facility, of one class of it, or of one student. */
export type Scope =
  | { readonly kind: "facility" }
  | { readonly kind: "class"; readonly name: string }
  | { readonly kind: "student"; readonly id: StudentId };

/** What was done by whom, by lesson and exercise. Whoever has only read hints has an empty list. */
export async function readExerciseReports(
  facility: Facility,
  scope: Scope,
): Promise<ReadonlyMap<StudentId, readonly ExerciseReport[]>> {
  const rows = await within(facility, scope).execute();
  const byStudent = new Map<StudentId, ExerciseReport[]>();
  for (const row of rows) {
    const own = byStudent.get(row.student) ?? [];
    if (row.state !== "new") own.push(toReport(row, row.state));
    byStudent.set(row.student, own);
  }
  for (const own of byStudent.values()) own.sort(byExercise);
  return byStudent;
}

function within(facility: Facility, scope: Scope) {
  const rows = progressRows(facility);
  switch (scope.kind) {
    case "facility":
      return rows;
    case "student":
      return rows.where("progress.student", "=", scope.id);
    case "class":
      return rows.where("progress.student", "in", (from) =>
        from
          .selectFrom("student")
          .select("student.id")
          .where("student.facility", "=", facility.id)
          .where("student.class", "=", scope.name),
      );
  }
}

const progressRows = ({ db, id }: Facility) =>
  db
    .selectFrom("progress")
    .leftJoin("terminal", "terminal.id", "progress.passed_terminal")
    .where("progress.facility", "=", id)
    .select([
      "progress.student",
      "progress.lesson",
      "progress.exercise",
      "progress.state",
      "progress.attempts",
    ])
    .select(["progress.passed_number", "progress.passed_ms", "progress.last_ms"])
    .select(["terminal.id as terminal", "terminal.name as terminal_name"]);

type Row = Awaited<ReturnType<ReturnType<typeof progressRows>["execute"]>>[number];

function toReport(row: Row, state: ExerciseReport["state"]): ExerciseReport {
  const { lesson, exercise, attempts, last_ms, passed_number, passed_ms, terminal, terminal_name } = row;
  if (last_ms === null) throw new Error(`The progress of ${row.student} in ${exercise} has no attempts.`);
  const complete =
    passed_number !== null && passed_ms !== null && terminal !== null && terminal_name !== null;
  const passed = complete
    ? { number: passed_number, wallMs: passed_ms, terminal: { id: terminal, name: terminal_name } }
    : null;
  return { lesson, exercise, state, attempts, lastMs: last_ms, passed };
}

/** Not by the query: no two databases sort texts alike. */
const byExercise = (a: ExerciseReport, b: ExerciseReport): number =>
  a.lesson.localeCompare(b.lesson) || a.exercise.localeCompare(b.exercise);
