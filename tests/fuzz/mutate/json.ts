import type { Random } from "../random.ts";
import { mutateBytes } from "./bytes.ts";

/** Values as JSON text that `JSON.stringify` would never write, or that are easily forgotten. */
const oddTexts = [
  ..."null true false 0 -0 1 -1 1.5 2147483648 9007199254740991 9007199254740993 1e400 -1e400 5e-324 1e21".split(
    " ",
  ),
  ...[
    '""',
    '" "',
    '"\\u0000"',
    '"\\ud800"',
    '"\\udc00x"',
    '"\\u001b[2J"',
    '"\\u202e"',
    '"e\\u0301"',
    '"\\ufeff"',
  ],
  ...["[]", "{}", "[[]]", '{"__proto__":{"a":1}}', '{"constructor":{"prototype":{}}}', '{"toString":1}'],
  ...['{"length":1}', '{"a":1,"a":2}', '{"then":1}', '{"toJSON":1}', '["x",null]', "[0,1,2]"],
];
const oddKeys =
  "__proto__ constructor prototype toString length then toJSON hasOwnProperty 0 kind version id".split(" ");

type Place = { readonly holder: Record<string, unknown>; readonly key: string };

/** Everywhere that a value lies, with what holds it. */
function placesIn(holder: Record<string, unknown>): Place[] {
  return Object.entries(holder).flatMap(([key, value]) => {
    const inner =
      typeof value === "object" && value !== null ? placesIn(value as Record<string, unknown>) : [];
    return [{ holder, key }, ...inner];
  });
}

/** Stands in a value for text that is put in its place afterwards. */
const mark = "\u{e000}odd\u{e000}";

function setOwn(holder: Record<string, unknown>, key: string, value: unknown): void {
  Object.defineProperty(holder, key, { value, writable: true, enumerable: true, configurable: true });
}

function oddText(random: Random, old: unknown, words: readonly string[]): string {
  if (words.length > 0 && random.chance(0.2)) {
    const word = random.pick(words);
    return word.startsWith("{") ? word : JSON.stringify(word);
  }
  if (typeof old === "string" && random.chance(0.4)) {
    const made = mutateBytes(Buffer.from(old), random, Buffer.from(old)).toString(
      random.chance(0.5) ? "utf8" : "latin1",
    );
    return JSON.stringify(made);
  }
  if (typeof old === "number" && random.chance(0.4)) return String(old + random.pick([-1, 1, 0.5, 2 ** 31]));
  if (random.chance(0.03)) return `${"[".repeat(20_000)}${"]".repeat(20_000)}`;
  if (random.chance(0.03)) return `${'{"a":'.repeat(5_000)}1${"}".repeat(5_000)}`;
  if (random.chance(0.03)) return JSON.stringify("x".repeat(random.pick([101, 300, 10_000, 70_000])));
  return random.pick(oddTexts);
}

/**
 * Changes one thing in a value: another value, another key, one more, one fewer, one twice. Gives JSON text. Words that
 * begin with a brace are JSON themselves.
 */
function mutateJsonValue(value: unknown, random: Random, other: unknown, words: readonly string[]): string {
  const root: Record<string, unknown> = { root: structuredClone(value) };
  const { holder, key } = random.pick(placesIn(root));
  let odd = oddText(random, holder[key], words);
  const list = Array.isArray(holder[key]) ? (holder[key] as unknown[]) : null;
  switch (random.int(7)) {
    case 0:
      if (holder !== root) delete holder[key];
      break;
    case 1:
      setOwn(holder, holder === root ? "root" : random.pick(oddKeys), mark);
      break;
    case 2: {
      const from = random.pick(placesIn({ root: other ?? null }));
      holder[key] = structuredClone(from.holder[from.key]);
      break;
    }
    case 3: {
      const from = random.pick(placesIn(root));
      holder[key] = structuredClone(from.holder[from.key]);
      break;
    }
    case 4:
      if (list !== null)
        list.push(...Array.from({ length: 1 + random.int(30) }, () => structuredClone(list[0] ?? 0)));
      else if (holder !== root) {
        // The same key twice, which no value can hold.
        odd = `${JSON.stringify(holder[key] ?? null)},${JSON.stringify(key)}:${random.chance(0.5) ? odd : JSON.stringify(holder[key] ?? null)}`;
        holder[key] = mark;
      }
      break;
    default:
      holder[key] = mark;
  }
  return (JSON.stringify(root.root) ?? "null").replace(JSON.stringify(mark), () => odd);
}

/** Changes of the bytes, of the spelling, and of the value of a JSON text. */
export function mutateJson(
  input: Buffer,
  random: Random,
  other: Buffer,
  words: readonly string[] = [],
): Buffer {
  const value = parsed(input);
  if (value === undefined || random.chance(0.25)) return mutateBytes(input, random, other, words);
  try {
    if (random.chance(0.1))
      return Buffer.from(JSON.stringify(value, null, random.pick([1, 2, "\t", "\u00a0"])));
    const text = Buffer.from(mutateJsonValue(value, random, parsed(other), words));
    return random.chance(0.3) ? mutateJson(text, random, other, words) : text;
  } catch (error) {
    // A value that lies too deep to be walked through can still be changed as text.
    if (error instanceof RangeError) return mutateBytes(input, random, other, words);
    throw error;
  }
}

function parsed(input: Buffer): unknown {
  try {
    return JSON.parse(input.toString("utf8"));
  } catch {
    return undefined;
  }
}
