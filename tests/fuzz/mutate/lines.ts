import { canonicalJson, parseCanonicalJson } from "../../../bundle/canonical.ts";
import { eventHash } from "../../../bundle/event.ts";
import type { Json } from "../../../bundle/std.ts";
import type { Random } from "../random.ts";
import { mutateBytes } from "./bytes.ts";
import { mutateJson } from "./json.ts";

/** Changes lines of JSON: one of them, or their order and number. */
export function mutateLines(input: Buffer, random: Random, other: Buffer, words: readonly string[]): Buffer {
  if (random.chance(0.15)) return mutateBytes(input, random, other, words);
  const lines = input.toString("latin1").split("\n");
  const at = random.int(lines.length);
  const line = lines[at] ?? "";
  const theirs = random.pick(other.toString("latin1").split("\n"));
  switch (random.int(10)) {
    case 0:
      lines.splice(at, 1);
      break;
    case 1:
      lines.splice(at, 0, line);
      break;
    case 2:
      lines.splice(at, 0, theirs);
      break;
    case 3:
      lines.push(...lines.splice(at, 1));
      break;
    default: {
      const bytes = mutateJson(Buffer.from(line, "latin1"), random, Buffer.from(theirs, "latin1"), words);
      lines[at] = bytes.toString("latin1");
    }
  }
  return Buffer.from(lines.join("\n"), "latin1");
}

type Keyed = { readonly [key: string]: Json };
const isKeyed = (value: Json | undefined): value is Keyed =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/**
 * Spells each line canonically where that can be, and gives every event the number, `prev` and hash that follow from the
 * one before, and header and end line the right counts: so that what was changed is all that can be refused.
 */
export function mendChain(input: Buffer): Buffer {
  const values = input.toString().split("\n").map(loose);
  const events = values.slice(1, -2).filter(isKeyed);
  const header = values[0];
  const first = events[0];
  if (!isKeyed(header) || first === undefined) return input;
  const from = typeof first.seq === "number" ? first.seq : 1;
  let prev = first.prev ?? null;
  try {
    const mended = events.map((event, index) => {
      const { hash: _, ...open }: Keyed = { ...event, seq: from + index, prev };
      const hash = eventHash(open as unknown as Parameters<typeof eventHash>[0]);
      prev = hash;
      return canonicalJson({ ...open, hash });
    });
    const count = events.length;
    const line = canonicalJson({ ...header, from, to: from + count - 1, count });
    return Buffer.from([line, ...mended, canonicalJson({ count, last: prev }), ""].join("\n"));
  } catch {
    return input;
  }
}

function loose(line: string): Json | undefined {
  const value = parseCanonicalJson(line);
  if (value !== undefined) return value;
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}
