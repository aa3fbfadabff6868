import { readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openWorkshop, provenance, type Workshop } from "../sandbox/workshop.ts";
import { type Bomb, bombChecks, readBombs, rightAnswer, triedTable } from "./bombs/read.ts";

const bombs = readBombs();
/** Only where time may be the limit does a bomb get little of it: nothing else should depend on the machine. */
const deadlineOf = ({ outcomes }: Bomb) => (outcomes.includes("stopped time") ? 400 : 10_000);
/** How many times its deadline a grade may take here. It is a few milliseconds longer, but for a busy machine. */
const slack = 10;

let workshop: Workshop;
beforeAll(async () => {
  workshop = await openWorkshop();
});
afterAll(() => workshop.close());

const gradeOf = (files: Bomb["files"], deadlineMs: number) =>
  workshop.grader.grade({ by: "checks", checks: bombChecks }, files, { provenance, budget: { deadlineMs } });

test("there are bombs enough", () => {
  expect(bombs.length).toBeGreaterThanOrEqual(60);
});

test("the document lists what is tried here", () => {
  const text = readFileSync(join(import.meta.dirname, "../../docs/sandbox.md"), "utf8");
  expect(text).toContain(triedTable());
});

test.each(bombs.map((bomb) => [bomb.name, bomb] as const))("%s ends in its verdict", async (_, bomb) => {
  const deadlineMs = deadlineOf(bomb);
  const { verdict, durationMs } = await gradeOf(bomb.files, deadlineMs);
  expect(bomb.outcomes).toContain(verdict.kind === "stopped" ? `stopped ${verdict.limit}` : verdict.kind);
  expect(durationMs).toBeLessThan(slack * deadlineMs);
  expect((await gradeOf(rightAnswer, 10_000)).verdict.kind).toBe("passed");
});

/** The machine's memory that this process holds, once what was thrown away is given back. */
async function settledMb(): Promise<number> {
  let least = Number.POSITIVE_INFINITY;
  for (let i = 0; i < 10; i++) {
    await new Promise((resolve) => setTimeout(resolve, 100));
    least = Math.min(least, process.memoryUsage().rss / 2 ** 20);
  }
  return least;
}

test("what bombs took comes back", async () => {
  const greedy = bombs.filter(({ outcomes }) => outcomes.join() === "stopped memory");
  expect(greedy.length).toBeGreaterThan(10);
  const round = async () => {
    for (const { files } of greedy) await gradeOf(files, 10_000);
    for (let i = 0; i < 3; i++) await gradeOf(rightAnswer, 10_000);
  };
  // Once for what stays for good: compiled code, and V8's own reserve.
  await round();
  const before = await settledMb();
  await round();
  expect((await settledMb()) - before).toBeLessThan(64);
});
