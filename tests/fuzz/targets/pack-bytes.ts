import { rmSync } from "node:fs";
import { join } from "node:path";
import { brotliCompressSync, brotliDecompressSync, constants } from "node:zlib";
import { hashExercise } from "../../../curriculum/hash.ts";
import { loadAuthored } from "../../../curriculum/load.ts";
import { encodeHead, headBytes, packName, sha256 } from "../../../curriculum/pack/head.ts";
import { seal, unseal } from "../../../curriculum/pack/seal.ts";
import { type PackedFile, packCourse } from "../../../curriculum/pack/write.ts";
import type { Exercise } from "../../../curriculum/schema.ts";
import type { Files } from "../files.ts";
import { scratchFolder, writeFiles } from "../scratch.ts";
import { smallCourse } from "./course-files.ts";

/** The small course as an edition of its author's. */
export function packedCourse(version: number): PackedFile {
  const { folder, remove } = scratchFolder();
  const root = join(folder, "course");
  try {
    writeFiles(root, smallCourse());
    const course = loadAuthored(root);
    const packed = course.ok ? packCourse({ ...course.value, version }) : course;
    if (!packed.ok) throw new Error(packed.refusal.sentence);
    return packed.value;
  } finally {
    rmSync(root, { recursive: true, force: true });
    remove();
  }
}

interface Fields {
  [key: string]: unknown;
}
const isFields = (value: unknown): value is Fields =>
  typeof value === "object" && value !== null && !Array.isArray(value);
const fieldsIn = (value: unknown): readonly Fields[] => (Array.isArray(value) ? value.filter(isFields) : []);

/** Where an index names a part. `lesson`: of a sealed one. */
interface Place {
  readonly holder: Fields;
  readonly key: string;
  readonly name: string;
  readonly lesson: Fields | null;
}

/** The places of an index where a part is named, in the order of PACK.md, whatever somebody has made of it. */
function placesIn(index: Fields): readonly Place[] {
  const lessons = fieldsIn(index.modules).flatMap((module) => fieldsIn(module.lessons));
  return [
    { holder: index, key: "words", name: "words", lesson: null },
    ...(isFields(index.search) ? searchIn(index.search) : []),
    ...lessons.flatMap((lesson) => [
      { holder: lesson, key: "part", name: `lesson ${lesson.id}`, lesson: null },
      ...fieldsIn(lesson.exercises).map((exercise) => ({
        ...{ holder: exercise, key: "answer", name: `answer ${exercise.id}`, lesson },
      })),
    ]),
  ];
}

const searchIn = (search: Fields): readonly Place[] =>
  ["en", "es"].flatMap((key) =>
    key in search ? [{ holder: search, key, name: `search ${key}`, lesson: null }] : [],
  );

/** The texts inside a pack, each under the name of its part. */
export function textsOf({ bytes }: PackedFile): Files {
  const end = headBytes + bytes.readUInt32BE(16);
  const text = brotliDecompressSync(bytes.subarray(headBytes, end));
  const index: Fields = JSON.parse(text.toString());
  const texts = new Map([["index", text]]);
  let from = end;
  for (const { holder, key, name, lesson } of placesIn(index)) {
    const part = holder[key] as { bytes: number };
    const stored = bytes.subarray(from, from + part.bytes);
    from += part.bytes;
    const open = lesson ? unseal(placeOf(index, holder, lesson), stored) : stored;
    if (open) texts.set(name, brotliDecompressSync(open));
  }
  return texts;
}

function placeOf(index: Fields, exercise: Fields, lesson: Fields) {
  const hash = isFields(lesson.part) ? String(lesson.part.hash) : "";
  const version = typeof index.version === "number" ? index.version : 0;
  return { course: String(index.id), version, exercise: String(exercise.id), lesson: hash };
}

// The lowest quality, since most inputs are refused.
const squeezed = (text: Buffer) =>
  brotliCompressSync(text, { params: { [constants.BROTLI_PARAM_QUALITY]: 1 } });

/**
 * A pack of these texts in which every length, hash and seal is right, as whoever has the program could write it: so that what was
 * changed in a text is all that can be refused.
 */
export function packOfTexts(texts: Files): PackedFile {
  const index = parsed(texts.get("index"));
  const parts: Buffer[] = [];
  if (isFields(index)) {
    for (const { holder, key, name, lesson } of placesIn(index)) {
      const text = texts.get(name) ?? Buffer.alloc(0);
      const packed = squeezed(text);
      const stored = lesson ? seal(placeOf(index, holder, lesson), packed) : packed;
      parts.push(stored);
      if (!isFields(holder[key])) continue;
      holder[key] = { bytes: stored.length, text: Math.max(1, text.length), hash: sha256(stored) };
      if (!lesson) mendHashes(holder, parsed(text));
    }
  }
  const text = isFields(index) ? Buffer.from(JSON.stringify(index)) : (texts.get("index") ?? Buffer.alloc(0));
  const stored = squeezed(text);
  const hash = sha256(stored);
  const bytes = Buffer.concat([
    encodeHead({ bytes: stored.length, text: text.length, hash }),
    stored,
    ...parts,
  ]);
  return { name: packName(isFields(index) ? String(index.id) : "", hash), bytes };
}

/** The hashes in the index follow the exercises, where those can be hashed at all. */
function mendHashes(line: Fields, lesson: unknown): void {
  const exercises = isFields(lesson) ? fieldsIn(lesson.exercises) : [];
  for (const [at, named] of fieldsIn(line.exercises).entries()) {
    try {
      named.hash = hashExercise(exercises[at] as unknown as Exercise).exercise;
    } catch {
      // No exercise at all: then the hash that was there is as good as any.
    }
  }
}

function parsed(text: Buffer | undefined): unknown {
  try {
    return JSON.parse(text?.toString() ?? "");
  } catch {
    return undefined;
  }
}
