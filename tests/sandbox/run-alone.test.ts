import { readFileSync } from "node:fs";
import { rm } from "node:fs/promises";
import { dirname } from "node:path";
import { afterAll, expect, test } from "vitest";
import { defaultBudget } from "../../sandbox/budget.ts";
import { startEngine } from "../../sandbox/engine.ts";
import { splitLibrary } from "../../sandbox/library-file.ts";
import { given } from "../../sandbox/outside.ts";
import { runAlone } from "../../sandbox/run-alone.ts";
import { buildForTest } from "./workshop.ts";

const library = await buildForTest();
const engine = await startEngine(splitLibrary(readFileSync(library, "utf8")));
afterAll(() => rm(dirname(library), { recursive: true }));

function run(source: string, input: readonly string[] = []) {
  return runAlone(engine, { files: { "main.js": source }, budget: defaultBudget, outside: given(input) })
    .result;
}

test("a program runs to its end, over promises and timers", () => {
  const source = `
    setTimeout(() => console.log("third"), 5_000);
    Promise.resolve().then(() => console.log("second"));
    console.log("first");`;
  expect(run(source)).toEqual({ kind: "ended", output: "first\nsecond\nthird\n" });
});

test("prompt gives the lines of input, then null", () => {
  const source = 'console.log(prompt("Name?"), prompt(), prompt("More?"));';
  expect(run(source, ["Ana", ""])).toEqual({ kind: "ended", output: "Ana  null\n" });
});

test("what is thrown ends the program, wherever it was thrown", () => {
  for (const throwing of [
    "nothing.here;",
    "setTimeout(() => nothing.here);",
    "queueMicrotask(() => nothing.here);",
    "await null; nothing.here;",
    "(async () => { await null; nothing.here; })();",
    "const later = async () => nothing.here; later();",
    "const o = { async later() { nothing.here; } }; o.later();",
    "Promise.resolve().then(() => nothing.here);",
  ]) {
    const result = run(`console.log("before");\n${throwing}\nsetTimeout(() => console.log("after"), 10);`);
    expect(result).toMatchObject({
      kind: "crashed",
      error: { name: "ReferenceError", place: { file: "main.js", line: 2 } },
      output: "before\n",
    });
  }
});

test("what cannot be read, and what never ends, is told as in a grade", () => {
  expect(run("let let;")).toMatchObject({ kind: "unreadable", error: { place: { line: 1 } } });
  expect(run("await new Promise(() => {});")).toMatchObject({ kind: "crashed" });
  const result = run("console.log(1);\nwhile (true) {}");
  expect(result).toMatchObject({ kind: "stopped", limit: "time", output: "1\n" });
  expect(result).not.toHaveProperty("checks");
});

test("a promise that fails and is dealt with is no crash", () => {
  const source = `
    const fails = async () => { throw new Error("no"); };
    fails().catch((error) => console.log(error.message));
    try { await fails(); } catch { console.log("caught"); }
    const kept = fails(); kept.catch(() => console.log("late"));`;
  expect(run(source)).toEqual({ kind: "ended", output: "no\ncaught\nlate\n" });
});

test("a call that stands alone runs as it is written", () => {
  const source = `
    const o = { n: 1, add() { this.n++; return this; }, get: undefined };
    o.add().add();
    o.get?.();
    (() => console.log(o.n))()
    void 0;
    console.log(Object.keys(Promise.prototype).length)`;
  expect(run(source)).toMatchObject({ kind: "ended", output: "3\n0\n" });
});

test("columns are those of the text as it was written, behind calls and emoji too", () => {
  const line = 'const s = "😀"; console.log(s); console.log(s); const t = s.name.first;';
  expect(run(`\n${line}`)).toMatchObject({
    kind: "crashed",
    error: { place: { file: "main.js", line: 2, column: line.indexOf("first") + 1 } },
  });
});
