import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import asar from "@electron/asar";
import { FuseV1Options, FuseVersion, flipFuses } from "@electron/fuses";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type PackedFile, readAnswers, readArchive } from "../../tools/package-contents.ts";
import { judgeFuses } from "../../tools/package-fuses.ts";
import { judgePackage } from "../../tools/package-rules.ts";
import { writeStubElectron } from "../../tools/package-stub.ts";

let folder = "";
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "foothold-package-"));
});
afterAll(() => rmSync(folder, { recursive: true }));

function file(path: string, text = "fine", unpacked = false): PackedFile {
  return { path, unpacked, bytes: Buffer.from(text) };
}

const manifest = { name: "foothold", version: "0.1.0", type: "module", main: "out/main/index.js" };
const answer = "export const solution = 'the answer to it all';";
const answers = new Map([["m/l/e/solution/main.js", answer]]);
const engine = "node_modules/@jitl/quickjs-wasmfile-release-sync";

const pack = "out/course/programming-0123456789abcdef.pack";

const sound: readonly PackedFile[] = [
  file("package.json", JSON.stringify(manifest)),
  file("out/main/index.js"),
  file("out/main/chunks/a-B1_.js"),
  file("out/main/worker.mjs", "fine", true),
  file("out/main/sql-worker.mjs", "fine", true),
  file("out/preload/preload.cjs"),
  file("out/renderer/index.html"),
  file("out/renderer/assets/index-Bx.js", "a('//# sourceMappingURL=')\nfine"),
  file(pack),
  file("out/sandbox/library.js", "fine", true),
  file("node_modules/better-sqlite3/lib/methods/backup.js"),
  file("node_modules/better-sqlite3/prebuilds/linux-x64.node", "fine", true),
  file(`${engine}/dist/index.mjs`, "x\n//# sourceMappingURL=index.mjs.map", true),
  file(`${engine}/dist/emscripten-module.wasm`, "fine", true),
  file("node_modules/@sqlite.org/sqlite-wasm/dist/node.mjs", "fine", true),
  file("node_modules/@sqlite.org/sqlite-wasm/dist/sqlite3.wasm", "fine", true),
];

/** The sound package with `changed` in the place of the file of that path, or added. */
function withFile(changed: PackedFile): readonly PackedFile[] {
  return [...sound.filter(({ path }) => path !== changed.path), changed];
}

describe("judgePackage", () => {
  test("finds nothing in a sound package", () => {
    expect(judgePackage(sound, answers)).toEqual([]);
  });

  test.each([
    ["a source", file("main/boot.ts"), "main/boot.ts has no place in a package."],
    ["a test", file("tests/main/boot.test.ts"), "tests/main/boot.test.ts has no place in a package."],
    ["a stamp", file("out/program.stamp"), "out/program.stamp has no place in a package."],
    ["a map", file("out/main/index.js.map"), "out/main/index.js.map has no place in a package."],
    ["a package that is not needed", file("node_modules/fastify/fastify.js"), "no place"],
    ["a dev dependency", file("node_modules/vite/index.js"), "no place"],
    [
      "another system's module",
      file("node_modules/better-sqlite3/prebuilds/win32-x64.node", "", true),
      "no place",
    ],
    ["a package in the engine's", file(`${engine}/node_modules/x/index.mjs`, "", true), "no place"],
    ["a key", file("out/course/../key.pem"), "no place"],
    ["a second course", file(pack.replace("programming", "cooking")), "There are 2 courses"],
    ["a course in a folder", file("out/course/course.yaml"), "no place"],
    ["an answer's folder", file("out/course/m/l/e/solution/main.js"), "is an author's answer"],
    ["a wrong answer's folder", file("out/course/m/l/e/wrong/one/main.js"), "is an author's answer"],
    ["an explanation", file("out/course/m/l/e/explanation.en.md"), "is an author's answer"],
    ["an answer's text", file(pack, `// ${answer}`), "holds the text of m/l/e/solution/main.js"],
    ["an answer's text in the bundle", file("out/main/index.js", `x\n${answer}\n`), "holds the text of"],
    [
      "a map's place",
      file("out/main/index.js", "x;\n//# sourceMappingURL=index.js.map"),
      "points to a source map",
    ],
    [
      "a map in a style",
      file("out/renderer/assets/a.css", "x\n/*# sourceMappingURL=a.css.map */"),
      "points to a source map",
    ],
    [
      "a packed worker",
      file("out/main/worker.mjs"),
      "out/main/worker.mjs lies in the archive, and should not.",
    ],
    [
      "a packed native module",
      file("node_modules/better-sqlite3/prebuilds/linux-x64.node"),
      "lies in the archive",
    ],
    [
      "an unpacked program",
      file("out/main/index.js", "x", true),
      "out/main/index.js lies beside the archive",
    ],
    ["scripts", file("package.json", JSON.stringify({ ...manifest, scripts: {} })), 'still has "scripts"'],
    [
      "dev dependencies",
      file("package.json", JSON.stringify({ ...manifest, devDependencies: {} })),
      "still has",
    ],
    ["another entry", file("package.json", JSON.stringify({ ...manifest, main: "x.js" })), "does not start"],
    ["another type", file("package.json", JSON.stringify({ ...manifest, type: "commonjs" })), "not of type"],
  ])("finds %s", (_what, changed, finding) => {
    const findings = judgePackage(withFile(changed), answers);
    expect(findings.join("\n")).toContain(finding);
  });

  test.each(
    sound.map(({ path }) => path).filter((path) => !/chunks|assets|methods|\.pack|index\.mjs/.test(path)),
  )("finds that %s is missing", (path) => {
    expect(
      judgePackage(
        sound.filter((file) => file.path !== path),
        answers,
      ),
    ).toEqual([`${path} is missing.`]);
  });
});

test("an archive is read with what lies beside it", async () => {
  const source = join(folder, "source");
  mkdirSync(join(source, "out/main"), { recursive: true });
  writeFileSync(join(source, "out/main/index.js"), "inside");
  writeFileSync(join(source, "out/main/worker.mjs"), "beside");
  const archive = join(folder, "app.asar");
  await asar.createPackageWithOptions(source, archive, { unpack: "**/worker.mjs" });
  expect(readArchive(archive).map(({ path, unpacked, bytes }) => [path, unpacked, bytes.toString()])).toEqual(
    [
      ["out/main/index.js", false, "inside"],
      ["out/main/worker.mjs", true, "beside"],
    ],
  );
});

test("answers are solutions, wrong solutions and explanations of some length", () => {
  const courses = join(folder, "courses");
  for (const [path, text] of [
    ["c/m/l/e/solution/main.js", answer],
    ["c/m/l/e/wrong/one/main.js", `${answer} // wrong`],
    ["c/m/l/e/explanation.en.md", "Because the list is walked once."],
    ["c/m/l/e/wrong/two/main.js", "x"],
    ["c/m/l/e/starter/main.js", "// Write your program here, please."],
    ["c/m/l/e/checks.js", "check('a thing', () => expect(1).toBe(1));"],
  ] as const) {
    mkdirSync(join(courses, path, ".."), { recursive: true });
    writeFileSync(join(courses, path), text);
  }
  expect([...readAnswers(courses).keys()]).toEqual([
    "c/m/l/e/explanation.en.md",
    "c/m/l/e/solution/main.js",
    "c/m/l/e/wrong/one/main.js",
  ]);
});

test("fuses as downloaded are findings, one each; set as they should be, none", async () => {
  const electron = join(folder, "electron");
  writeStubElectron(electron, "45.0.0");
  const program = join(electron, "electron");
  expect(await judgeFuses(program)).toEqual([
    "The fuse RunAsNode is not DISABLE.",
    "The fuse EnableCookieEncryption is not ENABLE.",
    "The fuse EnableNodeOptionsEnvironmentVariable is not DISABLE.",
    "The fuse EnableNodeCliInspectArguments is not DISABLE.",
    "The fuse EnableEmbeddedAsarIntegrityValidation is not ENABLE.",
    "The fuse OnlyLoadAppFromAsar is not ENABLE.",
    "The fuse GrantFileProtocolExtraPrivileges is not DISABLE.",
  ]);
  await flipFuses(program, {
    version: FuseVersion.V1,
    [FuseV1Options.RunAsNode]: false,
    [FuseV1Options.EnableCookieEncryption]: true,
    [FuseV1Options.EnableNodeOptionsEnvironmentVariable]: false,
    [FuseV1Options.EnableNodeCliInspectArguments]: false,
    [FuseV1Options.EnableEmbeddedAsarIntegrityValidation]: true,
    [FuseV1Options.OnlyLoadAppFromAsar]: true,
    [FuseV1Options.GrantFileProtocolExtraPrivileges]: false,
  });
  expect(await judgeFuses(program)).toEqual([]);
});
