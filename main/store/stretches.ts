import type { WallMs } from "../../bundle/std.ts";
import type { Stretch } from "../folio/suspect.ts";
import type { Db } from "./open.ts";

/** How this machine's wall clock went, from the events at which it may have been set: a start, and a jump that was told. */
export type Stretches = () => readonly Stretch[];

export function openStretches(db: Db): Stretches {
  const begins = db.prepare<[], { position: number; wallMs: WallMs }>(`
    SELECT position, wall_ms AS wallMs FROM events WHERE kind IN ('booted', 'clockJumped') ORDER BY position`);
  const upTo = db.prepare<[number], { position: number; wallMs: WallMs }>(
    "SELECT position, wall_ms AS wallMs FROM events WHERE position < ? ORDER BY position DESC LIMIT 1",
  );
  const first = db.prepare<[], { position: number; wallMs: WallMs }>(
    "SELECT position, wall_ms AS wallMs FROM events ORDER BY position LIMIT 1",
  );
  return () => {
    const start = first.get();
    const marks = begins.all();
    // What comes before the first start, such as the provisioning, is a stretch too.
    if (start && start.position !== marks[0]?.position) marks.unshift(start);
    return marks.flatMap(({ position, wallMs }, at) => {
      const end = upTo.get(marks[at + 1]?.position ?? Number.MAX_SAFE_INTEGER);
      return end ? [{ from: position, to: end.position, fromMs: wallMs, toMs: end.wallMs }] : [];
    });
  };
}
