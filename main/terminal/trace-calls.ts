import { type AnyNode, parse, parseExpressionAt } from "acorn";

export const parseOptions = {
  ecmaVersion: "latest",
  sourceType: "module",
  allowAwaitOutsideFunction: true,
} as const;

/** True if a text is one call, of something that the program declares at its outermost level, with plain values. */
export function isCallOf(text: string, source: string): boolean {
  try {
    const call = parseExpressionAt(text, 0, parseOptions);
    return text.slice(call.end).trim() === "" && isPlainCall(call, declared(source));
  } catch {
    return false;
  }
}

/** The calls that checks make of what the program declares, where they stand with plain values, in their order. */
export function callsIn(checks: string, source: string): string[] {
  const names = declared(source);
  try {
    const found: string[] = [];
    const visit = (node: AnyNode): void => {
      if (isPlainCall(node, names)) found.push(checks.slice(node.start, node.end));
      else for (const child of children(node)) visit(child);
    };
    visit(parse(checks, parseOptions));
    return found;
  } catch {
    return [];
  }
}

function isPlainCall(node: AnyNode, names: ReadonlySet<string>): boolean {
  if (node.type !== "CallExpression" || node.callee.type !== "Identifier") return false;
  return names.has(node.callee.name) && node.arguments.every(isPlain);
}

/** Nothing in it means something else at another place. */
function isPlain(node: AnyNode): boolean {
  switch (node.type) {
    case "Literal":
      return true;
    case "Identifier":
      return ["undefined", "NaN", "Infinity"].includes(node.name);
    case "ArrayExpression":
      return node.elements.every((one) => one === null || isPlain(one));
    case "ObjectExpression":
      return node.properties.every((one) => one.type === "Property" && !one.computed && isPlain(one.value));
    case "UnaryExpression":
      return isPlain(node.argument);
    case "TemplateLiteral":
      return node.expressions.length === 0;
    case "ArrowFunctionExpression":
      return (
        node.body.type !== "BlockStatement" &&
        [...namesIn(node.body)].every((name) => paramsOf(node).has(name))
      );
    case "BinaryExpression":
      return node.left.type !== "PrivateIdentifier" && isPlain(node.left) && isPlain(node.right);
    default:
      return false;
  }
}

function paramsOf(node: Extract<AnyNode, { type: "ArrowFunctionExpression" }>): Set<string> {
  return new Set(node.params.flatMap((param) => [...namesIn(param)]));
}

/** The names that are read in a node; those of properties are none. */
function namesIn(node: AnyNode): Set<string> {
  if (node.type === "Identifier") return new Set([node.name]);
  const inside = node.type === "MemberExpression" && !node.computed ? [node.object] : children(node);
  return new Set(inside.flatMap((child) => [...namesIn(child)]));
}

/** The names that a program declares at its outermost level; none if it cannot be read. */
export function declared(source: string): Set<string> {
  try {
    return new Set(
      parse(source, parseOptions).body.flatMap((statement) => {
        const isExport =
          statement.type === "ExportNamedDeclaration" || statement.type === "ExportDefaultDeclaration";
        const made = isExport ? statement.declaration : statement;
        if (made?.type === "FunctionDeclaration" || made?.type === "ClassDeclaration")
          return made.id ? [made.id.name] : [];
        if (made?.type !== "VariableDeclaration") return [];
        return made.declarations.flatMap(({ id }) => (id.type === "Identifier" ? [id.name] : []));
      }),
    );
  } catch {
    return new Set();
  }
}

export function children(node: AnyNode): AnyNode[] {
  return Object.values(node).flatMap((value: unknown) =>
    (Array.isArray(value) ? value : [value]).filter(isNode),
  );
}

function isNode(value: unknown): value is AnyNode {
  return typeof value === "object" && value !== null && "type" in value && typeof value.type === "string";
}
