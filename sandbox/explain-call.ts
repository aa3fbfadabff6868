import type { AnyNode, CallExpression } from "acorn";
import { allIn, treeOf } from "./explain-source.ts";

/** The longest piece of a program that a sentence repeats. */
const longest = 60;

/** What is called at an offset: `q.foo` for `q.foo(1)`, and `foo` as the name of its property. */
export function callAt(source: string, offset: number): { what: string; property: string | null } | null {
  const tree = treeOf(source);
  if (tree === null) return null;
  let best: CallExpression | null = null;
  for (const node of allIn(tree)) {
    // The engine gives the place of `return` for a call that is returned as it is.
    const call = node.type === "ReturnStatement" && node.start === offset ? node.argument : node;
    if (call?.type !== "CallExpression") continue;
    if (call === node && (call.start > offset || call.end < offset || call.callee.start > offset)) continue;
    if (best === null || call.end - call.start <= best.end - best.start) best = call;
  }
  if (best === null) return null;
  const { callee } = best;
  const named =
    callee.type === "MemberExpression" && callee.property.type === "Identifier" && !callee.computed;
  const what = source.slice(callee.start, callee.end);
  const property = named && callee.property.type === "Identifier" ? callee.property.name : null;
  return what.length > longest ? null : { what, property };
}

/** The expression whose property is asked for at an offset: `a.b` for the last dot of `a.b.c`. */
export function nothingAt(source: string, offset: number): string | null {
  const tree = treeOf(source);
  if (tree === null) return null;
  let best: AnyNode | null = null;
  for (const node of allIn(tree)) {
    // The engine points at the dot or the bracket, or one character past it.
    if (node.type === "MemberExpression" && node.object.end <= offset && offset <= node.property.start) {
      best = node.object;
    }
  }
  const text = best === null ? "" : source.slice(best.start, best.end);
  return text === "" || text.length > longest ? null : text;
}
