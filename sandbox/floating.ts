import type { AnyNode } from "acorn";
import { allIn, treeOf } from "./explain-source.ts";
import { lineOf } from "./place.ts";

/** A getter of the program's promises, which is read where a call stands alone. */
export const floatingKey = "foothold:floating";

/**
 * The same program, in which every call that stands alone as a statement is looked at: should it give a promise that
 * fails and that nobody waits for, the failure is told, as Node tells it. The engine itself would be silent. Something
 * is put behind each call only, so that lines and columns stay what they are up to the end of the call.
 */
export function watchFloating(source: string): string {
  const tree = treeOf(source);
  if (tree === null) return source;
  const ends: number[] = [];
  for (const node of allIn(tree)) {
    if (node.type !== "ExpressionStatement") continue;
    if (watchedCall(node.expression)) ends.push(node.expression.end);
  }
  ends.sort((a, b) => b - a);
  return ends.reduce((text, end) => text.slice(0, end) + floatingMark + text.slice(end), source);
}

/** True of what is looked at where it stands alone. */
export function watchedCall({ type }: AnyNode): boolean {
  return type === "CallExpression" || type === "ChainExpression" || type === "ImportExpression";
}

export const floatingMark = `?.["${floatingKey}"]`;

/** The column in the text as it was written, for one in the text that `watchFloating` made of it. Both are 1-based. */
export function beforeFloating(source: string, line: number, column: number): number {
  const text = [...lineOf(watchFloating(source), line)].slice(0, column - 1).join("");
  return [...text.replaceAll(floatingMark, "")].length + 1;
}
