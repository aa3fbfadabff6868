import type { SourceFiles } from "../../curriculum/schema.ts";

/** A program of a lesson's text that can be run: its files, with what stands in it as `main.js`. */
export interface TextProgram {
  readonly source: string;
  /** Files of the blocks above. */
  readonly others: SourceFiles;
}

/** What this needs of a node of HTML as Markdown becomes it (https://github.com/syntax-tree/hast). */
interface Node {
  readonly type: string;
  readonly tagName?: string;
  readonly value?: string;
  readonly properties?: Record<string, unknown>;
  readonly children?: readonly Node[];
  data?: { readonly meta?: unknown; program?: TextProgram };
}

/**
 * Notes at each block of code which program it is, by the rule that `curriculum/check-texts.ts` proves: every block `js` runs,
 * unless it is marked `part`, or is a file for the blocks below it.
 */
export function notePrograms(tree: Node): void {
  let others: SourceFiles = {};
  const visit = (node: Node) => {
    const code = node.tagName === "pre" ? node.children?.[0] : undefined;
    if (code?.tagName !== "code") {
      for (const child of node.children ?? []) visit(child);
      return;
    }
    const words = String(code.data?.meta ?? "").split(/\s+/);
    const names = code.properties?.className;
    if (!Array.isArray(names) || !names.includes("language-js") || words.includes("part")) return;
    // Markdown gives each block a line end of its own.
    const source = textOf(code).replace(/\n$/, "");
    const file = words.find((word) => word.startsWith("file="))?.slice("file=".length);
    if (file === undefined) node.data = { ...node.data, program: { source, others } };
    else others = { ...others, [file]: source };
  };
  visit(tree);
}

function textOf(node: Node): string {
  return node.value ?? (node.children ?? []).map(textOf).join("");
}
