import { hash as hashOf } from "node:crypto";
import { canonicalJson } from "./canonical.ts";
import { sha256Pattern } from "./hex.ts";
import { type BootId, bootIdPattern, type StudentId, studentIdPattern, type TerminalId } from "./ids.ts";
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

const keys = 9;

/**
 * Whether a value that was parsed from JSON is an event. By hand and not with a schema: a facility asks this of millions of
 * lines, and a schema that walks through each and copies it takes an eighth of all the time that collecting needs.
 */
export function isEventRecord(value: unknown): value is EventRecord {
  if (!isObject(value) || Object.keys(value).length !== keys) return false;
  const { seq, bootId, monoMs, wallMs, student, kind, body, prev, hash } = value;
  return (
    isInteger(seq) &&
    seq >= 1 &&
    isLike(bootIdPattern, bootId) &&
    typeof monoMs === "number" &&
    monoMs >= 0 &&
    isInteger(wallMs) &&
    (student === null || isLike(studentIdPattern, student)) &&
    typeof kind === "string" &&
    kind.length >= 1 &&
    kind.length <= 64 &&
    isObject(body) &&
    isLike(sha256Pattern, prev) &&
    isLike(sha256Pattern, hash)
  );
}

const isObject = (value: unknown): value is { readonly [key: string]: unknown } =>
  typeof value === "object" && value !== null && !Array.isArray(value);
const isInteger = (value: unknown): value is number => Number.isSafeInteger(value);
const isLike = (pattern: RegExp, value: unknown) => typeof value === "string" && pattern.test(value);

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
