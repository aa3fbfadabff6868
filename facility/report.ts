import type { StudentId, TerminalId } from "../bundle/ids.ts";
import { ok, type Result, type WallMs } from "../bundle/std.ts";
import { type DiskRefusal, onDisk } from "./disk.ts";
import type { Facility } from "./facility.ts";
import { findGaps, type Gap } from "./gaps.ts";
import type { ProgressState } from "./schema.ts";

/** Who has done what, as far as it has been collected. */
export interface Report {
  readonly facility: { readonly id: string; readonly name: string };
  /** By this machine's clock; `null` before the first. */
  readonly lastCollectedMs: WallMs | null;
  /** By name; those who are not on the roster last. */
  readonly students: readonly StudentReport[];
  readonly gaps: readonly Gap[];
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
  readonly state: ProgressState;
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
  return onDisk(facility.folder, async () => {
    const { db } = facility;
    const roster = await db.selectFrom("student").select(["id", "name"]).execute();
    const progress = await progressRows(facility);
    const bundle = await db
      .selectFrom("bundle")
      .select((eb) => eb.fn.max("collected_ms").as("ms"))
      .executeTakeFirst();
    const names = new Map(roster.map(({ id, name }) => [id, name]));
    const ids = new Set([...names.keys(), ...progress.map(({ student }) => student)]);
    const byStudent = Map.groupBy(progress, ({ student }) => student);
    const students = [...ids].map((id) => ({
      id,
      name: names.get(id) ?? null,
      exercises: (byStudent.get(id) ?? []).map(exerciseReport),
    }));
    return ok({
      facility: { id: facility.id, name: facility.name },
      lastCollectedMs: bundle?.ms ?? null,
      students: students.sort(byName),
      gaps: await findGaps(db),
    });
  });
}

const progressRows = ({ db }: Facility) =>
  db
    .selectFrom("progress")
    .leftJoin("attempt", (join) =>
      join
        .onRef("attempt.terminal", "=", "progress.passed_terminal")
        .onRef("attempt.seq", "=", "progress.passed_seq"),
    )
    .leftJoin("terminal", "terminal.id", "attempt.terminal")
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
    .orderBy("progress.lesson")
    .orderBy("progress.exercise")
    .execute();

type Row = Awaited<ReturnType<typeof progressRows>>[number];

function exerciseReport(row: Row): ExerciseReport {
  const { lesson, exercise, state, attempts, number, wall_ms, terminal, terminal_name } = row;
  const complete = number !== null && wall_ms !== null && terminal !== null && terminal_name !== null;
  const passed = complete
    ? { number, wallMs: wall_ms, terminal: { id: terminal, name: terminal_name } }
    : null;
  return { lesson, exercise, state, attempts, passed };
}

function byName(a: StudentReport, b: StudentReport): number {
  if (a.name === null || b.name === null) return Number(a.name === null) - Number(b.name === null);
  return a.name.localeCompare(b.name);
}
