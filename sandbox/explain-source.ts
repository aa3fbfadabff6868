import type { AnyNode, Program } from "acorn";
import { parse } from "acorn";

/** The syntax tree of an ES module or a CommonJS file with its lines; null if it cannot be read. */
export function treeOf(source: string): Program | null {
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

/** A node and everything in it, outermost first. */
export function* allIn(node: AnyNode): Generator<AnyNode> {
  yield node;
  for (const child of childrenOf(node)) yield* allIn(child);
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

export type SourceMistake =
  | { readonly kind: "arrow"; readonly line: number }
  | { readonly kind: "assign"; readonly line: number }
  | { readonly kind: "sameList"; readonly line: number; readonly operator: string };

/** Lines that say something else than they seem to: facts of the text, whatever the checks ask for. */
export function sourceMistakes(source: string): SourceMistake[] {
  const tree = treeOf(source);
  if (tree === null) return [];
  const found: SourceMistake[] = [];
  for (const node of allIn(tree)) {
    const line = node.loc?.start.line ?? 1;
    if (node.type === "IfStatement" || node.type === "WhileStatement" || node.type === "DoWhileStatement") {
      if (node.test.type === "AssignmentExpression" && node.test.operator === "=") {
        found.push({ kind: "assign", line: node.test.loc?.start.line ?? line });
      }
    } else if (node.type === "BinaryExpression" && /^[!=]==?$/.test(node.operator)) {
      if (
        [node.left, node.right].some(({ type }) => type === "ArrayExpression" || type === "ObjectExpression")
      ) {
        found.push({ kind: "sameList", line, operator: node.operator });
      }
    } else if (node.type === "ArrowFunctionExpression" && node.body.type === "BlockStatement") {
      const [only, ...more] = node.body.body;
      const gives = only?.type === "ExpressionStatement" && more.length === 0;
      if (gives && isValue(only.expression)) found.push({ kind: "arrow", line });
    }
  }
  return found;
}

/** An expression that does nothing but make a value, so standing alone it is for nothing. */
function isValue({ type }: AnyNode): boolean {
  return ["BinaryExpression", "TemplateLiteral", "MemberExpression", "Identifier", "Literal"].includes(type);
}
