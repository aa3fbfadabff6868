import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { constructs, isTeachable } from "../../curriculum/constructs.ts";
import { usedIn } from "../../curriculum/used.ts";
import { treeOf } from "./course-on-disk.ts";

const used = (source: string) => [...(usedIn(source)?.keys() ?? ["(unreadable)"])].sort();

describe("what a program uses", () => {
  test.each([
    ['console.log("Hi"); // said', ["call", "comment", "console.log", "string"]],
    [
      'const total = 3 * -2; console.log("To pay: " + total);',
      ["arithmetic", "call", "console.log", "const", "join", "minus", "number", "string"],
    ],
    [
      "let n = Number(prompt(`n`)); n = n + 1; n += 1; n++;",
      [
        "Number",
        "arithmetic",
        "assign",
        "assign-op",
        "call",
        "let",
        "number",
        "prompt",
        "template",
        "update",
      ],
    ],
    [
      "if (1 > 2 && !true) { 3; } else if (null ?? undefined) 4;",
      ["and", "boolean", "compare", "else", "if", "not", "null", "nullish", "number", "undefined"],
    ],
    [
      "for (const x of [1]) { if (x === 2) break; continue; }",
      ["array", "break", "compare", "const", "continue", "for-of", "if", "number"],
    ],
    ["switch (1) { case 1: break; }", ["number", "switch"]],
    [
      "export function half(n = 2) { return n / 2; }",
      ["arithmetic", "default-parameter", "export", "function", "number", "return"],
    ],
    [
      "const f = (...all) => all.length ? all[0] : [...all];",
      [".length", "array", "arrow", "const", "index", "number", "rest", "spread", "ternary"],
    ],
    [
      "const { a, ...b } = { a: 1, [k]: 2, ...o, m() {} };",
      ["computed-key", "const", "destructuring", "method", "number", "object", "object-spread", "rest"],
    ],
    [
      "class A extends B { #p = 1; static s = 2; get q() { return this.#p; } constructor() { super(); } }",
      [
        "call",
        "class",
        "class-field",
        "extends",
        "getter",
        "number",
        "private",
        "return",
        "static",
        "super",
        "this",
      ],
    ],
    ["try { throw new Error(); } catch {} finally {}", ["Error", "finally", "new", "throw", "try"]],
    [
      "async function f() { await Promise.all([]); }",
      ["Promise.all", "array", "async", "await", "call", "function"],
    ],
    [
      'import a, { b as c } from "./x.js"; import * as d from "./y.js";',
      ["export-default", "import", "import-all", "import-as", "string"],
    ],
    [
      '"x".toUpperCase().length; Math.round(Math.PI) % 2 ** 3;',
      [".length", ".toUpperCase", "Math.PI", "Math.round", "call", "number", "power", "remainder", "string"],
    ],
    ["/a+/.test(NaN) == 1;", ["NaN", ".test", "call", "loose-compare", "number", "regex"].sort()],
  ])("%s", (source, names) => {
    expect(used(source)).toEqual(names);
  });

  test("names of one's own are no built-ins, and members of one's own are properties", () => {
    expect(used("const test = 1; test;")).toEqual(["const", "number"]);
    expect(used("const box = { size: 2 }; box.size;")).toEqual(["const", "number", "object", "property"]);
    expect(used("class Queue { push() {} } new Queue().push();")).toEqual([
      "call",
      "class",
      "new",
      "property",
    ]);
    expect(used("const Math = { round: 1 }; Math.round;")).toEqual(["const", "number", "object", "property"]);
  });

  test("the line is that of the first use", () => {
    expect(usedIn("let a = 1;\na++;\na++;\n")?.get("update")).toBe(2);
  });

  test("what cannot be read uses nothing that could be told", () => {
    expect(usedIn("let = 1;")).toBeNull();
    expect(usedIn("const half = price ____ 2;")).toBeNull();
  });
});

test("whatever is used has a name that a lesson can teach", () => {
  const courses = join(import.meta.dirname, "../../curriculum/courses");
  const programs = Object.entries(treeOf(courses)).filter(([path]) =>
    /(starter|solution)\/.*\.js$/.test(path),
  );
  expect(programs.length).toBeGreaterThan(15);
  for (const [path, source] of programs) {
    for (const name of usedIn(source)?.keys() ?? [])
      expect(isTeachable(name), `${name} in ${path}`).toBe(true);
  }
});

test.each<readonly [string, boolean]>([
  ...Object.keys(constructs).map((name) => [name, true] as const),
  ["console.log", true],
  ["Math.round", true],
  ["prompt", true],
  [".push", true],
  [".length", true],
  ["loops", false],
  ["push", false],
  ["window", false],
  [".constructor", false],
  ["prompt.log", false],
  ["", false],
])("%s: a lesson can teach it: %s", (name, can) => {
  expect(isTeachable(name)).toBe(can);
});
