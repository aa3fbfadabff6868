import fc from "fast-check";
import { type Made, made } from "./grammar.ts";
import type { Reference } from "./reference.ts";
import type { Case } from "./told.ts";

/** Writes a value as JavaScript that makes it again, as far as `toEqual` can tell. It runs on V8 only. */
const toSource = `function src(v, open = []) {
  if (open.includes(v)) return "null";
  const inner = (x) => src(x, [...open, v]);
  if (typeof v === "string") return JSON.stringify(v);
  if (typeof v === "bigint") return v + "n";
  if (Object.is(v, -0)) return "-0";
  if (typeof v === "symbol") return "Symbol.for(" + JSON.stringify(v.description) + ")";
  if (typeof v === "function") return "expect.any(Function)";
  if (typeof v !== "object" || v === null) return String(v);
  if (Array.isArray(v)) return "[" + Array.from(v, (x, i) => (i in v ? inner(x) : "")).join(",") + (v.length && !(v.length - 1 in v) ? ",]" : "]");
  if (v instanceof Map) return "new Map([" + [...v].map(([k, x]) => "[" + inner(k) + "," + inner(x) + "]") + "])";
  if (v instanceof Set) return "new Set([" + [...v].map(inner) + "])";
  if (v instanceof Date) return "new Date(" + v.getTime() + ")";
  if (v instanceof RegExp) return String(v);
  if (v instanceof Error) return "new Error(" + JSON.stringify(v.message) + ")";
  if (ArrayBuffer.isView(v) || typeof v.then === "function" || typeof v.next === "function") return "expect.anything()";
  if ([Number, String, Boolean].includes(v.constructor)) return "Object(" + src(v.valueOf()) + ")";
  return "{" + Object.keys(v).map((k) => "[" + JSON.stringify(k) + "]:" + inner(v[k])) + "}";
}`;

const importsOf = (main: string): string => {
  const names = [...main.matchAll(/^export (?:async )?function (f\d)/gm)].map(([, name]) => name);
  return `import { ${[...new Set(names)].join(", ")} } from "./main.js";\n`;
};

/**
 * `count` programs of the grammar. What each call gives is asked of V8 first; then half of the checks expect that, and
 * half expect something else. What is thrown is expected by the class of the error.
 */
export async function generated(reference: Reference, count: number, seed: number): Promise<Case[]> {
  const cases: Case[] = [];
  for (const [index, { main, calls }] of fc.sample(made, { numRuns: count, seed }).entries()) {
    const name = `generated ${seed} #${index}`;
    const asking = calls.map(
      (call, i) =>
        `test("${i}", async () => { let told; try { const v = ${call}; told = "gave " + src(v); } catch (e) { told = "threw " + e?.name; } world(told); });`,
    );
    const told = await reference.tell({
      name,
      files: { "main.js": main },
      checks: `${importsOf(main)}const world = console.log;\n${toSource}\n${asking.join("\n")}`,
    });
    const answers = told.checks.map(({ output }) => output.trimEnd().split("\n").at(-1) ?? "");
    cases.push({
      name,
      files: { "main.js": main },
      checks: importsOf(main) + checksOf({ main, calls }, answers),
    });
  }
  return cases;
}

function checksOf({ calls }: Made, answers: readonly string[]): string {
  return calls
    .flatMap((call, i) => {
      const answer = answers[i] ?? "";
      const value = answer.startsWith("gave ") ? answer.slice(5) : null;
      const other = answers.find((one) => one.startsWith("gave ") && one !== answer)?.slice(5) ?? "[1]";
      if (value === null) {
        const kind = /^threw (\w*Error)$/.exec(answer)?.[1] ?? "Error";
        const run = call.startsWith("await ") ? `${call.slice(6)}` : `(async () => ${call})()`;
        return [
          `test("${i} throws", async () => { await expect(${run}).rejects.toThrow(${kind}); });`,
          `test("${i} wrong", async () => { expect(${call}).toEqual(${other}); });`,
        ];
      }
      return [
        `test("${i}", async () => { const v = ${call}; console.log(v); expect(v).toEqual(${value}); });`,
        `test("${i} wrong", async () => { expect(${call}).${i % 2 === 0 ? `not.toEqual(${value})` : `toStrictEqual(${other})`}; });`,
      ];
    })
    .join("\n");
}
