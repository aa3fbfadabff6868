import { type AnyNode, type Comment, type Node, parse } from "acorn";
import { type Construct, globals, members, namespaces } from "./constructs.ts";
import { nodesIn } from "./nodes.ts";
import { namesIn, type Own } from "./own-names.ts";

/** What a program uses, with the line of its first use (1-based). `null`: it cannot be read as JavaScript. */
export function usedIn(source: string): ReadonlyMap<string, number> | null {
  const comments: Comment[] = [];
  let tree: Node;
  try {
    tree = parse(source, {
      ecmaVersion: "latest",
      sourceType: "module",
      locations: true,
      onComment: comments,
    });
  } catch {
    return null;
  }
  const used = new Map<string, number>();
  const note = (name: string, line: number) => used.set(name, Math.min(line, used.get(name) ?? line));
  for (const { loc } of comments) note("comment", loc?.start.line ?? 1);
  const all = [...nodesIn(tree as AnyNode)];
  const own = namesIn(all.map(({ node }) => node));
  for (const { node, parent } of all) {
    for (const name of namesOf(node, parent, own)) note(name, node.loc?.start.line ?? 1);
  }
  return used;
}

/** What one node uses by itself, without what is inside of it. */
function namesOf(node: AnyNode, parent: AnyNode | null, own: Own): readonly string[] {
  switch (node.type) {
    case "Literal":
      return literal(node);
    case "Identifier":
      return identifier(node.name, node, parent, own);
    case "MemberExpression":
      return member(node, own);
    case "BinaryExpression":
      return [binary(node)];
    case "LogicalExpression":
      return [({ "&&": "and", "||": "or", "??": "nullish" } as const)[node.operator]];
    case "UnaryExpression":
      return unary[node.operator] ?? [];
    case "AssignmentExpression":
      if (node.operator !== "=") return ["assign-op"];
      return [node.left.type === "MemberExpression" ? "assign-property" : "assign"];
    case "VariableDeclaration":
      return [node.kind];
    case "IfStatement":
      return node.alternate ? ["if", "else"] : ["if"];
    case "TryStatement":
      return [...(node.handler ? ["try"] : []), ...(node.finalizer ? ["finally"] : [])];
    case "ForOfStatement":
      return node.await ? ["for-await"] : ["for-of"];
    case "BreakStatement":
      return parent?.type === "SwitchCase" ? [] : ["break"];
    case "FunctionDeclaration":
      return ["function", ...functionOf(node)];
    case "FunctionExpression": {
      const isMember =
        parent?.type === "MethodDefinition" ||
        (parent?.type === "Property" && (parent.method || parent.kind !== "init"));
      return [...(isMember ? [] : ["function-expression"]), ...functionOf(node)];
    }
    case "ArrowFunctionExpression":
      return ["arrow", ...functionOf(node)];
    case "RestElement":
      return ["rest"];
    case "SpreadElement":
      return [parent?.type === "ObjectExpression" ? "object-spread" : "spread"];
    case "Property":
      return property(node, parent);
    case "MethodDefinition":
      return [
        ...(node.kind === "get" || node.kind === "set" ? ["getter"] : []),
        ...(node.static ? ["static"] : []),
        ...(node.key.type === "PrivateIdentifier" ? ["private"] : []),
      ];
    case "PropertyDefinition":
      return [
        node.key.type === "PrivateIdentifier" ? "private" : "class-field",
        ...(node.static ? ["static"] : []),
      ];
    case "ClassDeclaration":
    case "ClassExpression":
      return node.superClass ? ["class", "extends"] : ["class"];
    case "BlockStatement":
      return parent?.type === "BlockStatement" || parent?.type === "Program" ? ["block"] : [];
    case "ImportSpecifier":
      return node.imported.type === "Identifier" && node.imported.name !== node.local.name
        ? ["import-as"]
        : [];
    case "ImportDefaultSpecifier":
      return ["export-default"];
    case "ExportNamedDeclaration":
      return node.source ? ["export-all"] : ["export"];
    case "YieldExpression":
      return ["generator"];
    default: {
      const plain = plainly[node.type];
      return plain === undefined ? [] : [plain];
    }
  }
}

const plainly: Readonly<Record<string, Construct>> = {
  ArrayExpression: "array",
  ArrayPattern: "destructuring",
  AwaitExpression: "await",
  CallExpression: "call",
  ChainExpression: "optional-chain",
  ConditionalExpression: "ternary",
  ContinueStatement: "continue",
  DoWhileStatement: "do-while",
  ExportAllDeclaration: "export-all",
  ExportDefaultDeclaration: "export-default",
  ForInStatement: "for-in",
  ForStatement: "for",
  ImportDeclaration: "import",
  ImportExpression: "import-dynamic",
  ImportNamespaceSpecifier: "import-all",
  LabeledStatement: "label",
  NewExpression: "new",
  ObjectExpression: "object",
  ObjectPattern: "destructuring",
  ReturnStatement: "return",
  SequenceExpression: "comma",
  Super: "super",
  SwitchStatement: "switch",
  TaggedTemplateExpression: "tagged-template",
  TemplateLiteral: "template",
  ThisExpression: "this",
  ThrowStatement: "throw",
  UpdateExpression: "update",
  WhileStatement: "while",
};

const unary: Readonly<Record<string, readonly Construct[]>> = {
  "!": ["not"],
  "-": ["minus"],
  "+": ["unary-plus"],
  "~": ["bitwise"],
  typeof: ["typeof"],
  delete: ["delete"],
  void: ["void"],
};

function literal(node: Extract<AnyNode, { type: "Literal" }>): readonly Construct[] {
  if (node.regex) return ["regex"];
  if (node.value === null) return ["null"];
  const kind = typeof node.value;
  return kind === "string" || kind === "number" || kind === "boolean" || kind === "bigint" ? [kind] : [];
}

/** Where a name stands for a value: not as a key, and not as what follows a dot. */
function identifier(name: string, node: AnyNode, parent: AnyNode | null, own: Own): readonly string[] {
  const isKey =
    (parent?.type === "MemberExpression" && parent.property === node && !parent.computed) ||
    (parent?.type === "Property" && parent.key === node && !parent.computed && !parent.shorthand) ||
    ((parent?.type === "MethodDefinition" || parent?.type === "PropertyDefinition") && parent.key === node);
  if (isKey || own.values.has(name)) return [];
  if (name === "undefined" || name === "NaN" || name === "Infinity") return [name];
  // Math in Math.round is told as Math.round.
  if (parent?.type === "MemberExpression" && parent.object === node && namespaces.includes(name)) return [];
  return globals.has(name) ? [name] : [];
}

function member(node: Extract<AnyNode, { type: "MemberExpression" }>, own: Own): readonly string[] {
  const { object, property } = node;
  if (node.computed) return ["index"];
  if (property.type !== "Identifier") return property.type === "PrivateIdentifier" ? ["private"] : [];
  const { name } = property;
  if (object.type === "Identifier" && namespaces.includes(object.name) && !own.values.has(object.name))
    return [`${object.name}.${name}`];
  return [members.has(name) && !own.members.has(name) ? `.${name}` : "property"];
}

function binary({ operator, left, right }: Extract<AnyNode, { type: "BinaryExpression" }>): Construct {
  switch (operator) {
    case "+":
      return isText(left) || isText(right) ? "join" : "arithmetic";
    case "-":
    case "*":
    case "/":
      return "arithmetic";
    case "%":
      return "remainder";
    case "**":
      return "power";
    case "==":
    case "!=":
      return "loose-compare";
    case "in":
      return "in";
    case "instanceof":
      return "instanceof";
    case "===":
    case "!==":
    case "<":
    case "<=":
    case ">":
    case ">=":
      return "compare";
    default:
      return "bitwise";
  }
}

/** True for a text that is written down, and for what is joined to one. */
function isText(node: AnyNode): boolean {
  if (node.type === "Literal") return typeof node.value === "string";
  if (node.type === "BinaryExpression")
    return node.operator === "+" && (isText(node.left) || isText(node.right));
  return node.type === "TemplateLiteral";
}

type FunctionNode = Extract<AnyNode, { params: unknown }>;

function functionOf({ async, generator, params }: FunctionNode): readonly Construct[] {
  return [
    ...(async ? (["async"] as const) : []),
    ...(generator ? (["generator"] as const) : []),
    ...(params.some(({ type }) => type === "AssignmentPattern") ? (["default-parameter"] as const) : []),
  ];
}

function property(
  node: Extract<AnyNode, { type: "Property" }>,
  parent: AnyNode | null,
): readonly Construct[] {
  if (parent?.type === "ObjectPattern") return node.computed ? ["computed-key"] : [];
  return [
    ...(node.shorthand ? (["shorthand"] as const) : []),
    ...(node.method ? (["method"] as const) : []),
    ...(node.kind === "init" ? [] : (["getter"] as const)),
    ...(node.computed ? (["computed-key"] as const) : []),
  ];
}
