import type { FacilityId, StudentId, TerminalId } from "../bundle/ids.ts";
import type { WallMs } from "../bundle/std.ts";
import type { Database } from "./database.ts";

/** A pass that did not come out as a pass when this machine graded the same source with the same checks. */
export interface Mismatch {
  readonly student: StudentId;
  readonly terminal: { readonly id: TerminalId; readonly name: string };
  readonly seq: number;
  readonly lesson: string;
  readonly exercise: string;
  readonly number: number;
  /** What came out. */
  readonly verdict: string;
  readonly wallMs: WallMs;
}

export interface Regrades {
  readonly same: number;
  /** Their exercise, checks or runner are not at hand in the version that they were graded with. */
  readonly otherVersion: number;
  readonly differs: readonly Mismatch[];
}

export async function findRegrades(db: Database, facility: FacilityId): Promise<Regrades> {
  const counts = await db
    .selectFrom("regrade")
    .select((from) => ["outcome", from.fn.countAll<number>().as("passes")])
    .where("facility", "=", facility)
    .groupBy("outcome")
    .execute();
  const rows = await db
    .selectFrom("regrade")
    .innerJoin("attempt", (join) =>
      join.onRef("attempt.log", "=", "regrade.log").onRef("attempt.seq", "=", "regrade.seq"),
    )
    .innerJoin("log", "log.no", "regrade.log")
    .innerJoin("terminal", "terminal.id", "log.terminal")
    .select(["attempt.student", "attempt.lesson", "attempt.exercise", "attempt.number", "attempt.wall_ms"])
    .select(["regrade.seq", "regrade.verdict", "terminal.id", "terminal.name"])
    .where("regrade.facility", "=", facility)
    .where("regrade.outcome", "=", "differs")
    .execute();
  const count = (wanted: string) => counts.find(({ outcome }) => outcome === wanted)?.passes ?? 0;
  return {
    same: count("same"),
    otherVersion: count("otherVersion"),
    differs: rows
      .map(({ id, name, wall_ms, ...row }) => ({ ...row, terminal: { id, name }, wallMs: wall_ms }))
      .sort(
        (a, b) =>
          (a.terminal.id < b.terminal.id ? -1 : Number(a.terminal.id > b.terminal.id)) || a.seq - b.seq,
      ),
  };
}
