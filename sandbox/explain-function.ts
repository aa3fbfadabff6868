import type {
  AnonymousFunctionDeclaration,
  AnyNode,
  ArrowFunctionExpression,
  CallExpression,
  FunctionDeclaration,
  FunctionExpression,
  Program,
} from "acorn";
import { allWithin, nameOf, propertyName } from "./explain-source.ts";

export type FunctionNode =
  | FunctionDeclaration
  | AnonymousFunctionDeclaration
  | FunctionExpression
  | ArrowFunctionExpression;

/** An expression that does nothing but make a value, so standing alone it is for nothing. */
export function isValue({ type }: AnyNode): boolean {
  return ["BinaryExpression", "TemplateLiteral", "MemberExpression", "Identifier", "Literal"].includes(type);
}

export function isFunction(node: AnyNode): node is FunctionNode {
  return /^(?:FunctionDeclaration|FunctionExpression|ArrowFunctionExpression)$/.test(node.type);
}

export function methodOf(call: CallExpression): string | null {
  return call.callee.type === "MemberExpression" ? propertyName(call.callee) : null;
}

/** True if a function has a `return` of its own with a value, or is an arrow function that is a value. */
export function givesValue(node: FunctionNode): boolean {
  if (node.body.type !== "BlockStatement") return !isPrinting(node.body);
  return ownNodes(node.body).some((one) => one.type === "ReturnStatement" && Boolean(one.argument));
}

function isPrinting(node: AnyNode): boolean {
  return (
    node.type === "CallExpression" &&
    node.callee.type === "MemberExpression" &&
    nameOf(node.callee.object) === "console"
  );
}

/** A node and what is in it, but for the inside of other functions. */
export function ownNodes(node: AnyNode): AnyNode[] {
  return [...allWithin(node)].flatMap(([one, around]) =>
    around.some((outer) => isFunction(outer) && outer !== node) || (isFunction(one) && one !== node)
      ? []
      : [one],
  );
}

/** A function that a list method takes its results from, where one is written at the call. */
export function callbackOf(
  call: CallExpression,
): { readonly method: string; readonly body: FunctionNode } | null {
  const method = methodOf(call) ?? "";
  const [first] = call.arguments;
  const asks = /^(?:map|filter|find|findIndex|some|every|reduce|flatMap|sort)$/;
  return asks.test(method) && first !== undefined && isFunction(first) ? { method, body: first } : null;
}

/** True if every way through a statement ends in a `return`. */
export function alwaysReturns(node: AnyNode | null | undefined): boolean {
  switch (node?.type) {
    case "ReturnStatement":
    case "ThrowStatement":
      return true;
    case "BlockStatement": {
      const before = node.body.findIndex((one) => /^(?:Break|Continue)/.test(one.type));
      return node.body.some((one, index) => alwaysReturns(one) && (before === -1 || index < before));
    }
    case "IfStatement":
      return alwaysReturns(node.consequent) && alwaysReturns(node.alternate);
    default:
      return false;
  }
}

/** True if the braces, or the program, have a declaration of this name directly in them. */
export function declaresName(block: AnyNode, name: string): boolean {
  return (
    (block.type === "BlockStatement" || block.type === "Program") &&
    block.body.some((one) => {
      const declaration = one.type === "ExportNamedDeclaration" ? one.declaration : one;
      return (
        declaration?.type === "VariableDeclaration" &&
        declaration.declarations.some(({ id }) => nameOf(id) === name)
      );
    })
  );
}

/** The name in a call as it is told: `add` of `cart.add("tea")`. */
export function nameOfCall(call: string): string {
  return /([\p{L}\d_$]+)\(/u.exec(call)?.[1] ?? "";
}

/** The statements of a program that a call of this name can run; all of them if nothing has the name. */
export function runBy(tree: Program, called: string): AnyNode[] {
  const names = tree.body.map((statement) => new Set(declaredBy(statement)));
  const waiting = tree.body.filter((_, index) => names[index]?.has(called));
  if (called === "" || waiting.length === 0) return tree.body;
  const reached = new Set<AnyNode>(waiting);
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const used = new Set([...allWithin(next)].flatMap(([node]) => nameOf(node) ?? []));
    for (const [index, statement] of tree.body.entries()) {
      if (reached.has(statement) || ![...(names[index] ?? [])].some((name) => used.has(name))) continue;
      reached.add(statement);
      waiting.push(statement);
    }
  }
  return tree.body.filter((statement) => reached.has(statement));
}

/** The names that a statement declares, with those of a class's methods. */
function declaredBy(statement: AnyNode): string[] {
  return [...allWithin(statement)].flatMap(([node, around]) => {
    if (node.type === "MethodDefinition") return propertyName(node) ?? [];
    const isInside = around.some(isFunction);
    if (isInside || !("id" in node)) return [];
    return nameOf(node.id) ?? [];
  });
}

/** Methods that change the list itself. */
export const changing = "push pop shift unshift splice sort reverse fill".split(" ");

/** Methods that change nothing and give something new. */
export const giveNew =
  "trim trimStart trimEnd toUpperCase toLowerCase replace replaceAll padStart padEnd repeat slice substring concat map filter toSorted toReversed split join toFixed".split(
    " ",
  );
