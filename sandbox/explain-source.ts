import type { AnyNode, Program } from "acorn";
import { parse } from "acorn";

/** The trees of the latest texts: one verdict asks for the same one many times. */
const known = new Map<string, Program | null>();
const knownAtMost = 16;

/** Longer texts, in characters, are nobody's exercise, and to walk through their trees takes seconds. */
export const longestText = 100_000;

/** The syntax tree of an ES module or a CommonJS file with its lines; null if it cannot be read, or is too long. */
export function treeOf(source: string): Program | null {
  if (source.length > longestText) return null;
  const found = known.get(source);
  if (found !== undefined) return found;
  if (known.size >= knownAtMost) known.clear();
  const tree = read(source);
  known.set(source, tree);
  return tree;
}

function read(source: string): Program | null {
  for (const sourceType of ["module", "commonjs"] as const) {
    try {
      return parse(source, { ecmaVersion: "latest", sourceType, locations: true });
    } catch {
      // Perhaps it can be read as the other.
    }
  }
  return null;
}

export function childrenOf(node: AnyNode): AnyNode[] {
  return Object.values(node).flatMap((value: unknown) =>
    (Array.isArray(value) ? value : [value]).filter(isNode),
  );
}

function isNode(value: unknown): value is AnyNode {
  return typeof value === "object" && value !== null && "type" in value && typeof value.type === "string";
}

/** A node and everything in it, outermost first. Without recursion: a chain of ten thousand dots is as deep. */
export function* allIn(node: AnyNode): Generator<AnyNode> {
  const waiting = [node];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    yield next;
    waiting.push(...childrenOf(next).reverse());
  }
}

/** Far more than what lies around anything that a person has written. */
const nearest = 200;

/** A node and everything in it with what lies around each, the nearest first and at most 200. */
export function* allWithin(start: AnyNode): Generator<readonly [AnyNode, readonly AnyNode[]]> {
  const waiting: (readonly [AnyNode, readonly AnyNode[]])[] = [[start, []]];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    yield next;
    const [node, around] = next;
    const children = childrenOf(node);
    if (children.length === 0) continue;
    const within = [node, ...around.slice(0, nearest - 1)];
    waiting.push(...children.reverse().map((child) => [child, within] as const));
  }
}

/** The name of a property that is written as a name, such as `b` of `a.b` and of `{ b: 1 }`; else null. */
export function propertyName(node: AnyNode): string | null {
  if (node.type === "MemberExpression") return node.computed ? null : keyName(node.property);
  if (node.type === "Property" || node.type === "MethodDefinition" || node.type === "PropertyDefinition")
    return node.computed ? null : keyName(node.key);
  return null;
}

function keyName(key: AnyNode): string | null {
  if (key.type === "PrivateIdentifier") return `#${key.name}`;
  return nameOf(key);
}

/** The names of the properties that a program itself makes: of its objects and classes, and set on something. */
export function ownProperties(source: string): Set<string> {
  const names = new Set<string>();
  const tree = treeOf(source);
  if (tree === null) return names;
  for (const node of allIn(tree)) {
    const made = node.type === "AssignmentExpression" ? node.left : node;
    const name = made.type === "MemberExpression" && made === node ? null : propertyName(made);
    if (name !== null) names.add(name);
  }
  return names;
}

/** The name that a node is; null for anything but an identifier. */
export function nameOf(node: AnyNode | null | undefined): string | null {
  return node?.type === "Identifier" ? node.name : null;
}

/** The names that the program declares and that can be seen at an offset. */
export function namesAt(source: string, offset: number): Set<string> {
  const names = new Set<string>();
  const tree = treeOf(source);
  if (tree !== null) collect(tree, offset, names);
  return names;
}

function collect(node: AnyNode, offset: number, names: Set<string>): void {
  for (const child of childrenOf(node)) {
    // A pattern or a parameter list belongs to the node that holds it; a function's inside does not.
    const declaration = child.type === "ExportNamedDeclaration" ? child.declaration : child;
    if (declaration?.type === "VariableDeclaration") {
      for (const { id } of declaration.declarations) bindings(id, names);
    } else if (declaration?.type === "FunctionDeclaration" || declaration?.type === "ClassDeclaration") {
      bindings(declaration.id, names);
    } else if (child.type === "ImportDeclaration") {
      for (const { local } of child.specifiers) bindings(local, names);
    }
    if (child.start > offset || child.end < offset) continue;
    if ("params" in child) for (const parameter of child.params) bindings(parameter, names);
    collect(child, offset, names);
  }
}

function bindings(pattern: AnyNode | null, names: Set<string>): void {
  if (pattern === null) return;
  for (const node of allIn(pattern)) {
    const name = nameOf(node);
    if (name !== null) names.add(name);
  }
}
