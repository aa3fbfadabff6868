import type { AnyNode, Pattern } from "acorn";
import { isFunction } from "../explain-function.ts";
import { allIn, childrenOf, nameOf } from "../explain-source.ts";

/** The names that a pattern declares, in its order. */
export function bound(pattern: Pattern | AnyNode | null | undefined): string[] {
  if (pattern === null || pattern === undefined) return [];
  switch (pattern.type) {
    case "Identifier":
      return [pattern.name];
    case "ObjectPattern":
      return pattern.properties.flatMap((one) => bound(one.type === "Property" ? one.value : one.argument));
    case "ArrayPattern":
      return pattern.elements.flatMap(bound);
    case "AssignmentPattern":
      return bound(pattern.left);
    case "RestElement":
      return bound(pattern.argument);
    default:
      return [];
  }
}

function declarationOf(statement: AnyNode): AnyNode {
  const isExport =
    statement.type === "ExportNamedDeclaration" || statement.type === "ExportDefaultDeclaration";
  return isExport ? (statement.declaration ?? statement) : statement;
}

/** A name that a list of statements declares, and the function that it is declared as. */
export interface Declared {
  readonly name: string;
  readonly fn: AnyNode | null;
}

/** What `let`, `const`, `class` and `function` declare directly in a list of statements. */
export function lexical(statements: readonly AnyNode[]): Declared[] {
  return statements.flatMap((statement): Declared[] => {
    const made = declarationOf(statement);
    if (made.type === "VariableDeclaration" && made.kind !== "var")
      return made.declarations.flatMap(declared);
    if (made.type === "FunctionDeclaration") return bound(made.id).map((name) => ({ name, fn: made }));
    if (made.type === "ClassDeclaration") return bound(made.id).map((name) => ({ name, fn: null }));
    return [];
  });
}

function declared(one: Extract<AnyNode, { type: "VariableDeclarator" }>): Declared[] {
  const { id, init } = one;
  const fn = id.type === "Identifier" && init && isFunction(init) ? init : null;
  return bound(id).map((name) => ({ name, fn }));
}

/** What `var` declares anywhere in a function or file, but not in the functions inside. */
export function hoisted(root: AnyNode): Declared[] {
  return childrenOf(root).flatMap((node): Declared[] => {
    if (isFunction(node) || node.type === "StaticBlock") return [];
    const own =
      node.type === "VariableDeclaration" && node.kind === "var" ? node.declarations.flatMap(declared) : [];
    return [...own, ...hoisted(node)];
  });
}

/** All names that are read or written in a node, its own and others. */
export function used(root: AnyNode): Set<string> {
  const names = new Set<string>();
  for (const node of allIn(root)) {
    const name = nameOf(node);
    if (name !== null) names.add(name);
  }
  return names;
}

/** True if something is called in a node itself, or waited for: then other steps come before it is done. */
export function callsOut(node: AnyNode | null | undefined): boolean {
  if (node === null || node === undefined || isFunction(node)) return false;
  if (calling.has(node.type)) return true;
  return childrenOf(node).some(callsOut);
}

const calling = new Set([
  "CallExpression",
  "NewExpression",
  "TaggedTemplateExpression",
  "AwaitExpression",
  "YieldExpression",
  "ImportExpression",
]);

/** True if `this` of a function is used in it. */
export function usesThis(node: AnyNode): boolean {
  return childrenOf(node).some((child) => {
    if (child.type === "ThisExpression") return true;
    if (isFunction(child) && child.type !== "ArrowFunctionExpression") return false;
    return usesThis(child);
  });
}
