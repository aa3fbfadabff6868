import type { StudentId, TerminalId } from "../bundle/ids.ts";
import { ok, type Result, type WallMs } from "../bundle/std.ts";
import { type DiskRefusal, onDisk } from "./disk.ts";
import type { Facility } from "./facility.ts";
import { findMachines, type Machine } from "./machines.ts";
import { findRegrades, type Regrades } from "./mismatches.ts";
import { findGaps, type Gap } from "./receipts.ts";
import type { ProgressState } from "./schema.ts";

/** Who has done what, as far as it has been collected. */
export interface Report {
  readonly facility: { readonly id: string; readonly name: string };
  /** By this machine's clock; `null` before the first. */
  readonly lastCollectedMs: WallMs | null;
  /** By name; those who are not on the roster last. */
  readonly students: readonly StudentReport[];
  readonly gaps: readonly Gap[];
  readonly machines: readonly Machine[];
  readonly regrades: Regrades;
}

export interface StudentReport {
  readonly id: StudentId;
  /** `null`: not on this facility's roster. */
  readonly name: string | null;
  /** By lesson and exercise. */
  readonly exercises: readonly ExerciseReport[];
}

export interface ExerciseReport {
  readonly lesson: string;
  readonly exercise: string;
  readonly state: Exclude<ProgressState, "new">;
  /** On all terminals together. */
  readonly attempts: number;
  readonly passed: Pass | null;
}

export interface Pass {
  /** Counted by its terminal, for this student and exercise. */
  readonly number: number;
  /** As the terminal's clock claimed. */
  readonly wallMs: WallMs;
  readonly terminal: { readonly id: TerminalId; readonly name: string };
}

export function makeReport(facility: Facility): Promise<Result<Report, DiskRefusal>> {
  return onDisk(facility.place, async () => {
    const { db } = facility;
    const roster = await db
      .selectFrom("student")
      .select(["id", "name"])
      .where("facility", "=", facility.id)
      .execute();
    const progress = await progressRows(facility);
    const bundle = await db
      .selectFrom("bundle")
      .innerJoin("terminal", "terminal.id", "bundle.terminal")
      .where("terminal.facility", "=", facility.id)
      .select((eb) => eb.fn.max("collected_ms").as("ms"))
      .executeTakeFirst();
    const names = new Map(roster.map(({ id, name }) => [id, name]));
    const ids = new Set([...names.keys(), ...progress.map(({ student }) => student)]);
    const byStudent = Map.groupBy(progress, ({ student }) => student);
    const students = [...ids].map((id) => ({
      id,
      name: names.get(id) ?? null,
      exercises: (byStudent.get(id) ?? []).flatMap(exerciseReport).sort(byExercise),
    }));
    return ok({
      facility: { id: facility.id, name: facility.name },
      lastCollectedMs: bundle?.ms ?? null,
      students: students.sort(byName),
      gaps: await findGaps(db, facility.id),
      machines: await findMachines(db, facility.id),
      regrades: await findRegrades(db, facility.id),
    });
  });
}

const progressRows = ({ db, id }: Facility) =>
  db
    .selectFrom("progress")
    .leftJoin("attempt", (join) =>
      join.onRef("attempt.log", "=", "progress.passed_log").onRef("attempt.seq", "=", "progress.passed_seq"),
    )
    .leftJoin("log", "log.no", "attempt.log")
    .leftJoin("terminal", "terminal.id", "log.terminal")
    .where("progress.facility", "=", id)
    .select([
      "progress.student",
      "progress.lesson",
      "progress.exercise",
      "progress.state",
      "progress.attempts",
      "attempt.number",
      "attempt.wall_ms",
      "terminal.id as terminal",
      "terminal.name as terminal_name",
    ])
    .execute();

type Row = Awaited<ReturnType<typeof progressRows>>[number];

function exerciseReport(row: Row): ExerciseReport[] {
  const { lesson, exercise, state, attempts, number, wall_ms, terminal, terminal_name } = row;
  // Nothing was handed in, only hints were read.
  if (state === "new") return [];
  const complete = number !== null && wall_ms !== null && terminal !== null && terminal_name !== null;
  const passed = complete
    ? { number, wallMs: wall_ms, terminal: { id: terminal, name: terminal_name } }
    : null;
  return [{ lesson, exercise, state, attempts, passed }];
}

/** Not by the query: no two databases sort texts alike. */
const byExercise = (a: ExerciseReport, b: ExerciseReport): number =>
  a.lesson.localeCompare(b.lesson) || a.exercise.localeCompare(b.exercise);

function byName(a: StudentReport, b: StudentReport): number {
  if (a.name === null || b.name === null)
    return Number(a.name === null) - Number(b.name === null) || (a.id < b.id ? -1 : 1);
  return a.name.localeCompare(b.name) || (a.id < b.id ? -1 : 1);
}
