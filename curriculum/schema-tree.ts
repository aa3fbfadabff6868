import { z } from "zod";

/** HTML's names of what a text for students consists of. `a` leads nowhere: it only looks like a link. */
const tags = [
  ...["p", "h2", "h3", "h4", "h5", "h6", "blockquote", "hr", "pre"],
  ...["ul", "ol", "li", "table", "thead", "tbody", "tr", "th", "td"],
  ...["em", "strong", "del", "code", "a", "br"],
] as const;
export type Tag = (typeof tags)[number];

export interface TextElement {
  readonly tag: Tag;
  readonly inner: readonly TextNode[];
  /** Of a block of code: what stands behind its three signs, such as `js part`. */
  readonly info?: string;
  /** Of a numbered list that does not begin with 1. */
  readonly start?: number;
  /** Of a cell. */
  readonly align?: Align;
}
export type Align = "left" | "center" | "right";
/** Text as it is, or what holds more of it. */
export type TextNode = string | TextElement;

/** A text that was Markdown when it was written, as it is shown: nothing of it has to be parsed where it is read. */
export type TextTree = readonly TextNode[];

/** How deep a tree may go, so that whoever walks over it needs no more of the stack. Lists in lists in lists have 6. */
export const treeDepth = 32;

const known: ReadonlySet<unknown> = new Set(tags);
const keys: ReadonlySet<string> = new Set(["tag", "inner", "info", "start", "align"]);
const aligns: ReadonlySet<unknown> = new Set(["left", "center", "right"]);

/** By hand, because a schema that calls itself would go as deep as a hostile file wants. */
function isTree(value: unknown, left: number): value is TextTree {
  return Array.isArray(value) && left > 0 && value.every((node) => isNode(node, left));
}

function isNode(node: unknown, left: number): node is TextNode {
  if (typeof node === "string") return true;
  if (typeof node !== "object" || node === null || !("tag" in node) || !("inner" in node)) return false;
  return (
    known.has(node.tag) &&
    isTree(node.inner, left - 1) &&
    Object.keys(node).every((key) => keys.has(key)) &&
    (!("info" in node) || typeof node.info === "string") &&
    (!("start" in node) || Number.isSafeInteger(node.start)) &&
    (!("align" in node) || aligns.has(node.align))
  );
}

const textTree = z.custom<TextTree>((value) => isTree(value, treeDepth), "a text as a tree");

/** A text in the course's languages. */
export const localTree = z.strictObject({ en: textTree, es: textTree.optional() });
export type LocalTree = z.infer<typeof localTree>;
