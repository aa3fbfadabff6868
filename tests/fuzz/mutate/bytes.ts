import type { Random } from "../random.ts";

/** Bytes and numbers on which readers have stumbled before. */
const oddBytes = [
  0, 1, 9, 10, 13, 0x1b, 0x20, 0x22, 0x2c, 0x5c, 0x7f, 0x80, 0xbf, 0xc0, 0xe2, 0xed, 0xfe, 0xff,
];

type Change = (input: Buffer, random: Random, other: Buffer, words: readonly string[]) => Buffer;

const put = (input: Buffer, at: number, out: number, what: Buffer) =>
  Buffer.concat([input.subarray(0, at), what, input.subarray(at + out)]);

const changes: readonly Change[] = [
  // One bit is turned over.
  (input, random) => {
    if (input.length === 0) return Buffer.from([random.int(256)]);
    const copy = Buffer.from(input);
    const at = random.int(copy.length);
    copy.writeUInt8(copy.readUInt8(at) ^ (1 << random.int(8)), at);
    return copy;
  },
  // One byte becomes an odd one.
  (input, random) => put(input, random.int(input.length + 1), 1, Buffer.from([random.pick(oddBytes)])),
  // Bytes are put in.
  (input, random) => {
    const noise = Buffer.from(Array.from({ length: 1 + random.int(16) }, () => random.int(256)));
    return put(input, random.int(input.length + 1), 0, noise);
  },
  // Cut short.
  (input, random) => input.subarray(0, random.int(input.length + 1)),
  // A piece is left out.
  (input, random) => put(input, random.int(input.length + 1), 1 + random.int(64), Buffer.alloc(0)),
  // A piece is repeated, a few times or very often.
  (input, random) => {
    const at = random.int(input.length + 1);
    const piece = input.subarray(at, at + 1 + random.int(24));
    const times = random.chance(0.1) ? 2000 : 1 + random.int(8);
    return put(input, at, 0, Buffer.concat(Array.from({ length: times }, () => piece)));
  },
  // A piece moves elsewhere.
  (input, random) => {
    const at = random.int(input.length + 1);
    return put(input, random.int(input.length + 1), 0, input.subarray(at, at + 1 + random.int(64)));
  },
  // Goes on as another input.
  (input, random, other) =>
    Buffer.concat([
      input.subarray(0, random.int(input.length + 1)),
      other.subarray(random.int(other.length + 1)),
    ]),
  // A word of the format is put in, or put over what is there.
  (input, random, _, words) => {
    if (words.length === 0) return input;
    const word = Buffer.from(random.pick(words));
    return put(input, random.int(input.length + 1), random.chance(0.5) ? 0 : word.length, word);
  },
  // Another encoding of the same text.
  (input, random) =>
    random.chance(0.5)
      ? Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), input])
      : Buffer.from(input.toString("utf8"), "utf16le"),
];

/** One to four changes that know nothing of a format but some of its words. */
export function mutateBytes(
  input: Buffer,
  random: Random,
  other: Buffer,
  words: readonly string[] = [],
): Buffer {
  let made = input;
  for (let left = random.chance(0.6) ? 1 : 1 + random.int(4); left > 0; left--) {
    made = random.pick(changes)(made, random, other, words);
  }
  return made;
}
