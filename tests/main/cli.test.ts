import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, expect, test } from "vitest";
import { buildStale } from "../../tools/build.ts";
import { temporaryFolder } from "../support/folder.ts";
import { makeProvisioning } from "../support/provisioned.ts";

const top = join(import.meta.dirname, "..", "..");
const course = join(top, "curriculum", "courses", "programming", "functions", "a-first-program");
const kinds = join(top, "tests", "fixtures", "kinds");

beforeAll(() => buildStale(["course", "library"], () => {}));

/** The command line as a person runs it, on whatever Node the system has. */
function run(...words: readonly string[]) {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [join(top, "tools", "foothold.js"), ...words],
    {
      encoding: "utf8",
    },
  );
  return { code: status, out: stdout, err: stderr };
}

function program(text: string): string {
  const file = join(temporaryFolder(), "answer.js");
  writeFileSync(file, text);
  return file;
}

test("grade: a right program passes with 0", () => {
  const graded = run("grade", "opening-hour", join(course, "opening-hour", "solution", "main.js"));
  expect(graded).toMatchObject({ code: 0, err: "" });
  expect(graded.out).toMatch(/^● .+\n(● .+\n)*Passed\.\n$/);
});

test("grade: a wrong one ends with 1 and says which check and why", () => {
  const graded = run("grade", "opening-hour", program('export function openingHour() { return "7"; }'));
  expect(graded.code).toBe(1);
  expect(graded.out).toMatch(/◐ .*\n {4}.*without quotes/);
  expect(graded.out).toMatch(/Not yet: \d of \d checks pass\./);
});

test("grade: one that cannot be read ends with 1 and names the line", () => {
  const graded = run("grade", "opening-hour", program("export function openingHour() {\n  return 7;\n"));
  expect(graded.code).toBe(1);
  expect(graded.out).toMatch(/main\.js, line \d/);
});

test("grade --json: the whole grade, with its provenance", () => {
  const graded = run("grade", "opening-hour", program("export const x = 1;"), "--json");
  const grade = JSON.parse(graded.out);
  expect(graded.code).toBe(1);
  expect(grade).toMatchObject({
    verdict: { kind: "failed" },
    provenance: { exercise: expect.stringMatching(/^[0-9a-f]{64}$/) },
  });
  expect(grade.verdict.checks[0].message).toMatch(/does not export openingHour/);
});

test.each([
  ["an unknown exercise", ["grade", "no-such", "x.js"], /no exercise "no-such".*It has: .*opening-hour/],
  ["a file that is not there", ["grade", "opening-hour", "/none.js"], /\/none\.js cannot be read \(ENOENT\)/],
  ["a missing word", ["grade", "opening-hour"], /missing required argument/],
  ["an unknown command", ["fly"], /unknown command/],
  ["an unknown option", ["grade", "opening-hour", "x.js", "--fast"], /unknown option/],
])("%s is wrong use: exit code 2 and one sentence", (_, words, sentence) => {
  const ran = run(...words);
  expect(ran.code).toBe(2);
  expect(ran.err.trim()).toMatch(sentence);
});

test("curriculum pack: writes one file, says what is in it, and writes the same again", () => {
  const to = join(temporaryFolder(), "packs");
  const authored = join(top, "tests", "fixtures", "kinds");
  const ran = run("curriculum", "pack", authored, "--to", to);
  expect(ran).toMatchObject({ code: 0, err: "" });
  const [name = ""] = readdirSync(to);
  expect(name).toMatch(/^kinds-[0-9a-f]{16}\.pack$/);
  expect(ran.out).toMatch(/\.pack: \d+ lessons, \d+ exercises, \d+ bytes\.\n$/);
  expect(run("curriculum", "pack", authored, "--to", to)).toEqual(ran);
  expect(readdirSync(to)).toEqual([name]);
});

test("curriculum pack: a folder that is no course ends with 1 and writes nothing, as does a place for no folder", () => {
  const to = join(temporaryFolder(), "packs");
  const ran = run("curriculum", "pack", temporaryFolder(), "--to", to);
  expect(ran).toMatchObject({ code: 1, out: "" });
  expect(ran.err).toContain("course.yaml");
  expect(existsSync(to)).toBe(false);
  writeFileSync(to, "in the way");
  const refused = run("curriculum", "pack", join(top, "tests", "fixtures", "kinds"), "--to", to);
  expect(refused).toMatchObject({ code: 1, out: "" });
  expect(refused.err).toMatch(/\.\n$/);
});

test("curriculum check: a folder that is no course ends with 1 and says what is missing", () => {
  const ran = run("curriculum", "check", temporaryFolder());
  expect(ran.code).toBe(1);
  expect(ran.err).toMatch(/course\.yaml/);
});

test("curriculum skills: the bundled course's graph is printed; a course without one ends with 1", () => {
  const [bundled, small] = [run("curriculum", "skills"), run("curriculum", "skills", kinds)];
  expect(bundled.code).toBe(0);
  expect(bundled.out).toMatch(/^printing: Printing\n {4}what-a-program-is, /);
  expect(small).toMatchObject({ code: 1, out: "", err: expect.stringContaining("there is no skills/") });
});

test("provision: what is no whole provisioning file changes nothing", async () => {
  const { provisioning } = await makeProvisioning();
  const whole = JSON.stringify(provisioning);
  const folder = temporaryFolder();
  const cases: [string, string][] = [
    ["cut short", whole.slice(0, -20)],
    ["another file", '{"a": 1}'],
    ["with a stray key", JSON.stringify({ ...provisioning, extra: 1 })],
    ["of a newer version", JSON.stringify({ ...provisioning, version: 2 })],
  ];
  for (const [name, text] of cases) {
    const file = join(folder, "provisioning.json");
    writeFileSync(file, text);
    const data = join(folder, "data");
    const ran = run("provision", file, "--data", data);
    expect([name, ran.code]).toEqual([name, 1]);
    expect(ran.err).toMatch(/provisioning.json .*The terminal was not changed\./);
    expect(readdirSync(folder)).not.toContain("data");
  }
});

test("provision: a terminal that belongs to one facility is not moved to another", async () => {
  const folder = temporaryFolder();
  const data = join(folder, "data");
  mkdirSync(data);
  for (const [at, code] of [0, 1].entries()) {
    const file = join(folder, `${at}.json`);
    writeFileSync(file, JSON.stringify((await makeProvisioning()).provisioning));
    const ran = run("provision", file, "--data", data);
    expect(ran.code).toBe(code);
    expect(ran.out + ran.err).toMatch(
      code === 0 ? /belongs to North campus/ : /The terminal was not changed/,
    );
  }
});
