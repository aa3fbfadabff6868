import { hash as hashOf } from "node:crypto";
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

/** An event as it stands in a line of canonical JSON. */
export interface SpeltEvent {
  readonly event: EventRecord;
  /** Its body in canonical JSON. */
  readonly bodyText: string;
}

/** For an event that was parsed from JSON: whatever is in its body is JSON too. */
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
  body: z.custom<EventRecord["body"]>(
    (body) => typeof body === "object" && body !== null && !Array.isArray(body),
  ),
  prev: sha256Hex,
  hash: sha256Hex,
});

/** What the first event of a terminal names as the one before it. */
export function chainStart(terminal: TerminalId): string {
  return hashOf("sha256", `foothold log v1\n${terminal}\n`);
}

/** The hash that an event must carry. */
export function eventHash(event: Omit<EventRecord, "hash">): string {
  const { seq, bootId, monoMs, wallMs, student, kind, body, prev } = event;
  return hashOf("sha256", canonicalJson({ seq, bootId, monoMs, wallMs, student, kind, body, prev }));
}

/**
 * What an event's own line in canonical JSON says without spelling the event again: the hash that it must carry, and its
 * body's text. A line begins with the body and the boot, and without its hash it is what was hashed. After the hash come only
 * fields in which no quotation mark stands bare, so the last such place is it.
 */
export function partsOfLine(
  line: string,
  { bootId, hash }: Pick<EventRecord, "bootId" | "hash">,
): { readonly mustHash: string; readonly bodyText: string } {
  const field = `,"hash":"${hash}"`;
  const at = line.lastIndexOf(`${field},"kind":`);
  if (at < 0) throw new Error("the line is not that of an event with this hash");
  return {
    mustHash: hashOf("sha256", line.slice(0, at) + line.slice(at + field.length)),
    bodyText: line.slice('{"body":'.length, at - `,"bootId":"${bootId}"`.length),
  };
}
