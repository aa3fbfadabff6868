import { afterAll, beforeAll, expect, test } from "vitest";
import { createWorld } from "../../sandbox/world.ts";
import { openWorkshop, told, type Workshop } from "./workshop.ts";

let workshop: Workshop;
beforeAll(async () => {
  workshop = await openWorkshop();
});
afterAll(() => workshop.close());

async function passes(checks: string, program: string): Promise<void> {
  expect(told(await workshop.verdict(checks, program))).toEqual(["passed", "it: passed"]);
}

test("what a program changes of Intl and its like changes nothing for the checks", async () => {
  const program = `export const answer = (n) => n.toLocaleString();
const lie = () => "lie";
for (const kind of [Number, Date, BigInt, Array]) kind.prototype.toLocaleString = lie;
String.prototype.localeCompare = () => 0;
for (const name of Object.getOwnPropertyNames(Intl)) {
  const { prototype } = Intl[name];
  if (prototype) for (const key of Object.getOwnPropertyNames(prototype)) {
    if (key !== "constructor") Object.defineProperty(prototype, key, { value: lie });
  }
  Intl[name] = lie;
}
JSON.stringify = JSON.parse = lie;
Object.prototype.toJSON = Array.prototype.toJSON = lie;
Array.prototype.map = Array.prototype[Symbol.iterator] = lie;
globalThis.Intl = globalThis.URL = globalThis.AbortController = undefined;`;
  const checks = `import { answer } from "./main.js";
test("it", () => {
  expect((1234.5).toLocaleString("de-DE")).toBe("1.234,5");
  expect(new Intl.NumberFormat("en-US", { style: "percent" }).format(0.5)).toBe("50%");
  expect(new Date(0).toLocaleDateString("en-US", { dateStyle: "long" })).toBe("January 1, 1970");
  expect(["b", "ä", "a"].sort((a, b) => a.localeCompare(b))).toEqual(["a", "ä", "b"]);
  expect(new URL("/x", "https://a.b").href).toBe("https://a.b/x");
  expect(answer(1234)).toBe("lie");
});`;
  await passes(checks, program);
});

test("in the checks' realm all of it is frozen", async () => {
  const checks = `import "./main.js";
const open = [];
// Some names of these are accessors, see harden.ts.
const seen = new Set([Object.prototype, Function.prototype, Error.prototype, Array.prototype]);
const walk = (value, path) => {
  if ((typeof value !== "object" && typeof value !== "function") || value === null || seen.has(value)) return;
  seen.add(value);
  if (!Object.isFrozen(value)) open.push(path);
  for (const key of Reflect.ownKeys(value)) {
    const found = Object.getOwnPropertyDescriptor(value, key);
    for (const part of [found.value, found.get, found.set]) walk(part, path + "." + String(key));
  }
  walk(Object.getPrototypeOf(value), path + ".__proto__");
};
for (const name of ["Intl", "URL", "URLSearchParams", "Event", "CustomEvent", "EventTarget", "AbortController",
  "AbortSignal", "crypto", "performance"]) walk(globalThis[name], name);
const parts = new Intl.Segmenter().segment("a");
walk(Object.getPrototypeOf(parts), "segments");
walk(Object.getPrototypeOf(parts[Symbol.iterator]()), "segments' iterator");
walk(Object.getPrototypeOf(new URLSearchParams("a=1").keys()), "keys");
test("it", () => { expect(open).toEqual([]); });`;
  await passes(checks, "export {};");
});

test("what holds its state inside crosses between the realms, and is told apart", async () => {
  const program = `export const hostOf = (url) => [url instanceof URL, url.hostname, url.searchParams.get("q")];
export const parse = (text) => new URL(text);
export const money = (format, n) => [format instanceof Intl.NumberFormat, format.format(n)];
export const region = (locale) => locale.region;
export const query = (params) => [params instanceof URLSearchParams, String(params)];
export const wait = (signal) => new Promise((resolve, reject) => {
  if (signal.aborted) reject(signal.reason);
  signal.addEventListener("abort", () => reject(signal.reason));
});
export const controller = new AbortController();
export const shop = new (class Shop extends EventTarget {
  sell(what) { this.dispatchEvent(new CustomEvent("sold", { detail: { what } })); }
})();
export const euro = new Intl.NumberFormat("de", { style: "currency", currency: "EUR" });
export const dates = new Intl.DateTimeFormat("en-US");
export const words = new Intl.Segmenter("en", { granularity: "word" });`;
  const checks = `import { controller, dates, euro, hostOf, money, parse, query, region, shop, wait, words } from "./main.js";
test("it", async () => {
  expect(hostOf(new URL("https://a.b/?q=1"))).toEqual([true, "a.b", "1"]);
  expect(parse("https://a.b/c").pathname).toBe("/c");
  expect(parse("https://a.b/c")).toEqual(new URL("https://a.b/c"));
  expect(parse("https://a.b/c")).not.toEqual(new URL("https://a.b/d"));
  expect(parse("https://a.b/c")).toMatchObject({ host: "a.b", protocol: "https:" });
  expect(parse("https://a.b/c") instanceof URL).toBe(true);
  expect(parse("https://a.b/?a=1").searchParams).not.toEqual(new URLSearchParams("a=2"));
  expect([...parse("https://a.b/?a=1&b=2").searchParams]).toEqual([["a", "1"], ["b", "2"]]);
  expect(() => parse("no")).toThrow("Invalid URL");
  expect(money(new Intl.NumberFormat("en-US", { style: "currency", currency: "USD" }), 5)).toEqual([true, "$5.00"]);
  expect(region(new Intl.Locale("de-AT"))).toBe("AT");
  expect(query(new URLSearchParams({ a: "b c" }))).toEqual([true, "a=b+c"]);
  const own = new AbortController();
  const waiting = wait(own.signal);
  own.abort("stop");
  await expect(waiting).rejects.toBe("stop");
  await expect(wait(AbortSignal.abort("before"))).rejects.toBe("before");
  await expect(wait(AbortSignal.timeout(30))).rejects.toThrow("timeout");
  const heard = [];
  controller.signal.addEventListener("abort", () => heard.push(controller.signal.reason));
  controller.abort("called");
  shop.addEventListener("sold", (event) => heard.push(event.type, event.detail.what));
  shop.sell("tea");
  expect(heard).toEqual(["called", "sold", "tea"]);
  expect([euro.format(5), dates.format(0), euro.resolvedOptions().currency]).toEqual(["5,00\\u00a0€", "1/1/1970", "EUR"]);
  expect([...words.segment("a b")].map((part) => part.segment)).toEqual(["a", " ", "b"]);
});`;
  await passes(checks, program);
});

test("a program meets the host only as text: no function of it, no object, no trace in an error", async () => {
  const program = `const seen = new Set([globalThis]);
export const reached = [];
for (const value of seen) {
  for (const key of Reflect.ownKeys(value)) {
    const found = Object.getOwnPropertyDescriptor(value, key);
    for (const part of [found.value, found.get, found.set, Object.getPrototypeOf(value)]) {
      if ((typeof part === "object" || typeof part === "function") && part !== null) seen.add(part);
    }
    if (typeof found.value === "function" && found.value.name === "line") reached.push(String(key));
  }
}
export const caught = [];
for (const run of [
  () => new Intl.NumberFormat("x_"),
  () => new Intl.DateTimeFormat("en", { timeZone: "No/Where" }),
  () => new URL("no"),
  () => "a".repeat(300_000).localeCompare("é"),
  () => new Intl.NumberFormat("en-" + "abcdefgh-".repeat(500) + "x"),
  () => new Intl.NumberFormat("en", { currency: "x".repeat(1000) }),
  () => new Intl.Segmenter().segment("x".repeat(300_000)),
]) {
  try { run(); caught.push("nothing"); } catch (error) {
    caught.push([error.constructor === globalThis[error.name], error instanceof Error, /(?:node|file):|\\/sandbox\\//.test(error.stack)]);
  }
}`;
  const checks = `import { caught, reached } from "./main.js";
test("it", () => {
  expect(reached).toEqual([]);
  expect(caught).toEqual(Array.from({ length: 7 }, () => [true, true, false]));
});`;
  await passes(checks, program);
});

test("the clock is the virtual one, and chance is the same in every grade", async () => {
  const program = `export const uuids = [crypto.randomUUID(), crypto.randomUUID()];
export const bytes = crypto.getRandomValues(new Uint8Array(2));
export const times = async () => {
  const from = performance.now();
  await new Promise((done) => setTimeout(done, 1500));
  const event = new Event("x");
  return [performance.now() - from, event.timeStamp, new Date(performance.timeOrigin + performance.now()).toLocaleTimeString()];
};
console.log(new Event("x"), uuids, [...bytes]);`;
  const checks = `import { bytes, times, uuids } from "./main.js";
test("it", async () => {
  expect(await times()).toEqual([1500, 1500, "9:00:01 AM"]);
  expect(uuids[0]).not.toBe(uuids[1]);
  expect(bytes).toHaveLength(2);
});`;
  const first = await workshop.verdict(checks, program);
  expect(told(first)).toEqual(["passed", "it: passed"]);
  expect(await workshop.verdict(checks, program)).toEqual(first);
});

test("what is printed or compared runs nothing that the program has put on its lists", async () => {
  const program = `export let ran = 0;
export const shown = [new URL("https://a.b/?c=d"), new URLSearchParams("e=f"), new AbortController()];
for (const index of [0, 1, 2]) Object.defineProperty(Array.prototype, index, { set() { ran++; }, configurable: true });
Array.prototype[Symbol.iterator] = function* () { ran++; };
for (const name of ["map", "push", "join", "concat"]) Array.prototype[name] = () => { ran++; };
ran = 0;
console.log(shown[0], shown[1], shown[2]);`;
  const checks = `import { ran, shown } from "./main.js";
test("it", () => {
  expect(shown[0]).not.toEqual(new URL("https://a.b/?c=x"));
  expect(shown[0]).toEqual(new URL("https://a.b/?c=d"));
  expect(ran).toBe(0);
});`;
  const verdict = await workshop.verdict(checks, program);
  expect(told(verdict)).toEqual(["passed", "it: passed"]);
  expect("output" in verdict && verdict.output).toContain("searchParams: URLSearchParams { 'c' => 'd' }");
});

test("an error in a listener is nobody's to catch, and does not keep the other listeners from being called", async () => {
  const program = `export const target = new EventTarget();
export const heard = [];
target.addEventListener("a", () => { throw new Error("from a listener"); });
target.addEventListener("a", () => heard.push("second"));`;
  const checks = `import { heard, target } from "./main.js";
test("it", async () => {
  target.dispatchEvent(new Event("a"));
  expect(heard).toEqual(["second"]);
  await new Promise((done) => setTimeout(done, 5));
});`;
  const [kind, message] = told(await workshop.verdict(checks, program));
  expect(kind).toBe("failed");
  expect(message).toContain("from a listener");
});

test("formatters without end are refused, and the next grade knows nothing of them", async () => {
  const program = `export const made = (count) => {
  for (let i = 0; i < count; i++) new Intl.NumberFormat("en", { minimumIntegerDigits: 1 + i % 20, minimumFractionDigits: Math.trunc(i / 20) });
  return count;
};
export const same = (count) => { for (let i = 0; i < count; i++) (i).toLocaleString("de"); return count; };`;
  const checks = `import { made, same } from "./main.js";
test("it", () => {
  expect(same(3_000)).toBe(3_000);
  expect(made(1_900)).toBe(1_900);
  expect(() => made(2_000)).toThrow("Too many different formatters");
  expect(() => (5).toLocaleString("es")).toThrow("Too many different formatters");
});`;
  for (let i = 0; i < 4; i++) await passes(checks, program);
});

test("after many formatters the thread is to be replaced", () => {
  const world = createWorld();
  for (let grade = 0; grade < 3; grade++) {
    expect(world.worn).toBe(false);
    world.begin();
    for (let i = 0; i < 2_000; i++) {
      const key = JSON.stringify([
        "PluralRules",
        ["en"],
        { minimumFractionDigits: `${i % 100}`, type: `${i}` },
      ]);
      world.tell(JSON.stringify({ what: "intl", key, method: "", args: [] }));
    }
  }
  expect(world.worn).toBe(true);
});

test("questions that no library of ours asks are refused", () => {
  const world = createWorld();
  const told = (question: unknown) => JSON.parse(world.tell(JSON.stringify(question))) as unknown;
  const refused = {
    threw: "RangeError",
    message: "There is more text here than this sandbox can work with.",
  };
  expect(told({ what: "read", path: "/" })).toEqual(refused);
  expect(told({ what: "url", url: "https://a.b", base: null, set: null, more: 1 })).toEqual(refused);
  const intl = (kind: string, method: string) =>
    JSON.stringify({ what: "intl", key: JSON.stringify([kind, [], {}]), method, args: [] });
  expect(() => world.tell(intl("constructor", "format"))).toThrow("no formatter");
  expect(() => world.tell(intl("NumberFormat", "constructor"))).toThrow("no formatter");
});
