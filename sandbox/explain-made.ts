import type { AnyNode } from "acorn";
import { allIn, nameOf, propertyName, treeOf } from "./explain-source.ts";
import type { Say } from "./words/say.ts";

/** What a program makes under a name, wherever it gives that name a value. */
function madeUnder(source: string, what: string): readonly AnyNode[] {
  const tree = treeOf(source);
  if (tree === null) return [];
  const written = (node: AnyNode): string => source.slice(node.start, node.end);
  return [...allIn(tree)].flatMap((node) => {
    if (node.type === "VariableDeclarator" && written(node.id) === what) return node.init ?? [];
    if (node.type === "AssignmentExpression" && written(node.left) === what) return node.right;
    // A parameter of this name may be anything.
    if ("params" in node && node.params.some((one) => nameOf(one) === what)) return node;
    const isField = node.type === "PropertyDefinition" && `this.${propertyName(node) ?? ""}` === what;
    return isField ? (node.value ?? []) : [];
  });
}

/** True if all that ever gets this name is an object that is written down. */
export function isObject(source: string, what: string): boolean {
  const made = madeUnder(source, what);
  return made.length > 0 && made.every(({ type }) => type === "ObjectExpression");
}

const meant: Readonly<Record<"Set" | "Map", Readonly<Record<string, string>>>> = {
  Set: { includes: "has", contains: "has", indexOf: "has", push: "add", append: "add", remove: "delete" },
  Map: { includes: "has", contains: "has", add: "set", push: "set", put: "set", remove: "delete" },
};

/** A method of lists that is called on a Set or a Map. Null if it is not sure to be one. */
export function methodOfOthers(source: string, of: string, name: string, say: Say): string | null {
  const made = madeUnder(source, of);
  for (const kind of ["Set", "Map"] as const) {
    const near = Object.hasOwn(meant[kind], name) ? meant[kind][name] : undefined;
    const isKind = (node: AnyNode): boolean => node.type === "NewExpression" && nameOf(node.callee) === kind;
    if (near !== undefined && made.length > 0 && made.every(isKind))
      return say("call.has", { of, kind, name, near });
  }
  return null;
}

/** A method of super that is not there. */
export function superLacks(source: string, offset: number, name: string, say: Say): string {
  const tree = treeOf(source);
  const around = tree === null ? [] : [...allIn(tree)];
  const inside = around.findLast(
    (node) =>
      (node.type === "ClassDeclaration" || node.type === "ClassExpression") &&
      node.start <= offset &&
      offset <= node.end,
  );
  return inside !== undefined && "superClass" in inside && !inside.superClass
    ? say("call.super", { line: inside.loc?.start.line ?? 1, name })
    : say("call.superLacks", { name });
}

/** The object on which a property is set at an offset, and the property's name. */
export function setAt(
  source: string,
  offset: number,
): { readonly what: string; readonly name: string } | null {
  const tree = treeOf(source);
  if (tree === null) return null;
  for (const node of allIn(tree)) {
    if (node.type !== "AssignmentExpression" || node.left.type !== "MemberExpression") continue;
    const { left } = node;
    const name = propertyName(left);
    if (name === null || offset < left.start || offset > node.end) continue;
    const what = source.slice(left.object.start, left.object.end);
    if (what.length <= 60 && !what.includes("\n")) return { what, name };
  }
  return null;
}

/** True if a file takes this name from another. */
export function isImported(source: string, name: string): boolean {
  const tree = treeOf(source);
  return (
    tree?.body.some(
      (node) => node.type === "ImportDeclaration" && node.specifiers.some(({ local }) => local.name === name),
    ) ?? false
  );
}

/** True if a file exports what is called so, or has no name, as its default. */
export function isDefaultOf(source: string, name: string): boolean {
  const tree = treeOf(source);
  const found = tree?.body.find((node) => node.type === "ExportDefaultDeclaration");
  if (found?.type !== "ExportDefaultDeclaration") return false;
  const { declaration } = found;
  return (nameOf(declaration) ?? ("id" in declaration ? nameOf(declaration.id) : null) ?? name) === name;
}

/** The call whose result a timer is given, where it should be given a function; null if it is given something else. */
export function calledForTimer(source: string, offset: number): string | null {
  const tree = treeOf(source);
  if (tree === null) return null;
  for (const node of allIn(tree)) {
    if (node.type !== "CallExpression" || node.start > offset || node.end < offset) continue;
    if (!/^set(?:Timeout|Interval)$/.test(nameOf(node.callee) ?? "")) continue;
    const [given] = node.arguments;
    if (given?.type !== "CallExpression") continue;
    const what = source.slice(given.start, given.end);
    return what.length > 60 || what.includes("\n") ? null : what;
  }
  return null;
}
