import type { BootId, StudentId } from "../../bundle/ids.ts";
import type { MonoMs, WallMs } from "../../bundle/std.ts";
import type { Db } from "./open.ts";

/** Something that a student did here, of whatever kind. */
export interface Act {
  readonly kind: string;
  readonly bootId: BootId;
  readonly monoMs: MonoMs;
  readonly wallMs: WallMs;
}

/** What a student did on this machine since then, by its clock's claim, in the order in which it was done. */
export type ActsSince = (student: StudentId, sinceMs: WallMs) => readonly Act[];

export function openActs(db: Db): ActsSince {
  const acts = db.prepare<[string, number], Act>(`
    SELECT kind, boot AS bootId, mono_ms AS monoMs, wall_ms AS wallMs FROM events
    WHERE student = ? AND wall_ms >= ? ORDER BY position`);
  return (student, sinceMs) => acts.all(student, sinceMs);
}
