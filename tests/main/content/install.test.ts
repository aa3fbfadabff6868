import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { ok, type Result, refuse } from "../../../bundle/std.ts";
import { loadAuthored } from "../../../curriculum/load.ts";
import { packCourse } from "../../../curriculum/pack/write.ts";
import { courseId } from "../../../curriculum/schema.ts";
import { built } from "../../../main/config/built.ts";
import { coursesFolder, newestCourse } from "../../../main/content/courses.ts";
import { type ContentFile, installContent } from "../../../main/content/install.ts";
import { answered } from "../../support/booted.ts";
import { temporaryFolder } from "../../support/folder.ts";

const authored = answered(loadAuthored(built.authored));

/** The course as a bundle would bring it, under another version and title. */
function edition(version: number, id = "programming"): ContentFile {
  const title = { en: authored.title.en.replace("Programming with", `Edition ${version} of`) };
  const { name, bytes } = answered(
    packCourse({
      ...authored,
      id: courseId.parse(id),
      version,
      title,
      modules: authored.modules.slice(0, 1),
    }),
  );
  return { path: name, bytes };
}
/** The same with one bit of its last part turned over. */
function damaged({ path, bytes }: ContentFile): ContentFile {
  const copy = Buffer.from(bytes);
  copy.writeUInt8(copy.readUInt8(copy.length - 1) ^ 1, copy.length - 1);
  return { path, bytes: copy };
}
async function* arriving(...files: readonly ContentFile[]): AsyncGenerator<Result<ContentFile, never>> {
  for (const file of files) yield ok(file);
}
const course = (version: number) => ({ id: "programming", version });
const silent = () => {};
const folderOf = (data: string) => coursesFolder(data, "programming");

function taught(data: string) {
  const { version, title } = answered(newestCourse(data, built.course, silent)).index;
  return { version, title: title.en };
}

test("a newer version is taught from then on, and the two newest are kept", async () => {
  const data = temporaryFolder();
  expect(taught(data).version).toBe(1);
  for (const version of [2, 5, 7]) {
    const done = await installContent(data, course(version), arriving(edition(version)));
    expect(done).toMatchObject({ ok: true, value: { index: { version } } });
  }
  expect(taught(data)).toEqual({ version: 7, title: "Edition 7 of JavaScript" });
  expect(readdirSync(folderOf(data)).sort()).toEqual(["5", "7"]);
  expect(readdirSync(join(folderOf(data), "7"))).toEqual([edition(7).path]);
});

const two = edition(2);
const stray = (path: string): ContentFile => ({ path, bytes: Buffer.from("a note") });

test.each([
  ["it is of another version", [edition(3)]],
  ["it is of another course", [edition(2, "cooking")]],
  ["its last part is damaged", [damaged(two)]],
  ["its name belongs to other content", [{ ...two, path: edition(3).path }]],
  ["it lies in a folder", [{ ...two, path: `a/${two.path}` }]],
  ["there is another file beside it", [stray("README.txt"), two]],
  ["there is none", []],
  ["there is only another file", [stray("README.txt")]],
] as const)("nothing changes when %s", async (_, files) => {
  const data = temporaryFolder();
  const done = await installContent(data, course(2), arriving(...files));
  expect(done).toMatchObject({ ok: false, refusal: { kind: "brokenCourse" } });
  expect(readdirSync(folderOf(data))).toEqual([]);
  expect(taught(data).version).toBe(1);
});

test("nothing changes when the bundle turns out broken at its end, or cannot be read", async () => {
  const data = temporaryFolder();
  const broken = refuse("malformed", "the reader's own sentence");
  async function* refused() {
    yield* arriving(two);
    yield broken;
  }
  expect(await installContent(data, course(2), refused())).toEqual(broken);
  async function* thrown() {
    yield* arriving(two);
    throw new Error("the stick was pulled");
  }
  await expect(installContent(data, course(2), thrown())).rejects.toThrow("pulled");
  expect(readdirSync(folderOf(data))).toEqual([]);
});

test("what a crash left of an installation is neither taught nor in the way", async () => {
  const data = temporaryFolder();
  const left = join(folderOf(data), "2.part");
  mkdirSync(left, { recursive: true });
  writeFileSync(join(left, "stray.txt"), "half");
  expect(taught(data).version).toBe(1);
  await installContent(data, course(2), arriving(two));
  expect(taught(data).version).toBe(2);
  expect(existsSync(join(folderOf(data), "2", "stray.txt"))).toBe(false);
});

test("a version whose index was damaged later is told, and the one before it is taught", async () => {
  const data = temporaryFolder();
  for (const version of [2, 3]) await installContent(data, course(version), arriving(edition(version)));
  const { path } = edition(3);
  const file = join(folderOf(data), "3", path);
  const bytes = readFileSync(file);
  bytes.fill(0, 100, 110);
  writeFileSync(file, bytes);
  const told: string[] = [];
  expect(answered(newestCourse(data, built.course, (sentence) => told.push(sentence))).index.version).toBe(2);
  expect(told).toEqual([expect.stringContaining(file)]);
  // The same version can be brought again.
  await installContent(data, course(3), arriving(edition(3)));
  expect(taught(data).version).toBe(3);
});

test("a version in the place of another one is told, and not taught", async () => {
  const data = temporaryFolder();
  await installContent(data, course(2), arriving(two));
  cpSync(join(folderOf(data), "2"), join(folderOf(data), "4"), { recursive: true });
  const told: string[] = [];
  expect(answered(newestCourse(data, built.course, (sentence) => told.push(sentence))).index.version).toBe(2);
  expect(told.join()).toContain("version 4 says it is another");
});

test("a program that was delivered with a newer course than was ever brought teaches that", async () => {
  const data = temporaryFolder();
  await installContent(data, course(2), arriving(two));
  const newer = temporaryFolder();
  const { path, bytes } = edition(4);
  writeFileSync(join(newer, path), bytes);
  expect(answered(newestCourse(data, newer, silent)).index.version).toBe(4);
});
