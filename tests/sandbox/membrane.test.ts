import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openWorkshop, told, type Workshop } from "./workshop.ts";

/** Each test grades a program by checks that hold only if values cross between the realms as they should. */
let workshop: Workshop;
beforeAll(async () => {
  workshop = await openWorkshop();
});
afterAll(() => workshop.close());

async function graded(program: string, names: string, body: string): Promise<string[]> {
  const checks = `import { ${names} } from "./main.js";\ntest("it", async () => {\n${body}\n});`;
  return told(await workshop.verdict(checks, program));
}
const passed = ["passed", "it: passed"];

describe("what the checks pass", () => {
  test.each([
    ["push", "list.push(4)", "[1, 2, 3, 4]"],
    ["pop", "list.pop()", "[1, 2]"],
    ["sort", "list.sort((a, b) => b - a)", "[3, 2, 1]"],
    ["length", "list.length = 1", "[1]"],
    ["an element", "list[1] = 'x'", "[1, 'x', 3]"],
    ["an object of the program", "list.push({ a: [1] })", "[1, 2, 3, { a: [1] }]"],
  ])("a list changed by %s is seen changed", async (_, change, now) => {
    const program = `export function change(list) { ${change}; }`;
    expect(
      await graded(program, "change", `const list = [1, 2, 3]; change(list); expect(list).toEqual(${now});`),
    ).toEqual(passed);
    expect(
      await graded(
        program,
        "change",
        "const list = [1, 2, 3]; change(list); expect(list).toEqual([1, 2, 3]);",
      ),
    ).not.toEqual(passed);
  });

  test("nested, mapped and dated values are seen changed", async () => {
    const program = `export function change(value) {
      value.inner.list.push(2);
      delete value.gone;
      value.map.set("b", 2).delete("a");
      value.set.add("y");
      value.date.setUTCFullYear(2000);
      value.bytes[0] = 7;
      value.self.found = true;
    }`;
    const body = `const value = {
      inner: { list: [1] }, gone: 1, map: new Map([["a", 1]]), set: new Set(["x"]),
      date: new Date(0), bytes: new Uint8Array(2),
    };
    value.self = value;
    change(value);
    expect(value.inner.list).toEqual([1, 2]);
    expect("gone" in value).toBe(false);
    expect(value.map).toEqual(new Map([["b", 2]]));
    expect([...value.set]).toEqual(["x", "y"]);
    expect(value.date.getUTCFullYear()).toBe(2000);
    expect(value.bytes[0]).toBe(7);
    expect(value.found).toBe(true);`;
    expect(await graded(program, "change", body)).toEqual(passed);
  });

  test("what the program kept is still the same thing at the next call", async () => {
    const program = `let kept;
      export function keep(list) { kept = list; }
      export function add(value) { kept.push(value); }
      export function isKept(list) { return list === kept; }
      export function kept2() { return kept; }`;
    const body = `const list = [];
    keep(list);
    add(1);
    expect(list).toEqual([1]);
    list.push(2);
    expect(isKept(list)).toBe(true);
    expect(kept2()).toBe(list);
    add(3);
    expect(list).toEqual([1, 2, 3]);`;
    expect(await graded(program, "keep, add, isKept, kept2", body)).toEqual(passed);
  });

  test("is an ordinary value of the program's own realm", async () => {
    const program = `export function kinds(list, object, map, error, call, promise) {
      return [
        list instanceof Array, Array.isArray(list), list.constructor === Array, object.constructor === Object,
        map instanceof Map, error instanceof TypeError && error.message, call instanceof Function,
        promise instanceof Promise, structuredLike(object), typeof error.stack,
      ];
    }
    const structuredLike = (object) => JSON.stringify(object);`;
    const body = `expect(kinds([1], { a: [1, { b: 2 }] }, new Map(), new TypeError("no"), () => 1, Promise.resolve()))
      .toEqual([true, true, true, true, true, "no", true, true, '{"a":[1,{"b":2}]}', "undefined"]);`;
    expect(await graded(program, "kinds", body)).toEqual(passed);
  });

  test("stays frozen, and sparse", async () => {
    const program = `"use strict";
    export function tryPush(list) { try { list.push(1); return "changed"; } catch (error) { return error.name; } }
    export function hole(list) { return 1 in list; }`;
    const body = `expect(tryPush(Object.freeze([]))).toBe("TypeError");
    expect(hole([1, , 3])).toBe(false);`;
    expect(await graded(program, "tryPush, hole", body)).toEqual(passed);
  });

  test("functions are called with the program's values and their throws can be caught", async () => {
    const program = `export function each(list, call) { for (const [i, x] of list.entries()) call({ x, i }); }
    export function attempt(call) { try { return call(); } catch (error) { return error; } }
    export function twice(call) { return call(call(1)); }`;
    const body = `const seen = [];
    each(["a", "b"], (entry) => seen.push(entry));
    expect(seen).toEqual([{ x: "a", i: 0 }, { x: "b", i: 1 }]);
    const problem = new RangeError("too far");
    expect(attempt(() => { throw problem; })).toBe(problem);
    expect(twice((x) => x + 1)).toBe(3);`;
    expect(await graded(program, "each, attempt, twice", body)).toEqual(passed);
  });

  test("an expectation inside a callback counts, also if the program swallows it", async () => {
    const program = "export function each(list, call) { for (const x of list) try { call(x); } catch {} }";
    const body = "each([1, 2], (x) => { expect(x).toBe(1); });";
    expect(await graded(program, "each", body)).toEqual([
      "failed",
      "it: After each([1, 2], (x) => { expect(x).toBe(1); }) the check expected 1, but got 2. That is one too many.",
    ]);
  });

  test("an object of a class of the checks works with its private parts", async () => {
    const program = "export function use(counter) { counter.up(); counter.up(); return counter.value; }";
    const body = `class Counter { #n = 0; up() { this.#n++; } get value() { return this.#n; } }
    const counter = new Counter();
    expect(use(counter)).toBe(2);
    expect(counter.value).toBe(2);`;
    expect(await graded(program, "use", body)).toEqual(passed);
  });
});

describe("what the program gives", () => {
  test("has the identity, the classes and the built-ins that the checks expect", async () => {
    const program = `export class Animal { constructor(name) { this.name = name; } speak() { return this.name + "!"; } static make() { return new Animal("x"); } }
    export class Dog extends Animal { get legs() { return 4; } #secret = 1; tell() { return this.#secret; } }
    const one = { list: [3, 1, 2] };
    export const getOne = () => one;
    export const makeMap = () => new Map([["a", [1]]]);
    export function* count() { yield 1; yield 2; }
    export const day = () => new Date(86400000);
    export const fail = () => { throw new TypeError("bad"); };
    export const bytes = () => new Uint8Array([1, 2]);`;
    const body = `expect(getOne()).toBe(getOne());
    expect(getOne().list.map((x) => x * 2)).toEqual([6, 2, 4]);
    expect([...getOne().list].sort()).toEqual([1, 2, 3]);
    expect(getOne().list instanceof Array).toBe(true);
    expect(Array.isArray(getOne().list)).toBe(true);
    const dog = new Dog("Rex");
    expect(dog.speak()).toBe("Rex!");
    expect(dog.legs).toBe(4);
    expect(dog.tell()).toBe(1);
    expect(dog).toBeInstanceOf(Animal);
    expect(dog instanceof Dog).toBe(true);
    expect(dog.constructor).toBe(Dog);
    expect(dog.constructor.name).toBe("Dog");
    expect(Animal.make()).toEqual({ name: "x" });
    expect(Animal.make()).not.toStrictEqual({ name: "x" });
    expect(makeMap().get("a")).toEqual([1]);
    expect(makeMap().size).toBe(1);
    expect([...makeMap().keys()]).toEqual(["a"]);
    expect([...count()]).toEqual([1, 2]);
    expect(day().getTime()).toBe(86400000);
    expect(day()).toEqual(new Date(86400000));
    expect(bytes().length).toBe(2);
    let caught;
    try { fail(); } catch (error) { caught = error; }
    expect(caught instanceof TypeError).toBe(true);
    expect(caught.message).toBe("bad");
    class Puppy extends Dog { speak() { return super.speak() + "?"; } }
    expect(new Puppy("Bo").speak()).toBe("Bo!?");`;
    expect(await graded(program, "Animal, Dog, getOne, makeMap, count, day, fail, bytes", body)).toEqual(
      passed,
    );
  });

  test("is live, and can be changed by the checks", async () => {
    const program = `export const state = { n: 1 };
    export function up() { state.n++; }
    export function read() { return state.n; }`;
    const body = `up();
    expect(state.n).toBe(2);
    state.n = 10;
    expect(read()).toBe(10);
    state.list = [1];
    expect(Object.keys(state)).toEqual(["n", "list"]);
    delete state.list;
    expect("list" in state).toBe(false);`;
    expect(await graded(program, "state, up, read", body)).toEqual(passed);
  });

  test("is shown frozen when it is", async () => {
    const program = "export const fixed = () => Object.freeze({ a: 1, list: Object.freeze([1]) });";
    const body = `expect(Object.isFrozen(fixed())).toBe(true);
    expect(Object.isFrozen(fixed().list)).toBe(true);
    expect(fixed()).toEqual({ a: 1, list: [1] });`;
    expect(await graded(program, "fixed", body)).toEqual(passed);
  });

  test("a Proxy of the program answers for itself", async () => {
    const program = `export const zeroes = (object) => new Proxy(object, { get: (target, key) => target[key] ?? 0 });
    export const doubled = new Proxy({ a: 2 }, { get: (target, key) => target[key] * 2 });`;
    const body = `expect(zeroes({ a: 1 }).a).toBe(1);
    expect(zeroes({ a: 1 }).b).toBe(0);
    expect(doubled.a).toBe(4);`;
    expect(await graded(program, "zeroes, doubled", body)).toEqual(passed);
  });

  test("promises and async functions can be waited for", async () => {
    const program = `export const soon = async (list) => { await null; list.push(1); return { list }; };
    export const never = async () => { throw new RangeError("no"); };
    export const chain = (promise) => promise.then((x) => x + 1);`;
    const body = `const list = [];
    const result = await soon(list);
    expect(list).toEqual([1]);
    expect(result.list).toBe(list);
    await expect(never()).rejects.toThrow(RangeError);
    await expect(soon([])).resolves.toEqual({ list: [1] });
    expect(await chain(Promise.resolve(1))).toBe(2);`;
    expect(await graded(program, "soon, never, chain", body)).toEqual(passed);
  });

  test("a list is seen changed by what went on after the call and kept nothing", async () => {
    const program = `export const soon = async (list) => { await null; list.push(1); };
    export const later = (list, ms) => new Promise((done) => setTimeout(() => { list.push(2); done(); }, ms));`;
    const body = `const list = [];
    await soon(list);
    expect(list).toEqual([1]);
    await later(list, 1000);
    expect(list).toEqual([1, 2]);
    const both = soon(list);
    list.push(3);
    await both;
    expect(list).toEqual([1, 2, 3, 1]);`;
    expect(await graded(program, "soon, later", body)).toEqual(passed);
  });

  test("the text of a function can be read", async () => {
    const body = 'expect(String(loop)).toContain("for (");\nexpect(loop.toString()).toContain("for (");';
    expect(await graded("export function loop() { for (;;) break; }", "loop", body)).toEqual(passed);
  });
});

test("the checks' realm is frozen and makes no code from text, and errors there can still be named", async () => {
  const body = `for (const kind of [Object, Array, Function, Map, Promise, Error, RegExp, (async () => {}).constructor]) {
    expect(Object.isFrozen(kind.prototype), kind.name).toBe(true);
  }
  for (const kind of [() => {}, async () => {}, function* () {}, async function* () {}]) {
    expect(() => kind.constructor("1")).toThrow(EvalError);
  }
  expect(() => Function("1")).toThrow(EvalError);
  expect(typeof eval).toBe("undefined");
  class Mine extends Error { constructor() { super("a"); this.name = "Mine"; this.message = "b"; } }
  expect(String(new Mine())).toBe("Mine: b");
  expect((() => {}) instanceof Function).toBe(true);`;
  expect(await graded("export const x = 1;", "x", body)).toEqual(passed);
});

test("a program that runs out of stack inside the other realm is thrown errors of its own realm", async () => {
  // The stack ends at another place of the membrane for each offset; only some are where it catches an error itself.
  const program = `export function foreign(list, call) {
    const errors = [];
    const dive = () => {
      try { call(list); dive(); } catch (error) { errors.push(error); throw error; }
    };
    const offset = (n, a, b, c) => (n === 0 ? dive() : offset(n - 1));
    for (let n = 0; n < 250; n++) try { offset(n); } catch {}
    return [errors.length > 250, errors.filter((error) => !(error instanceof Error)).length];
  }`;
  const body = "expect(foreign([1], (x) => [...x, { b: 3 }])).toEqual([true, 0]);";
  const checks = `import { foreign } from "./main.js";\ntest("it", () => { ${body} });`;
  const budget = { stackLimitBytes: 24 * 1024 };
  expect(told(await workshop.verdict(checks, program, budget))).toEqual(passed);
});

describe("sameness of each grade", () => {
  test("chance, date and zone are fixed", async () => {
    const program = `export const facts = () => [Math.random(), new Date().toISOString(), Date.now(), new Date().getTimezoneOffset(), new Date(2020, 0, 1).toISOString(), typeof Date()];`;
    const checks = 'import { facts } from "./main.js";\ntest("it", () => { expect(facts()).toBe(0); });';
    const first = told(await workshop.verdict(checks, program));
    const second = told(await workshop.verdict(checks, program));
    expect(first).toEqual(second);
    // mulberry32 from seed 1; in another worker, on another machine, it is the same.
    expect(first[1]).toContain("gave [0.6270739405881613, ");
    expect(first[1]).toContain(
      '"2026-01-05T09:00:00.000Z", 1767603600000, 0, "2020-01-01T00:00:00.000Z", "string"]',
    );
  });

  test("nothing that a program did is there for the next", async () => {
    const checks = 'import { seen } from "./main.js";\ntest("it", () => { expect(seen).toBe(undefined); });';
    const program =
      "export const seen = globalThis.mark ?? [].mark; globalThis.mark = 1; Array.prototype.mark = 1;";
    for (let i = 0; i < 3; i++) expect(told(await workshop.verdict(checks, program))).toEqual(passed);
  });
});
