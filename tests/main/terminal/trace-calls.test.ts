import { expect, test } from "vitest";
import { callsIn, isCallOf } from "../../../main/terminal/trace-calls.ts";
import { linesOfCheck } from "../../../main/terminal/trace-check.ts";

const source = "export function total(prices) { return 0; }\nexport const twice = (n) => n * 2;";

test("a call is one of the program's own functions with plain values, and nothing else", () => {
  for (const call of ["total([2, 3])", "twice(-1)", 'total([{ a: "x" }], undefined)']) {
    expect(isCallOf(call, source), call).toBe(true);
  }
  for (const other of [
    "total(list)",
    "total([2, …])",
    "total(1); nothing()",
    "console.log(1)",
    "1 + 1",
    "total(twice(1))",
  ]) {
    expect(isCallOf(other, source), other).toBe(false);
  }
});

test("the calls of checks are found where they stand with plain values, in their order", () => {
  const checks =
    'import { total } from "./main.js";\ntest("a", () => { const p = [1]; expect(total(p)).toBe(1); expect(total([4])).toBe(4); });';
  expect(callsIn(checks, source)).toEqual(["total([4])"]);
});

const dogs = `import { Dog } from "./main.js";
const named = (name) => new Dog(name);
describe("dogs", () => {
  test("one barks", () => {
    const dog = named("Rex");
    for (let i = 0; i < 2; i++) dog.bark();
    expect(dog.barks, "It has barked twice.").toBe(2);
    expect(() => dog.bark(-1)).not.toThrow();
  });
});
it("one waits", async () => { await expect(named("Ada").wait()).resolves.toBe(1); });`;
const dogSource = "export class Dog {}";

test("a check's lines are those of its body, without what they expect, after what the spec declares", () => {
  expect(linesOfCheck(dogs, 0, dogSource)).toEqual({
    name: "one barks",
    code: [
      "const named = (name) => new Dog(name);",
      'const dog = named("Rex");',
      "for (let i = 0; i < 2; i++) dog.bark();",
      "(dog.barks);",
      "try { (() => dog.bark(-1))(); } catch {}",
    ].join("\n"),
  });
  expect(linesOfCheck(dogs, 1, dogSource)?.code).toMatch(/\nawait \(named\("Ada"\)\.wait\(\)\);$/);
});

test.each([
  ["there is no such check", dogs, 2],
  ["the program declares no such name", dogs.replaceAll("Dog", "Cat"), 0],
  ["something is set up before each", `beforeEach(() => {});\n${dogs}`, 0],
  ["something is mocked", dogs.replace("const dog =", "vi.spyOn(console, 'log'); const dog ="), 0],
  ["checks are made from a table", dogs.replace("it(", "it.each([1])("), 0],
  ["another file is needed", `import { other } from "./other.js";\n${dogs}`, 0],
  [
    "an expectation is no line of its own",
    dogs.replace("dog.bark();", "dog.each(() => { return expect(1); });"),
    0,
  ],
])("where it would not be what the check does there are no lines: %s", (_, spec, index) => {
  expect(linesOfCheck(spec, index, dogSource)).toBeNull();
});
