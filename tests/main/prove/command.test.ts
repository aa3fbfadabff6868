import { type ChildProcess, spawn } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { beforeAll, expect, test } from "vitest";
import { buildStale } from "../../../tools/build.ts";
import { changed, good, onDisk, one } from "../../curriculum/course-on-disk.ts";
import { temporaryFolder } from "../../support/folder.ts";

const top = join(import.meta.dirname, "..", "..", "..");

beforeAll(() => buildStale(["library"], () => {}));

/** `foothold curriculum check`, with a cache of its own. */
function start(cache: string, ...words: readonly string[]): ChildProcess & { ended: Promise<Ended> } {
  const child = spawn(
    process.execPath,
    [join(top, "main", "cli", "index.ts"), "curriculum", "check", ...words],
    { env: { ...process.env, XDG_CACHE_HOME: cache, LOCALAPPDATA: cache } },
  );
  const code = new Promise<number | null>((resolve) => child.on("exit", (status) => resolve(status)));
  const ended = Promise.all([code, text(child.stdout), text(child.stderr)]).then(([status, out, err]) => ({
    code: status,
    out,
    err,
  }));
  return Object.assign(child, { ended });
}
interface Ended {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

const run = (cache: string, ...words: readonly string[]): Promise<Ended> => start(cache, ...words).ended;

test("what the first check has proved, the second knows, unless it is told not to", async () => {
  const [cache, course] = [temporaryFolder(), onDisk(good)];
  const last = ({ out }: Ended) => out.trimEnd().split("\n").at(-1);
  expect(last(await run(cache, course))).toMatch(/^16 programs graded or run in .* s, 0 of them known/);
  expect(last(await run(cache, course))).toMatch(/^16 programs graded or run in .* s, 16 of them known/);
  expect(last(await run(cache, course, "--no-cache"))).toMatch(/ s, 0 of them known/);
});

test("--no-cache leaves nothing behind, and --report and --stats --json say what was found", async () => {
  const [cache, folder] = [temporaryFolder(), temporaryFolder()];
  const course = onDisk(changed(good, `${one}/checks.js`, "toBe(30)", "toBe(31)"));
  const file = join(folder, "report.html");
  const words = ["--no-cache", "--stats", "--json", "--report", file];
  const { code, out, err } = await run(cache, course, ...words);
  expect(code).toBe(1);
  expect(JSON.parse(out)).toMatchObject({ course: "small", exercises: 2, mutants: 4 });
  expect(err).toMatch(/There are problems.*\n.*report\.html: open it in any browser\.\n$/);
  expect(readFileSync(file, "utf8")).toContain("this solution does not pass");
  expect(existsSync(join(cache, "foothold"))).toBe(false);
});

test("a report that cannot be written is told, and is no proof", async () => {
  const folder = temporaryFolder();
  const { code, err } = await run(temporaryFolder(), onDisk(good), "--report", folder);
  expect(code).toBe(1);
  expect(err).toMatch(/The report could not be written \(EISDIR.*\)\. Give another file\.\n$/);
});

test.each([
  [["--json"], /--json goes with --stats/],
  [["--jobs", "none"], /It is a number from 1 to 64\./],
])("%j is wrong use", async (words, sentence) => {
  const { code, err } = await run(temporaryFolder(), ...words);
  expect(code).toBe(2);
  expect(err).toMatch(sentence);
});

test.skipIf(process.platform === "win32")("Ctrl+C ends it at once, and what was proved is kept", async () => {
  const cache = temporaryFolder();
  const course = join(top, "curriculum", "courses", "programming");
  const child = start(cache, course, "--jobs", "1");
  child.stderr?.once("data", () => child.kill("SIGINT"));
  const { code, out, err } = await child.ended;
  expect(code).toBe(130);
  expect(out).toBe("");
  expect(err).toMatch(/Stopped\. What was proved is kept: the next check goes on from here\.\n$/);
  expect(existsSync(join(cache, "foothold", "proofs.gz"))).toBe(true);
});
