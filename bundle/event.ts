import { createHash } from "node:crypto";
import { z } from "zod";
import { canonicalJson } from "./canonical.ts";
import { sha256Hex } from "./hex.ts";
import { type BootId, bootId, type StudentId, studentId, type TerminalId } from "./ids.ts";
import type { Json, MonoMs, WallMs } from "./std.ts";

/**
 * One fact in a terminal's log, exactly as it is kept and carried. `body` is read by the rules of its
 * `kind` (see `facts.ts`); a reader keeps an event whose kind it does not know.
 */
export interface EventRecord {
  /** 1, 2, 3 … without a gap on its terminal: the order of facts. */
  readonly seq: number;
  readonly bootId: BootId;
  readonly monoMs: MonoMs;
  readonly wallMs: WallMs;
  readonly student: StudentId | null;
  readonly kind: string;
  readonly body: { readonly [key: string]: Json };
  /** `hash` of the event before it; `chainStart` of the terminal for the first. */
  readonly prev: string;
  /** SHA-256, lower-case hex, over the canonical JSON of all fields but this one. */
  readonly hash: string;
}

/** What a record read as JSON names; `z.record` would lose a name such as `__proto__`, and with it what was hashed. */
const isKeyed = (value: unknown) => typeof value === "object" && value !== null && !Array.isArray(value);

export const eventRecord = z.strictObject({
  seq: z.int().min(1),
  bootId,
  monoMs: z
    .number()
    .nonnegative()
    .transform((ms) => ms as MonoMs),
  wallMs: z.int().transform((ms) => ms as WallMs),
  student: studentId.nullable(),
  kind: z.string().min(1).max(64),
  body: z.custom<EventRecord["body"]>(isKeyed),
  prev: sha256Hex,
  hash: sha256Hex,
});

/** What the first event of a terminal names as the one before it. */
export function chainStart(terminal: TerminalId): string {
  return createHash("sha256").update(`foothold log v1\n${terminal}\n`).digest("hex");
}

/**
 * The same from the event's own line in canonical JSON, in which it says that its hash is `hash`: without that, the line is
 * what was hashed. After the hash come only fields in which no quotation mark stands bare, so the last such place is it.
 */
export function eventHashOfLine(line: string, hash: string): string {
  const field = `,"hash":"${hash}"`;
  const at = line.lastIndexOf(`${field},"kind":`);
  if (at < 0) throw new Error("the line is not that of an event with this hash");
  return createHash("sha256")
    .update(line.slice(0, at) + line.slice(at + field.length))
    .digest("hex");
}

/** The hash that an event must carry. */
export function eventHash(event: Omit<EventRecord, "hash">): string {
  const { seq, bootId, monoMs, wallMs, student, kind, body, prev } = event;
  return createHash("sha256")
    .update(canonicalJson({ seq, bootId, monoMs, wallMs, student, kind, body, prev }))
    .digest("hex");
}
