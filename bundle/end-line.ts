import { createHash } from "node:crypto";
import { canonicalJson } from "./canonical.ts";

/** The last line of a payload, without its line feed. `last`: the hash of the last record. */
export function endLine(count: number, last: string | null): string {
  return canonicalJson({ count, last });
}

/** SHA-256, lower-case hex, over a record's line without its line feed: what names a record that has no hash in it. */
export function hashOfLine(line: string): string {
  return createHash("sha256").update(line).digest("hex");
}
