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
