import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openWorkshop, told, type Workshop } from "./workshop.ts";

let workshop: Workshop;
beforeAll(async () => {
  workshop = await openWorkshop();
});
afterAll(() => workshop.close());

const program = `export const all = (items) => [...items];
export const sum = (items) => { let total = 0; for (const item of items) total += item; return total; };
export const firstTwo = (items) => { const out = []; for (const item of items) { out.push(item); if (out.length === 2) break; } return out; };
export const drive = (it) => [it.next("a"), it.next("b"), it.return("c"), it.next()];
export const throwIn = (it) => { it.next(); return it.throw(new Error("in")); };
export const failing = (items) => { try { return [...items]; } catch (error) { return error.message; } };
export const kinds = (it) => [typeof it.next, it[Symbol.iterator]() === it, Object.prototype.toString.call(it), Object.keys(it)];
export const allLater = async (items) => { const out = []; for await (const item of items) out.push(item); return out; };
export const helped = (it) => it.map((n) => n * 2).toArray();
export const pairs = (map) => { const [[key, value]] = map; return key + value; };
export function* count(to) { for (let n = 1; n <= to; n++) yield n; }
export async function* countLater(to) { for (let n = 1; n <= to; n++) { await null; yield n; } }
export class Range {
  constructor(from, to) { this.from = from; this.to = to; }
  *[Symbol.iterator]() { for (let n = this.from; n <= this.to; n++) yield n; }
}
export class Later { async *[Symbol.asyncIterator]() { yield 1; yield 2; } }
export const entries = () => new Map([["a", 1]]).entries();
export const extend = (Base) => class Dog extends Base { #own = 1; speak() { return super.speak() + " woof " + this.#own; } static make() { return new this("Rex"); } };
export const use = (Kind) => { const made = new Kind("Tom"); return [made.name, made.speak(), made instanceof Kind, made.constructor === Kind, Kind.legs, made.size]; };`;
const names =
  "all, sum, firstTwo, drive, throwIn, failing, kinds, allLater, helped, pairs, count, countLater, Range, Later, entries, extend, use";

async function graded(body: string, source = program): Promise<string[]> {
  const checks = `import { ${names} } from "./main.js";
function* three() { const got = []; try { got.push(yield 1, yield 2); yield 3; return got; } finally { three.ended = (three.ended ?? 0) + 1; } }
async function* threeLater() { yield 1; await null; yield 2; yield 3; }
const own = { *[Symbol.iterator]() { yield* three(); } };
class Animal { constructor(name) { this.name = name; } static legs = 4; get size() { return this.name.length; } speak() { return this.name; } }
test("it", async () => {\n${body}\n});`;
  return told(await workshop.verdict(checks, source));
}

describe("iteration across the realms", () => {
  test.each([
    ["a generator of the checks", "expect(all(three())).toEqual([1, 2, 3]); expect(sum(three())).toBe(6);"],
    [
      "one that is left early is closed",
      "three.ended = 0; expect(firstTwo(three())).toEqual([1, 2]); expect(three.ended).toBe(1);",
    ],
    [
      "one that is driven by hand",
      `expect(drive(three())).toEqual([{ value: 1, done: false }, { value: 2, done: false }, { value: "c", done: true }, { value: undefined, done: true }]);
       expect(() => throwIn(three())).toThrow("in");`,
    ],
    [
      "one that throws",
      "expect(failing((function* () { yield 1; throw new Error('mine'); })())).toBe('mine');",
    ],
    ["what it looks like", "expect(kinds(three())).toEqual(['function', true, '[object Generator]', []]);"],
    [
      "one that is begun here and ended there",
      "const it = three(); expect(it.next().value).toBe(1); expect(all(it)).toEqual([2, 3]); expect(it.next().done).toBe(true);",
    ],
    ["its helpers", "expect(helped(three())).toEqual([2, 4, 6]);"],
    [
      "iterators of built-ins",
      `expect(all([1, 2].values())).toEqual([1, 2]);
       expect(all(new Map([["a", 1]]).entries())).toEqual([["a", 1]]);
       expect(all(new Set([1]).keys())).toEqual([1]);
       expect(all("ab"[Symbol.iterator]())).toEqual(["a", "b"]);
       expect(all([1, 2].values().map((n) => n + 1))).toEqual([2, 3]);
       expect(all("a1b2".matchAll(/\\d/g)).map(String)).toEqual(["1", "2"]);
       expect(pairs(new Map([["a", 1]]))).toBe("a1");`,
    ],
    ["an iterable of the checks", "expect(all(own)).toEqual([1, 2, 3]);"],
    [
      "an async generator of the checks",
      "expect(await allLater(threeLater())).toEqual([1, 2, 3]); expect(await allLater(three())).toEqual([1, 2, 3]);",
    ],
    [
      "an async iterable of the checks",
      "expect(await allLater({ async *[Symbol.asyncIterator]() { yield* threeLater(); } })).toEqual([1, 2, 3]);",
    ],
    [
      "a generator of the program",
      "expect([...count(3)]).toEqual([1, 2, 3]); const [a, b] = count(5); expect(a + b).toBe(3); expect(count(3).map((n) => n * 2).toArray()).toEqual([2, 4, 6]);",
    ],
    [
      "an async generator of the program",
      `const got = []; for await (const n of countLater(3)) got.push(n); expect(got).toEqual([1, 2, 3]);
       const more = []; for await (const n of new Later()) more.push(n); expect(more).toEqual([1, 2]);
       expect(await countLater(2).next()).toEqual({ value: 1, done: false });`,
    ],
    [
      "a generator of the program that goes back",
      "expect(sum(count(4))).toBe(10); expect(await allLater(countLater(2))).toEqual([1, 2]);",
    ],
    [
      "an iterable of the program",
      "expect([...new Range(2, 4)]).toEqual([2, 3, 4]); expect(all(new Range(1, 2))).toEqual([1, 2]);",
    ],
    [
      "what is in it",
      "expect(new Range(2, 4)).toContain(3); expect(new Range(2, 4)).not.toContain(5); expect(count(3)).toContain(2); expect(entries()).toContainEqual(['a', 1]); expect(own).toContain(3);",
    ],
    [
      "equality of iterables",
      `expect(new Range(1, 3)).toEqual(new Range(1, 3));
       expect(new Range(1, 3)).not.toEqual(new Range(1, 4));
       expect(count(3)).toEqual(count(3)); expect(count(3)).not.toEqual(count(2)); expect(count(2)).not.toEqual(count(3));
       expect(count(3)).not.toEqual([1, 2, 3]); expect(three()).toEqual(count(3)); expect(entries()).toEqual(new Map([["a", 1]]).entries());`,
    ],
    [
      "a class of the checks, extended by the program",
      `const Dog = extend(Animal); const rex = new Dog("Rex");
       expect(rex.speak()).toBe("Rex woof 1"); expect(rex).toBeInstanceOf(Animal); expect(rex).toBeInstanceOf(Dog);
       expect([rex.name, rex.size, Dog.legs]).toEqual(["Rex", 3, 4]); expect(Dog.make().speak()).toBe("Rex woof 1");
       expect(use(Animal)).toEqual(["Tom", "Tom", true, true, 4, 3]);`,
    ],
    [
      "a class of the program, extended by the checks",
      `class Far extends Range { constructor() { super(5, 6); } get wide() { return this.to - this.from; } }
       const far = new Far(); expect([...far]).toEqual([5, 6]); expect(far.wide).toBe(1); expect(far).toBeInstanceOf(Range); expect(all(far)).toEqual([5, 6]);`,
    ],
  ])("%s", async (_, body) => {
    expect(await graded(body)).toEqual(["passed", "it: passed"]);
  });
});

test.each([
  ["expect(sum(three())).toBe(6);", "total += item", "total = item", "should give 6, but gave 3"],
  [
    "expect(await allLater(threeLater())).toEqual([1, 2, 3]);",
    "for await (const item of items) out",
    "for await (const item of []) out",
    "but gave []",
  ],
  ["expect(new Range(1, 3)).toContain(3);", "n <= this.to", "n < this.to", "something with 3 in it"],
  [
    "expect([...count(3)]).toEqual([1, 2, 3]);",
    "n <= to; n++) yield n; }\nexport async",
    "n <= to; n++) yield 1; }\nexport async",
    "[1, 2, 3]",
  ],
  ["expect(new Range(1, 3)).toEqual(new Range(2, 3));", "", "", "Range { from: 2, to: 3 }"],
  ["expect(new (extend(Animal))('Rex').speak()).toBe('Rex woof 1');", "super.speak()", "''", "woof 1"],
])("a program that does otherwise does not pass: %s", async (body, from, to, words) => {
  const [kind, line] = await graded(body, program.replace(from, to));
  expect(kind).toBe("failed");
  expect(line).toContain(words);
});
