import { rm } from "node:fs/promises";
import { dirname } from "node:path";
import { afterAll, expect, test } from "vitest";
import { buildForTest } from "../workshop.ts";
import { comparer } from "./compare.ts";
import { programs } from "./programs.ts";

const library = await buildForTest();
const compare = await comparer(library);
afterAll(() => rm(dirname(library), { recursive: true }));

/** Every so many-th program, so that a run is short; all of them: `FOLLOW_ALL=1`. */
const stride = process.env.FOLLOW_ALL === "1" ? 1 : 41;

test("a program does the same when it is followed: the course's and the mistakes'", () => {
  const sample = programs().filter((_, index) => index % stride === 7 % stride);
  const counts = { same: 0, sameSoFar: 0, leftOut: 0 };
  for (const program of sample) {
    const compared = compare(program);
    if (compared.kind === "other") expect(compared.followed, program.name).toEqual(compared.plain);
    else counts[compared.kind] += 1;
  }
  expect(counts.same).toBeGreaterThan(sample.length / 2);
});

const hard: Record<string, string> = {
  "the text of functions is the one that was written": `
    const f = (a, b = 1) => ({ a, b }); class A { #x = 1; get x() { return this.#x; } static { A.n = 1; } }
    console.log(String(f), f.length, f.name, String(A), new A().x, A.n, (function () {}).name, { m() {} }.m.name);`,
  "names that come from where a function stands": `
    const o = { a: () => 1, b: function () {}, async c() {}, *d() {}, ["e" + 1]: () => 2 };
    let late; late = () => 3; const { x = () => 4 } = {}; const [y = class {}] = [];
    console.log(Object.values(o).map((f) => f.name), late.name, x.name, y.name, [() => 1][0].name === "");`,
  "getters are not fired and proxies not asked": `
    let asked = 0;
    const trap = () => { asked++; };
    const proxy = new Proxy({}, { get: trap, has: trap, ownKeys: () => { asked++; return []; }, getPrototypeOf: () => { asked++; return null; }, getOwnPropertyDescriptor: () => { asked++; } });
    const list = [proxy]; const holder = { get value() { asked++; return 1; } }; const child = Object.create(proxy);
    const box = { proxy, holder, child }; let again = box; again = list;
    console.log(asked);`,
  "built-ins that were changed are not used by who follows": `
    Object.prototype.value = 1; Object.defineProperty(Object.prototype, "get", { get() { console.log("seen"); return undefined; }, configurable: true });
    Array.prototype.push = null; Array.prototype[3] = "x"; Array.prototype[Symbol.iterator] = null; Map.prototype.get = null; JSON.stringify = null; Reflect.ownKeys = null;
    let a = { b: 1 }; a.b = 2; console.log(a.b); delete Object.prototype.get;`,
  "what follows a program cannot be named by it": `
    console.log(Object.getOwnPropertyNames(globalThis).filter((name) => /^s[0-9a-f]{12}|foothold/.test(name)).length);
    try { await import("foothold:steps"); } catch { console.log("refused"); }
    const f = function () { return Object.keys(arguments).length; }; console.log(f(1, 2), Object.keys({ f }).join());`,
  "labels, switches, generators, waits": `
    outer: for (let i = 0; i < 3; i++) { for (const j of [1, 2]) { if (j === 2) continue outer; if (i === 2) break outer; console.log(i, j); } }
    switch (2) { case 1: let q = 1; case 2: q = 5; console.log(q); break; default: console.log("no"); }
    function* g() { try { const got = yield 1; console.log(got); yield* [2, 3]; } finally { console.log("closed"); } }
    const it = g(); it.next(); it.next("in"); it.return();
    async function* h() { yield 1; yield 2; } for await (const v of h()) console.log(v);
    const fs = []; for (let i = 0; i < 3; i++) fs.push(() => i); console.log(fs.map((f) => f()));
    for (var k = 0, m = 3; k < m; k++, m--); console.log(k, m); do k--; while (k > 0)
    if (k) console.log("a"); else if (m) console.log("b"); else console.log("c");`,
  "classes, with super and private names": `
    class A { constructor(n) { this.n = n; } hi() { return "A" + this.n; } static make(n) { return new this(n); } }
    class B extends A { #p = () => this.n; constructor(n) { super(n); this.x = this.#p(); } hi() { return super.hi() + "B"; } get p() { return this.#p(); } }
    console.log(B.make(2).hi(), new B(3).p, new B(4)); try { class C extends A { constructor() { this.a = 1; } } new C(); } catch (e) { console.log(e.name); }`,
  "an error in the middle of a line, with its place": `const list = [1]; function f(a) { return a.b.c; }\nconsole.log(list.map((n) => n + 1).join(), f({}));`,
  "a promise that nobody waits for": `const later = async () => { await null; nothing.here; };\nlater();\nconsole.log(1);`,
  "a name that is used too early": `function f() { return a; }\nf();\nconst a = 1;`,
  "an async function in steps": `
    const wait = (ms) => new Promise((done) => setTimeout(done, ms));
    async function one(n) { for (let i = 0; i < 2; i++) { await wait(n); console.log(n, i); } return n; }
    console.log(await Promise.all([one(3), one(2)])); try { await Promise.reject(new Error("no")); } catch (e) { console.log(e.message); }`,
};

test.each(Object.entries(hard))("%s", (name, source) => {
  const compared = compare({ name, files: { "main.js": source }, input: [] });
  if (compared.kind === "other") expect(compared.followed).toEqual(compared.plain);
  expect(compared.kind).toBe("same");
});
