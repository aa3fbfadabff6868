import { afterAll, beforeAll, describe, expect, onTestFinished, test } from "vitest";
import { built } from "../../main/config/built.ts";
import type { RunNews } from "../../main/contract.ts";
import { createRuns, type Runs } from "../../main/runs/runs.ts";
import { type Grader, startGrader } from "../../sandbox/grader.ts";
import { buildStale } from "../../tools/build.ts";

let grader: Grader;
beforeAll(async () => {
  await buildStale(["library"], () => {});
  grader = startGrader(built);
});
afterAll(() => grader.close());

function open(silenceMs = 60_000, waitMs = 5_000): Runs {
  const runs = createRuns(
    { run: grader.run, report: (error) => expect.fail(String(error)) },
    { silenceMs, waitMs },
  );
  onTestFinished(() => runs.end("left"));
  return runs;
}

const start = (runs: Runs, source: string, calls = false) =>
  runs.start({ files: { "main.js": source }, language: "en", calls });

/** Listens until `isEnough`, as a page does. */
async function hearUntil(runs: Runs, run: number, isEnough: (news: RunNews) => boolean, from = 0) {
  const all: RunNews[] = [];
  for (let seen = from; ; ) {
    const heard = await runs.hear(run, seen);
    if (heard === null) throw new Error("no such run");
    all.push(...heard.news);
    seen = heard.seen;
    if (heard.news.some(isEnough)) return { all, seen };
  }
}
const isEnd = ({ kind }: RunNews) => kind === "ended";
const textOf = (news: readonly RunNews[]) =>
  news.map((one) => (one.kind === "printed" ? one.text : "")).join("");

/** The worker is free again: another program runs in it. */
async function expectFree() {
  expect(await grader.run({ "main.js": "console.log(1);" }).result).toMatchObject({ kind: "ended" });
}

test("what a program prints, asks and ends with is heard in order, and nothing is lost when an answer is", async () => {
  const runs = open();
  const run = await start(runs, 'console.log("a");\nconsole.warn(prompt("Name? "));');
  const first = await hearUntil(runs, run, ({ kind }) => kind === "asked");
  expect(first.all).toEqual([
    { kind: "printed", level: "log", text: "a\n" },
    { kind: "asked", question: "Name? " },
  ]);
  // The page did not get the last answer, and asks again.
  expect(await runs.hear(run, first.seen - 1)).toEqual({ news: first.all.slice(-1), seen: first.seen });
  expect(runs.type(run, "Ana")).toBe(true);
  expect((await hearUntil(runs, run, isEnd, first.seen)).all).toEqual([
    { kind: "printed", level: "warn", text: "Ana\n" },
    { kind: "ended", end: { kind: "ended", note: null } },
  ]);
});

test("a program that prints nothing says how its function can be seen, and can be called", async () => {
  const runs = open();
  const run = await start(runs, "export function total(list) { return list[0] + list[1]; }", true);
  const { all, seen } = await hearUntil(runs, run, ({ kind }) => kind === "rests");
  expect(all).toEqual([{ kind: "rests", note: expect.stringContaining("console.log(total(…)) at the end") }]);
  runs.call(run, "total([2, 3])");
  expect((await hearUntil(runs, run, ({ kind }) => kind === "rests", seen)).all).toEqual([
    { kind: "called", result: { kind: "gave", text: "5" } },
    { kind: "rests", note: null },
  ]);
});

test("a flood of a hundred thousand lines comes whole, in answers of a size that a page takes in", async () => {
  const runs = open();
  const run = await start(
    runs,
    "for (let i = 0; i < 100_000; i += 50) console.log(Array.from({ length: 50 }, (_, at) => i + at + 1).join('\\n'));",
  );
  const sizes: number[] = [];
  let last = "";
  for (let seen = 0, isOver = false; !isOver; ) {
    const heard = await runs.hear(run, seen);
    const text = textOf(heard?.news ?? []);
    sizes.push(text.length);
    if (text !== "") last = text;
    isOver = heard?.news.some(isEnd) ?? true;
    seen = heard?.seen ?? 0;
  }
  expect(last.endsWith("\n100000\n")).toBe(true);
  expect(sizes.reduce((sum, one) => sum + one)).toBe(588_895);
  expect(Math.max(...sizes)).toBeLessThan(64_000);
});

describe("a run is ended, and its worker is free", () => {
  const endless = [
    ["a loop without an end", 'console.log("begun");\nfor (;;);'],
    ["a question that nobody answers", 'console.log("begun");\nprompt("?");'],
    ["a program that waits for calls", 'console.log("begun");'],
    ["a timer that comes again", 'console.log("begun");\nsetInterval(() => {}, 1e6);'],
  ] as const;

  test.each(endless)("by who stops it: %s", async (_, source) => {
    const runs = open();
    const run = await start(runs, source, true);
    const { seen } = await hearUntil(runs, run, ({ kind }) => kind === "printed");
    await runs.stop(run);
    await hearUntil(runs, run, isEnd, seen);
    await expectFree();
  });

  test.each(endless)("when the student leaves, who is told no more: %s", async (_, source) => {
    const runs = open();
    const run = await start(runs, source, true);
    await hearUntil(runs, run, ({ kind }) => kind === "printed");
    await runs.end("left");
    expect(await runs.hear(run, 0)).toBeNull();
    expect(runs.type(run, "late")).toBe(false);
    await expectFree();
  });

  test.each(endless)("when its page has vanished: %s", async (_, source) => {
    const runs = open(100, 50);
    const run = await start(runs, source, true);
    await hearUntil(runs, run, ({ kind }) => kind === "printed");
    // Nobody asks any more.
    await expectFree();
    expect(await runs.hear(run, 0)).toBeNull();
  });

  test("not while its page asks, however long it waits", async () => {
    const runs = open(150, 40);
    const run = await start(runs, 'prompt("?");');
    for (let asked = 0, seen = 0; asked < 12; asked++) {
      const heard = await runs.hear(run, seen);
      expect(heard?.news.some(isEnd)).toBe(false);
      seen = heard?.seen ?? 0;
    }
    expect(runs.type(run, "here")).toBe(true);
  });

  test("by a check, and by another start: each is told why", async () => {
    const runs = open();
    const first = await start(runs, "for (;;);");
    await runs.end("check");
    expect((await hearUntil(runs, first, isEnd)).all).toEqual([
      { kind: "ended", end: { kind: "cutOff", why: "check" } },
    ]);
    const second = await start(runs, "for (;;);");
    const heard = hearUntil(runs, second, isEnd);
    const third = await start(runs, 'console.log("third");');
    expect((await heard).all).toEqual([{ kind: "ended", end: { kind: "cutOff", why: "other" } }]);
    expect(textOf((await hearUntil(runs, third, isEnd)).all)).toBe("third\n");
  });

  test("two starts at once leave one that runs", async () => {
    const runs = open();
    const [first, second] = await Promise.all([
      start(runs, "for (;;);"),
      start(runs, 'console.log("second");'),
    ]);
    expect(await runs.hear(first, 0)).toBeNull();
    expect(textOf((await hearUntil(runs, second, isEnd)).all)).toBe("second\n");
    await expectFree();
  });
});

test("an error is explained with its line, a limit with its sentence", async () => {
  const runs = open();
  const failed = await start(runs, "console.log(1);\ntotal();");
  expect((await hearUntil(runs, failed, isEnd)).all.at(-1)).toMatchObject({
    end: {
      kind: "crashed",
      error: { place: { line: 2 }, sentence: expect.stringContaining("total is not known") },
    },
  });
  const unread = await start(runs, "let = ;");
  expect((await hearUntil(runs, unread, isEnd)).all.at(-1)).toMatchObject({ end: { kind: "unreadable" } });
  const flood = await start(runs, 'for (;;) console.log("x".repeat(1000));');
  expect((await hearUntil(runs, flood, isEnd)).all.at(-1)).toMatchObject({
    end: { kind: "stopped", limit: "output" },
  });
});
