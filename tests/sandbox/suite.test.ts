import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openWorkshop, told, type Workshop } from "./workshop.ts";

let workshop: Workshop;
beforeAll(async () => {
  workshop = await openWorkshop();
});
afterAll(() => workshop.close());

const program = `export const one = () => 1;
export const later = (ms, value) => new Promise((resolve) => setTimeout(() => resolve(value), ms));
export const each = (list, call) => list.forEach((item) => call(item));
export const silent = () => {};
export const forEver = () => new Promise(() => { setInterval(() => {}, 100); });`;

async function graded(checks: string): Promise<string[]> {
  return told(
    await workshop.verdict(
      `import { one, later, each, silent, forEver } from "./main.js";\n${checks}`,
      program,
    ),
  );
}

test("tables: lists, objects and templates, and what their titles name", async () => {
  const lines = await graded(`
test.each([[1, 2], [2, 3]])("%i and %d, row %#, number %$", (a, b) => expect(a + one()).toBe(b));
test.each([{ a: 1, of: { b: 2 } }])("$a and $of.b in $#", ({ a, of }) => expect(a + one()).toBe(of.b));
test.each\`
  a    | sum
  \${1} | \${2}
  \${"1"} | \${"11"}
\`("$a gives $sum", ({ a, sum }) => expect(a + one()).toBe(sum));
describe.each([["x", 1], ["y", 3]])("group %s", (name, sum) => {
  test("is one", () => expect(one()).toBe(sum));
});
test.for([[1, 1]])("%i as a row", ([a, b]) => expect(a).toBe(b));
test.each([1, 2])("%i with done", (n, done) => { expect(n).toBeGreaterThan(0); setTimeout(done, 10); });`);
  expect(lines).toEqual([
    "failed",
    "1 and 2, row 0, number 1: passed",
    "2 and 3, row 1, number 2: passed",
    "1 and 2 in 0: passed",
    "1 gives 2: passed",
    "1 gives 11: passed",
    "group x › is one: passed",
    "group y › is one: one() should give 3, but gave 1.",
    "1 as a row: passed",
    "1 with done: passed",
    "2 with done: passed",
  ]);
});

test("what is left out, and what runs alone", async () => {
  const bad = "() => { expect(one()).toBe(2); }";
  const lines = await graded(`test("runs", () => expect(one()).toBe(1));
test.skip("a", ${bad}); test.todo("b"); test("c", { skip: true }, ${bad}); test.skipIf(true)("d", ${bad});
test.runIf(false)("e", ${bad}); test.runIf(true)("f", ${bad}); test.skipIf(false)("g", ${bad});
describe.skip("h", () => { test("i", ${bad}); }); describe.skipIf(true)("j", () => { test("k", ${bad}); });
describe.todo("l"); test.skip.each([1])("m %i", ${bad}); test.concurrent("n", ${bad});`);
  const left = "This check was left out.";
  const got = "one() should give 2, but gave 1. That is one too few.";
  const wanted = [
    "runs: passed",
    `a: ${left}`,
    "b: This check is not written yet.",
    `c: ${left}`,
    `d: ${left}`,
  ];
  expect(lines).toEqual([
    "failed",
    ...wanted,
    ...[
      `e: ${left}`,
      `f: ${got}`,
      `g: ${got}`,
      `h › i: ${left}`,
      `j › k: ${left}`,
      `m 1: ${left}`,
      `n: ${got}`,
    ],
  ]);
  expect(
    await graded(`test("a", ${bad}); describe("b", () => { test.only("c", () => expect(one()).toBe(1)); });`),
  ).toEqual(["passed", "a: This check was left out, because another one runs alone.", "b › c: passed"]);
});

test.each(["test.failing", "test.fails", "it.failing"])("%s passes by failing", async (name) => {
  expect(
    await graded(`${name}("a", () => { expect(one()).toBe(2); });
${name}("b", () => { expect(one()).toBe(1); });
${name}("c", async () => { throw new Error("x"); });`),
  ).toEqual(["failed", "a: passed", "b: This check should find a mistake, but found none.", "c: passed"]);
});

describe("the limit of a check", () => {
  test("ends what waits longer, on the virtual clock, and the others still run", async () => {
    expect(
      await graded(`test("as long", async () => { expect(await later(500, 1)).toBe(1); }, 500);
test("longer", async () => { expect(await later(501, 1)).toBe(1); }, 500);
test("in options", { timeout: 20 }, async () => { await later(60_000); });
test("never", async () => { await forEver(); }, { timeout: 1000 });
describe("group", { timeout: 10 }, () => { test("inner", async () => { await later(11); }); });
test("none", async () => { expect(await later(10_000, 1)).toBe(1); });`),
    ).toEqual([
      "failed",
      "as long: passed",
      "longer: later(501, 1) took longer than the 500 milliseconds that this check allows.",
      "in options: later(60000) took longer than the 20 milliseconds that this check allows.",
      "never: forEver() took longer than the 1000 milliseconds that this check allows.",
      "group › inner: later(11) took longer than the 10 milliseconds that this check allows.",
      "none: passed",
    ]);
  });

  test.each(["jest.setTimeout(50)", "vi.setConfig({ testTimeout: 50 })"])(
    "%s sets it for all",
    async (set) => {
      expect((await graded(`${set};\ntest("a", async () => { await later(51); });`))[1]).toContain(
        "took longer than the 50 milliseconds",
      );
    },
  );
});

test("hooks run in order, and clean up after a failure too", async () => {
  expect(
    await graded(`const log = [];
beforeAll(() => log.push("all"));
afterEach(() => log.push("after"));
describe("inner", () => {
  beforeEach(() => log.push("each"));
  afterAll(() => log.push("end"));
  test("fails", () => { expect(one()).toBe(2); });
  test.skip("not", () => {});
});
test("log", () => { expect(log).toEqual(["all", "each", "after", "end"]); });`),
  ).toEqual([
    "failed",
    "inner › fails: one() should give 2, but gave 1. That is one too few.",
    "inner › not: This check was left out.",
    "log: passed",
  ]);
});

describe("a check that depends on another", () => {
  const waits = (name: string): string =>
    `This check was not run. It waits for the check “${name}”, which did not pass.`;

  test("is not run when that one did not pass, nor is what depends on it", async () => {
    expect(
      await graded(`test("base", () => { expect(one()).toBe(2); });
test("on it", { needs: "base" }, () => { expect(one()).toBe(1); });
test("on that", { needs: ["on it"] }, () => { expect(one()).toBe(1); });
describe("group", () => {
  test("good", () => { expect(one()).toBe(1); });
  test("outer", { needs: "base" }, () => {});
  test("inner", { needs: "good" }, () => { expect(one()).toBe(1); });
});
test.skip("left out", () => {});
test("on what is left out", { needs: "left out" }, () => { expect(one()).toBe(1); });`),
    ).toEqual([
      "failed",
      "base: one() should give 2, but gave 1. That is one too few.",
      `on it: ${waits("base")}`,
      `on that: ${waits("on it")}`,
      "group › good: passed",
      `group › outer: ${waits("base")}`,
      "group › inner: passed",
      "left out: This check was left out.",
      "on what is left out: passed",
    ]);
  });

  test("waits for the first of its group when what is done before all fails", async () => {
    expect(
      await graded(`describe("group", () => {
  let value;
  beforeAll(() => { value = one().nothing.more; });
  test("a", () => { expect(one()).toBe(1); });
  describe("inner", () => { test("b", () => { expect(one()).toBe(1); }); });
});
test("c", () => { expect(one()).toBe(1); });`),
    ).toEqual([
      "failed",
      "group › a: one() gave 1 and the check could not go on with it: Something is undefined here, so it has no more. Find out why it has no value.",
      `group › inner › b: ${waits("a")}`,
      "c: passed",
    ]);
  });

  test("is told once, in Spanish too, when several need an export that is not there", async () => {
    const checks = `import { gone, none, one } from "./main.js";
test("a", () => { expect(gone()).toBe(1); });
test("b", () => { expect(one()).toBe(1); });
test("c", () => { expect(gone(2)).toBe(1); });
test("d", () => { expect(none()).toBe(1); });`;
    const verdict = await workshop.verdict(checks, "export const one = () => 1;");
    expect(told(verdict)).toEqual([
      "failed",
      "a: main.js does not export gone, but it declares one. The name must be exactly gone.",
      "b: passed",
      `c: ${waits("a")}`,
      "d: main.js does not export none, but it declares one. The name must be exactly none.",
    ]);
    const spanish = await workshop.verdict(checks, "export const one = () => 1;", {}, "es");
    expect(told(spanish)[3]).toBe(
      "c: Esta comprobación no se ejecutó. Espera a la comprobación «a», que no se cumplió.",
    );
  });
});

describe("how often a check compares", () => {
  test.each([
    ["expect.assertions(2); each([1, 2], (n) => expect(n).toBeGreaterThan(0));", "passed"],
    [
      "expect.assertions(2); each([1], (n) => expect(n).toBeGreaterThan(0));",
      "with each([1], () => …) there were 1, and there must be 2.",
    ],
    ["expect.hasAssertions(); expect(one()).toBe(1);", "passed"],
    ["expect.hasAssertions(); silent();", "silent() gave this check nothing to compare."],
    ["expect.assertions(1); expect(later(5, 1)).resolves.toBe(1);", "passed"],
    ["expect(later(5, 1)).resolves.toBe(2);", "later(5, 1) should give 2, but gave 1."],
    ["expect.assertions(0);", "passed"],
  ])("%s", async (body, outcome) => {
    const [, line] = await graded(`test("it", () => { ${body} });`);
    expect(line?.replace(/\(n\) => .*?\)\)/, "() => …)")).toContain(outcome);
  });
});

test("expect.soft goes on, and the first failure is told", async () => {
  expect(
    await graded(`test("it", () => {
  expect.soft(one()).toBe(2);
  console.log("goes on");
  expect.soft(one()).toBe(3);
});
test("good", () => { expect.soft(one()).toBe(1); });`),
  ).toEqual(["failed", "it: one() should give 2, but gave 1. That is one too few.", "good: passed"]);
});

describe("expect.extend", () => {
  const extend = `expect.extend({
  toBeWithin(actual, low, high) {
    return { pass: actual >= low && actual <= high, message: () => "It should be from " + low + " to " + high + "." };
  },
  toBeOdd: (actual) => ({ pass: actual % 2 === 1 }),
  toBeAlike(actual, other) { return { pass: this.equals(actual, other), message: () => this.utils.stringify(actual) }; },
});`;
  test.each([
    ["expect(one()).toBeWithin(0, 2)", "passed"],
    ["expect(one()).toBeWithin(2, 3)", "It should be from 2 to 3."],
    ["expect(one()).not.toBeWithin(2, 3)", "passed"],
    ["expect(one()).not.toBeWithin(0, 3)", "It should be from 0 to 3."],
    ["expect(one()).toBeOdd()", "passed"],
    ["expect(one()).not.toBeOdd()", "the check expected not toBeOdd(), but got 1."],
    ["expect([one()]).toBeAlike([1])", "passed"],
    ["expect([one()]).toBeAlike([2])", "[1]"],
    ["expect({ n: one() }).toEqual({ n: expect.toBeWithin(0, 2) })", "passed"],
    ["expect({ n: one() }).toEqual({ n: expect.not.toBeWithin(0, 2) })", "anything but toBeWithin(0, 2)"],
    ["return expect(later(1, 1)).resolves.toBeWithin(0, 2)", "passed"],
    ["return expect(later(1, 5)).resolves.toBeWithin(0, 2)", "It should be from 0 to 2."],
  ])("%s", async (body, outcome) => {
    const [, line] = await graded(`${extend}\ntest("it", () => { ${body}; });`);
    expect(line).toContain(outcome);
  });
});

test.each([
  ["test('a');", 'test "a" needs a function'],
  ["test('a', { timeuot: 5 }, () => {});", 'test "a" has no option timeuot'],
  ["test('a', () => {}, 'soon');", 'test "a" takes a function, options, or a limit in milliseconds'],
  ["test('a', () => {}, -5);", 'the limit of test "a" must be a number of milliseconds'],
  ["test.each(5)('a', () => {});", "test.each needs a list of rows or a template"],
  ["test.each(Object.assign(['a | b'], { raw: [] }), 1)('a', () => {});", "needs 2 values"],
  ["test.evrey([1])('a', () => {});", "there is no test.evrey here"],
  ["describe('a', async () => {});", 'the function of describe "a" cannot be async'],
  ["beforeEach('a');", "beforeEach needs a function"],
  [
    "test('a', { needs: 'b' }, () => {}); test('b', () => {});",
    '"a" needs "b", but no check above it has that name',
  ],
  ["test('a', { needs: 'a' }, () => {});", 'the needs of "a" must be the names of other checks'],
  ["test('a', () => { expect(1).toBeOne(); });", "there is no expect(…).toBeOne here"],
  ["test('a', () => { expect(1).not.toBeOne(); });", "there is no expect(…).toBeOne here"],
  ["test('a', () => { expect.toBe(1); });", "there is no expect.toBe here"],
  ["test('a', () => { vi.spy(); });", "there is no vi.spy here"],
  ["test('a', () => { jest.spy(); });", "there is no jest.spy here"],
  ["test('a', () => { expect.extend({ a: 1 }); });", "the matcher a must be a function"],
  [
    "test('a', () => { expect.extend({ a: () => 1 }); expect(1).a(); });",
    "the matcher a must give { pass, message }",
  ],
  ["test('a', () => { expect.assertions('2'); });", "expect.assertions needs a number"],
  ["test('a', () => { beforeEach(() => {}); });", "beforeEach cannot be called while a check runs"],
  ["test('a', ({ task }) => {});", "there is no the check's context.task here"],
])("wrong use is the author's mistake: %s", async (checks, reason) => {
  const verdict = await workshop.verdict(checks, program);
  expect(verdict).toMatchObject({ kind: "faultOfChecks", reason: expect.stringContaining(reason) });
});
