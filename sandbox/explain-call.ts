import type { AnyNode, CallExpression, NewExpression } from "acorn";
import { allIn, nameOf, treeOf } from "./explain-source.ts";

/** The longest piece of a program that a sentence repeats. */
const longest = 60;

export interface Called {
  /** As it is written: `q.foo` for `q.foo(1)`. */
  readonly what: string;
  /** `foo`, if it is the name of a property, and `q`, whose property it is. */
  readonly property: string | null;
  readonly of: string | null;
  readonly isNew: boolean;
  /** The call's brackets stand on a later line than what they call: a semicolon may be missing. */
  readonly isBroken: boolean;
}

/** What is called at an offset. */
export function callAt(source: string, offset: number): Called | null {
  const tree = treeOf(source);
  if (tree === null) return null;
  let best: CallExpression | NewExpression | null = null;
  for (const node of allIn(tree)) {
    // The engine gives the place of `return` for a call that is returned as it is.
    const call = node.type === "ReturnStatement" && node.start === offset ? node.argument : node;
    if (call?.type !== "CallExpression" && call?.type !== "NewExpression") continue;
    const holds = call.start <= offset && offset <= call.end && call.callee.start <= offset;
    const starts = call.type === "NewExpression" && call.start === offset;
    if (call === node && !holds && !starts) continue;
    if (best === null || call.end - call.start <= best.end - best.start) best = call;
  }
  if (best === null) return null;
  const { callee } = best;
  const what = source.slice(callee.start, callee.end);
  if (what.length > longest || what.includes("\n")) return null;
  const named = callee.type === "MemberExpression" && !callee.computed;
  return {
    what,
    property: named ? nameOf(callee.property) : null,
    of: named ? source.slice(callee.object.start, callee.object.end) : null,
    isNew: best.type === "NewExpression",
    isBroken: best.type === "CallExpression" && /^\s*\n/.test(source.slice(callee.end)),
  };
}

/** The expression whose property is asked for at an offset: `a.b` for the last dot of `a.b.c`. */
export function nothingAt(source: string, offset: number): string | null {
  const best = askedAt(source, offset);
  return best === null ? null : short(source, best);
}

/** The end of the line after which a list or a bracket was taken for a part of the expression before it. 1-based. */
export function brokenBefore(source: string, offset: number): number | null {
  const tree = treeOf(source);
  if (tree === null) return null;
  for (const node of allIn(tree)) {
    if (node.start > offset || node.end < offset || node.type !== "MemberExpression" || !node.computed)
      continue;
    if (/^\s*\n\s*\[/.test(source.slice(node.object.end))) return node.object.loc?.end.line ?? null;
  }
  return null;
}

function askedAt(source: string, offset: number): AnyNode | null {
  const tree = treeOf(source);
  if (tree === null) return null;
  let best: AnyNode | null = null;
  for (const node of allIn(tree)) {
    // The engine points at the dot or the bracket, or one character past it.
    if (node.type === "MemberExpression" && node.object.end <= offset && offset <= node.property.start) {
      best = node.object;
    }
  }
  return best;
}

/** What is spread or walked through at an offset: `list` of `...list` and of `for (const x of list)`. */
export function walkedAt(source: string, offset: number): string | null {
  const tree = treeOf(source);
  if (tree === null) return null;
  let best: AnyNode | null = null;
  for (const node of allIn(tree)) {
    const walked =
      node.type === "SpreadElement" ? node.argument : node.type === "ForOfStatement" ? node.right : null;
    if (walked !== null && walked.start <= offset && offset <= walked.end) best = walked;
  }
  return best === null ? null : short(source, best);
}

/** What a pattern that begins at an offset takes its values from: `p` of `const { a } = p`. */
export function takenFrom(source: string, offset: number): string | null {
  const tree = treeOf(source);
  if (tree === null) return null;
  for (const node of allIn(tree)) {
    if (node.type !== "VariableDeclarator" || node.id.start !== offset) continue;
    if (node.init !== null && node.init !== undefined) return short(source, node.init);
  }
  return null;
}

function short(source: string, node: AnyNode): string | null {
  const text = source.slice(node.start, node.end);
  return text.length > longest || text.includes("\n") ? null : text;
}
