import { createHash } from "node:crypto";
import { mkdirSync, truncateSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { Readable } from "node:stream";
import { buffer } from "node:stream/consumers";
import { brotliCompressSync, constants, createBrotliCompress } from "node:zlib";
import { describe, expect, test } from "vitest";
import { openCourse } from "../../../curriculum/pack/file.ts";
import { encodeHead, headBytes, packName } from "../../../curriculum/pack/head.ts";
import { packLimits } from "../../../curriculum/pack/limits.ts";
import { openPack, readLessons, readWhole } from "../../../curriculum/pack/read.ts";
import type { PackIndex } from "../../../curriculum/pack/schema.ts";
import { packCourse } from "../../../curriculum/pack/write.ts";
import { exerciseId, lessonId } from "../../../curriculum/schema.ts";
import { changed, good, onDisk, one, temporaryFolder } from "../course-on-disk.ts";
import { authored, opened, packed, partsOf, value } from "./packed.ts";

const small = packed(onDisk(good));
const { index } = opened(small);
const parts = partsOf(small, index);
const open = (bytes: Buffer, name = small.name) => openPack(bytes, { name, place: "/data/small.pack" });
const refusalOf = (of: ReturnType<typeof open>) =>
  of.ok ? "" : `${of.refusal.kind}: ${of.refusal.sentence}`;

const sha256 = (bytes: Uint8Array) => createHash("sha256").update(bytes).digest("hex");

/** One bit turned over. */
function flipped(at: number): Buffer {
  const bytes = Buffer.from(small.bytes);
  bytes.writeUInt8(bytes.readUInt8(at) ^ 1, at);
  return bytes;
}

/** The small course with another letter in a lesson, where each part is as long, stored and unpacked. */
function oneOfTheSameSize() {
  for (const letter of "abcdefghijklmnopqrstuvxyz") {
    const twin = packed(onDisk({ ...good, "first/resting/text.en.md": `Rest no${letter}.\n` }));
    const [other, own] = [opened(twin).index, index].map((each) => each.modules[0]?.lessons[1]?.part);
    const isSame = other?.bytes === own?.bytes && twin.bytes.length === small.bytes.length;
    if (isSame && other?.text === own?.text) return twin;
  }
  throw new Error("no letter is packed in as many bytes");
}

/** The pack with another index in the place of its own, and a name and a head to fit. */
function withIndex(text: string, claimed = Buffer.byteLength(text)) {
  const stored = brotliCompressSync(text);
  const hash = sha256(stored);
  const rest = small.bytes.subarray(headBytes + small.bytes.readUInt32BE(16));
  const head = encodeHead({ bytes: stored.length, text: claimed, hash });
  return open(Buffer.concat([head, stored, rest]), packName("small", hash));
}

describe("a damaged pack", () => {
  test("is refused as a whole wherever a bit of head or index is another one", () => {
    const end = headBytes + small.bytes.readUInt32BE(16);
    for (let at = 0; at < end; at++) {
      expect(refusalOf(open(flipped(at))), `byte ${at}`).toMatch(
        /^(badPack|otherPackVersion): .*\/data\/small/,
      );
    }
  });

  test("loses the damaged part alone wherever a bit of a part is another one", () => {
    for (const { name, from, to } of parts) {
      for (const at of [from, from + 1, Math.floor((from + to) / 2), to - 1]) {
        const pack = value(open(flipped(at)));
        const told = {
          words: pack.words(),
          "search en": pack.search("en"),
          "lesson adding": pack.lesson(lessonId.parse("adding")),
          "lesson resting": pack.lesson(lessonId.parse("resting")),
          "answer add-one": pack.answer(exerciseId.parse("add-one")),
          "answer add-two": pack.answer(exerciseId.parse("add-two")),
        };
        const broken = Object.entries(told).flatMap(([part, found]) => (found?.ok ? [] : [part]));
        expect(broken).toEqual([name]);
        expect(Object.values(told).find((found) => found?.ok === false)).toMatchObject({
          refusal: { kind: "damagedPart", sentence: expect.stringContaining("Your work is safe.") },
        });
        expect(readWhole(pack).ok).toBe(false);
      }
    }
    expect(parts).toHaveLength(6);
    expect(readWhole(opened(small))).toEqual({ ok: true, value: null });
  });

  test("loses a part in whose place another one lies that could be read", () => {
    const twin = oneOfTheSameSize();
    const place = parts.find(({ name }) => name === "lesson resting");
    if (place === undefined) throw new Error("the lesson has a part");
    const bytes = Buffer.from(small.bytes);
    twin.bytes.copy(bytes, place.from, place.from, place.to);
    expect(bytes.equals(small.bytes)).toBe(false);
    const pack = value(open(bytes));
    expect(pack.lesson(lessonId.parse("resting"))).toMatchObject({ refusal: { kind: "damagedPart" } });
    expect(pack.lesson(lessonId.parse("adding"))?.ok).toBe(true);
  });

  test("is refused if anything is cut off or put behind it", () => {
    for (let length = 0; length < small.bytes.length; length++) {
      expect(refusalOf(open(small.bytes.subarray(0, length))), `${length} bytes`).toMatch(/^badPack: /);
    }
    expect(refusalOf(open(Buffer.concat([small.bytes, Buffer.from("x")])))).toMatch(/^badPack: .*bytes/);
  });

  test("is refused under the name of another course or content", () => {
    expect(refusalOf(open(small.bytes, small.name.replace("small", "large")))).toMatch(/^badPack: .*name/);
    expect(refusalOf(open(small.bytes, "small-0123456789abcdef.pack"))).toMatch(/^badPack: .*name/);
  });
});

test("another version of the format is refused with what to do, whatever follows", () => {
  const newer = Buffer.concat([Buffer.from("foothold-pack 2\n"), small.bytes.subarray(16)]);
  expect(refusalOf(open(newer))).toMatch(
    /^otherPackVersion: .*version 2.*reads version 1.*Install the newest/,
  );
  expect(refusalOf(open(Buffer.from("foothold-pack 17\n")))).toMatch(/^otherPackVersion/);
  expect(refusalOf(open(Buffer.from("foothold-pack 0\n")))).toMatch(/^badPack/);
});

describe("an index that somebody made up", () => {
  const text = JSON.stringify(index);
  const change = (from: string, to: string) => {
    expect(text).toContain(from);
    return withIndex(text.replace(from, to));
  };

  test("is taken as it was", () => {
    expect(withIndex(text).ok).toBe(true);
  });

  test.each([
    ["a key more", '"version":1', '"version":1,"extra":1'],
    ["a key less", '"version":1,', ""],
    ["another id for its only course", '"id":"small"', '"id":"../small"'],
    ["a lesson of a day", '"minutes":10', '"minutes":1440'],
    ["two lessons with one id", '"id":"resting"', '"id":"adding"'],
    ["a lesson that needs a later one", '"prerequisites":[]', '"prerequisites":["resting"]'],
    ["a part longer than any", `"bytes":${index.words.bytes}`, `"bytes":${packLimits.partBytes + 1}`],
    ["a part that unpacks longer than any", `"text":${index.words.text}`, '"text":1e15'],
    ["a part beyond the file's end", `"bytes":${index.words.bytes}`, `"bytes":${index.words.bytes + 1}`],
    ["a kind that is not known", '"kind":"write"', '"kind":"dance"'],
  ])("is refused with %s", (_, from, to) => {
    expect(refusalOf(change(from, to))).toMatch(/^badPack: /);
  });

  test("is refused if it is longer or shorter than it says, or no JSON, and none of it is read then", () => {
    for (const claimed of [1, text.length - 1, text.length + 1]) {
      expect(refusalOf(withIndex(text, claimed))).toMatch(/^badPack: /);
    }
    // 8 MB of spaces take some bytes: they are not unpacked beyond what was said.
    expect(refusalOf(withIndex(text + " ".repeat(2 ** 23), text.length))).toMatch(/^badPack: /);
    expect(refusalOf(withIndex(text.slice(1)))).toMatch(/^badPack: /);
    expect(refusalOf(withIndex("[".repeat(2 ** 20)))).toMatch(/^badPack: /);
  });

  test("is refused without the room that would come out of it", async () => {
    const spaces = Buffer.alloc(2 ** 20, " ");
    const mebibytes = 512;
    const bomb = createBrotliCompress({ params: { [constants.BROTLI_PARAM_QUALITY]: 2 } });
    const stored = buffer(Readable.from(Array(mebibytes).fill(spaces)).pipe(bomb));
    const packedIndex = await stored;
    const hash = sha256(packedIndex);
    const file = Buffer.concat([
      encodeHead({ bytes: packedIndex.length, text: packLimits.textBytes, hash }),
      packedIndex,
    ]);
    // In KiB, and only ever more (getrusage(2)).
    const before = process.resourceUsage().maxRSS;
    expect(refusalOf(open(file, packName("small", hash)))).toMatch(/^badPack: /);
    expect(process.resourceUsage().maxRSS - before).toBeLessThan((mebibytes / 4) * 1024);
  });

  test("is refused before any room is made, if its head asks for more than there may be", () => {
    const head = Buffer.from(small.bytes.subarray(0, headBytes));
    for (const [at, most] of [
      [16, packLimits.indexBytes],
      [20, packLimits.textBytes],
    ] as const) {
      head.writeUInt32BE(most + 1, at);
      expect(refusalOf(open(Buffer.concat([head, small.bytes.subarray(headBytes)])))).toMatch(/^badPack: /);
    }
  });

  test("cannot give out another exercise than it names", () => {
    const [exercise] = index.modules[0]?.lessons[0]?.exercises ?? [];
    const lied = value(change(`"hash":"${exercise?.hash}"`, `"hash":"${"0".repeat(64)}"`));
    expect(lied.lesson(lessonId.parse("adding"))).toMatchObject({ refusal: { kind: "damagedPart" } });
    expect(lied.lesson(lessonId.parse("resting"))?.ok).toBe(true);
  });

  test("opens no answer in another place", () => {
    // Both answers unpack alike but for their ids, so only the seal knows whose each is.
    const lessons = index.modules[0]?.lessons ?? [];
    const [first, second] = lessons[0]?.exercises ?? [];
    const swapped: PackIndex = JSON.parse(text);
    const [adding] = swapped.modules[0]?.lessons ?? [];
    if (!adding || !first || !second) throw new Error("the small course has two exercises");
    adding.exercises = [
      { ...second, answer: first.answer },
      { ...first, answer: second.answer },
    ];
    const pack = value(withIndex(JSON.stringify(swapped)));
    expect(pack.answer(first.id)).toMatchObject({ refusal: { kind: "damagedPart" } });
    expect(pack.answer(second.id)).toMatchObject({ refusal: { kind: "damagedPart" } });
  });
});

test("an answer belongs to one edition: the same in another one is sealed in another way", () => {
  const two = packed(onDisk(changed(good, "course.yaml", "id: small", "id: small\nversion: 2")));
  const sealed = ({ name, bytes }: typeof two) =>
    partsOf({ bytes }, opened({ name, bytes }).index)
      .filter((part) => part.name.startsWith("answer"))
      .map(({ from, to }) => bytes.toString("hex", from, to));
  expect(sealed(two).some((answer) => sealed(small).includes(answer))).toBe(false);
});

test("names of a newer program among the constructs trouble nobody", () => {
  const course = authored(onDisk(good));
  const modules = course.modules.map((module) => ({
    ...module,
    lessons: module.lessons.map((lesson) => ({ ...lesson, teaches: ["not-invented-yet"] })),
  }));
  const { name, bytes } = value(packCourse({ ...course, modules }));
  const [lesson] = value(readLessons(opened({ name, bytes })));
  expect(lesson?.teaches).toEqual(["not-invented-yet"]);
});

describe("a folder with a course", () => {
  const refused = (folder: string) => {
    const found = openCourse(folder);
    return found.ok ? "" : `${found.refusal.kind}: ${found.refusal.sentence}`;
  };
  const put = (folder: string, name = small.name, bytes = small.bytes) =>
    writeFileSync(join(folder, name), bytes);

  test("opens by its one pack, whatever else lies there", () => {
    const folder = temporaryFolder();
    put(folder);
    writeFileSync(join(folder, "README.txt"), "a note");
    expect(value(openCourse(folder)).index.id).toBe("small");
  });

  test("is refused without one, with two, and where it is none", () => {
    const folder = temporaryFolder();
    expect(refused(folder)).toMatch(/^noPack: There is no course/);
    expect(refused(join(folder, "nowhere"))).toMatch(/^noPack: There is no course/);
    put(folder);
    put(folder, "large-0123456789abcdef.pack");
    expect(refused(folder)).toMatch(/^noPack: There are 2 courses/);
    expect(refused(join(folder, small.name))).toMatch(/^noPack: There is no course/);
  });

  test("is refused if its pack cannot be read, or is larger than any", () => {
    const folder = temporaryFolder();
    mkdirSync(join(folder, "small.pack"));
    expect(refused(folder)).toMatch(/^noPack: .*EISDIR/);
    const large = temporaryFolder();
    put(large);
    truncateSync(join(large, small.name), packLimits.fileBytes + 1);
    expect(refused(large)).toMatch(/^badPack: .*larger/);
  });

  test("is refused with a sentence that names its file", () => {
    const folder = temporaryFolder();
    put(folder, small.name, flipped(40));
    expect(refused(folder)).toContain(join(folder, small.name));
    expect(refused(folder)).not.toContain(one);
  });
});
