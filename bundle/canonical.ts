import { maxDepth } from "./limits.ts";
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
  if (depthOf(text) > maxDepth) return undefined;
  try {
    const value: Json = JSON.parse(text);
    return isCanonical(value, text) ? value : undefined;
  } catch {
    return undefined;
  }
}

/**
 * The engine's own writer is several times as fast as ours, and spells a value as we do where keys come out sorted. An
 * escaped surrogate may be half a pair, which it lets pass.
 */
function isCanonical(value: Json, text: string): boolean {
  if (!text.includes("\\ud") && areKeysSorted(value)) return JSON.stringify(value) === text;
  return canonicalJson(value) === text;
}

function areKeysSorted(value: Json): boolean {
  if (value === null || typeof value !== "object") return true;
  if (Array.isArray(value)) return value.every(areKeysSorted);
  let before: string | undefined;
  for (const [key, inner] of Object.entries(value)) {
    if ((before !== undefined && before > key) || !areKeysSorted(inner)) return false;
    before = key;
  }
  return true;
}

const units = { quote: 0x22, bracket: 0x5b, backslash: 0x5c, bracketEnd: 0x5d, brace: 0x7b, braceEnd: 0x7d };

/** How deep brackets and braces lie in JSON text, without parsing it: a deep enough text would exhaust the stack. */
function depthOf(text: string): number {
  let depth = 0;
  let deepest = 0;
  let inString = false;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if (inString) {
      if (unit === units.backslash) at++;
      else if (unit === units.quote) inString = false;
    } else if (unit === units.quote) inString = true;
    else if (unit === units.bracket || unit === units.brace) deepest = Math.max(deepest, ++depth);
    else if (unit === units.bracketEnd || unit === units.braceEnd) depth--;
  }
  return deepest;
}
