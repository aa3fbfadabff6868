import { execFile } from "node:child_process";
import { join } from "node:path";
import { expect, test } from "vitest";
import { joinFiles, splitFiles } from "./files.ts";
import { runWatched } from "./watched.ts";

/** Far more than an input of these needs, and little enough that a test ends on a machine that is busy with others. */
const soon = { cpuMs: 1_500, idleLooks: 20, heapMb: 1_024 };
/** The heap's limit comes long before that of time. */
const small = { cpuMs: 90_000, idleLooks: 1_200, heapMb: 64 };
/** For readers whose inputs may be bombs: as in a real run. */
const patient = { ...small, heapMb: 1_024 };
const minutes = { timeout: 600_000 };

const attack = (target: string, inputs = 500, limits = soon) =>
  runWatched({ module: new URL("./planted.ts", import.meta.url).href, target, inputs, seed: 7 }, limits);

test("a crash behind five doors is found, because every door that opens is noticed", minutes, async () => {
  const tally = await attack("five-doors", 12_000);
  if (!("findings" in tally)) throw new Error(tally.what);
  expect(tally.findings).toMatchObject([{ kind: "crash", what: expect.stringContaining("the fifth door") }]);
  expect(tally.findings[0]?.input, "and made as short as it can be").toHaveLength(5);
});

test.each(["endless", "never"])("a reader that does not come back is a hang: %s", minutes, async (name) => {
  const lost = await attack(name);
  expect(lost).toMatchObject({ target: name, kind: "hang" });
  expect("input" in lost && lost.input.includes(0xff)).toBe(true);
});

test("a reader that takes all memory is a crash, with its input", minutes, async () => {
  const lost = await attack("hungry", 500, small);
  expect(lost).toMatchObject({ kind: "crash", what: expect.stringContaining("memory") });
  expect("input" in lost && lost.input.includes(0xff)).toBe(true);
});

test.each([
  ["lenient", { kind: "wrongAcceptance", what: "took other bytes than were put in" }],
  ["mumbling", { kind: "badRefusal" }],
  ["unsigned-receipts", { kind: "wrongAcceptance" }],
  [
    "only-the-end",
    { kind: "wrongAcceptance", what: "took a file that neither facility nor publisher signed" },
  ],
])("what may not be said or taken is found: %s", minutes, async (name, finding) => {
  expect(await attack(name, 500, patient)).toMatchObject({
    findings: expect.arrayContaining([expect.objectContaining(finding)]),
  });
});

test.each([
  [
    "what it finds it says, for each target and in all, and ends with 1",
    ["--planted", "--target", "lenient"],
    1,
  ],
  ["where it finds nothing it ends with 0", ["--target", "policy"], 0],
])("as a program: %s", minutes, async (_, asked, code) => {
  const ran = await run("--inputs", "300", "--seed", "7", "--json", ...asked);
  const counts = { crashes: 0, hangs: 0, wrongAcceptances: code, badRefusals: 0 };
  const told = { inputs: 300, newBlocks: expect.any(Number), ...counts };
  expect(JSON.parse(ran.out)).toMatchObject({ ...told, targets: [told] });
  expect(ran.code).toBe(code);
});

function run(...args: readonly string[]) {
  const { promise, resolve } = Promise.withResolvers<{ readonly code: number; readonly out: string }>();
  execFile(process.execPath, [join(import.meta.dirname, "run.ts"), ...args], (error, out) =>
    resolve({ code: error === null ? 0 : Number(error.code), out }),
  );
  return promise;
}

test("several files in one input come back as they were, whatever bytes they hold", () => {
  const files = new Map([
    ["a/b.yaml", Buffer.from([0, 10, 0xff, 10])],
    ["ñ", Buffer.from("=")],
    ["empty", Buffer.alloc(0)],
  ]);
  expect(splitFiles(joinFiles(files))).toEqual(files);
});
