import type { Part } from "../common/sentence-parts.ts";
import type { EntryKey } from "./entries.ts";
import type { Finder } from "./finder.ts";

/** A piece of a sentence that opens an entry, or none. */
export interface LinkedPart extends Part {
  readonly entry: EntryKey | null;
}

/** What this needs of a node of HTML as Markdown becomes it (https://github.com/syntax-tree/hast). */
interface Node {
  readonly type: string;
  readonly tagName?: string;
  readonly value?: string;
  properties?: Record<string, unknown>;
  readonly children?: readonly Node[];
}

/** Where a link would be in the way, or lead away from what is being read. */
const closed: ReadonlySet<string> = new Set(["pre", "a", "h1", "h2", "h3", "h4", "h5", "h6"]);

/**
 * Marks the first mention of each entry in a text with `dataEntry`: an `em` or an inline `code` that the finder knows. Blocks
 * of code and headings stay as they are.
 */
export function linkTree(tree: Node, finder: Finder): void {
  const isFirst = onlyOnce();
  const visit = (node: Node) => {
    if (closed.has(node.tagName ?? "")) return;
    const entry = entryOf(node, finder);
    if (entry === null) for (const child of node.children ?? []) visit(child);
    else if (isFirst(entry)) node.properties = { ...node.properties, dataEntry: entry };
  };
  visit(tree);
}

function entryOf(node: Node, finder: Finder): EntryKey | null {
  if (node.tagName === "code") return finder.inCode(textOf(node));
  return node.tagName === "em" ? finder.inItalics(textOf(node)) : null;
}

function textOf(node: Node): string {
  return node.value ?? (node.children ?? []).map(textOf).join("");
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
