import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createElement, Fragment } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openCourse } from "../../curriculum/pack/file.ts";
import type { ModuleId } from "../../curriculum/schema.ts";
import { textTreeOf } from "../../curriculum/text-tree.ts";
import type { Words } from "../../main/contract.ts";
import { wordsOf } from "../../main/terminal/words.ts";
import { partsOf } from "../../renderer/common/sentence-parts.ts";
import type { Language } from "../../renderer/i18n/language.ts";
import { drawTree } from "../../renderer/lesson/draw-tree.ts";
import { byModule, dictionaryOf, relatedTo, titleOf } from "../../renderer/look-up/entries.ts";
import { type Finder, finderOf } from "../../renderer/look-up/finder.ts";
import { linksOf } from "../../renderer/look-up/links.ts";
import { isLookUpKey, nothingKept, remembered, sideFor } from "../../renderer/look-up/state.ts";
import { answered } from "../support/booted.ts";
import { installCourseWithWords } from "../support/course-with-words.ts";

const folder = mkdtempSync(join(tmpdir(), "foothold-look-up-"));
let words: Words;
beforeAll(() => {
  const pack = answered(openCourse(installCourseWithWords(folder)));
  words = wordsOf(pack.index, answered(pack.words()));
});
afterAll(() => rmSync(folder, { recursive: true }));

describe("a mention is found", () => {
  const find = (how: keyof Finder, text: string, language: Language = "en") =>
    finderOf(dictionaryOf(words), language)[how](text);

  test.each([
    ["const", "code const"],
    ["Math.round", "code Math.round"],
    ["Math.round(…)", "code Math.round"],
    ['console.log("Rolls:", 24);', "code console.log"],
    ["prompt()", "code prompt"],
    [".toFixed", "code .toFixed"],
    [".toFixed(2)", "code .toFixed"],
    ["price.toFixed(2)", "code .toFixed"],
    ["%", "code remainder"],
    ["ReferenceError", "term unknown-name"],
    ["number", null],
    ["remainder", null],
    ["toFixed", null],
    ["return 24", null],
    ["Math", null],
    ["Math.round(Number(text))", null],
    ["const price = 3;", null],
    ["main.js", null],
    ["+", null],
    ["", null],
    ["constructor", null],
  ])("in code: %s", (text, entry) => {
    expect(find("inCode", text)).toBe(entry);
  });

  test.each([
    ["parameter", "en", "term parameter"],
    ["Return  Values", "en", "term return-value"],
    ["the answer", "en", "term return-value"],
    ["funciones", "es", "term function"],
    ["una función", "es", "term function"],
    ["return value", "es", "term return-value"],
    ["returning", "en", null],
    ["const", "en", null],
    ["", "en", null],
  ] as const)("in italics: %s (%s)", (text, language, entry) => {
    expect(find("inItalics", text, language)).toBe(entry);
  });

  test("that two terms share: the one of the text's own language, then what is taught first", () => {
    const [first, second] = words.glossary;
    if (!first || !second) throw new Error("the fixture has no terms");
    const glossary = [
      { ...first, also: { en: ["base", "pair"], es: [] } },
      { ...second, also: { en: ["pair"], es: ["base"] } },
    ];
    const find = (language: Language, text: string) =>
      finderOf(dictionaryOf({ glossary, reference: [], errors: [] }), language).inItalics(text);
    expect([find("en", "base"), find("es", "base"), find("en", "pair")]).toEqual([
      "term program",
      "term unknown-name",
      "term program",
    ]);
  });

  test("by an error's name only, where one stands in plain text", () => {
    expect([
      find("asError", "ReferenceError"),
      find("asError", "RangeError"),
      find("asError", "answer"),
    ]).toEqual(["term unknown-name", null, null]);
  });
});

describe("what becomes a link", () => {
  /** Markdown as a lesson's is rendered, each link as its words in angle brackets. */
  function shown(text: string, language: Language = "en"): string {
    const tree = textTreeOf(text);
    const found = linksOf(words, language).tree(tree);
    const drawn = drawTree(tree, {
      mention: (element, words) => (found.has(element) ? ["‹", words, "›"] : words),
      block: (_, code, key) => createElement("pre", { key }, code),
    });
    return renderToStaticMarkup(createElement(Fragment, null, drawn));
  }

  test("in a text: the first mention of each entry, but no heading and no block of code", () => {
    const text = [
      "# With `return`",
      "A *function* gives a *value* back with `return`; `return` ends the *function*.",
      "```js\nreturn 24;\n```",
      "| Sign | |\n|---|---|\n| `%` | the rest of [a `const`](x) |",
      "    console.log(1);",
    ].join("\n\n");
    const html = shown(text);
    expect(html).toContain("<h2>With <code>return</code></h2>");
    expect(html).toContain(
      "<p>A <em>‹function›</em> gives a <em>value</em> back with <code>‹return›</code>; <code>return</code> ends the <em>function</em>.</p>",
    );
    expect(html).toContain('<pre><code class="language-js">return 24;\n</code></pre>');
    expect(html).toContain("<td><code>‹%›</code></td>");
    expect(html).toContain("<pre><code>console.log(1);\n</code></pre>");
    expect(html.match(/‹/g)).toHaveLength(3);
  });

  test.each([
    [
      "code, a term in italics, an error's name; each once",
      "en",
      "`hour` gave a ReferenceError: *the answer* of `return`, *answer* and no ReferenceError.",
      ["ReferenceError", "the answer", "return"],
    ],
    ["Spanish words of a Spanish text", "es", "Un *parámetro* es un *nombre*.", ["parámetro"]],
    ["nothing in a sentence without any", "en", "The name is not known.", []],
  ] as const)("in a sentence: %s", (_, language, sentence, linked) => {
    const parts = partsOf(sentence);
    const found = linksOf(words, language).parts(parts);
    expect(found.filter(({ entry }) => entry !== null).map(({ text }) => text)).toEqual(linked);
    const textOf = (all: typeof parts) => all.map(({ text }) => text).join("");
    expect(textOf(found)).toBe(textOf(parts));
  });
});

test.each([
  ["no marks", [["text", "no marks"]]],
  ["3 * 4 * 5", [["text", "3 * 4 * 5"]]],
  [
    "`a` and *b c*.",
    [
      ["code", "a"],
      ["text", " and "],
      ["italics", "b c"],
      ["text", "."],
    ],
  ],
  ["an odd ` *tick*", [["text", "an odd ` *tick*"]]],
  ["`*x*`", [["code", "*x*"]]],
  ["**bold**", [["text", "**bold**"]]],
  ["", []],
])("a sentence's pieces: %j", (text, parts) => {
  expect(partsOf(text).map(({ kind, text: piece }) => [kind, piece])).toEqual(parts);
});

test("without a query all entries are there: by module, in the order of teaching, terms before code", () => {
  const modules = ["meeting-the-machine", "values-and-names", "numbers", "functions"] as ModuleId[];
  const all = [...dictionaryOf(words).values()];
  expect(
    byModule(all, modules).map(([id, own]) => [id, ...own.map((entry) => titleOf(entry, "en"))]),
  ).toEqual([
    ["meeting-the-machine", "program", "unknown name", "console.log", "prompt", "const", "3.5"],
    ["numbers", "Math.floor", "%", "Math.round", ".toFixed"],
    ["functions", "function", "return value", "parameter", "function", "return"],
  ]);
});

test("related entries are those that are there", () => {
  const dictionary = dictionaryOf({
    ...words,
    glossary: words.glossary.filter(({ id }) => id !== "parameter"),
  });
  const value = dictionary.get("term return-value");
  expect(value && relatedTo(value, dictionary).map(({ key }) => key)).toEqual(["term function"]);
});

test("the panel lies over what is not being looked at, and Ctrl+K or F1 alone opens it", () => {
  const inside = (selector: string) => ({
    closest: (wanted: string) => (wanted === selector ? selector : null),
  });
  expect([sideFor(inside(".lesson-work")), sideFor(inside(".reading")), sideFor(null)]).toEqual([
    "reading",
    "work",
    "work",
  ]);
  const press = { key: "F1", ctrlKey: false, shiftKey: false, altKey: false, metaKey: false };
  const keys = [press, { ...press, ctrlKey: true }, { ...press, shiftKey: true }, { ...press, key: "F2" }];
  expect(keys.map(isLookUpKey)).toEqual([true, false, false, false]);
  const k = { ...press, key: "k", ctrlKey: true };
  const others = [
    k,
    { ...k, ctrlKey: false },
    { ...k, shiftKey: true },
    { ...k, ctrlKey: false, metaKey: true },
  ];
  expect(others.map(isLookUpKey)).toEqual([true, false, false, true]);
});

test("what was searched for and led somewhere is remembered, newest first, once each, five at most", () => {
  let kept = nothingKept;
  for (const query of ["a", " b ", "a", "", "c", "d", "e", "f"]) kept = remembered({ ...kept, query });
  expect(kept.recent).toEqual(["f", "e", "d", "c", "a"]);
});
