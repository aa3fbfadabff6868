import { Spelling } from "./spelling.ts";
import type { Json } from "./std.ts";

/**
 * JSON with one spelling for each value, after RFC 8785 (JCS): keys sorted by UTF-16 code units, no
 * spaces, numbers and strings as ECMAScript writes them. Throws on NaN, infinities and lone surrogates,
 * which have no such spelling.
 */
export function canonicalJson(value: Json): string {
  if (value === null) return "null";
  switch (typeof value) {
    case "string":
      if (!value.isWellFormed()) throw new Error("no JSON for a lone surrogate");
      return JSON.stringify(value);
    case "number":
      if (!Number.isFinite(value)) throw new Error(`no JSON for ${value}`);
      return JSON.stringify(value);
    case "boolean":
      return value ? "true" : "false";
    default:
      return Array.isArray(value) ? canonicalArray(value) : canonicalObject(value as JsonObject);
  }
}

type JsonObject = { readonly [key: string]: Json };

// Text is joined piece by piece: every attempt is hashed before its verdict is shown.
function canonicalArray(values: readonly Json[]): string {
  let text = "";
  for (const value of values) text += text === "" ? canonicalJson(value) : `,${canonicalJson(value)}`;
  return `[${text}]`;
}

function canonicalObject(value: JsonObject): string {
  let text = "";
  // The default order of sort is that of UTF-16 code units.
  for (const key of Object.keys(value).sort()) {
    text += `${text === "" ? "" : ","}${canonicalJson(key)}:${canonicalJson(value[key] as Json)}`;
  }
  return `{${text}}`;
}

/**
 * The value that `text` spells, or `undefined` if `text` is not JSON, is spelt in another way than
 * `canonicalJson` would, or lies deeper than `maxDepth`. So whoever hashes the text has hashed the value.
 */
export function parseCanonicalJson(text: string): Json | undefined {
  if (!text.isWellFormed()) return undefined;
  try {
    return new Spelling(text).isCanonical() ? JSON.parse(text) : undefined;
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}
