import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { commonJsOf } from "../../sandbox/common-js.ts";
import { openWorkshop, told, type Workshop } from "./workshop.ts";

let workshop: Workshop;
beforeAll(async () => {
  workshop = await openWorkshop();
});
afterAll(() => workshop.close());

const total = "exports.total = (list) => list.reduce((sum, n) => sum + n, 0);";
const passing = 'import { answer } from "./main.js";\ntest("it", () => { expect(answer).toEqual(WANTED); });';
const wanting = (value: unknown): string => passing.replace("WANTED", JSON.stringify(value));

async function answered(files: Record<string, string>, value: unknown): Promise<string[]> {
  return told(await workshop.verdict(wanting(value), files));
}

describe("which files are CommonJS", () => {
  test.each([
    ["exports.total = 1;", ["total"], []],
    ["module.exports = { total, 'max': 2, ...more };", ["total", "max"], []],
    ["module.exports.total = 1; exports['max'] = 2;", ["total", "max"], []],
    [
      "Object.defineProperty(exports, 'total', {}); Object.assign(exports, { max: 1 });",
      ["total", "max"],
      [],
    ],
    ["const other = require('./other'); require('./data.json');", [], ["./other", "./data.json"]],
    ["const { a } = require(name);", [], []],
    ["return; exports.a = 010;", ["a"], []],
  ])("%s", (source, names, required) => {
    expect(commonJsOf(source)).toEqual({ names, required });
  });

  test.each([
    "import x from './x.js'; module.exports = x;",
    "export const a = 1; require('./b.js');",
    "console.log(import.meta.url); exports.a = 1;",
    "const exports = {}; exports.a = 1;",
    "function require(name) { return name; } require('a');",
    "const module = { exports: 1 }; module.exports = 2;",
    "// require('x'), module.exports = 1",
    "const text = \"require('x') and module.exports\";",
    "exports.a = (",
  ])("not %s", (source) => {
    expect(commonJsOf(source)).toBeNull();
  });
});

describe("what a CommonJS program can do", () => {
  test.each<[string, Record<string, string>, unknown]>([
    ["export a name", { "main.js": "exports.answer = 42;" }, 42],
    ["export an object", { "main.js": "const answer = 42; module.exports = { answer };" }, 42],
    [
      "export names that only running tells",
      { "main.js": "const api = { answer: 42 }; module.exports = api;" },
      42,
    ],
    [
      "require by name, by name without ending, and data",
      {
        "main.js":
          'exports.answer = [require("./a.js").a, require("./a").a, require("./data.json"), require("./data"), require("./t.txt")];',
        "a.js": "exports.a = 1;",
        "data.json": '{ "n": [1] }',
        "t.txt": "text",
      },
      [1, 1, { n: [1] }, { n: [1] }, "text"],
    ],
    [
      "run each file once",
      {
        "main.js": 'require("./count"); require("./count.js"); exports.answer = require("./count").n;',
        "count.js": "globalThis.times = (globalThis.times ?? 0) + 1; exports.n = globalThis.times;",
      },
      1,
    ],
    [
      "see what is there so far in a circle",
      {
        "main.js":
          'exports.answer = "early"; const { seen } = require("./b"); exports.answer = [seen, require("./b") === require("./b.js")];',
        "b.js": 'exports.seen = require("./main").answer;',
      },
      ["early", true],
    ],
    [
      "lose a new object that is only put into exports",
      {
        "main.js": 'require("./b"); exports.answer = Object.keys(require("./b"));',
        "b.js": "exports = { lost: 1 };",
      },
      [],
    ],
    [
      "know itself",
      {
        "main.js":
          "exports.answer = [this === exports, this === module.exports, __filename, __dirname, module.filename, module.loaded, typeof require.cache, require.main === module];",
      },
      [true, true, "main.js", ".", "main.js", false, "object", false],
    ],
    [
      "require an ES module",
      {
        "main.js": 'const { a, default: d } = require("./es.js"); exports.answer = [a, d];',
        "es.js": "export const a = 1; export default 2;",
      },
      [1, 2],
    ],
    [
      "be imported by an ES module, by default and by name",
      {
        "main.js":
          'import all, { a } from "./c.js"; import * as names from "./c.js"; export const answer = [all.a, a, Object.keys(names).sort()];',
        "c.js": "exports.a = 1; exports.b = 2;",
      },
      [1, 1, ["a", "b", "default", "module.exports"]],
    ],
    [
      "be loosely written: return, a name that was not declared, an old number",
      { "main.js": "undeclared = 010; exports.answer = undeclared; return; exports.answer = 0;" },
      8,
    ],
    [
      "be strict",
      { "main.js": '"use strict"; try { undeclared = 1; } catch (e) { exports.answer = e.name; }' },
      "ReferenceError",
    ],
    [
      "catch what a file throws and try again",
      {
        "main.js":
          'const tries = []; for (const _ of [1, 2]) { try { require("./bad"); } catch (e) { tries.push(e.message + globalThis.n); } } exports.answer = tries;',
        "bad.js": 'globalThis.n = (globalThis.n ?? 0) + 1; exports.x = 1; throw new Error("bad");',
      },
      ["bad1", "bad2"],
    ],
    [
      "forget a file and run it again, as in Node",
      {
        "main.js":
          'const a = require("./a"); delete require.cache[require.resolve("./a")]; exports.answer = a === require("./a");',
        "a.js": "exports.a = 1;",
      },
      false,
    ],
  ])("%s", async (_, files, value) => {
    expect(await answered(files, value)).toEqual(["passed", "it: passed"]);
  });
});

describe("how the checks reach it", () => {
  test.each([
    'import { total } from "./main.js";',
    'import main from "./main.js"; const { total } = main;',
    'import * as main from "./main.js"; const { total } = main;',
    'const { total } = require("./main.js");',
    'const { total } = require("./main");',
    'const main = require("./main"); const { total } = main;',
    'const { test, expect } = require("@jest/globals"); const { total } = require("./main");',
  ])("%s", async (head) => {
    const checks = `${head}\ntest("it", () => { expect(total([2, 3])).toBe(5); });`;
    expect(told(await workshop.verdict(checks, total))).toEqual(["passed", "it: passed"]);
    const wrong = total.replace("sum + n", "sum");
    expect(told(await workshop.verdict(checks, wrong))).toEqual([
      "failed",
      "it: total([2, 3]) should give 5, but gave 0.",
    ]);
    const shared = total.replace("exports.total", "const api = {}; module.exports = api; api.total");
    expect((await workshop.verdict(checks, shared)).kind).toBe("passed");
  });

  test("an ES module by require", async () => {
    const checks =
      'const { total } = require("./main");\ntest("it", () => { expect(total([2, 3])).toBe(5); });';
    expect((await workshop.verdict(checks, total.replace("exports.total", "export const total"))).kind).toBe(
      "passed",
    );
  });

  test("a function that is the whole of it", async () => {
    const checks = 'const total = require("./main");\ntest("it", () => { expect(total([2, 3])).toBe(5); });';
    expect((await workshop.verdict(checks, total.replace("exports.total", "module.exports"))).kind).toBe(
      "passed",
    );
  });
});

describe("what it says", () => {
  const checks = (head: string): string => `${head}\ntest("it", () => { expect(total([2, 3])).toBe(5); });`;
  test.each([
    [
      'import { total } from "./main.js";',
      "main.js does not export total. Write exports.total = … there, or put total into module.exports.",
    ],
    [
      'const { total } = require("./main");',
      "main.js does not export total. Write exports.total = … there, or put total into module.exports.",
    ],
  ])("%s of a name that is not there", async (head, sentence) => {
    const verdict = await workshop.verdict(checks(head), "const total = 1; exports.sum = total;");
    expect(told(verdict)).toEqual(["failed", `it: ${sentence}`]);
  });

  test("a file that the checks require and that is not there", async () => {
    const verdict = await workshop.verdict(checks('const { total } = require("./main");'), {
      "other.js": "",
    });
    expect(told(verdict)).toEqual(["crashed", "There is no file main.js. The checks need it."]);
  });

  test.each([
    ["fs", 'require("fs")'],
    ["node:fs", 'require("node:fs")'],
    ["./no", 'require("./no")'],
  ])("require of %s", async (wanted, call) => {
    const verdict = await workshop.verdict(
      checks('import { total } from "./main.js";'),
      `\nconst x = ${call};\n${total}`,
    );
    expect(verdict).toMatchObject({
      kind: "crashed",
      error: {
        sentence: `There is no module "${wanted}" here. A program can import only its own files (main.js), such as "./main.js".`,
        place: { file: "main.js", line: 2 },
      },
    });
  });

  test.each([
    ["in the first line", "exports.total = (list) => list.nope.x;", 1, 37],
    ["further below", "exports.total = (list) => {\n  return list.nope.x;\n};", 2, 20],
  ])("lines and columns %s", async (_, program, line, column) => {
    const verdict = await workshop.verdict(checks('import { total } from "./main.js";'), program);
    expect(verdict).toMatchObject({ checks: [{ place: { file: "main.js", line, column } }] });
    const asModule = program.replace("exports.total", "export let total");
    const shift = line === 1 ? "export let total".length - "exports.total".length : 0;
    expect(await workshop.verdict(checks('import { total } from "./main.js";'), asModule)).toMatchObject({
      checks: [{ place: { file: "main.js", line, column: column + shift } }],
    });
  });

  test("a file that is only required and cannot be read", async () => {
    const verdict = await workshop.verdict(checks('import { total } from "./main.js";'), {
      "main.js": `console.log("runs"); require("./b");\n${total}`,
      "b.js": "exports.a = 1;\nexports.b = (2;",
    });
    expect(verdict).toMatchObject({ kind: "unreadable", error: { place: { file: "b.js", line: 2 } } });
  });

  test("a file that mixes both", async () => {
    const verdict = await workshop.verdict(checks('import { total } from "./main.js";'), {
      "main.js": 'const b = require("./b.js");\nexport const total = 1;',
    });
    expect(told(verdict)).toEqual([
      "crashed",
      "A file with import or export has no require. Use only import and export in a file, or only require and module.exports.",
    ]);
  });

  test("files of both kinds that wait for each other", async () => {
    const verdict = await workshop.verdict(checks('import { total } from "./main.js";'), {
      "main.js": `const { b } = require("./b.js");\n${total}`,
      "b.js": 'import { total } from "./main.js"; export const b = total;',
    });
    expect(told(verdict)).toEqual([
      "crashed",
      "b.js cannot be required here: it has not run yet. It waits for something, or it imports this very file.",
    ]);
  });

  test("a file that is required and waits", async () => {
    const verdict = await workshop.verdict(checks('import { total } from "./main.js";'), {
      "main.js": `const { b } = require("./b.js");\n${total}`,
      "b.js": "export const b = await new Promise(() => {});",
    });
    expect(told(verdict)[1]).toContain("it has not run yet");
  });
});
