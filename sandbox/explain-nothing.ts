import type { AnyNode, NewExpression } from "acorn";
import {
  alwaysReturns,
  type FunctionNode,
  givesValue,
  isFunction,
  nameOfCall,
  ownNodes,
} from "./explain-function.ts";
import { allIn, nameOf, ownProperties, propertyName, treeOf } from "./explain-source.ts";
import type { Files } from "./place.ts";
import { nearest } from "./words/nearest.ts";
import type { Say } from "./words/say.ts";

/** Why a call gave undefined, as far as the text of its function tells. */
export function whyNothing(call: string, files: Files, say: Say): string {
  const name = nameOfCall(call);
  for (const source of Object.values(files)) {
    const found = functionOf(source, name);
    if (found === null) continue;
    if (!givesValue(found)) {
      const prints = [...allIn(found)].some((node) => nameOf(node) === "console");
      const line = lineOf(found);
      return prints ? say("hint.consoleOf", { name, line }) : say("hint.returnOf", { name, line });
    }
    const returns = ownNodes(found).flatMap((node) =>
      node.type === "ReturnStatement" && node.argument ? [node.argument] : [],
    );
    const value = found.body.type === "BlockStatement" ? returns[0] : found.body;
    const isSure = found.body.type !== "BlockStatement" || alwaysReturns(found.body);
    if (!isSure) return say("hint.returnSometimes", { name });
    if (returns.length > 1 || value === undefined) return "";
    const what = source.slice(value.start, value.end);
    const line = value.loc?.start.line ?? 1;
    return what.length > 60 || what.includes("\n") ? "" : say("hint.nothingGiven", { what, line });
  }
  return say("hint.return");
}

/** The function or method of a name. */
function functionOf(source: string, name: string): FunctionNode | null {
  const tree = treeOf(source);
  if (tree === null) return null;
  for (const node of allIn(tree)) {
    if (node.type === "FunctionDeclaration" && nameOf(node.id) === name) return node;
    if (node.type === "VariableDeclarator" && nameOf(node.id) === name && node.init && isFunction(node.init))
      return node.init;
    const isMethod = node.type === "MethodDefinition" || node.type === "Property";
    if (isMethod && propertyName(node) === name && isFunction(node.value)) return node.value;
  }
  return null;
}

/** Built-in properties that are read, not called. */
const readProperties = ["length", "size"];

/** A property that is asked for and that nothing has, with a name close to one that there is. Empty if none is. */
export function misspeltProperty(files: Files, call: string, say: Say): string {
  for (const source of Object.values(files)) {
    const tree = treeOf(source);
    if (tree === null) continue;
    const own = ownProperties(source);
    const given = call.match(/[\p{L}_$][\p{L}\d_$]*(?=:)/gu) ?? [];
    const known = new Set([...own, ...given, ...readProperties]);
    for (const node of allIn(tree)) {
      const name = node.type === "MemberExpression" ? propertyName(node) : null;
      if (name === null || known.has(name) || isBuiltIn(name)) continue;
      const near = nearest(
        name,
        [...known].filter((one) => one.length > 3),
      );
      if (near !== null) return say("hint.property", { line: lineOf(node), name, near });
    }
  }
  return "";
}

function isBuiltIn(name: string): boolean {
  return [Array, String, Number, Map, Set, Promise, Date, Object, RegExp, Function].some(
    (kind) => name in kind.prototype || name in kind,
  );
}

/**
 * A call of the program's own async function that nobody waits for before its value is used. Empty if there is none.
 * `about`: only where what is used is written so.
 */
export function forgottenAwait(files: Files, say: Say, about?: string): string {
  for (const source of Object.values(files)) {
    const tree = treeOf(source);
    if (tree === null) continue;
    const nodes = [...allIn(tree)];
    const isLate = (node: AnyNode | null | undefined): boolean =>
      node?.type === "CallExpression" && (functionOf(source, nameOf(node.callee) ?? "")?.async ?? false);
    const stored = new Map<string, AnyNode>();
    for (const node of nodes) {
      if (node.type === "VariableDeclarator" && isLate(node.init) && node.init) {
        const name = nameOf(node.id);
        if (name !== null) stored.set(name, node.init);
      }
    }
    for (const node of nodes) {
      for (const used of usedBy(node)) {
        if (about !== undefined && source.slice(used.start, used.end) !== about) continue;
        const call = isLate(used) ? used : stored.get(nameOf(used) ?? "");
        if (call?.type !== "CallExpression") continue;
        return say("hint.awaitCall", { line: lineOf(call), name: nameOf(call.callee) ?? "" });
      }
    }
  }
  return "";
}

/** What a node uses as a value that is there already. */
function usedBy(node: AnyNode): AnyNode[] {
  if (node.type === "MemberExpression")
    return /^(?:then|catch|finally)$/.test(propertyName(node) ?? "") ? [] : [node.object];
  if (node.type === "BinaryExpression") return [node.left, node.right];
  if (node.type === "ForOfStatement" && !node.await) return [node.right];
  return node.type === "SpreadElement" ? [node.argument] : [];
}

/** A promise that the program makes and never settles. Empty if there is none. */
export function neverSettled(files: Files, say: Say): string {
  for (const source of Object.values(files)) {
    const tree = treeOf(source);
    if (tree === null) continue;
    for (const node of allIn(tree)) {
      if (node.type !== "NewExpression" || nameOf(node.callee) !== "Promise") continue;
      const [made] = node.arguments;
      if (made === undefined || !isFunction(made)) continue;
      const names = made.params.flatMap((parameter) => nameOf(parameter) ?? []);
      const used = [...allIn(made.body)].flatMap((inner) => nameOf(inner) ?? []);
      if (!names.some((name) => used.includes(name))) {
        return say("hint.neverSettled", { line: lineOf(node), name: names[0] ?? "resolve" });
      }
    }
  }
  return "";
}

function lineOf(node: AnyNode): number {
  return node.loc?.start.line ?? 1;
}

/** Why nothing was thrown: an error is only made or given back, or there is no throw. Empty if there is one. */
export function notThrown(files: Files, say: Say): string {
  for (const source of Object.values(files)) {
    const tree = treeOf(source);
    if (tree === null) continue;
    for (const node of allIn(tree)) {
      const value = node.type === "ReturnStatement" ? node.argument : isFunction(node) ? node.body : null;
      if (isNewError(value)) return say("hint.errorGivenBack", { line: lineOf(value) });
      if (node.type === "ExpressionStatement" && isNewError(node.expression))
        return say("hint.errorMade", { line: lineOf(node) });
    }
  }
  return throws(files) ? "" : say("hint.noThrow");
}

function isNewError(node: AnyNode | null | undefined): node is NewExpression {
  return node?.type === "NewExpression" && /Error$/.test(nameOf(node.callee) ?? "");
}

/** True if a program can stop with an error of its own, or if it cannot be told. */
function throws(files: Files): boolean {
  const sources = Object.entries(files).flatMap(([file, source]) => (file.endsWith(".js") ? [source] : []));
  return (
    sources.length === 0 ||
    sources.some((source) => {
      const tree = treeOf(source);
      // A promise is rejected without the word, and what comes later may be one.
      return (
        tree === null ||
        [...allIn(tree)].some(({ type }) => type === "ThrowStatement") ||
        /reject|Promise|setTimeout|async|\.then\(/i.test(source)
      );
    })
  );
}
