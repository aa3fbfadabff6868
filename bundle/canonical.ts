import type { Json } from "./std.ts";

/**
 * JSON with one spelling for each value, after RFC 8785 (JCS): keys sorted by UTF-16 code units, no
 * spaces, numbers and strings as ECMAScript writes them. Throws on NaN, infinities and lone surrogates,
 * which have no such spelling.
 */
export function canonicalJson(value: Json): string {
  if (typeof value === "number" && !Number.isFinite(value)) throw new Error(`no JSON for ${value}`);
  if (typeof value === "string" && !value.isWellFormed()) throw new Error("no JSON for a lone surrogate");
  if (value === null || typeof value !== "object") return JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(",")}]`;
  const entries = Object.entries(value)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, inner]) => `${canonicalJson(key)}:${canonicalJson(inner)}`);
  return `{${entries.join(",")}}`;
}
