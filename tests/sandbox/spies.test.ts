import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openWorkshop, told, type Workshop } from "./workshop.ts";

let workshop: Workshop;
beforeAll(async () => {
  workshop = await openWorkshop();
});
afterAll(() => workshop.close());

const program = `export class Cart {
  items = [];
  add(item) { this.items.push(item); return this.count(); }
  count() { return this.items.length; }
  get total() { return this.items.reduce((sum, { price }) => sum + price, 0); }
  set note(text) { this.kept = text; }
}
export const shop = { greet(name) { return "Hello, " + name; }, open() { return this.greet("all"); } };
export const roll = () => Math.floor(Math.random() * 6) + 1;
export const say = (text) => { console.log(text); return text; };
export const today = () => new Date().toISOString().slice(0, 10);
export const build = (Kind, ...args) => new Kind(...args);
export const withThis = (call) => call.call({ id: 7 }, 1);
export const each = (list, call) => list.map((item) => call(item));
export const twice = (a, b) => { a(); b(); a(); };
export const bell = (ms, ring) => setTimeout(() => ring(ms), ms);
export const clock = (ms, tick) => { const id = setInterval(tick, ms); return () => clearInterval(id); };
export const wait = (ms) => new Promise((resolve) => setTimeout(() => resolve(ms), ms));
export const chain = async (steps, tell) => { for (let i = 0; i < steps; i++) { await wait(100); tell(i); } };
export const load = async () => (await fetch("/x")).text();`;
const names = "Cart, shop, roll, say, today, build, withThis, each, twice, bell, clock, wait, chain, load";

async function graded(body: string, source = program): Promise<string[]> {
  const checks = `import { ${names} } from "./main.js";\ntest("it", async () => {\n${body}\n});`;
  return told(await workshop.verdict(checks, source));
}

describe.each(["jest", "vi"])("%s", (tool) => {
  test.each([
    [
      "spies on an object of the program, from inside too",
      `const spy = T.spyOn(shop, "greet");
       expect(shop.open()).toBe("Hello, all");
       expect(spy).toHaveBeenCalledWith("all");
       expect(spy.mock.contexts[0]).toBe(shop);
       expect(shop.greet).toBe(spy);
       expect(T.spyOn(shop, "greet")).toBe(spy);
       spy.mockReturnValue("Hi");
       expect(shop.open()).toBe("Hi");
       spy.mockRestore();
       expect(shop.open()).toBe("Hello, all");
       expect(spy).not.toHaveBeenCalled();
       expect(T.isMockFunction(shop.greet)).toBe(false);`,
    ],
    [
      "spies on methods of a class, and on getters and setters",
      `const add = T.spyOn(Cart.prototype, "count").mockReturnValue(9);
       const total = T.spyOn(Cart.prototype, "total", "get").mockReturnValue(5);
       const note = T.spyOn(Cart.prototype, "note", "set");
       const cart = new Cart();
       expect(cart.add({ price: 1 })).toBe(9);
       expect(cart.total).toBe(5);
       cart.note = "x";
       expect(note).toHaveBeenCalledWith("x");
       expect(add).toHaveBeenCalledTimes(1);
       T.restoreAllMocks();
       expect(cart.total).toBe(1);
       expect(cart.count()).toBe(1);`,
    ],
    [
      "spies on one object and leaves its class alone",
      `const cart = new Cart(); const other = new Cart();
       T.spyOn(cart, "count").mockReturnValue(9);
       expect([cart.count(), other.count()]).toEqual([9, 0]);
       T.restoreAllMocks();
       expect(cart.count()).toBe(0);
       expect(Object.hasOwn(cart, "count")).toBe(false);`,
    ],
    [
      "spies on chance and on the console",
      `T.spyOn(Math, "random").mockReturnValueOnce(0.99).mockReturnValueOnce(0);
       expect([roll(), roll()]).toEqual([6, 1]);
       const log = T.spyOn(console, "log").mockImplementation(() => {});
       expect(say("a")).toBe("a");
       expect(log).toHaveBeenCalledWith("a");
       T.restoreAllMocks();
       say("b");
       expect(log).not.toHaveBeenCalled();`,
    ],
    [
      "spies on objects of the checks",
      `const own = { call: (n) => n + 1 };
       const spy = T.spyOn(own, "call");
       expect(each([1, 2], own.call)).toEqual([2, 3]);
       expect(spy).toHaveBeenCalledTimes(2);`,
    ],
    [
      "notes this, what new made, and the order of calls",
      `const call = T.fn(); withThis(call);
       expect(call.mock.contexts).toEqual([{ id: 7 }]);
       const Kind = T.fn(function (name) { this.name = name; });
       const made = build(Kind, "x");
       expect(made).toEqual({ name: "x" });
       expect(Kind.mock.instances).toEqual([{ name: "x" }]);
       expect(Kind.mock.instances[0]).toBe(made);
       const Shape = T.fn(class Shape { side = 2; area() { return this.side ** 2; } });
       expect(build(Shape).area()).toBe(4);
       const a = T.fn(); const b = T.fn(); twice(a, b);
       expect(a.mock.invocationCallOrder[0]).toBeLessThan(b.mock.invocationCallOrder[0]);
       expect(a.mock.invocationCallOrder).toHaveLength(2);`,
    ],
    [
      "gives once what is given once, in order, and can work otherwise for a while",
      `const call = T.fn(() => "first").mockReturnValueOnce(1).mockImplementationOnce((n) => n * 2);
       expect(each([5, 5, 5], call)).toEqual([1, 10, "first"]);
       call.withImplementation(() => "while", () => { expect(each([1], call)).toEqual(["while"]); });
       expect(each([1], call)).toEqual(["first"]);
       await call.withImplementation(() => "later", async () => { await wait(5); expect(call()).toBe("later"); });
       expect(call()).toBe("first");
       call.mockName("ring");
       expect(call.getMockName()).toBe("ring");
       expect(T.fn().getMockName()).toBe("${tool}.fn()");`,
    ],
    [
      "knows what was given back",
      `const call = T.fn((n) => { if (n > 2) throw new Error("no"); return n * 2; });
       each([1, 2], call); try { each([3], call); } catch {}
       expect(call).toHaveReturnedTimes(2);
       expect(call).toHaveNthReturnedWith(1, 2);
       expect(call).toHaveNthReturnedWith(2, 4);
       expect(call).not.toHaveNthReturnedWith(3, 6);
       expect(call).not.toHaveLastReturnedWith(4);
       expect(call).not.toHaveNthReturnedWith(9, 4);
       call.mockClear(); each([1], call);
       expect(call).toHaveLastReturnedWith(2);
       expect(call).toHaveBeenCalledOnce();
       expect(call).toHaveBeenCalledExactlyOnceWith(1);`,
    ],
    [
      "holds the clock",
      `T.useFakeTimers();
       const ring = T.fn(); bell(1000, ring); bell(3000, ring);
       T.advanceTimersByTime(999); expect(ring).not.toHaveBeenCalled();
       T.advanceTimersByTime(1); expect(ring).toHaveBeenCalledWith(1000);
       expect(T.getTimerCount()).toBe(1);
       T.runAllTimers(); expect(ring).toHaveBeenLastCalledWith(3000);
       const tick = T.fn(); const stop = clock(100, tick);
       T.advanceTimersByTime(350); expect(tick).toHaveBeenCalledTimes(3);
       T.runOnlyPendingTimers(); expect(tick).toHaveBeenCalledTimes(4);
       T.advanceTimersToNextTimer(2); expect(tick).toHaveBeenCalledTimes(6);
       stop(); expect(T.getTimerCount()).toBe(0);
       const tell = T.fn(); const done = chain(3, tell);
       await T.advanceTimersByTimeAsync(250); expect(tell).toHaveBeenCalledTimes(2);
       await T.runAllTimersAsync(); await done; expect(tell).toHaveBeenCalledTimes(3);
       T.useRealTimers();
       expect(await wait(5000)).toBe(5000);`,
    ],
    [
      "sets the date",
      `expect(today()).toBe("2026-01-05");
       T.useFakeTimers({ now: new Date("2024-02-29T12:00:00Z") });
       expect(today()).toBe("2024-02-29");
       T.advanceTimersByTime(86_400_000); expect(today()).toBe("2024-03-01");
       T.setSystemTime(new Date("2030-12-31T00:00:00Z")); expect(today()).toBe("2030-12-31");
       T.useRealTimers(); expect(new Date().getFullYear()).toBe(2026);`,
    ],
    [
      "stands in for what is not there",
      `T.stubGlobal("fetch", T.fn(async (path) => ({ text: async () => "from " + path })));
       expect(await load()).toBe("from /x");
       T.unstubAllGlobals();
       await expect(load()).rejects.toThrow("no network");`,
    ],
  ])("%s", async (_, body) => {
    expect(await graded(body.replaceAll("T.", `${tool}.`))).toEqual(["passed", "it: passed"]);
  });
});

test.each([
  [
    'vi.spyOn(shop, "greet");',
    program.replace("greet(name)", "great(name)"),
    "The check could not go on: spyOn finds no method greet.",
  ],
  [
    'vi.spyOn(console, "log");',
    `Object.freeze(console);${program}`,
    "The check could not go on: log cannot be spied on: its object does not let it be replaced.",
  ],
  [
    'const spy = vi.spyOn(shop, "greet"); shop.open(); expect(spy).toHaveBeenCalledWith("all");',
    program.replace("this.greet", '((n) => "Hello, " + n)'),
    'expected a call with ("all"), but got no call',
  ],
  [
    'vi.spyOn(Math, "random").mockReturnValue(0.99); expect(roll()).toBe(6);',
    program.replace("Math.random()", "0.5"),
    "roll() should give 6, but gave 4",
  ],
  [
    'const log = vi.spyOn(console, "log"); say("a"); expect(log).toHaveBeenCalledTimes(1);',
    program.replace("console.log(text)", "console.info(text)"),
    "expected 1 call of the given function, but got no call",
  ],
  [
    "vi.useFakeTimers(); const ring = vi.fn(); bell(1000, ring); vi.advanceTimersByTime(1000); expect(ring).toHaveBeenCalled();",
    program.replace("ring(ms), ms)", "ring(ms), ms * 2)"),
    "expected a call of the given function, but got no call",
  ],
  [
    'vi.setSystemTime("2024-02-29"); expect(today()).toBe("2024-02-29");',
    program.replace("new Date().toISOString()", '"2026-01-05"'),
    'today() should give "2024-02-29", but gave "2026-01-05"',
  ],
  [
    "const a = vi.fn(); const b = vi.fn(); twice(a, b); expect(b).toHaveBeenCalledBefore(a);",
    program.replace("a(); b(); a();", "a();"),
    "expected a call before the other function's, but got another order",
  ],
  [
    "const a = vi.fn((n) => n); each([1], a); expect(a).toHaveNthReturnedWith(2, 1);",
    program,
    "expected call number 2 to give 1, but got no such call",
  ],
])("a program that does otherwise does not pass: %s", async (body, source, words) => {
  const [kind, line] = await graded(body, source);
  expect(kind).toBe("failed");
  expect(line).toContain(words);
});

test.each([
  ['vi.spyOn({ a() {} }, "b");', "spyOn finds no method b"],
  ['vi.spyOn({ a() {} }, "a", "get");', "spyOn finds no getter a"],
  ['vi.spyOn(Math, "rendom");', "spyOn finds no method rendom"],
  ["vi.spyOn(5, 'x');", "spyOn needs an object"],
  ['vi.spyOn(Object.freeze({ a() {} }), "a");', "a cannot be spied on"],
  ["vi.advanceTimersByTime(5);", "advanceTimersByTime needs useFakeTimers before it"],
  ["vi.useFakeTimers(); vi.advanceTimersByTime('soon');", "advanceTimersByTime needs a date or milliseconds"],
  ["vi.setSystemTime('someday');", "setSystemTime needs a date or milliseconds"],
  ["vi.fn(5);", "a mock's implementation must be a function"],
  ["vi.fn().mockImplementation(5);", "a mock's implementation must be a function"],
  ["vi.fn().mockNothing();", "there is no mock.mockNothing here"],
  ["vi.fn().mock.called;", "there is no mock.called here"],
  ["expect(vi.fn()).toHaveNthReturnedWith(0, 1);", "toHaveNthReturnedWith counts calls from 1"],
  ["expect(vi.fn()).toHaveReturnedTimes('1');", "toHaveReturnedTimes needs a number"],
])("wrong use is the author's mistake: %s", async (body, reason) => {
  const [kind, told] = await graded(body);
  expect(kind).toBe("faultOfChecks");
  expect(told).toContain(reason);
});
