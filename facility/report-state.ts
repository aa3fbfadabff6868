import type { FacilityId } from "../bundle/ids.ts";
import { ok, type Result, type WallMs } from "../bundle/std.ts";
import { type DiskRefusal, onDisk } from "./disk.ts";
import type { Facility } from "./facility.ts";
import { byName } from "./report.ts";

/** All facilities of one database, in numbers. */
export interface StateReport {
  /** By name. */
  readonly facilities: readonly FacilitySummary[];
}

export interface FacilitySummary {
  readonly id: FacilityId;
  readonly name: string;
  /** On the roster and not archived. */
  readonly students: number;
  /** Exercises that somebody handed something in for, counted once for each student; those passed are among them. */
  readonly tried: number;
  /** With and without help. */
  readonly passed: number;
  readonly passedWithHelp: number;
  readonly attempts: number;
  /** By the collecting machine's clock; `null` before the first. */
  readonly lastCollectedMs: WallMs | null;
}

/** `facility` only says which database: whoever may read that sees the numbers of all that are in it, and no names of people. */
export function reportState({ db, place }: Facility): Promise<Result<StateReport, DiskRefusal>> {
  return onDisk(place, async () => {
    const facilities = await db.selectFrom("facility").select(["id", "name"]).execute();
    const rosters = await db
      .selectFrom("student")
      .select(({ fn }) => ["facility", fn.countAll<number>().as("students")])
      .where("archived_ms", "is", null)
      .groupBy("facility")
      .execute();
    // Grouped by facility alone, as the table's key is sorted, so that no database sorts all of its rows.
    const states = await db
      .selectFrom("progress")
      .select(({ fn, cast }) => [
        "facility",
        fn.countAll<number>().filterWhere("state", "!=", "new").as("tried"),
        fn.countAll<number>().filterWhere("state", "in", ["passed", "helped"]).as("passed"),
        fn.countAll<number>().filterWhere("state", "=", "helped").as("passedWithHelp"),
        cast<number>(fn.sum("attempts"), "bigint").as("attempts"),
      ])
      .groupBy("facility")
      .execute();
    const collected = await db
      .selectFrom("bundle")
      .innerJoin("terminal", "terminal.id", "bundle.terminal")
      .select(({ fn }) => ["terminal.facility", fn.max("collected_ms").as("ms")])
      .groupBy("terminal.facility")
      .execute();
    const students = new Map(rosters.map((row) => [row.facility, row.students]));
    const lastMs = new Map(collected.map(({ facility, ms }) => [facility, ms]));
    const counts = new Map(states.map(({ facility, ...own }) => [facility, own]));
    const summaries = facilities.map(({ id, name }) => ({
      id,
      name,
      students: students.get(id) ?? 0,
      ...(counts.get(id) ?? { tried: 0, passed: 0, passedWithHelp: 0, attempts: 0 }),
      lastCollectedMs: lastMs.get(id) ?? null,
    }));
    return ok({ facilities: summaries.sort(byName) });
  });
}
