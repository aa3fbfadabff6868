import { type AnyNode, type Node, parse } from "acorn";
import { nodesIn } from "./nodes.ts";

/** A program with one small fault. */
export interface Mutant {
  /** Of the change, 1-based. */
  readonly line: number;
  /** The line as it was, without the spaces around it. */
  readonly was: string;
  /** What stood there and what stands there now: `< → <=`. */
  readonly change: string;
  readonly source: string;
}

interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/**
 * Programs with one fault each, of the kinds that mutation testing has found to stand for real ones: another operator, a
 * boundary that is one off, another constant, a condition that always or never holds, a step that is left out
 * (see Jia and Harman, "An Analysis and Survey of the Development of Mutation Testing", 2011). Empty for what cannot be read.
 */
export function mutantsOf(source: string): readonly Mutant[] {
  let tree: Node;
  try {
    tree = parse(source, { ecmaVersion: "latest", sourceType: "module" });
  } catch {
    return [];
  }
  const edits = [...nodesIn(tree as AnyNode)].flatMap(({ node, parent }) => editsAt(node, parent, source));
  return edits.map(({ start, end, text }) => {
    const line = source.slice(0, start).split("\n").length;
    const was = (source.split("\n")[line - 1] ?? "").trim();
    const change = `${short(source.slice(start, end))} → ${text === "" ? "nothing" : short(text)}`;
    return { line, was, change, source: source.slice(0, start) + text + source.slice(end) };
  });
}

const short = (text: string): string => {
  const [first = "", ...rest] = text.split("\n");
  return rest.length === 0 ? first : `${first.trim()} …`;
};

const binary: Readonly<Record<string, readonly string[]>> = {
  "<": ["<=", ">="],
  "<=": ["<", ">"],
  ">": [">=", "<="],
  ">=": [">", "<"],
  "===": ["!=="],
  "!==": ["==="],
  "==": ["!="],
  "!=": ["=="],
  "+": ["-"],
  "-": ["+"],
  "*": ["/"],
  "/": ["*"],
  "%": ["*"],
  "**": ["*"],
};
const logical: Readonly<Record<string, string>> = { "&&": "||", "||": "&&", "??": "&&" };
const assigned: Readonly<Record<string, string>> = { "+=": "-=", "-=": "+=", "*=": "/=", "/=": "*=" };

/** Members that are easily taken for each other. */
const members: Readonly<Record<string, string>> = {
  ceil: "floor",
  endsWith: "startsWith",
  every: "some",
  filter: "map",
  floor: "ceil",
  max: "min",
  min: "max",
  pop: "shift",
  push: "unshift",
  round: "floor",
  shift: "pop",
  some: "every",
  startsWith: "endsWith",
  toLowerCase: "toUpperCase",
  toUpperCase: "toLowerCase",
  unshift: "push",
};

function editsAt(node: AnyNode, parent: AnyNode | null, source: string): readonly Edit[] {
  switch (node.type) {
    case "BinaryExpression":
      // A plus between texts has no other sign.
      if (node.operator === "+" && hasText(node)) return [];
      return (binary[node.operator] ?? []).map((sign) =>
        between(node.left, node.right, node.operator, sign, source),
      );
    case "LogicalExpression":
      return [between(node.left, node.right, node.operator, logical[node.operator] ?? "", source)];
    case "AssignmentExpression": {
      const sign = assigned[node.operator];
      return sign === undefined || hasText(node.right)
        ? []
        : [between(node.left, node.right, node.operator, sign, source)];
    }
    case "UnaryExpression":
      return node.operator === "!" || node.operator === "-"
        ? [{ start: node.start, end: node.argument.start, text: "" }]
        : [];
    case "UpdateExpression": {
      const at = node.prefix ? node.start : node.end - 2;
      return [{ start: at, end: at + 2, text: node.operator === "++" ? "--" : "++" }];
    }
    case "Literal":
      return literal(node, parent);
    case "TemplateLiteral":
      return node.quasis.some(({ value }) => value.raw !== "") && parent?.type !== "TaggedTemplateExpression"
        ? [whole(node, "``")]
        : [];
    case "IfStatement":
    case "ConditionalExpression":
      return [whole(node.test, "true"), whole(node.test, "false")];
    case "WhileStatement":
      return [whole(node.test, "false")];
    case "ForStatement":
      return node.test ? [whole(node.test, "false")] : [];
    case "ArrayExpression":
      return node.elements.length > 0 ? [whole(node, "[]")] : [];
    case "ExpressionStatement":
      return [whole(node, ";")];
    case "ReturnStatement":
      return node.argument ? [whole(node, "return;")] : [];
    case "BreakStatement":
    case "ContinueStatement":
      return parent?.type === "SwitchCase" ? [whole(node, ";")] : [];
    case "MemberExpression": {
      const other =
        !node.computed && node.property.type === "Identifier" && Object.hasOwn(members, node.property.name)
          ? members[node.property.name]
          : undefined;
      return other === undefined ? [] : [whole(node.property, other)];
    }
    default:
      return [];
  }
}

const whole = ({ start, end }: Node, text: string): Edit => ({ start, end, text });

function between(left: Node, right: Node, from: string, to: string, source: string): Edit {
  const start = source.indexOf(from, left.end);
  return start === -1 || start > right.start
    ? whole(left, source.slice(left.start, left.end))
    : { start, end: start + from.length, text: to };
}

function hasText(node: AnyNode): boolean {
  if (node.type === "BinaryExpression") return hasText(node.left) || hasText(node.right);
  return node.type === "TemplateLiteral" || (node.type === "Literal" && typeof node.value === "string");
}

/** What a program says to whom it asks, and what it imports, decides nothing. */
function literal(node: Extract<AnyNode, { type: "Literal" }>, parent: AnyNode | null): readonly Edit[] {
  const isKey = parent?.type === "Property" && parent.key === node;
  const isAsked =
    parent?.type === "CallExpression" &&
    parent.callee.type === "Identifier" &&
    parent.callee.name === "prompt";
  if (isKey || isAsked || parent === null || /^(?:Import|Export)/.test(parent.type)) return [];
  switch (typeof node.value) {
    case "number":
      return [whole(node, String(node.value + 1))];
    case "boolean":
      return [whole(node, String(!node.value))];
    case "string":
      return [whole(node, node.value === "" ? '"?"' : '""')];
    default:
      return [];
  }
}
