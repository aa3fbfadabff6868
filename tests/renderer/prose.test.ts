import { createElement, Fragment } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import Markdown, { type Components } from "react-markdown";
import remarkGfm from "remark-gfm";
import { expect, test } from "vitest";
import { loadAuthored } from "../../curriculum/load.ts";
import type { LocalText } from "../../curriculum/schema.ts";
import { localTree, treeDepth } from "../../curriculum/schema-tree.ts";
import { textTreeOf } from "../../curriculum/text-tree.ts";
import { built } from "../../main/config/built.ts";
import { drawTree } from "../../renderer/lesson/draw-tree.ts";
import { answered } from "../support/booted.ts";

const components: Components = {
  h1: ({ children }) => createElement("h2", null, children),
  a: ({ children }) => createElement("span", { className: "prose-link" }, children),
};

/** What stands between blocks is not seen; between words it is. */
const seen = (html: string) =>
  html
    .replace(/\n(?=<\/?(p|h\d|ul|ol|li|blockquote|pre|table|thead|tbody|tr|th|td|hr)\b)/g, "")
    .replace(/(?<=<\/?(p|h\d|ul|ol|li|blockquote|table|thead|tbody|tr|th|td|hr)\b[^>]*>|<\/pre>)\n/g, "");

/** As a library that knows all of Markdown shows it. */
function byLibrary(text: string): string {
  const props = { remarkPlugins: [remarkGfm], components };
  return seen(renderToStaticMarkup(createElement(Markdown, props, text)));
}

function shown(text: string): string {
  const drawn = drawTree(textTreeOf(text), {
    mention: (_, words) => words,
    block: (_, code, key) => createElement("pre", { key }, code),
  });
  return seen(renderToStaticMarkup(createElement(Fragment, null, drawn)));
}

const course = answered(loadAuthored(built.authored));
const bothOf = ({ en, es = "" }: LocalText) => [en, es];
const texts = course.modules.flatMap(({ lessons }) =>
  lessons.flatMap(({ text, exercises }) => [
    ...bothOf(text),
    ...exercises.flatMap(({ task, explanation, grading }) => [
      ...bothOf(task),
      ...bothOf(explanation),
      ...(grading.by === "choices" ? grading.choices.flatMap((choice) => bothOf(choice.text)) : []),
    ]),
  ]),
);

test("every text of the course is shown as a library for Markdown shows it", () => {
  expect(texts.length).toBeGreaterThan(1000);
  for (const text of texts) expect(shown(text)).toBe(byLibrary(text));
});

test.each([
  ["a list in a list, loose and tight", "1. one\n\n   - a\n   - b\n\n2. two\n\n- c\n\n  d\n"],
  ["a list that begins later", "7. seven\n8. eight\n"],
  ["a table with sides", "| a | b | c | d |\n|:--|:-:|--:|---|\n| 1 | `2 \\| 3` | *4* | |\n"],
  ["lines that are broken", "one  \ntwo\\\nthree\nfour\n"],
  ["signs that are none", "a \\* b &amp; c &lt; d, 2 * 3 * 4, snake_case_word\n"],
  ["marks in marks", "***a** b* ~~c~~ [d `e`](f) [g][h]\n\n[h]: i\n"],
  [
    "blocks of code",
    "    indented\n\n```\nplain\n\n```\n\n```js part\nlet a;\n```\n\n> ```text\n> quoted\n> ```\n",
  ],
  ["a line and two headings", "# One\n\n---\n\nTwo\n---\n\n###### Six\n"],
])("so is %s", (_, text) => {
  expect(shown(text)).toBe(byLibrary(text));
});

test("what a course's check refuses is shown by its words", () => {
  expect(shown("A <b>bold</b> ![picture](x.png) one.")).toBe("<p>A &lt;b&gt;bold&lt;/b&gt; picture one.</p>");
});

test("a text that goes too deep is shown flat from there, and can be packed", () => {
  for (const text of [`${"> ".repeat(200)}deep`, `${"*a ".repeat(200)}${"b* ".repeat(200)}`]) {
    const tree = textTreeOf(text);
    expect(localTree.safeParse({ en: tree }).success).toBe(true);
    expect(JSON.stringify(tree)).toMatch(/deep|b/);
  }
});

test("a tree that is none is refused, however deep it goes", () => {
  const isTree = (en: unknown) => localTree.safeParse({ en }).success;
  expect(isTree([{ tag: "p", inner: ["a", { tag: "em", inner: ["b"] }] }])).toBe(true);
  for (const node of [
    { tag: "script", inner: ["alert()"] },
    { tag: "p" },
    { tag: "p", inner: "a" },
    { tag: "p", inner: [], style: "color: red" },
    { tag: "ol", inner: [], start: "1" },
    { tag: "td", inner: [], align: "justify" },
    { tag: "pre", inner: [], info: 1 },
    7,
    null,
  ]) {
    expect([node, isTree([node])]).toEqual([node, false]);
  }
  const nested = (levels: number) =>
    JSON.parse(`${'[{"tag":"p","inner":'.repeat(levels)}[]${"}]".repeat(levels)}`);
  expect(isTree(nested(treeDepth - 1))).toBe(true);
  expect(isTree(nested(treeDepth))).toBe(false);
  expect(isTree(nested(100_000))).toBe(false);
});
