import type { Tag, TextElement, TextNode, TextTree } from "../../curriculum/schema-tree.ts";
import type { Part } from "../common/sentence-parts.ts";
import type { EntryKey } from "./entries.ts";
import type { Finder } from "./finder.ts";

/** A piece of a sentence that opens an entry, or none. */
export interface LinkedPart extends Part {
  readonly entry: EntryKey | null;
}

/** Where a link would be in the way, or lead away from what is being read. */
const closed: ReadonlySet<Tag> = new Set(["pre", "a", "h2", "h3", "h4", "h5", "h6"]);

/**
 * The first mention of each entry in a text: an `em` or an inline `code` that the finder knows. Blocks of code and headings
 * have none.
 */
export function linksInTree(tree: TextTree, finder: Finder): ReadonlyMap<TextElement, EntryKey> {
  const links = new Map<TextElement, EntryKey>();
  const isFirst = onlyOnce();
  const visit = (node: TextNode) => {
    if (typeof node === "string" || closed.has(node.tag)) return;
    const entry = entryOf(node, finder);
    if (entry === null) node.inner.forEach(visit);
    else if (isFirst(entry)) links.set(node, entry);
  };
  tree.forEach(visit);
  return links;
}

function entryOf(node: TextElement, finder: Finder): EntryKey | null {
  if (node.tag === "code") return finder.inCode(textOf(node));
  return node.tag === "em" ? finder.inItalics(textOf(node)) : null;
}

function textOf(node: TextNode): string {
  return typeof node === "string" ? node : node.inner.map(textOf).join("");
}

const errorName = /(\b[A-Z][A-Za-z]*Error\b)/;

/** The same for a sentence. In its plain text the names of errors are found, too. */
export function linkParts(parts: readonly Part[], finder: Finder): readonly LinkedPart[] {
  const isFirst = onlyOnce();
  const first = (entry: EntryKey | null) => (entry !== null && isFirst(entry) ? entry : null);
  return parts.flatMap((part) =>
    part.kind === "text"
      ? part.text
          .split(errorName)
          .filter((text) => text !== "")
          .map((text) => ({ kind: part.kind, text, entry: first(finder.asError(text)) }))
      : [{ ...part, entry: first(finder[part.kind === "code" ? "inCode" : "inItalics"](part.text)) }],
  );
}

/** True for each entry the first time that it comes. */
function onlyOnce(): (entry: EntryKey) => boolean {
  const seen = new Set<EntryKey>();
  return (entry) => {
    const isNew = !seen.has(entry);
    seen.add(entry);
    return isNew;
  };
}
