import { ok, type Result } from "../bundle/std.ts";
import type { ServeRefusalKind } from "./serve-refusal.ts";

/** Which bytes of a file an ask says it brings. */
export interface Bringing {
  /** Where the first of them belongs. */
  readonly from: number;
  /** How many they are; `null`: as many as come. */
  readonly bytes: number | null;
  /** Of the whole file; `null`: it ends where the body ends. */
  readonly total: number | null;
}

interface Heads {
  readonly "content-length"?: string | undefined;
  readonly "content-range"?: string | undefined;
}

/**
 * Reads `Content-Length` and `Content-Range` (RFC 9110 §14.4). Without a range the body is the whole file. Two ranges
 * bring nothing and ask to take in what has arrived: `bytes *` + `/total`, and one that begins behind its end
 * (`bytes total-(total-1)/total`), which is what plain arithmetic gives when everything has arrived.
 */
export function readBringing(heads: Heads, fileBytes: number): Result<Bringing, ServeRefusalKind> {
  const length = heads["content-length"] === undefined ? null : Number(heads["content-length"]);
  const range = heads["content-range"];
  if (range === undefined) {
    if (length !== null && length > fileBytes) return { ok: false, refusal: "tooLarge" };
    return ok({ from: 0, bytes: length, total: length });
  }
  const found = /^bytes (?:\*|([0-9]{1,15})-([0-9]{1,15}))\/([0-9]{1,15})$/.exec(range);
  if (found === null) return { ok: false, refusal: "wrongAsk" };
  const total = Number(found[3]);
  const from = found[1] === undefined ? total : Number(found[1]);
  const to = found[2] === undefined ? total - 1 : Number(found[2]);
  if (total > fileBytes) return { ok: false, refusal: "tooLarge" };
  const bytes = to - from + 1;
  const bringsNothing = bytes === 0 && from === total;
  if (to >= total || (bytes < 1 && !bringsNothing)) return { ok: false, refusal: "wrongAsk" };
  if (length !== null && length !== bytes) return { ok: false, refusal: "wrongAsk" };
  return ok({ from, bytes, total });
}
