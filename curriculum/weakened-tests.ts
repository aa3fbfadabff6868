import { type AnyNode, type Node, parse } from "acorn";
import type { Mutant } from "./mutants.ts";
import { type Found, nodesIn } from "./nodes.ts";

/**
 * Specs that are weaker by one thing each: a test is left out or, where a test compares more than once, a comparison. Empty
 * for what cannot be read.
 */
export function weakenedTests(source: string): readonly Mutant[] {
  let tree: Node;
  try {
    tree = parse(source, { ecmaVersion: "latest", sourceType: "module" });
  } catch {
    return [];
  }
  const statements = [...nodesIn(tree as AnyNode)].filter(({ node }) => node.type === "ExpressionStatement");
  const comparisons = statements.filter(({ node }) => callees(node).includes("expect"));
  const left = [
    ...statements.filter(({ node }) => callees(node).some((name) => name === "test" || name === "it")),
    ...comparisons.filter(({ parent }) => comparisons.filter((other) => other.parent === parent).length > 1),
  ];
  return left.map(({ node }) => without(source, node));
}

/** The name that a statement calls, with those of what it is a call on: `expect(a).toBe(b)` calls expect. */
function callees(node: AnyNode): readonly string[] {
  switch (node.type) {
    case "ExpressionStatement":
      return callees(node.expression);
    case "AwaitExpression":
      return callees(node.argument);
    case "CallExpression":
      return callees(node.callee);
    case "MemberExpression":
      return callees(node.object);
    case "Identifier":
      return [node.name];
    default:
      return [];
  }
}

function without(source: string, { start, end }: Found["node"]): Mutant {
  const line = source.slice(0, start).split("\n").length;
  const was = (source.split("\n")[line - 1] ?? "").trim();
  return { line, was, change: `${was} → nothing`, source: source.slice(0, start) + source.slice(end) };
}
