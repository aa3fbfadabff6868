import { fromMarkdown } from "mdast-util-from-markdown";
import { gfmFromMarkdown } from "mdast-util-gfm";
import { toString as plainText } from "mdast-util-to-string";
import { gfm } from "micromark-extension-gfm";
import { perText } from "./per-text.ts";
import type { LocalText } from "./schema.ts";
import {
  type Align,
  type LocalTree,
  type Tag,
  type TextNode,
  type TextTree,
  treeDepth,
} from "./schema-tree.ts";

type Root = ReturnType<typeof fromMarkdown>;
type Node = Root["children"][number];
type Of<Type extends Node["type"]> = Extract<Node, { readonly type: Type }>;

/** A text in both languages, ready to be shown. */
export const localTreeOf = ({ en, es }: LocalText): LocalTree =>
  es === undefined ? { en: textTreeOf(en) } : { en: textTreeOf(en), es: textTreeOf(es) };

/**
 * Markdown (CommonMark with GitHub's tables, https://github.github.com/gfm/) as the tree that a screen draws. Nothing is left out:
 * HTML and pictures, which the course's check refuses, become their words. Headings stand below the screen's own, so `#` is an `h2`.
 */
export const textTreeOf: (markdown: string) => TextTree = perText((markdown) => {
  const root = fromMarkdown(markdown, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] });
  return treesOf(root.children, 1);
});

const headings = ["h2", "h2", "h3", "h4", "h5", "h6"] as const satisfies readonly Tag[];

function treesOf(nodes: readonly Node[], depth: number): TextTree {
  return joined(nodes.flatMap((node) => treeOf(node, depth)));
}

/** `depth`: how many trees the nodes stand in, with their own. */
function treeOf(node: Node, depth: number): readonly TextNode[] {
  // An element, its text, and room for a list's or a table's own levels.
  if (depth > treeDepth - 4) return [plainText(node)];
  const within = (tag: Tag, nodes: readonly Node[]): readonly TextNode[] => [
    { tag, inner: treesOf(nodes, depth + 1) },
  ];
  switch (node.type) {
    case "text":
    case "html":
      return [node.value];
    case "inlineCode":
      return [{ tag: "code", inner: [node.value.replace(/\r?\n|\r/g, " ")] }];
    case "break":
      return [{ tag: "br", inner: [] }, "\n"];
    case "thematicBreak":
      return [{ tag: "hr", inner: [] }];
    case "paragraph":
      return within("p", node.children);
    case "heading":
      return within(headings[node.depth - 1] ?? "h6", node.children);
    case "blockquote":
      return within("blockquote", node.children);
    case "emphasis":
      return within("em", node.children);
    case "strong":
      return within("strong", node.children);
    case "delete":
      return within("del", node.children);
    case "link":
    case "linkReference":
      return within("a", node.children);
    case "code":
      return [codeOf(node)];
    case "list":
      return [listOf(node, depth)];
    case "table":
      return [tableOf(node, depth)];
    case "definition":
      return [];
    default:
      return [plainText(node)];
  }
}

function codeOf({ lang, meta, value }: Of<"code">): TextNode {
  const info = [lang, meta].filter((word) => word != null && word !== "").join(" ");
  return { tag: "pre", inner: [value], ...(info === "" ? {} : { info }) };
}

/** In a tight list, what stands in an item is no paragraph of its own. */
function listOf({ ordered, start, spread, children }: Of<"list">, depth: number): TextNode {
  const isLoose = spread === true || children.some((item) => item.spread === true);
  const inner = children.map(
    (item): TextNode => ({
      tag: "li",
      inner: joined([
        ...(item.checked == null ? [] : [item.checked ? "☑ " : "☐ "]),
        ...item.children.flatMap((node) =>
          node.type === "paragraph" && !isLoose ? treesOf(node.children, depth + 2) : treeOf(node, depth + 2),
        ),
      ]),
    }),
  );
  const begins = ordered && start != null && start !== 1 ? { start } : {};
  return { tag: ordered ? "ol" : "ul", inner, ...begins };
}

function tableOf({ align, children: [head, ...body] }: Of<"table">, depth: number): TextNode {
  const columns = head?.children ?? [];
  const row = (cells: typeof head, tag: "th" | "td"): TextNode => ({
    tag: "tr",
    // By the specification a row has as many cells as the first: what is missing is empty, what is more is left out.
    inner: columns.map((_, at) => {
      const side: Align | null = align?.[at] ?? null;
      const inner = treesOf(cells?.children[at]?.children ?? [], depth + 4);
      return { tag, inner, ...(side === null ? {} : { align: side }) };
    }),
  });
  const rows = body.map((cells) => row(cells, "td"));
  return {
    tag: "table",
    inner: [
      { tag: "thead", inner: [row(head, "th")] },
      ...(rows.length === 0 ? [] : [{ tag: "tbody", inner: rows } as const]),
    ],
  };
}

/** Pieces of text that stand side by side are one. */
function joined(nodes: readonly TextNode[]): TextTree {
  const all: TextNode[] = [];
  for (const node of nodes) {
    const last = all.at(-1);
    if (typeof node === "string" && typeof last === "string") all[all.length - 1] = last + node;
    else if (node !== "") all.push(node);
  }
  return all;
}
