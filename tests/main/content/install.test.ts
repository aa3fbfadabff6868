import {
  appendFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { ok, type Result, refuse } from "../../../bundle/std.ts";
import { built } from "../../../main/config/built.ts";
import { coursesFolder, newestCourse } from "../../../main/content/courses.ts";
import { type ContentFile, installContent } from "../../../main/content/install.ts";
import { temporaryFolder } from "../../support/folder.ts";

/** The built course as a bundle would bring it, under another version and title. */
function edition(version: number, change: (path: string, text: string) => string = (_, text) => text) {
  const names = readdirSync(built.course, { recursive: true, withFileTypes: true }).filter((e) => e.isFile());
  return names.map((entry): ContentFile => {
    const file = join(entry.parentPath, entry.name);
    const path = file.slice(built.course.length + 1).replaceAll("\\", "/");
    let text = readFileSync(file, "utf8");
    if (path === "course.yaml") {
      text = text
        .replace(/^version: .*$/m, `version: ${version}`)
        .replace("Programming with", `Edition ${version} of`);
    }
    return { path, bytes: Buffer.from(change(path, text)) };
  });
}
async function* arriving(files: readonly ContentFile[]): AsyncGenerator<Result<ContentFile, never>> {
  for (const file of files) yield ok(file);
}
const course = (version: number) => ({ id: "programming", version });
const silent = () => {};

function taught(data: string) {
  const found = newestCourse(data, built.course, silent);
  if (!found.ok) throw new Error(found.refusal.sentence);
  return { version: found.value.version, title: found.value.title.en };
}

test("a newer version is taught from then on, and the two newest are kept", async () => {
  const data = temporaryFolder();
  expect(taught(data).version).toBe(1);
  for (const version of [2, 5, 7]) {
    const done = await installContent(data, course(version), arriving(edition(version)));
    expect(done).toMatchObject({ ok: true, value: { version } });
  }
  expect(taught(data)).toEqual({ version: 7, title: "Edition 7 of JavaScript" });
  expect(readdirSync(coursesFolder(data, "programming")).sort()).toEqual(["5", "7"]);
});

test.each([
  ["a lesson's text is missing", edition(2).filter(({ path }) => !path.endsWith("text.en.md"))],
  ["the settings are of another version", edition(3)],
  [
    "the settings are of another course",
    edition(2, (path, text) =>
      path === "course.yaml" ? text.replace("id: programming", "id: cooking") : text,
    ),
  ],
])("nothing changes when %s", async (_, files) => {
  const data = temporaryFolder();
  const done = await installContent(data, course(2), arriving(files));
  expect(done).toMatchObject({ ok: false, refusal: { kind: "brokenCourse" } });
  expect(readdirSync(coursesFolder(data, "programming"))).toEqual([]);
  expect(taught(data).version).toBe(1);
});

test("nothing changes when the bundle turns out broken in the middle, or cannot be read", async () => {
  const data = temporaryFolder();
  const broken = refuse("malformed", "the reader's own sentence");
  async function* refused() {
    yield* arriving(edition(2).slice(0, 5));
    yield broken;
  }
  expect(await installContent(data, course(2), refused())).toEqual(broken);
  async function* thrown() {
    yield* arriving(edition(2).slice(0, 5));
    throw new Error("the stick was pulled");
  }
  await expect(installContent(data, course(2), thrown())).rejects.toThrow("pulled");
  expect(readdirSync(coursesFolder(data, "programming"))).toEqual([]);
});

test("what a crash left of an installation is neither taught nor in the way", async () => {
  const data = temporaryFolder();
  const left = join(coursesFolder(data, "programming"), "2.part");
  mkdirSync(left, { recursive: true });
  writeFileSync(join(left, "stray.txt"), "half");
  expect(taught(data).version).toBe(1);
  await installContent(data, course(2), arriving(edition(2)));
  expect(taught(data).version).toBe(2);
  expect(existsSync(join(coursesFolder(data, "programming"), "2", "stray.txt"))).toBe(false);
});

test("a version that was damaged later is told, and the one before it is taught", async () => {
  const data = temporaryFolder();
  for (const version of [2, 3]) await installContent(data, course(version), arriving(edition(version)));
  appendFileSync(join(coursesFolder(data, "programming"), "3", "course.yaml"), "\n: [");
  const told: string[] = [];
  const found = newestCourse(data, built.course, (sentence) => told.push(sentence));
  expect(found).toMatchObject({ ok: true, value: { version: 2 } });
  expect(told.join()).toContain("course.yaml");
  // The same version can be brought again.
  await installContent(data, course(3), arriving(edition(3)));
  expect(taught(data).version).toBe(3);
});

test("a program that was delivered with a newer course than was ever brought teaches that", async () => {
  const data = temporaryFolder();
  await installContent(data, course(2), arriving(edition(2)));
  const newer = join(temporaryFolder(), "course");
  cpSync(built.course, newer, { recursive: true });
  writeFileSync(
    join(newer, "course.yaml"),
    readFileSync(join(newer, "course.yaml"), "utf8").replace(/^version: .*$/m, "version: 4"),
  );
  expect(newestCourse(data, newer, silent)).toMatchObject({ ok: true, value: { version: 4 } });
});
