import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { expressionOf } from "../../sandbox/calls.ts";
import type { Level } from "../../sandbox/outside.ts";
import type { CallResult } from "../../sandbox/verdict.ts";
import { openWorkshop, type Workshop } from "./workshop.ts";

let workshop: Workshop;
beforeAll(async () => {
  workshop = await openWorkshop();
});
afterAll(() => workshop.close());

/** Runs a program, makes calls in it one after the other, and stops it. */
async function calls(source: string, codes: readonly string[], lines: readonly string[] = []) {
  const left = [...codes];
  const typed = [...lines];
  const results: string[] = [];
  let printed = "";
  const run = workshop.grader.run(
    { "main.js": source },
    {
      calls: true,
      budget: { deadlineMs: 1_000 },
      onPrinted: (text) => {
        printed += text;
      },
      onAsked: () => run.type(typed.shift() ?? null),
      onCalled: (result) => results.push(told(result)),
      onRests: () => {
        const code = left.shift();
        if (code === undefined) run.stop();
        else run.call(code);
      },
    },
  );
  const { kind } = await run.result;
  return { kind, results, printed };
}

const told = (result: CallResult): string =>
  result.kind === "gave"
    ? result.text
    : `${result.error.sentence} (${result.error.place?.line ?? "no"} line)`;

test("a call gives its value as the console shows it, knows every name of the program, and keeps what it changes", async () => {
  const source = `const prices = [2, 3];
let count = 0;
export function total(list) { count += 1; let sum = 0; for (const one of list) sum += one; return sum; }
const inner = () => ({ name: "Ana", tags: ["a"] }); // the last line is a comment`;
  expect(
    await calls(source, [
      "total([2, 3])",
      "total(prices);",
      "count",
      "inner()",
      '"text"',
      "count = 9",
      "count",
    ]),
  ).toEqual({
    kind: "ended",
    printed: "",
    results: ["5", "5", "2", "{ name: 'Ana', tags: [ 'a' ] }", "'text'", "9", "9"],
  });
});

test("a call prints, asks, and waits for promises and their timers", async () => {
  const source = `export function greet() { console.log("Hi", prompt("Who? ")); }
export const later = async (n) => { await new Promise((go) => setTimeout(go, 20)); return n * 2; };
const soon = async () => 3;`;
  const seen = await calls(source, ["greet()", "await later(4)", "soon()"], ["Ana"]);
  expect(seen).toEqual({ kind: "ended", printed: "Hi Ana\n", results: ["undefined", "8", "Promise { 3 }"] });
});

describe("what is no call of this program is said in words", () => {
  test("an error in the program has its line; one in the call has none", async () => {
    const source = "export function total(list) {\n  return list.length;\n}";
    const { results } = await calls(source, ["total()", "totl([1])", "total([1]", "let a = 1", "total([4])"]);
    expect(results).toEqual([
      expect.stringMatching(/undefined.*\(2 line\)$/s),
      expect.stringMatching(/totl.*\(no line\)$/s),
      expect.stringContaining("not one call"),
      expect.stringContaining("not one call"),
      "1",
    ]);
  });

  test("one that calls itself for ever is explained, and the next goes on; one that never ends is stopped", async () => {
    const source = "const deep = () => deep();\nconst ever = () => { for (;;); };";
    const { kind, results } = await calls(source, ["deep()", "1 + 1", "ever()", "2"]);
    expect(results).toEqual([expect.stringContaining("calls itself"), "2"]);
    expect(kind).toBe("stopped");
  });
});

test("a program that fails is over, and waits for no call", async () => {
  expect((await calls("nobody();", ["1"])).kind).toBe("crashed");
  expect((await calls("let = ;", ["1"])).kind).toBe("unreadable");
  expect((await calls("setTimeout(() => nobody(), 1);", ["1"])).kind).toBe("crashed");
});

test("each line tells how it was printed", async () => {
  const seen: [Level, string][] = [];
  const source = `console.log("a"); console.log("b"); console.info("c"); console.warn("d"); console.error("e");
console.debug("f"); console.assert(false, "g"); console.group("h"); console.warn("i\\nj"); console.timeEnd("k");`;
  await workshop.grader.run({ "main.js": source }, { onPrinted: (text, level) => seen.push([level, text]) })
    .result;
  const joined = seen.map(([level, text], at) => (seen[at - 1]?.[0] === level ? text : `${level} ${text}`));
  expect(joined.join("")).toBe(
    "log a\nb\ninfo c\nwarn d\nerror e\ndebug f\nerror Assertion failed: g\nlog h\nwarn   i\n  j\n  Warning: No such label 'k' for console.timeEnd()\n",
  );
});

test("one expression is a call; anything else is none", () => {
  for (const code of ["f(1);", "f(1) // so", "{ a: 1 }", "a, b", "x => x"]) {
    expect([code, expressionOf(code)?.waits]).toEqual([code, false]);
  }
  expect(expressionOf("await f(1)")?.waits).toBe(true);
  for (const code of ["", "f(", "f() g()", "f(); g()", "if (a) b()", "import x from 'y'"]) {
    expect([code, expressionOf(code)]).toEqual([code, null]);
  }
});
