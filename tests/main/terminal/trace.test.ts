import { beforeEach, expect, test } from "vitest";
import type { Answer } from "../../../main/contract.ts";
import type { Trace } from "../../../sandbox/steps/trace.ts";
import { answered, bootProvisioned } from "../../support/booted.ts";
import { temporaryFolder } from "../../support/folder.ts";

const right = { "main.js": "export function openingHour() {\n  return 7;\n}\n" };
const endless = { "main.js": "for (;;);\nexport function openingHour() {}" };
/** The engine itself loops here, so nothing inside of it can stop it. */
const deaf = {
  "main.js": 'let n = 1;\nn = 2;\n/(a+)+$/.test("a".repeat(40) + "b");\nexport function openingHour() {}',
};
const exercise = "opening-hour";

let terminal: Awaited<ReturnType<typeof bootProvisioned>>;
beforeEach(async () => {
  terminal = await bootProvisioned(temporaryFolder());
  await terminal.signIn();
});

const trace = (files: Record<string, string>) =>
  terminal.call("program:trace", { exercise, files, failing: null });

function whole(answer: Answer<"program:trace">): Trace {
  const traced = answered(answer);
  if ("kind" in traced) throw new Error(`there are no steps: ${traced.kind}`);
  return traced;
}

test.each([
  ["a check", () => terminal.call("attempt:grade", { exercise, files: right })],
  ["a run", () => terminal.call("run:start", { exercise, files: right })],
  ["leaving the exercise", () => terminal.call("program:stopTrace", {})],
  ["signing out", () => terminal.call("session:signOut", {})],
  ["the lock", () => terminal.call("session:lock", {})],
])("%s ends what is being followed, at its start and in the engine's own loop", async (_, other) => {
  for (const files of [endless, deaf]) {
    const begun = trace(files);
    // Once it has had time to begin, and before its time is over.
    if (files === deaf) await new Promise((resolve) => setTimeout(resolve, 300));
    const answer = await other();
    expect(answer.ok).toBe(true);
    expect(answered(await begun)).toEqual({ kind: "stopped" });
    await terminal.signIn();
  }
  // Nothing of it is left that would have to be waited for.
  expect(whole(await trace(right)).end.kind).toBe("whole");
});

test("a check beside it has the same verdict as without it", async () => {
  const begun = trace(deaf);
  const graded = answered(await terminal.call("attempt:grade", { exercise, files: right }));
  expect([graded.verdict.kind, graded.number]).toEqual(["passed", 1]);
  expect(answered(await begun)).toEqual({ kind: "stopped" });
});

test("whoever asks again gets the newer one, and the one before hears that it was stopped", async () => {
  const [first, second, third] = [trace(endless), trace(deaf), trace(right)];
  expect(answered(await first)).toEqual({ kind: "stopped" });
  expect(answered(await second)).toEqual({ kind: "stopped" });
  expect(whole(await third).ran).toEqual({ kind: "call", call: "openingHour()" });
});

test("a run that waits for a call does not keep the steps from being made", async () => {
  const { run } = answered(
    await terminal.call("run:start", { exercise, files: right, calls: true, language: "en" }),
  );
  for (let seen = 0; ; ) {
    const heard = answered(await terminal.call("run:hear", { run, seen }));
    if (heard.news.some(({ kind }) => kind === "rests")) break;
    seen = heard.seen;
  }
  expect(whole(await trace(right)).end.kind).toBe("whole");
  const { news } = answered(await terminal.call("run:hear", { run, seen: 1 }));
  expect(news.at(-1)).toEqual({ kind: "ended", end: { kind: "cutOff", why: "other" } });
});

test("a worker that has to be ended leaves the steps until there, and a run without end its first 5,000", async () => {
  const cut = whole(await trace(deaf));
  expect(cut.end).toMatchObject({ kind: "cut", result: { kind: "stopped", limit: "time" } });
  expect(cut.steps.map(({ spot }) => cut.plan.spots[spot]?.line)).toEqual([1, 2, 3]);
  const full = whole(
    await trace({ "main.js": "let n = 0;\nfor (;;) n += 1;\nexport function openingHour() {}" }),
  );
  expect([full.end.kind, full.steps.length]).toEqual(["full", 5_000]);
});

test("what a failing check made before its call runs too, and where that cannot be, the screen can say so", async () => {
  const lamp = {
    "main.js":
      "export class Lamp {\n  level = 0;\n  brighter() {\n    this.level += 2;\n  }\n  darker() {}\n}\n",
  };
  const inLamp = (
    failing: { index: number; call: string | null } | null,
    files: Record<string, string> = lamp,
  ) => terminal.call("program:trace", { exercise: "stage-lamp", files, failing });
  const graded = answered(await terminal.call("attempt:grade", { exercise: "stage-lamp", files: lamp }));
  if (graded.verdict.kind !== "failed") throw new Error(graded.verdict.kind);
  const index = graded.verdict.checks.findIndex(({ state }) => state === "failed");
  const { call } = graded.verdict.checks[index] ?? { call: null };
  const traced = whole(await inLamp({ index, call }));
  expect(traced.ran).toMatchObject({ kind: "check", name: "brighter makes the level 1 more" });
  expect(traced.end.kind).toBe("whole");
  const lines = traced.steps.map(({ spot }) => traced.plan.spots[spot]).filter((spot) => spot !== undefined);
  expect(lines.filter(({ file }) => file === "main.js").map(({ line }) => line)).toContain(4);
  expect(lines.some(({ file }) => file === "check")).toBe(true);
  expect(lines.every(({ file, line }) => file === "check" || line <= 8)).toBe(true);

  const without = whole(await inLamp({ index, call }, { "main.js": "export const Other = 1;" }));
  expect(without.ran).toEqual({ kind: "alone" });
});
