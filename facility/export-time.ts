import { ok, type Refusal, type Result, refuse, type WallMs } from "../bundle/std.ts";

/** The last millisecond that four digits of a year can tell. */
const latestMs = Date.UTC(9999, 11, 31, 23, 59, 59, 999);

/** `2026-08-02T10:15:30.000Z`; `null` for what a broken clock claimed and no date can tell. */
export function isoTime(ms: number | null): string | null {
  return ms === null || ms < 0 || ms > latestMs ? null : new Date(ms).toISOString();
}

/** `2026-08-02`, in UTC. */
export const isoDay = (ms: number | null): string | null => isoTime(ms)?.slice(0, 10) ?? null;

/** A day by this machine's time zone, or an ISO time. */
export function readSince(text: string): Result<WallMs, Refusal<"notADate">> {
  const isDay = /^\d{4}-\d{2}-\d{2}$/.test(text);
  const isTime = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,3})?)?(Z|[+-]\d{2}:\d{2})?$/.test(text);
  const ms = isDay ? Date.parse(`${text}T00:00`) : isTime ? Date.parse(text) : Number.NaN;
  if (!Number.isNaN(ms)) return ok(ms as WallMs);
  return refuse(
    "notADate",
    `${text} is not a date, so nothing was written; write it as 2026-08-02 or as 2026-08-02T10:15.`,
  );
}
