import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  bytesSource,
  type ContentAsk,
  type ContentFile,
  explainImport,
  joinBytes,
  judgeContent,
  openContent,
  peekBundle,
  writeContent,
} from "../../bundle/bundle.ts";
import { makeSigningKey, signerFromPem } from "../../bundle/keys.ts";
import { contentLimits, maxContentFileBytes } from "../../bundle/limits.ts";
import type { WallMs } from "../../bundle/std.ts";
import { makeReturnPair, returnOf, returnRecords } from "./return-sample.ts";
import { all, bundleOf, makePair, shortDay } from "./sample.ts";

const signer = signerFromPem(makeSigningKey());
const reader = { publishers: [signerFromPem(makeSigningKey()).publicKey, signer.publicKey] };

const contentOf = (files: readonly ContentFile[], changes: Partial<ContentAsk> = {}): Promise<Buffer> =>
  joinBytes(
    writeContent({
      signer,
      course: "programming",
      version: 3,
      title: { en: "Programming", es: "Programación" },
      count: files.length,
      files,
      createdMs: 1_785_000_100_000 as WallMs,
      ...changes,
    }),
  );

const text = (path: string, content: string): ContentFile => ({ path, bytes: Buffer.from(content) });
const few = [
  text("course.yaml", "id: programming\r\n"),
  { path: "images/odd.bin", bytes: Buffer.from([0, 255, 10, 13, 128]) },
  text("lists/text.es.md", "\ufeffañadir 数 🧮 \u2028 \u0000\n"),
  text("lists/zero", ""),
];
const good = await contentOf(few);

async function kindOf(bytes: Uint8Array, limits = contentLimits) {
  const opened = await openContent(bytesSource(bytes), reader, limits);
  if (!opened.ok) return opened.refusal.kind;
  const steps = await all(opened.value.files());
  const refused = steps.find((step) => !step.ok);
  return refused === undefined || refused.ok ? "taken" : refused.refusal.kind;
}

async function filesOf(bytes: Uint8Array): Promise<ContentFile[]> {
  const opened = await openContent(bytesSource(bytes), reader);
  if (!opened.ok) throw new Error(opened.refusal.detail);
  return (await all(opened.value.files())).map((step) => {
    if (!step.ok) throw new Error(step.refusal.detail);
    return { path: step.value.path, bytes: Buffer.from(step.value.bytes) };
  });
}

describe("good content", () => {
  test("gives back every byte of every file", async () => {
    expect(await filesOf(good)).toEqual(few);
    const opened = await openContent(bytesSource(good), reader);
    expect(opened).toMatchObject({ value: { header: { course: "programming", version: 3, count: 4 } } });
  });

  test("gives back whatever bytes there are", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.uint8Array({ maxLength: 300 }), { minLength: 1 }), async (contents) => {
        const files = contents.map((bytes, index) => ({
          path: `f${String(index).padStart(3, "0")}`,
          bytes: Buffer.from(bytes),
        }));
        expect(await filesOf(await contentOf(files))).toEqual(files);
      }),
    );
  });

  test("carries our own course in a fraction of its size", async () => {
    const folder = join(import.meta.dirname, "../../curriculum/courses/programming");
    const files = readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .sort()
      .map((file) => ({ path: file.slice(folder.length + 1), bytes: readFileSync(file) }));
    const bytes = await contentOf(files);
    expect(await filesOf(bytes)).toEqual(files);
    expect(bytes.length).toBeLessThan(files.reduce((sum, file) => sum + file.bytes.length, 0) / 2);
  });

  test("may hold a file of the largest size, and none that is larger", async () => {
    const noise = Buffer.alloc(maxContentFileBytes + 1, "\u0001 é");
    const largest = { path: "big", bytes: noise.subarray(1) };
    expect(await kindOf(await contentOf([largest]))).toBe("taken");
    await expect(contentOf([{ path: "big", bytes: noise }])).rejects.toThrow("big has");
  });

  test("of a higher version than the one in force is told from an older one", async () => {
    const opened = await openContent(bytesSource(good), reader);
    if (!opened.ok) throw new Error(opened.refusal.detail);
    const { header } = opened.value;
    expect(judgeContent(header, 2)).toEqual({ ok: true, value: header });
    expect(judgeContent(header, 3)).toMatchObject({ refusal: { kind: "olderContent" } });
  });
});

test("an unknown publisher's lessons are refused before anything in them is read", async () => {
  const stranger = await contentOf(few, { signer: signerFromPem(makeSigningKey()) });
  const opened = await openContent(bytesSource(stranger), reader);
  expect(opened).toMatchObject({
    refusal: { kind: "unknownPublisher", sentence: explainImport.unknownPublisher },
  });
});

test("with any bit turned over, or cut anywhere, it is refused", async () => {
  const bits = fc.tuple(fc.nat({ max: good.length - 1 }), fc.nat({ max: 7 }));
  await fc.assert(
    fc.asyncProperty(bits, async ([at, bit]) => {
      const bytes = Buffer.from(good);
      bytes.writeUInt8(bytes.readUInt8(at) ^ (1 << bit), at);
      expect(["notABundle", "newerVersion", "cutShort", "damaged"]).toContain(await kindOf(bytes));
      expect(await kindOf(good.subarray(0, at))).toBe("cutShort");
    }),
    { numRuns: 500 },
  );
});

test.each([
  ["the count", { records: 3 }],
  ["what is inside", { payloadBytes: 700 }],
])("too large: %s", async (_, limit) => {
  expect(await kindOf(good, { ...contentLimits, ...limit })).toBe("tooLarge");
});

describe("nothing is written", () => {
  test.each([
    ["with a path that leaves the folder", [text("../a", "")], "the name"],
    ["with a path that Windows reads as a device", [text("aux.md", "")], "device"],
    ["with two paths for one file", [text("A", ""), text("a", "")], "same file"],
    ["out of order", [text("b", ""), text("a", "")], "ascending"],
  ])("%s", async (_, files, complaint) => {
    await expect(contentOf(files)).rejects.toThrow(complaint);
  });

  test("with fewer or more files than announced, or under a name that is no course's", async () => {
    await expect(contentOf(few, { count: 5 })).rejects.toThrow("announced 5 files");
    await expect(contentOf(few, { count: 20_001 })).rejects.toThrow("cannot bundle 20001");
    await expect(contentOf(few, { course: "../programming" })).rejects.toThrow("course");
  });
});

describe("what a file is", () => {
  test("is told for each kind, whoever it is for", async () => {
    const sender = await makePair();
    const pair = await makeReturnPair();
    const progress = await bundleOf(sender, shortDay(sender.terminal.id, 2));
    const answer = await returnOf(pair, returnRecords(pair));
    for (const [bytes, header] of [
      [progress, { kind: "progress", terminal: { id: sender.terminal.id } }],
      [answer, { kind: "return", facility: pair.facility.id }],
      [good, { kind: "content", course: "programming" }],
    ] as const) {
      expect(await peekBundle(bytesSource(bytes), "imports")).toMatchObject({ value: { header } });
      const cut = bytesSource(bytes.subarray(0, -1));
      expect(await peekBundle(cut, "imports")).toMatchObject({
        refusal: { kind: "cutShort", sentence: explainImport.cutShort },
      });
    }
  });

  test("is told only of files of ours", async () => {
    const diary = bytesSource(Buffer.from("Dear diary,\n"));
    expect(await peekBundle(diary, "collects")).toMatchObject({ refusal: { kind: "notABundle" } });
  });
});
