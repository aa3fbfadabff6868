import { afterAll, beforeAll, expect, test } from "vitest";
import { openWorkshop, type Workshop } from "./workshop.ts";

let workshop: Workshop;
beforeAll(async () => {
  workshop = await openWorkshop();
});
afterAll(() => workshop.close());

/** Values as the program makes them; the expectations below are about these and about the checks' own. */
const program = `export const list = [1, 2, { a: 3 }];
export const object = { a: 1, b: { c: [1, 2] }, none: undefined };
export const text = "the quick brown fox";
export const map = new Map([["a", { x: 1 }]]);
export const set = new Set([1, "b"]);
export const day = new Date(86400000);
export class Shape { constructor(side) { this.side = side; } get area() { return this.side ** 2; } }
export const shape = new Shape(2);
export const fail = () => { throw new RangeError("out of reach"); };
export const fine = () => 1;
export const failDeep = () => { throw new Error("deep", { cause: new Error("root") }); };
export const failText = () => { throw "just a text"; };
export const falseDay = { [Symbol.toStringTag]: "Date", valueOf: () => 86400000 };
export const missing = () => [].x.x;
export const callNothing = () => [].x();
export const caught = (run) => { try { run(); } catch (error) { return error; } };
export class Bag { #items; constructor(...items) { this.#items = items; } *[Symbol.iterator]() { yield* this.#items; } }
export function* count(n) { for (let i = 0; i < n; i++) yield i; }
export const cyclic = (() => { const c = { n: 1 }; c.self = c; return c; })();
export const sparse = [1, , 3];
export const bytes = new Uint8Array([1, 2]);
export const number = 0.1 + 0.2;`;

/**
 * Each holds as it stands, and its `.not` does not; or the other way round where it begins with `!`. Where it begins
 * with `?` the value is none that the matcher can judge, and neither holds.
 */
const expectations = [
  "(list).toBe(list)",
  "!(list).toBe([1, 2, { a: 3 }])",
  "(NaN).toBe(NaN)",
  "!(0).toBe(-0)",
  "(list).toEqual([1, 2, { a: 3 }])",
  "!(list).toEqual([1, 2, { a: 4 }])",
  "!(list).toEqual([1, 2])",
  "(object).toEqual({ a: 1, b: { c: [1, 2] } })",
  "!(object).toStrictEqual({ a: 1, b: { c: [1, 2] } })",
  "(object).toStrictEqual({ a: 1, b: { c: [1, 2] }, none: undefined })",
  "(shape).toEqual({ side: 2 })",
  "!(shape).toStrictEqual({ side: 2 })",
  "(shape).toStrictEqual(new Shape(2))",
  '(map).toEqual(new Map([["a", { x: 1 }]]))',
  '!(map).toEqual(new Map([["a", { x: 2 }]]))',
  '(set).toEqual(new Set(["b", 1]))',
  "!(set).toEqual(new Set([1]))",
  "(day).toEqual(new Date(86400000))",
  "!(day).toEqual(new Date(0))",
  "(cyclic).toEqual((() => { const c = { n: 1 }; c.self = c; return c; })())",
  "!(cyclic).toEqual({ n: 1, self: { n: 1 } })",
  "(sparse).toEqual([1, undefined, 3])",
  "!(sparse).toStrictEqual([1, undefined, 3])",
  "(bytes).toEqual(new Uint8Array([1, 2]))",
  "!(bytes).toEqual(new Uint8Array([1, 3]))",
  "(new Error('x')).toEqual(new Error('x'))",
  "!(new Error('x')).toEqual(new Error('y'))",
  "!('5').toEqual(5)",
  "(number).toBeCloseTo(0.3)",
  "!(number).toBe(0.3)",
  "!(number).toBeCloseTo(0.31)",
  "(number).toBeCloseTo(0.31, 1)",
  "?('0.3').toBeCloseTo(0.3)",
  "(3).toBeGreaterThan(2)",
  "!(2).toBeGreaterThan(2)",
  "?('3').toBeGreaterThan(2)",
  "(2).toBeGreaterThanOrEqual(2)",
  "!(1).toBeGreaterThanOrEqual(2)",
  "(1).toBeLessThan(2)",
  "!(2).toBeLessThan(2)",
  "(2).toBeLessThanOrEqual(2)",
  "!(3).toBeLessThanOrEqual(2)",
  "(10n).toBeGreaterThan(9)",
  "(list).toBeDefined()",
  "!(object.none).toBeDefined()",
  "(object.none).toBeUndefined()",
  "!(null).toBeUndefined()",
  "(null).toBeNull()",
  "!(undefined).toBeNull()",
  "(NaN).toBeNaN()",
  "!('a').toBeNaN()",
  "(list).toBeTruthy()",
  "!(0).toBeTruthy()",
  "('').toBeFalsy()",
  "!([]).toBeFalsy()",
  "(list).toContain(2)",
  "!(list).toContain({ a: 3 })",
  "(list).toContain(list[2])",
  "(list).toContainEqual({ a: 3 })",
  "!(list).toContainEqual({ a: 4 })",
  "(text).toContain('quick')",
  "!(text).toContain('slow')",
  "(set).toContain('b')",
  "(list).toHaveLength(3)",
  "!(list).toHaveLength(2)",
  "(text).toHaveLength(19)",
  "?(5).toHaveLength(1)",
  "(text).toMatch(/qu.ck/)",
  "(text).toMatch('brown')",
  "!(text).toMatch(/^quick/)",
  "?(5).toMatch(/5/)",
  "(fail).toThrow()",
  "!(fine).toThrow()",
  "(fail).toThrow('reach')",
  "!(fail).toThrow('grasp')",
  "(fail).toThrow(/of r/)",
  "!(fail).toThrow(/^of/)",
  "(fail).toThrow(RangeError)",
  "(fail).toThrow(Error)",
  "!(fail).toThrow(TypeError)",
  "(fail).toThrow(new Error('out of reach'))",
  "(object).toHaveProperty('a')",
  "(object).toHaveProperty('b.c', [1, 2])",
  "(object).toHaveProperty(['b', 'c', 1], 2)",
  "(object).toHaveProperty('b.c[0]', 1)",
  "!(object).toHaveProperty('b.d')",
  "!(object).toHaveProperty('a', 2)",
  "(shape).toBeInstanceOf(Shape)",
  "(list).toBeInstanceOf(Array)",
  "(day).toBeInstanceOf(Date)",
  "!(list).toBeInstanceOf(Map)",
  "!(5).toBeInstanceOf(Number)",
  "(5).toEqual(expect.any(Number))",
  "!('5').toEqual(expect.any(Number))",
  "(list).toEqual([expect.any(Number), expect.anything(), { a: expect.any(Number) }])",
  "!(list).toEqual([expect.any(Number), expect.anything(), { a: expect.any(String) }])",
  "(list).toStrictEqual([1, 2, { a: expect.closeTo(3.001) }])",
  "!(list).toStrictEqual([1, 2, { a: expect.closeTo(3.1) }])",
  "(shape).toEqual(expect.any(Shape))",
  "!(object).toEqual(expect.any(Shape))",
  "(fail).toEqual(expect.any(Function))",
  "(list).toEqual(expect.any(Array))",
  "!(null).toEqual(expect.anything())",
  "(list).toEqual(expect.arrayContaining([2, expect.objectContaining({ a: 3 })]))",
  "!(list).toEqual(expect.arrayContaining([4]))",
  "(list).toEqual(expect.not.arrayContaining([4]))",
  "(object).toEqual(expect.objectContaining({ b: { c: expect.arrayContaining([2]) } }))",
  "!(object).toEqual(expect.objectContaining({ c: expect.anything() }))",
  "(shape).toEqual(expect.objectContaining({ area: 4 }))",
  "(object).toEqual(expect.not.objectContaining({ a: 2 }))",
  "([text]).toEqual([expect.stringContaining('quick')])",
  "!([text]).toEqual([expect.not.stringContaining('quick')])",
  "(text).toEqual(expect.stringMatching(/qu.ck/))",
  "!(text).toEqual(expect.stringMatching(/^qu.ck/))",
  "(list).toContainEqual({ a: expect.any(Number) })",
  "!(list).toContainEqual({ a: expect.any(String) })",
  "(object).toHaveProperty('b.c', expect.arrayContaining([1]))",
  "!(object).toHaveProperty('b.c', expect.arrayContaining([5]))",
  "(map).toEqual(new Map([['a', expect.objectContaining({ x: 1 })]]))",
  "(set).toEqual(new Set([expect.any(Number), expect.any(String)]))",
  "!(expect.anything()).toEqual(5)",
  "(object).toMatchObject({ b: { c: [1, expect.any(Number)] } })",
  "!(object).toMatchObject({ b: { c: [1] } })",
  "!(object).toMatchObject({ a: 1, d: undefined })",
  "(object).toMatchObject({ none: undefined })",
  "(list).toMatchObject([1, 2, {}])",
  "(shape).toMatchObject({ area: 4, side: 2 })",
  "(map).toMatchObject({ size: 1 })",
  "?(5).toMatchObject({})",
  "?(undefined).toContain(1)",
  "?(5).toContainEqual(5)",
  "?('ab').toContain(1)",
  "?(undefined).toHaveProperty('a')",
  "!([NaN]).toContain(NaN)",
  "('ab').toContainEqual('b')",
  "(map).toContainEqual(['a', { x: 1 }])",
  "(fine).toHaveLength(0)",
  "!(NaN).toBeCloseTo(NaN)",
  "(Infinity).toBeCloseTo(Infinity)",
  "('ab').toHaveProperty('length')",
  "!(object).toHaveProperty('b.')",
  "(object).toHaveProperty(['b', 'c', 0], 1)",
  "!(object).toHaveProperty([Symbol('s')])",
  "([1, 2]).toEqual(expect.arrayOf(expect.any(Number)))",
  "!([1, '2']).toEqual(expect.arrayOf(expect.any(Number)))",
  "!('a').toEqual(expect.not.objectContaining({ a: 1 }))",
  "!('a').toEqual(expect.not.closeTo(1))",
  "!(fine).toEqual(expect.any(Object))",
  "(fail).toThrow({ message: 'out of reach' })",
  "(fail).toThrow(expect.any(RangeError))",
  "!(fail).toThrow(new TypeError('out of reach'))",
  "(failDeep).toThrow(new Error('deep', { cause: new Error('root') }))",
  "!(failDeep).toThrow(new Error('deep', { cause: new Error('other') }))",
  "!(failDeep).toThrow(new Error('deep'))",
  "(failText).toThrow(/^just/)",
  "!(failText).toThrow({ message: 'just a text' })",
  "(new Bag(1)).toEqual(new Bag(1))",
  "!(new Bag(1)).toEqual(new Bag(2))",
  "(count(2)).toEqual(count(2))",
  "!(count(2)).toEqual(count(3))",
  "([0, count(2)]).toContainEqual(count(2))",
  "!(new WeakMap()).toEqual({})",
  "!(count(0)).toEqual({})",
  "!({}).toEqual({ *[Symbol.iterator]() {} })",
  "!(Object.create(Set.prototype)).toEqual(new Set([1]))",
  "!(falseDay).toEqual(new Date(86400000))",
  "(missing).toThrow(\"Cannot read properties of undefined (reading 'x')\")",
  "(missing).toThrow(/^cannot read property 'x'/)",
  "!(missing).toThrow('Cannot set')",
  "(callNothing).toThrow('is not a function')",
  "(caught(missing)).toEqual(new TypeError(\"Cannot read properties of undefined (reading 'x')\"))",
] as const;

const names =
  "list, object, text, map, set, day, Shape, shape, fail, failDeep, failText, fine, cyclic, sparse, bytes, number, Bag, count, falseDay, missing, callNothing, caught";

test("every matcher holds where it must, fails where it must, and the other way round behind .not", async () => {
  const bodies = expectations.flatMap((expectation) => {
    const cut = expectation.lastIndexOf(").to") + 1;
    const value = expectation.slice(/^[!?]/.test(expectation) ? 1 : 0, cut);
    const matcher = expectation.slice(cut);
    return [`expect${value}${matcher}`, `expect${value}.not${matcher}`];
  });
  const checks = `import { ${names} } from "./main.js";\n${bodies
    .map((body) => `test(${JSON.stringify(body)}, () => { ${body}; });`)
    .join("\n")}`;
  const verdict = await workshop.verdict(checks, program);
  if (verdict.kind !== "failed") throw new Error(JSON.stringify(verdict));
  const states = verdict.checks.map(({ path, state }) => `${path[0]} ${state}`);
  const wanted = expectations.flatMap((expectation, i) => {
    const mark = /^[!?]/.exec(expectation)?.[0];
    return [
      `${bodies[2 * i]} ${mark === undefined ? "passed" : "failed"}`,
      `${bodies[2 * i + 1]} ${mark === "!" ? "passed" : "failed"}`,
    ];
  });
  expect(states).toEqual(wanted);
  for (const check of verdict.checks) expect(check.message === "").toBe(check.state === "passed");
});

test("groups, hooks, tables, and what is left out", async () => {
  const checks = `import { fine } from "./main.js";
let log = [];
beforeAll(() => log.push("all"));
beforeEach(() => log.push("each"));
afterEach(() => { log = []; });
describe("outer", () => {
  beforeEach(() => log.push("inner"));
  describe("deep", () => {
    test("order", () => { expect(log).toEqual(["all", "each", "inner"]); });
  });
  it("again", () => { expect(log).toEqual(["each", "inner"]); });
});
test.each([[1, 2], [2, 3]])("%i and %i", (a, b) => { expect(a + fine()).toBe(b); });
test.skip("skipped", () => { expect(1).toBe(2); });
test.todo("to do");
test("with done", (done) => { setTimeout(() => { expect(fine()).toBe(1); done(); }, 1000); });`;
  const verdict = await workshop.verdict(checks, program);
  const lines =
    verdict.kind === "passed" ? verdict.checks.map((c) => `${c.path.join("/")} ${c.state}`) : verdict;
  expect(lines).toEqual([
    "outer/deep/order passed",
    "outer/again passed",
    "1 and 2 passed",
    "2 and 3 passed",
    "skipped notRun",
    "to do notRun",
    "with done passed",
  ]);
});

test("what the program gave to compare with is not the fault of the checks", async () => {
  const checks = `import { twice, shape } from "./main.js";
test("a", () => { expect(twice(2)).toBeGreaterThan(twice(1)); });
test("b", () => { expect({}).toBeInstanceOf(shape); });
test("c", () => { expect(twice(2)).toThrow(); });`;
  const verdict = await workshop.verdict(checks, "export const twice = () => {}; export const shape = {};");
  if (verdict.kind !== "failed") throw new Error(JSON.stringify(verdict));
  expect(verdict.checks.map(({ state }) => state)).toEqual(["failed", "failed", "failed"]);
});

/** The author's mistakes are never the student's. */
test.each([
  ["nothing declared", "export const x = 1;", "The checks declare nothing to run."],
  ["unreadable", "test('a', () => {", "The checks cannot be read: Unexpected token (1:17)."],
  [
    "a name that is not there",
    "test('a', () => { expct(1).toBe(1); });",
    "ReferenceError: 'expct' is not defined",
  ],
  ["thrown while declaring", "throw new Error('mine');", "The checks threw: mine"],
  [
    "a matcher without sense",
    "test('a', () => { expect(1).toBeGreaterThan('0'); });",
    "CheckMistake: a comparison needs a number",
  ],
  [
    "declared inside another",
    "test('a', () => { test('b', () => {}); });",
    "CheckMistake: A check cannot declare another",
  ],
])("checks with a mistake: %s", async (_, checks, reason) => {
  const verdict = await workshop.verdict(checks, "export const x = 1;");
  expect(verdict).toMatchObject({ kind: "faultOfChecks", reason: expect.stringContaining(reason) });
});
