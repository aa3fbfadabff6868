import { createHash } from "node:crypto";
import { canonicalJson, parseCanonicalJson } from "../../../bundle/canonical.ts";
import { eventHash } from "../../../bundle/event.ts";
import type { Json } from "../../../bundle/std.ts";
import type { Random } from "../random.ts";
import { mutateBytes } from "./bytes.ts";
import { mutateFields } from "./fields.ts";
import { mutateJson } from "./json.ts";

const utf8 = (text: string) => Buffer.from(text, "latin1").toString();
const latin1 = (text: string) => Buffer.from(text).toString("latin1");

/** Changes lines of JSON: one of them, or their order and number. */
export function mutateLines(input: Buffer, random: Random, other: Buffer, words: readonly string[]): Buffer {
  if (random.chance(0.15)) return mutateBytes(input, random, other, words);
  const lines = input.toString("latin1").split("\n");
  const at = random.int(lines.length);
  const line = lines[at] ?? "";
  const theirs = random.pick(other.toString("latin1").split("\n"));
  switch (random.int(16)) {
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
    case 4:
    case 5:
    case 6:
    case 7:
    case 8:
    case 9: {
      // A record, and not what stands around all of them.
      const record = 1 + random.int(Math.max(1, lines.length - 3));
      lines[record] = latin1(mutateFields(utf8(lines[record] ?? ""), random));
      break;
    }
    default: {
      const bytes = mutateJson(Buffer.from(line, "latin1"), random, Buffer.from(theirs, "latin1"), words);
      lines[at] = bytes.toString("latin1");
    }
  }
  return Buffer.from(lines.join("\n"), "latin1");
}

/**
 * For a bundle that names its last line by that line's hash: spells each line canonically where that can be, `mend` puts
 * right what follows from the rest of a record, and header and end line get the right counts.
 */
export function mendCount(input: Buffer, mend: (records: readonly Keyed[]) => readonly Keyed[]): Buffer {
  const values = input.toString().split("\n").map(loose);
  const [header] = values;
  const records = values.slice(1, -2).filter(isKeyed);
  if (!isKeyed(header) || records.length === 0) return input;
  try {
    const lines = mend(records).map(canonicalJson);
    const count = lines.length;
    const last = createHash("sha256")
      .update(lines.at(-1) ?? "")
      .digest("hex");
    return Buffer.from(
      [canonicalJson({ ...header, count }), ...lines, canonicalJson({ count, last }), ""].join("\n"),
    );
  } catch {
    // Some values have no canonical spelling.
    return input;
  }
}

export type Keyed = { readonly [key: string]: Json };
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
