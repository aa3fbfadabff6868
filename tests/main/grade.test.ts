import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { beforeAll, expect, test } from "vitest";
import { buildStale } from "../../tools/build.ts";
import { temporaryFolder } from "../support/folder.ts";

const top = join(import.meta.dirname, "..", "..");
const courses = join(top, "curriculum", "courses", "programming");
const openingHour = join(courses, "functions", "a-first-program", "opening-hour");

beforeAll(() => buildStale(["course", "library"], () => {}));

/** `foothold grade`, as a person runs it. */
function grade(...words: readonly string[]) {
  const args = [join(top, "tools", "foothold.js"), "grade", ...words];
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { encoding: "utf8" });
  return { code: status, out: stdout, err: stderr };
}

/** Writes files into a new folder. Gives its path. */
function folderOf(files: Record<string, string>): string {
  const folder = temporaryFolder();
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
  return folder;
}

const spec = `import { expect, test } from "@jest/globals";
import { double } from "./double.js";
test("doubles", () => { expect(double(4)).toBe(8); });`;
const right = "export const double = (n) => n * 2;";

test("an exercise folder outside of the curriculum, with and without its solution: 0", () => {
  const folder = join(temporaryFolder(), "elsewhere");
  cpSync(openingHour, folder, { recursive: true });
  expect(grade(folder, join(folder, "solution"))).toMatchObject({ code: 0, err: "" });
  for (const part of ["solution", "wrong", "explanation.en.md", "explanation.es.md"]) {
    rmSync(join(folder, part), { recursive: true });
  }
  expect(grade(folder, join(openingHour, "solution", "main.js"))).toMatchObject({ code: 0, err: "" });
  expect(grade(folder, join(folder, "starter")).code).toBe(1);
});

test.each([
  ["printing/tea-order", "main.js", /^● Three cups for Ana\n/],
  ["reading/bus-board", "answer.txt", /^● Line 1\n/],
  [
    "ordering/bus-fare",
    "main.js",
    /^● Only the given lines, each at most once\n● is free for a child of 5\n/,
  ],
])("an exercise of another kind, with a single file of any name: %s", (exercise, answer, told) => {
  const folder = join(top, "tests", "fixtures", "kinds", "everyday", exercise);
  const text = readFileSync(join(folder, "solution", answer), "utf8");
  const graded = grade(folder, join(folderOf({ "mine.txt": text }), "mine.txt"));
  expect(graded).toMatchObject({ code: 0, err: "", out: expect.stringMatching(told) });
  expect(grade(folder, join(folder, "starter")).code).toBe(1);
});

test("a folder that is no exercise: 2, with all that is missing", () => {
  const graded = grade(folderOf({ "checks.js": spec }), "x.js");
  expect(graded.code).toBe(2);
  expect(graded.err).toMatch(/is no exercise yet.*\n[\s\S]*exercise\.yaml[\s\S]*task\.en\.md/);
});

test("--checks: a spec and a file beside it, by its name or any other, and a folder that holds both: 0", () => {
  const folder = folderOf({
    "double.spec.js": spec,
    "double.js": right,
    "answer.js": right,
    "notes.md": "-",
  });
  const checks = join(folder, "double.spec.js");
  for (const program of ["double.js", "answer.js", "."]) {
    expect([program, grade("--checks", checks, join(folder, program)).code]).toEqual([program, 0]);
  }
});

test("--checks: a spec that lies in the folder under a program's name is not handed in", () => {
  const folder = folderOf({ "spec.js": spec, "double.js": right });
  expect(grade("--checks", join(folder, "spec.js"), folder)).toMatchObject({ code: 0, err: "" });
});

test("--json: every check with what a tool needs, and times: 1", () => {
  const wrong = 'export const double = (n) => {\n  console.log("in", n);\n  return null.x;\n};';
  const two = `${spec}\ntest("again", () => { expect(double.length).toBe(2); });`;
  const folder = folderOf({ "spec.js": two, "double.js": wrong });
  const graded = grade("--checks", join(folder, "spec.js"), join(folder, "double.js"), "--json");
  expect(graded.code).toBe(1);
  const told = JSON.parse(graded.out);
  expect(told.verdict.kind).toBe("failed");
  expect(told.verdict.checks).toMatchObject([
    { path: ["doubles"], state: "failed", message: expect.any(String), output: "in 4\n", line: 3 },
    { path: ["again"], state: "failed", expected: "2", actual: "1", line: null },
  ]);
  expect(told.durationMs).toBeGreaterThan(0);
  expect(told.totalMs).toBeGreaterThan(told.durationMs);
});

test("--budget-ms and --memory-mb are the limits", () => {
  const loop = folderOf({ "spec.js": spec, "double.js": "export const double = () => { for (;;); };" });
  const slow = grade("--checks", join(loop, "spec.js"), loop, "--budget-ms", "300", "--json");
  expect(slow.code).toBe(1);
  expect(JSON.parse(slow.out).verdict).toMatchObject({
    kind: "stopped",
    limit: "time",
    sentence: expect.stringContaining("more than 0.3 seconds"),
  });
  const large = `export const double = (n) => Array.from({ length: 500_000 }, (_, i) => i + 0.5).length && n * 2;`;
  const hungry = folderOf({ "spec.js": spec, "double.js": large });
  const within = (mb: string) =>
    JSON.parse(grade("--checks", join(hungry, "spec.js"), hungry, "--memory-mb", mb, "--json").out).verdict;
  expect(within("2")).toMatchObject({ kind: "stopped", limit: "memory" });
  expect(within("64")).toMatchObject({ kind: "passed" });
});

test("a fault of the checks: 3", () => {
  const folder = folderOf({ "spec.js": 'test("x", () => { expect(nothing).toBe(1); });', "main.js": "" });
  const graded = grade("--checks", join(folder, "spec.js"), folder);
  expect(graded).toMatchObject({ code: 3, err: "" });
  expect(graded.out).toMatch(/checks of this exercise are wrong, not the program: ReferenceError/);
});

test("a folder without any program is wrong use: 2", () => {
  const graded = grade("opening-hour", folderOf({ "notes.md": "" }));
  expect([graded.code, graded.out]).toEqual([2, ""]);
  expect(graded.err).toMatch(/cannot be handed in \(1 to 20 files\)/);
});

test.each([
  ["an exercise and a spec", ["opening-hour", "x.js", "--checks", "spec.js"], /only the program is named/],
  ["a spec that is not there", ["--checks", "/none.js", "x.js"], /\/none\.js cannot be read \(ENOENT\)/],
  ["a spec without a program", ["--checks", "spec.js"], /missing required argument/],
  ["nothing at all", [], /missing required argument 'exercise'/],
  ["a folder that is not there", ["./no-such", "x.js"], /no exercise folder \.\/no-such/],
  ["a budget that is no number", ["opening-hour", "x.js", "--budget-ms", "soon"], /whole number from 1/],
  ["more memory than there is", ["opening-hour", "x.js", "--memory-mb", "65"], /whole number from 1 to 64/],
])("%s is wrong use: 2", (_, words, sentence) => {
  const graded = grade(...words);
  expect([graded.code, graded.out]).toEqual([2, ""]);
  expect(graded.err).toMatch(sentence);
});
