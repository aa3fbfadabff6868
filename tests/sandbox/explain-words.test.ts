import { expect, test } from "vitest";
import { defaultBudget } from "../../sandbox/budget.ts";
import { limitWords } from "../../sandbox/judge.ts";
import { en } from "../../sandbox/words/en.ts";
import { es } from "../../sandbox/words/es.ts";
import { nearest } from "../../sandbox/words/nearest.ts";
import { speaker } from "../../sandbox/words/say.ts";

const slots = (text: string): string[] => [...new Set(text.match(/\{\w+\}/g))].sort();

test("Spanish says everything that English says, with the same values", () => {
  const shape = (words: Readonly<Record<string, string>>) =>
    Object.fromEntries(Object.entries(words).map(([key, text]) => [key, slots(text)]));
  expect(shape(es)).toEqual(shape(en));
});

test("a value with braces in it stays as it is", () => {
  expect(speaker("en")("told.gave", { call: "f({actual})", wish: "{x}", actual: "$&" })).toBe(
    "f({actual}) should give {x}, but gave $&.",
  );
});

test("a limit is told in the language that is asked for", () => {
  const files = { "main.js": "let i = 0;\nwhile (i < 3) {}" };
  expect(limitWords("time", defaultBudget, files, "es")).toBe(
    "El programa se ejecutó durante más de 2 segundos y se detuvo. Nada en el bucle de la línea 2 cambia i. Una vez que empieza, no termina.",
  );
});

test("memory and output that ran out are told with the loop that cannot end, and without a guess at one", () => {
  const grows = {
    "main.js":
      "export function f(list) {\n  for (const x of [1]) {}\n  for (let i = 0; i < list.length; i++) list.push(i);\n}",
  };
  expect(limitWords("memory", defaultBudget, grows)).toContain(
    " The loop in line 3 makes list longer in each round, so it never comes to its end.",
  );
  const prints = { "main.js": 'let i = 10;\nwhile (i > 0) { console.log("on"); }' };
  expect(limitWords("output", defaultBudget, prints)).toContain(" Nothing in the loop in line 2 changes i.");
  const unsure = { "main.js": "for (const line of lines) console.log(line);" };
  expect(limitWords("output", defaultBudget, unsure)).toMatch(/prints without end\.$/);
});

test("a name is suggested only when it is close", () => {
  const names = ["total", "price", "n", "console", "Math"];
  expect(nearest("totla", names)).toBe("total");
  expect(nearest("Console", names)).toBe("console");
  expect(nearest("pirce", names)).toBe("price");
  expect(nearest("math", names)).toBe("Math");
  expect(nearest("sum", names)).toBeNull();
  expect(nearest("m", names)).toBeNull();
});
