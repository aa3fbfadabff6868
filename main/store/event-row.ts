import type { EventRecord } from "../../bundle/event.ts";
import type { BootId, StudentId } from "../../bundle/ids.ts";
import type { MonoMs, WallMs } from "../../bundle/std.ts";

/** An event as the table has it. */
export interface EventRow {
  position: number;
  log: number;
  seq: number;
  boot: BootId;
  mono_ms: MonoMs;
  wall_ms: WallMs;
  student: StudentId | null;
  kind: string;
  body: string;
  prev: string;
  hash: string;
}

export function toEvent(row: EventRow): EventRecord {
  const { seq, boot: bootId, mono_ms: monoMs, wall_ms: wallMs, student, kind, body, prev, hash } = row;
  return { seq, bootId, monoMs, wallMs, student, kind, body: JSON.parse(body), prev, hash };
}
