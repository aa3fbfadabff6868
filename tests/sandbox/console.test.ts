import { Console } from "node:console";
import { PassThrough } from "node:stream";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openWorkshop, type Workshop } from "./workshop.ts";

let workshop: Workshop;
beforeAll(async () => {
  workshop = await openWorkshop();
});
afterAll(() => workshop.close());

async function printed(program: string): Promise<string> {
  const checks = 'import "./main.js";\ntest("it", () => {});';
  const verdict = await workshop.verdict(checks, program);
  return "output" in verdict ? verdict.output : JSON.stringify(verdict);
}

test.each([
  'console.count(); console.count("a"); console.count(); console.countReset(); console.count(); console.count(5);',
  'console.assert(true, "no"); console.assert(false); console.assert(0, "sum %d", 3, [1]); console.assert(null, { a: 1 });',
  'console.groupCollapsed("outer"); console.count("in"); console.groupEnd(); console.log("out");',
])("%s prints what Node prints", async (program) => {
  const stream = new PassThrough();
  const node = new Console({ stdout: stream, stderr: stream });
  new Function("console", program)(node);
  expect((await printed(program)).trimEnd()).toBe(String(stream.read()).trimEnd());
});

test("times are those of the virtual clock", async () => {
  const program = `console.time("wait");
await new Promise((done) => setTimeout(done, 250));
console.timeLog("wait", "so far");
await new Promise((done) => setTimeout(done, 1250));
console.timeEnd("wait");
console.timeEnd("wait");
console.time();
await new Promise((done) => setTimeout(done, 61500));
console.timeEnd();`;
  expect((await printed(program)).trimEnd().split("\n")).toEqual([
    "wait: 250ms so far",
    "wait: 1.500s",
    "Warning: No such label 'wait' for console.timeEnd()",
    "default: 1:01.500 (m:ss.mmm)",
  ]);
});

test("a trace names the program's own frames, and nothing of the checks or the sandbox", async () => {
  const program = `export function outer() { inner(); }
function inner() { console.trace("here %d", 1, { a: 1 }); }
outer();
console.timeStamp("t");
console.profile();
console.profileEnd();
console.clear();
console.log(new Promise(() => {}), Promise.resolve({ a: 1 }), [Promise.reject(2)]);`;
  const [first, ...frames] = (await printed(program)).trimEnd().split("\n");
  const last = frames.pop();
  expect(first).toBe("Trace: here 1 { a: 1 }");
  expect(frames.map((line) => line.replace(/:\d+\)$/, ")"))).toEqual([
    "    at inner (main.js:2)",
    "    at outer (main.js:1)",
    "    at <anonymous> (main.js:3)",
  ]);
  expect(last).toBe("Promise { <pending> } Promise { { a: 1 } } [ Promise { <rejected> 2 } ]");
});

test("a text of one's own is asked of the program, and what it throws is thrown there", async () => {
  const program = `try {
  console.log("%s", { toString() { throw new TypeError("no text"); } });
} catch (error) {
  console.log(error instanceof TypeError, error.message);
}
console.log("%s", { toString: () => 5 });`;
  expect((await printed(program)).trimEnd().split("\n")).toEqual([
    "true no text",
    "{ toString: [Function: toString] }",
  ]);
});
