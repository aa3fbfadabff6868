import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { buildLibrary } from "../../sandbox/build-library.ts";
import { startGrader } from "../../sandbox/grader.ts";
import { openWorkshop, provenance, sqlWorker, type Workshop, worker } from "./workshop.ts";

let workshop: Workshop;
let folder: string;
beforeAll(async () => {
  workshop = await openWorkshop();
  folder = await mkdtemp(join(tmpdir(), "foothold-grader-"));
});
afterAll(async () => {
  await workshop.close();
  await rm(folder, { recursive: true });
});

const exercise = {
  by: "checks",
  checks: 'import { x } from "./main.js";\ntest("x", () => { expect(x).toBe(1); });',
} as const;
const files = { "main.js": "export const x = 1;" };

test("a grade carries what it was made with", async () => {
  const grade = await workshop.grader.grade(exercise, files, { provenance });
  expect(grade.verdict.kind).toBe("passed");
  expect(grade.provenance).toEqual({
    ...provenance,
    runner: expect.stringMatching(
      /^foothold-sandbox 1; quickjs-wasmfile \d+\.\d+\.\d+; library [0-9a-f]{12}$/,
    ),
  });
  expect(grade.durationMs).toBeGreaterThan(0);
  expect(grade.isCutOff).toBe(false);
});

test("a grade says when its worker had to be ended", async () => {
  // One step, in which the engine asks nobody.
  const long = { "main.js": "export const x = 3n ** 300000000n;" };
  const options = { provenance, budget: { deadlineMs: 200 } };
  const { verdict, isCutOff } = await workshop.grader.grade(exercise, long, options);
  expect([verdict.kind, isCutOff]).toEqual(["stopped", true]);
});

test("the library is built the same each time", async () => {
  const again = join(folder, "library.js");
  await buildLibrary(again);
  expect(await readFile(again, "utf8")).toBe(await readFile(workshop.library, "utf8"));
});

test("a library that is missing or is none rejects the grade, and nothing else", async () => {
  const none = startGrader({ worker, sqlWorker, library: join(folder, "missing.js") });
  await expect(none.grade(exercise, files, { provenance })).rejects.toThrow("missing.js");
  await none.close();
  const other = join(folder, "other.js");
  await writeFile(other, "1 + 1");
  const broken = startGrader({ worker, sqlWorker, library: other });
  await expect(broken.grade(exercise, files, { provenance })).rejects.toThrow("not a built check library");
  await broken.close();
});

test("after close nothing is graded", async () => {
  const grader = startGrader({ worker, sqlWorker, library: workshop.library });
  await grader.grade(exercise, files, { provenance });
  await grader.close();
  await expect(grader.grade(exercise, files, { provenance })).rejects.toThrow("closed");
});

test("a worker that ends by itself is replaced", async () => {
  // A script that answers the first ask and ends at the second.
  const script = join(folder, "mortal.mjs");
  await writeFile(
    script,
    `import { parentPort } from "node:worker_threads";
    let asks = 0;
    parentPort.on("message", () => {
      if (++asks === 2) process.exit(1);
      parentPort.postMessage({ kind: "verdict", spent: false, verdict: { kind: "faultOfChecks", reason: "alive" } });
    });
    parentPort.postMessage({ kind: "ready" });`,
  );
  const grader = startGrader({ worker: script, sqlWorker, library: workshop.library });
  const grade = () => grader.grade(exercise, files, { provenance });
  await expect(grade()).resolves.toMatchObject({ verdict: { reason: "alive" } });
  await expect(grade()).rejects.toThrow("ended unexpectedly");
  await expect(grade()).resolves.toMatchObject({ verdict: { reason: "alive" } });
  await grader.close();
});

test.each(["export const x = (a, b) => a b;", "export const x = 1.000.5;", "export const x = 08n;"])(
  "what the engine reads although it is no JavaScript is unreadable: %s",
  async (source) => {
    const { verdict } = await workshop.grader.grade(exercise, { "main.js": source }, { provenance });
    expect(verdict).toMatchObject({ kind: "unreadable", error: { place: { file: "main.js", line: 1 } } });
  },
);

test("a file that nobody loads need not be readable", async () => {
  const more = { ...files, "later.js": "let let" };
  expect((await workshop.grader.grade(exercise, more, { provenance })).verdict.kind).toBe("passed");
});
