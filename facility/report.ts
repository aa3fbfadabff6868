import type { FacilityId, StudentId } from "../bundle/ids.ts";
import { ok, type Result, type WallMs } from "../bundle/std.ts";
import type { Database } from "./database.ts";
import { type DiskRefusal, onDisk } from "./disk.ts";
import type { Facility } from "./facility.ts";
import { findMachines, type Machine } from "./machines.ts";
import { findRegrades, type Regrades } from "./mismatches.ts";
import { countOpen } from "./questions.ts";
import { findGaps, type Gap } from "./receipts.ts";
import { type ExerciseReport, readExerciseReports } from "./report-rows.ts";

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
  /** How many questions wait for an answer. */
  readonly openQuestions: number;
}

export interface StudentReport {
  readonly id: StudentId;
  /** `null`: not on this facility's roster. */
  readonly name: string | null;
  /** By lesson and exercise. */
  readonly exercises: readonly ExerciseReport[];
}

export function makeReport(facility: Facility): Promise<Result<Report, DiskRefusal>> {
  return onDisk(facility.place, async () => {
    const { db } = facility;
    const roster = await db
      .selectFrom("student")
      .select(["id", "name"])
      .where("facility", "=", facility.id)
      .execute();
    const exercises = await readExerciseReports(facility, { kind: "facility" });
    const names = new Map(roster.map(({ id, name }) => [id, name]));
    const ids = new Set([...names.keys(), ...exercises.keys()]);
    const students = [...ids].map((id) => ({
      id,
      name: names.get(id) ?? null,
      exercises: exercises.get(id) ?? [],
    }));
    return ok({
      facility: { id: facility.id, name: facility.name },
      lastCollectedMs: await lastCollected(db, facility.id),
      students: students.sort(byName),
      gaps: await findGaps(db, facility.id),
      machines: await findMachines(db, facility.id),
      regrades: await findRegrades(db, facility.id),
      openQuestions: await countOpen(db, facility.id),
    });
  });
}

/** When something of this facility was collected last, by this machine's clock; `null` before the first time. */
export async function lastCollected(db: Database, facility: FacilityId): Promise<WallMs | null> {
  const bundle = await db
    .selectFrom("bundle")
    .innerJoin("terminal", "terminal.id", "bundle.terminal")
    .where("terminal.facility", "=", facility)
    .select((eb) => eb.fn.max("collected_ms").as("ms"))
    .executeTakeFirst();
  return bundle?.ms ?? null;
}

export function byName(
  a: { readonly id: string; readonly name: string | null },
  b: { readonly id: string; readonly name: string | null },
): number {
  if (a.name === null || b.name === null)
    return Number(a.name === null) - Number(b.name === null) || (a.id < b.id ? -1 : 1);
  return a.name.localeCompare(b.name) || (a.id < b.id ? -1 : 1);
}
