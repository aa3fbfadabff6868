import { createElement, type ReactNode } from "react";
import type { TextElement, TextNode, TextTree } from "../../curriculum/schema-tree.ts";

/** What some elements of a text are besides what they say. */
export interface Drawing {
  /** What stands in an `em` or an inline `code`: the same, perhaps as a link. */
  readonly mention: (element: TextElement, words: ReactNode) => ReactNode;
  /** A block of code, of which `code` is the text. */
  readonly block: (element: TextElement, code: ReactNode, key: string) => ReactNode;
}

/** The elements of a text. A key is a place among neighbours, which stay what they are as long as the text does. */
export function drawTree(nodes: TextTree, drawing: Drawing): ReactNode {
  if (nodes.length === 1 && typeof nodes[0] === "string") return nodes[0];
  return nodes.map((node, at) => draw(node, `${at}`, drawing));
}

function draw(node: TextNode, key: string, drawing: Drawing): ReactNode {
  if (typeof node === "string") return node;
  const { tag, inner } = node;
  switch (tag) {
    case "hr":
    case "br":
      return createElement(tag, { key });
    case "pre":
      return drawing.block(node, codeOf(node), key);
    case "em":
    case "code":
      return createElement(tag, { key }, drawing.mention(node, drawTree(inner, drawing)));
    case "a":
      // Addresses are words here, for there is nowhere to go.
      return createElement("span", { key, className: "prose-link" }, drawTree(inner, drawing));
    case "ol":
      return createElement(tag, { key, start: node.start }, drawTree(inner, drawing));
    case "th":
    case "td": {
      const style = node.align && { textAlign: node.align };
      return createElement(tag, { key, style }, drawTree(inner, drawing));
    }
    default:
      return createElement(tag, { key }, drawTree(inner, drawing));
  }
}

function codeOf({ info, inner }: TextElement): ReactNode {
  const language = info?.split(/\s+/)[0];
  const className = language && `language-${language}`;
  return createElement("code", { className }, `${inner.join("")}\n`);
}
