import { fromMarkdown } from "mdast-util-from-markdown";
import { gfmFromMarkdown } from "mdast-util-gfm";
import { gfm } from "micromark-extension-gfm";
import { visit } from "unist-util-visit";

/** How many words a Markdown text has to be read: those in blocks of code do not count, a name within a sentence does. */
export function countWords(text: string, language: "en" | "es"): number {
  const tree = fromMarkdown(text, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] });
  const segmenter = new Intl.Segmenter(language, { granularity: "word" });
  let words = 0;
  visit(tree, (node) => {
    if (node.type !== "text" && node.type !== "inlineCode") return;
    for (const { isWordLike } of segmenter.segment(node.value)) words += isWordLike === true ? 1 : 0;
  });
  return words;
}
