import type { AnyNode } from "acorn";
import type { Detector } from "./explain-evidence.ts";
import { declaresName, isFunction } from "./explain-function.ts";
import { allWithin, nameOf, propertyName } from "./explain-source.ts";

/** A name that is declared again between inner braces. */
export const hidden: Detector = (node, around, line) => {
  const again = declaredAgain(node, around);
  return again === null ? null : (say) => say("hint.hides", { line, name: again.name });
};

/**
 * The same, where it can only be a mistake: what the inner name is given is never used, and the outer name is used
 * after the inner braces.
 */
export const hiddenInVain: Detector = (node, around, line) => {
  const again = declaredAgain(node, around);
  if (again === null) return null;
  const { name, inner, outer } = again;
  const isUsedInside = usesOf(inner, name).some((at) => at > node.end);
  const isUsedAfter = usesOf(outer, name).some((at) => at > inner.end);
  return isUsedAfter && !isUsedInside ? (say) => say("hint.hides", { line, name }) : null;
};

interface Again {
  readonly name: string;
  /** The braces in which the name is declared again, and what declares it around them. */
  readonly inner: AnyNode;
  readonly outer: AnyNode;
}

function declaredAgain(node: AnyNode, around: readonly AnyNode[]): Again | null {
  const name = node.type === "VariableDeclarator" ? nameOf(node.id) : null;
  const [, inner, ...outside] = around;
  if (name === null || inner?.type !== "BlockStatement") return null;
  for (const outer of outside) {
    if (isFunction(outer)) return null;
    if (declaresName(outer, name)) return { name, inner, outer };
  }
  return null;
}

/** Where a name is used, 0-based; a property that is called so does not count. */
function usesOf(part: AnyNode, name: string): readonly number[] {
  return [...allWithin(part)].flatMap(([node, [parent]]) =>
    nameOf(node) === name && (parent === undefined || propertyName(parent) !== name) ? [node.start] : [],
  );
}
