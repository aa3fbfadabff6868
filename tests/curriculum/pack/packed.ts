import { brotliDecompressSync } from "node:zlib";
import type { Result } from "../../../bundle/std.ts";
import { loadAuthored } from "../../../curriculum/load.ts";
import { headBytes } from "../../../curriculum/pack/head.ts";
import { openPack, type Pack } from "../../../curriculum/pack/read.ts";
import type { PackIndex, Part } from "../../../curriculum/pack/schema.ts";
import { type PackedFile, packCourse } from "../../../curriculum/pack/write.ts";
import type { AuthoredCourse } from "../../../curriculum/schema.ts";

export function value<T>(of: Result<T>): T {
  if (!of.ok) throw new Error(of.refusal.sentence);
  return of.value;
}

export const authored = (folder: string): AuthoredCourse => value(loadAuthored(folder));
export const packed = (folder: string): PackedFile => value(packCourse(authored(folder)));
export const opened = ({ name, bytes }: PackedFile): Pack => value(openPack(bytes, { name, place: name }));

export const lessonsOf = ({ modules }: PackIndex) => modules.flatMap(({ lessons }) => lessons);

/** Where each part lies, by PACK.md and not by the reader's code. */
export function partsOf({ bytes }: Pick<PackedFile, "bytes">, index: PackIndex) {
  let from = headBytes + bytes.readUInt32BE(16);
  const lessons = lessonsOf(index);
  const named: readonly (readonly [string, Part])[] = [
    ["words", index.words],
    ["search en", index.search.en],
    ...(index.search.es ? [["search es", index.search.es] as const] : []),
    ...lessons.flatMap(({ id, part, exercises }) => [
      [`lesson ${id}`, part] as const,
      ...exercises.map((exercise) => [`answer ${exercise.id}`, exercise.answer] as const),
    ]),
  ];
  return named.map(([name, part]) => {
    const place = { name, from, to: from + part.bytes };
    from = place.to;
    return place;
  });
}

/** All that can be read in a pack without a key: its bytes, its index and every part, and what unpacks of them. */
export function readable(file: PackedFile): string {
  const index = file.bytes.subarray(headBytes, headBytes + file.bytes.readUInt32BE(16));
  const parts = partsOf(file, opened(file).index).map(({ from, to }) => file.bytes.subarray(from, to));
  const texts = [index, ...parts].map((part) => {
    try {
      return brotliDecompressSync(part).toString();
    } catch {
      return part.toString("latin1");
    }
  });
  return [file.bytes.toString("latin1"), file.bytes.toString(), ...texts].join("\n");
}
