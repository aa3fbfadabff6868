import { describe, expect, test } from "vitest";
import type { RunNews } from "../../main/contract.ts";
import {
  briefly,
  firstBlocks,
  lastBlocks,
  linesInBlock,
  longestLine,
  nothingPrinted,
  type Printed,
  withText,
} from "../../renderer/run/console.ts";
import {
  exampleOf,
  idle,
  isCutByCheck,
  noHistory,
  type Running,
  recall,
  remember,
  runMoved,
} from "../../renderer/run/state.ts";

const all = ({ first, last }: Printed) =>
  [...first, ...last].flatMap(({ lines }) => lines.map(({ text }) => text));
const numbers = (from: number, to: number) =>
  Array.from({ length: to - from + 1 }, (_, at) => `${from + at}\n`).join("");

describe("what a program prints", () => {
  test("is kept whole as long as it is short, in the order in which it came", () => {
    let printed = withText(nothingPrinted, "log", "a\nb\n");
    printed = withText(printed, "warn", "\n");
    printed = withText(printed, "log", "c\n");
    expect(all(printed)).toEqual(["a", "b", "", "c"]);
    expect([printed.count, printed.leftOut]).toEqual([4, 0]);
    expect(printed.first.flatMap(({ lines }) => lines.map(({ kind }) => kind))).toEqual([
      "log",
      "log",
      "warn",
      "log",
    ]);
  });

  test.each([1, 7, 999, 16_000])(
    "a flood in pieces of %i lines keeps its first and its last, and counts the rest",
    (size) => {
      const total = size === 1 ? 3_500 : 100_000;
      let printed = nothingPrinted;
      for (let from = 1; from <= total; from += size) {
        printed = withText(printed, "log", numbers(from, Math.min(total, from + size - 1)));
      }
      const kept = all(printed);
      const firstLines = firstBlocks * linesInBlock;
      expect(kept.slice(0, firstLines)).toEqual(numbers(1, firstLines).trimEnd().split("\n"));
      const tail = kept.slice(firstLines);
      expect(tail).toEqual(
        numbers(total - tail.length + 1, total)
          .trimEnd()
          .split("\n"),
      );
      expect(tail.length).toBeGreaterThan((lastBlocks - 1) * linesInBlock);
      expect(kept.length).toBeLessThanOrEqual((firstBlocks + lastBlocks) * linesInBlock);
      expect(printed.leftOut + kept.length).toBe(total);
      const ids = [...printed.first, ...printed.last].map(({ id }) => id);
      expect(new Set(ids).size).toBe(ids.length);
    },
  );

  test("a full block stays the same thing, so that it is drawn once", () => {
    const before = withText(nothingPrinted, "log", numbers(1, 250));
    const after = withText(before, "log", numbers(251, 260));
    expect(after.first[0]).toBe(before.first[0]);
    expect(after.first[1]).toBe(before.first[1]);
    expect(after.first[2]?.id).toBe(before.first[2]?.id);
  });

  test("a line that is too long is cut between characters, and says by how much", () => {
    const [line] =
      withText(nothingPrinted, "log", `${"a".repeat(longestLine - 1)}😀b\n`).first[0]?.lines ?? [];
    expect(line?.cut).toBe(2);
    expect(line?.text.isWellFormed()).toBe(true);
  });

  test("is read out if it is short, without what the person typed", () => {
    let printed = withText(nothingPrinted, "question", "Name?");
    printed = withText(printed, "typed", "Ana");
    expect(briefly(withText(printed, "log", "Hello Ana\n"))).toBe("Hello Ana");
    expect(briefly(withText(printed, "log", "1\n2\n3\n4\n5\n6\n"))).toBeNull();
    expect(briefly(withText(printed, "log", "x".repeat(400)))).toBeNull();
  });
});

describe("a run", () => {
  const news = (running: Running, ...all: RunNews[]) => runMoved(running, { kind: "news", news: all });
  const started = runMoved(idle, { kind: "started" });
  const asked = news(
    started,
    { kind: "printed", level: "log", text: "Hi\n" },
    { kind: "asked", question: "Name? " },
  );
  const rests = news(started, { kind: "rests", note: "nothing" });

  test("waits for a line, and goes on when it was typed", () => {
    expect(asked).toMatchObject({ kind: "busy", question: "Name? ", canCall: false });
    const typed = runMoved(asked, { kind: "typed", words: "Ana" });
    expect(typed).toMatchObject({ kind: "busy", question: null });
    expect(typed.kind === "busy" && all(typed.printed)).toEqual(["Hi", "Name? ", "Ana"]);
  });

  test("rests, takes a call, shows its value, and rests again; the call may ask", () => {
    const called = runMoved(rests, { kind: "called", code: "f()" });
    expect(called).toMatchObject({ kind: "busy", canCall: true });
    expect(news(called, { kind: "asked", question: "?" })).toMatchObject({ canCall: true, question: "?" });
    const after = news(
      called,
      { kind: "called", result: { kind: "gave", text: "5" } },
      { kind: "rests", note: null },
    );
    expect(after).toMatchObject({ kind: "resting", note: null });
    expect(after.kind === "resting" && all(after.printed)).toEqual(["f()", "5"]);
  });

  test("keeps the error of a call until the next", () => {
    const error = {
      name: "TypeError",
      raw: "",
      sentence: "No.",
      place: { file: "main.js", line: 2, column: 1 },
    };
    const failed = news(
      runMoved(rests, { kind: "called", code: "f()" }),
      { kind: "called", result: { kind: "threw", error } },
      { kind: "rests", note: null },
    );
    expect(failed).toMatchObject({ kind: "resting", fault: error });
    expect(runMoved(failed, { kind: "called", code: "g()" })).toMatchObject({ fault: null });
  });

  test("is told to be cut off by a check only if it had not come to its end", () => {
    const cut: RunNews = { kind: "ended", end: { kind: "cutOff", why: "check" } };
    expect(isCutByCheck(news(started, cut))).toBe(true);
    expect(isCutByCheck(news(asked, cut))).toBe(true);
    expect(news(rests, cut)).toMatchObject({ kind: "over", end: { kind: "ended", note: "nothing" } });
    expect(isCutByCheck(news(rests, cut))).toBe(false);
  });

  test("is called old once the program has changed; what comes after its end is not heard", () => {
    expect(runMoved(rests, { kind: "changed" })).toMatchObject({ isStale: true });
    expect(runMoved(started, { kind: "changed" })).toBe(started);
    const over = news(started, { kind: "ended", end: { kind: "ended", note: null } });
    expect(news(over, { kind: "printed", level: "log", text: "late\n" })).toBe(over);
    expect(news(idle, { kind: "rests", note: null })).toBe(idle);
  });
});

test("what was tried before comes back with the arrows, the same once, and below it the empty line", () => {
  const three = ["a()", "b()", "b()"].reduce(remember, noHistory);
  expect(three.entries).toEqual(["a()", "b()"]);
  const up = recall(three, -1);
  expect(up?.code).toBe("b()");
  const top = recall(up?.history ?? noHistory, -1);
  expect(top?.code).toBe("a()");
  expect(recall(top?.history ?? noHistory, -1)).toBeNull();
  expect(recall(up?.history ?? noHistory, 1)?.code).toBe("");
  expect(recall(three, 1)).toBeNull();
});

test("the example of a call names the program's own function", () => {
  expect(exampleOf("export function total(list, tip) {}")).toBe("total(list, tip)");
  expect(exampleOf("const add = (a, b) => a + b;")).toBe("add(a, b)");
  expect(exampleOf("const a = 1;")).toBe("1 + 2");
});
