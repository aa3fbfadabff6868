import { createHash } from "node:crypto";

/** Foothold's own namespace: random once, the same for ever, since every id below hangs on it. */
const namespace = Buffer.from("6f2d1a8e4c0b4d5f9a37c1e58b70d264", "hex");

/**
 * A UUID that the same words always give (version 5, RFC 9562 §5.5). So a record that is exported twice has one id, and
 * whoever takes it in twice has it once.
 */
export function stableUuid(...words: readonly (string | number)[]): string {
  const bytes = createHash("sha1").update(namespace).update(JSON.stringify(words)).digest().subarray(0, 16);
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x50;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  const hex = bytes.toString("hex");
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join("-");
}
