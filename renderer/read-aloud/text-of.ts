import type { Spoken } from "./reader.ts";
import { sentencesOf } from "./sentences.ts";

const blocks = "p, li, h2, h3, h4, pre, th, td, blockquote";
/** Buttons, and what is out of a screen reader's hearing. */
const silent = "button, [aria-hidden='true'], [hidden], [data-silent]";

/** The sentences of what stands in an element, each with its range. A block is read for itself, not run into the next. */
export function spokenIn(root: HTMLElement, language: string): readonly Spoken<Range>[] {
  const innermost = [...root.querySelectorAll<HTMLElement>(blocks)].filter(
    (block) => block.closest(silent) === null && block.querySelector(blocks) === null,
  );
  return innermost.flatMap((block) => {
    const nodes = textsOf(block);
    const text = nodes.map(({ data }) => data).join("");
    return sentencesOf(text, language).map(({ from, to }) => ({
      text: text.slice(from, to),
      place: rangeOf(nodes, from, to),
    }));
  });
}

function textsOf(block: HTMLElement): readonly Text[] {
  const walker = block.ownerDocument.createTreeWalker(block, NodeFilter.SHOW_TEXT);
  const nodes: Text[] = [];
  while (walker.nextNode()) if (walker.currentNode instanceof Text) nodes.push(walker.currentNode);
  return nodes;
}

function rangeOf(nodes: readonly Text[], from: number, to: number): Range {
  const range = new Range();
  let before = 0;
  for (const node of nodes) {
    const after = before + node.length;
    if (from >= before && from < after) range.setStart(node, from - before);
    if (to > before && to <= after) range.setEnd(node, to - before);
    before = after;
  }
  return range;
}
