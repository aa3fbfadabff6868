import { facts } from "../../bundle/facts.ts";
import type { StudentId } from "../../bundle/ids.ts";
import type { WallMs } from "../../bundle/std.ts";
import type { Db } from "./open.ts";

/** Requests for a print, and whether a bundle has carried them. */
export interface Prints {
  newest(student: StudentId): {
    readonly position: number;
    readonly wallMs: WallMs;
    readonly projects: number;
    readonly hasLeft: boolean;
  } | null;
  /** Students whose newest request no bundle has carried yet. */
  waiting(): number;
}

export function openPrints(db: Db): Prints {
  const newest = db.prepare<[string], { position: number; wallMs: WallMs; body: string }>(`
    SELECT position, wall_ms AS wallMs, body FROM events WHERE kind = 'printAsked' AND student = ?
    ORDER BY position DESC LIMIT 1`);
  const carried = db
    .prepare<[], number>(
      "SELECT coalesce(max(position), 0) FROM events WHERE kind IN ('exportMade', 'delivered')",
    )
    .pluck();
  const waiting = db
    .prepare<[number], number>(
      "SELECT count(DISTINCT student) FROM events WHERE kind = 'printAsked' AND position > ?",
    )
    .pluck();
  return {
    newest(student) {
      const row = newest.get(student);
      if (!row) return null;
      const { papers } = facts.printAsked.parse(JSON.parse(row.body));
      const hasLeft = (carried.get() ?? 0) > row.position;
      return { position: row.position, wallMs: row.wallMs, projects: papers.projects.length, hasLeft };
    },
    waiting: () => waiting.get(carried.get() ?? 0) ?? 0,
  };
}
