import type { SourceFiles } from "../../curriculum/schema.ts";
import type { TextElement, TextNode, TextTree } from "../../curriculum/schema-tree.ts";

/** A program of a lesson's text that can be run: its files, with what stands in it as `main.js`. */
export interface TextProgram {
  readonly source: string;
  /** Files of the blocks above. */
  readonly others: SourceFiles;
}

/**
 * Which blocks of a text are programs, by the rule that `curriculum/check-texts.ts` proves: every block `js` runs, unless it is
 * marked `part`, or is a file for the blocks below it.
 */
export function programsIn(tree: TextTree): ReadonlyMap<TextElement, TextProgram> {
  const programs = new Map<TextElement, TextProgram>();
  let others: SourceFiles = {};
  const visit = (node: TextNode) => {
    if (typeof node === "string") return;
    if (node.tag !== "pre") return node.inner.forEach(visit);
    const [language, ...words] = (node.info ?? "").split(/\s+/);
    if (language !== "js" || words.includes("part")) return;
    const source = node.inner.join("");
    const file = words.find((word) => word.startsWith("file="))?.slice("file=".length);
    if (file === undefined) programs.set(node, { source, others });
    else others = { ...others, [file]: source };
  };
  tree.forEach(visit);
  return programs;
}
