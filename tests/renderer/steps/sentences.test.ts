import i18next from "i18next";
import { beforeAll, describe, expect, test } from "vitest";
import { en } from "../../../renderer/i18n/en.ts";
import { es } from "../../../renderer/i18n/es.ts";
import { limitWords, positionWords, ranWords } from "../../../renderer/steps/limits.ts";
import { loopRuns, loopText } from "../../../renderer/steps/rounds.ts";
import { placeOf, sentenceOf } from "../../../renderer/steps/sentences.ts";
import { Walk } from "../../../renderer/steps/walk.ts";
import type { Trace } from "../../../sandbox/steps/trace.ts";
import { rich, tracedBy } from "./traced.ts";

const short = `const list = [1];
const same = list;
for (const one of list) {
  same.push(one + 1);
  if (list.length > 1) break;
}
function half(n) {
  if (n > 9) throw new Error("too much");
  console.log(n);
  return n / 2;
}
const h = half(8);
[4].map((x) => x * 2);
half(10);`;

const traces = new Map<string, Trace>();
const of = (name: string): Trace => {
  const found = traces.get(name);
  if (found === undefined) throw new Error(`no trace ${name}`);
  return found;
};
beforeAll(() =>
  tracedBy(async (traceOf) => {
    traces.set("short", await traceOf(short));
    traces.set("rich", await traceOf(rich));
    traces.set("call", await traceOf("export const half = (n) => n / 2;", { kind: "call", call: "half(8)" }));
    traces.set(
      "check",
      await traceOf("class Dog {\n  bark() {\n    return 'woof';\n  }\n}", {
        kind: "check",
        name: "a dog barks",
        code: "const dog = new Dog();\n(dog.bark());\nnothing.here;",
      }),
    );
    traces.set("full", await traceOf("let n = 0;\nfor (;;) n++;"));
  }),
);

const words = i18next.createInstance();
beforeAll(() =>
  words.init({
    lng: "en",
    resources: { en: { translation: en }, es: { translation: es } },
    interpolation: { escapeValue: false },
  }),
);
const says = (language: "en" | "es") => words.getFixedT(language);
const told = (name: string, language: "en" | "es") => {
  const walk = new Walk(of(name));
  const runs = loopRuns(walk.trace);
  return walk.trace.steps.map((_, at) => sentenceOf(walk, runs, at, says(language)));
};

test("each step says what it does, in English", () => {
  expect(told("short", "en").slice(0, -1)).toEqual([
    "`list` becomes `[1]`.",
    "`same` becomes `[1]`.",
    "The loop begins: `for (const one of list)`.",
    "Round 1 begins: `one` is `1`.",
    "`same` is now `[1, 2]`.",
    "`list.length > 1` is true, so what belongs to it runs.",
    "Line 5 runs: `break;`.",
    "Line 12 calls `half`.",
    "`half` begins: `n` is `8`.",
    "`n > 9` is false, so what belongs to it is left out.",
    "It prints `8`.",
    "`half` gives back `4`.",
    "`h` becomes `4`.",
    "Line 13 calls the function of line 13.",
    "The function of line 13 begins: `x` is `4`.",
    "The function of line 13 gives back `8`.",
    "Line 13 is done.",
    "Line 14 calls `half`.",
    "`half` begins: `n` is `10`.",
    "`n > 9` is true, so what belongs to it runs.",
    'Line 8 runs: `throw new Error("too much");`.',
    "An error is thrown: `Error: too much`.",
    "The error leaves `half`.",
  ]);
});

test("who gives back is still there, and what becomes of it comes after", () => {
  const walk = new Walk(of("short"));
  const back = walk.trace.steps.findIndex(({ kind }) => kind === "return");
  expect(walk.seen(back).frames).toHaveLength(2);
  expect(walk.seen(back + 1).frames).toHaveLength(1);
});

test("each step says what it does, in Spanish", () => {
  expect(told("short", "es").slice(0, 4)).toEqual([
    "`list` pasa a ser `[1]`.",
    "`same` pasa a ser `[1]`.",
    "Empieza el bucle: `for (const one of list)`.",
    "Empieza la vuelta 1: `one` es `1`.",
  ]);
});

describe.each(["en", "es"] as const)("in %s", (language) => {
  test.each(["short", "rich", "call", "check", "full"])(
    "the sentences of every step are whole: %s",
    (name) => {
      for (const sentence of told(name, language)) {
        expect(sentence).toMatch(/^(?:`|\p{Lu}).*(?:[.…`])$/su);
        expect(sentence).not.toMatch(/\{\{|undefined is|steps\.|\bnull\b.*becomes ``|…`\./);
        // Every piece of code is closed.
        expect((sentence.match(/`/g) ?? []).length % 2, sentence).toBe(0);
      }
    },
  );
});

test("what is put behind a program is the check's, and no line of the student's file", () => {
  const call = new Walk(of("call"));
  expect(told("call", "en")).toContain("The check calls `half`.");
  expect(told("call", "es")).toContain("La prueba llama a `half`.");
  const places = call.trace.steps.flatMap((_, at) => placeOf(call, at) ?? []);
  expect(places.filter(({ file }) => file === "main.js").every(({ line }) => line === 1)).toBe(true);
  expect(places).toContainEqual({ file: "check", line: 1 });
  expect(ranWords({ walk: call }, says("en"))).toBe(
    "What runs: your program, then `half(8)`, as a check does it.",
  );

  const check = new Walk(of("check"));
  expect(ranWords({ walk: check }, says("es"))).toBe(
    "Lo que corre: tu programa y luego las líneas de la prueba: a dog barks.",
  );
  expect(told("check", "en")).toContain('`bark` gives back `"woof"`.');
  // Its own error has no place in the student's file.
  expect(check.trace.end.result).toMatchObject({ kind: "crashed", error: { place: null } });
  expect(placeOf(check, check.length - 1)).toBeNull();
});

test("an end by an error is in the line of the error", () => {
  const walk = new Walk(of("short"));
  const last = walk.length - 1;
  expect(placeOf(walk, last)).toMatchObject({ file: "main.js", line: 8 });
  expect(told("short", "en").at(-1)).toMatch(/^An error ends the program in line 8\. /);
});

test("more steps than are kept are said where the steps are counted, and beside them", () => {
  const walk = new Walk(of("full"));
  const steps = { walk, at: 24 };
  expect(positionWords(steps, says("en"))).toBe("Step 25 of the first 5,000");
  expect(positionWords({ walk, at: 0 }, says("es"))).toBe("Paso 1 de los primeros 5000");
  expect(limitWords(steps, says("en"))).toMatch(/more than 5,000 steps/);
  const cut = new Walk({ ...of("full"), end: { kind: "cut", result: of("full").end.result } });
  expect(positionWords({ walk: cut, at: 0 }, says("en"))).toBe("Step 1 of 5,000, then stopped");
  expect(limitWords({ walk: cut }, says("en"))).toMatch(/stopped before its end/);
  expect(limitWords({ walk: new Walk(of("short")) }, says("en"))).toBe("");
});

test("a loop is called by its head, whatever stands for it in the plan", () => {
  const spot = (text: string) => ({
    ...{ kind: "condition", file: "main.js", line: 1, start: 0, text: "own" },
    range: [0, text.length] as [number, number],
  });
  const named = (text: string) => loopText({ "main.js": text }, spot(text) as never);
  expect(named("while (true) {\n}")).toBe("while (true)");
  expect(named("for (const x of f({ a: (1) })) y(x);")).toBe("for (const x of f({ a: (1) }))");
  expect(named("do {\n} while (x);")).toBe("do");
  expect(loopText({}, spot("for (;;);") as never)).toBe("own");
});
