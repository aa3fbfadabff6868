import { fromMarkdown } from "mdast-util-from-markdown";
import { gfmFromMarkdown } from "mdast-util-gfm";
import { toString as plainText } from "mdast-util-to-string";
import { gfm } from "micromark-extension-gfm";

/** A part of a Markdown text: its heading, and what stands below it, as plain words and code. */
interface Section {
  /** Empty for what stands before the first heading. */
  readonly title: string;
  readonly text: string;
}

/** The parts of a text between its headings; the first is what stands before them. */
export function sectionsOf(markdown: string): readonly Section[] {
  const tree = fromMarkdown(markdown, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] });
  const sections: { title: string; texts: string[] }[] = [{ title: "", texts: [] }];
  for (const node of tree.children) {
    if (node.type === "heading") sections.push({ title: plainText(node), texts: [] });
    else sections.at(-1)?.texts.push(piecesOf(node).join(" "));
  }
  return sections.map(({ title, texts }) => ({ title, text: texts.join(" ").replace(/\s+/g, " ").trim() }));
}

type Node = ReturnType<typeof fromMarkdown>["children"][number];

/** The words of a block, apart from those of the next: a cell or an item of a list does not run into its neighbour. */
function piecesOf(node: Node): readonly string[] {
  switch (node.type) {
    case "list":
      return node.children.map((item) => plainText(item));
    case "table":
      return node.children.flatMap((row) => row.children.map((cell) => plainText(cell)));
    case "blockquote":
      return node.children.map((child) => plainText(child));
    default:
      return [plainText(node)];
  }
}
