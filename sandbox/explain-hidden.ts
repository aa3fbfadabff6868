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

/** Where each name is used in a part of a program that was asked for: a program may have thousands of braces. */
const known = new WeakMap<AnyNode, ReadonlyMap<string, readonly number[]>>();

/** Where a name is used, 0-based; a property that is called so does not count. */
function usesOf(part: AnyNode, name: string): readonly number[] {
  const uses = known.get(part) ?? allUses(part);
  known.set(part, uses);
  return uses.get(name) ?? [];
}

function allUses(part: AnyNode): ReadonlyMap<string, readonly number[]> {
  const uses = new Map<string, number[]>();
  for (const [node, [parent]] of allWithin(part)) {
    const name = nameOf(node);
    if (name === null || (parent !== undefined && propertyName(parent) === name)) continue;
    const places = uses.get(name) ?? [];
    places.push(node.start);
    uses.set(name, places);
  }
  return uses;
}
