import { afterAll, beforeAll, expect, test } from "vitest";
import { openWorkshop, type Workshop } from "./workshop.ts";

let workshop: Workshop;
beforeAll(async () => {
  workshop = await openWorkshop();
});
afterAll(() => workshop.close());

const checks = `import { answer } from "./main.js";
test("first", async () => { expect(await answer()).toBe(1); });`;
const right = "export const answer = () => 1;";

/** What asks the host without end must end as everything else does, and the next grade must be right. */
test.each([
  ["numbers", "for (;;) (1.5).toLocaleString('de');"],
  ["refusals", "for (;;) try { (1.5).toLocaleString('x_'); } catch {}"],
  [
    "refusals, caught and begun anew",
    "for (;;) try { for (;;) new Intl.NumberFormat('x_'); } finally { continue; }",
  ],
  [
    "long texts",
    "const s = 'ä '.repeat(50_000); for (;;) new Intl.Segmenter('en', { granularity: 'word' }).segment(s);",
  ],
  ["long texts to compare", "const s = 'ä'.repeat(90_000); for (;;) s.localeCompare(s + 'b');"],
  ["texts that are too long", "const s = 'ä'.repeat(5e6); for (;;) try { s.localeCompare('b'); } catch {}"],
  ["long numbers", "const n = 10n ** 20_000n; for (;;) n.toLocaleString();"],
  ["long lists", "const list = Array(20_000).fill('é'); for (;;) new Intl.ListFormat().format(list);"],
  [
    "addresses",
    "for (let i = 0; ; i++) new URL('https://a.b/?' + 'x=1&'.repeat(1_000) + i).searchParams.append('a', 'b');",
  ],
  [
    "events of events",
    "const t = new EventTarget(); t.addEventListener('a', () => t.dispatchEvent(new Event('a'))); for (;;) t.dispatchEvent(new Event('a'));",
  ],
  [
    "tables",
    "const rows = Array(1_000).fill({ a: 1, b: 2 }); for (;;) console.table(rows.map((row) => ({ ...row })), []);",
  ],
  ["fromAsync", "await Array.fromAsync((async function* () { for (;;) yield 1; })());"],
  ["signals", "await new Promise(() => { const f = () => { AbortSignal.timeout(1).onabort = f; }; f(); });"],
  ["recursion", "const f = () => (1.5).toLocaleString('de') + f(); f();"],
  [
    "recursion in an option",
    "const o = { get style() { return new Intl.NumberFormat('en', o); } }; o.style;",
  ],
  ["recursion in a text", "const o = { toString: () => 'ä'.localeCompare(o) }; String(o);"],
  ["kept addresses", "const all = []; for (;;) all.push(new URL('https://a.b/?' + 'x'.repeat(999)));"],
  ["kept formatters", "const all = []; for (;;) all.push(new Intl.Segmenter().segment('é'.repeat(9_999)));"],
])("%s without end", async (_, code) => {
  for (const program of [`export const answer = async () => { ${code} };`, `${code}\n${right}`]) {
    const verdict = await workshop.verdict(checks, program, { deadlineMs: 700 });
    expect(verdict.kind === "stopped" && verdict.limit).toMatch(/^(?:time|memory|output|stack)$/);
    expect((await workshop.verdict(checks, right)).kind).toBe("passed");
  }
});
