import type { AnyNode } from "acorn";
import { allIn, treeOf } from "../../../sandbox/explain-source.ts";

/** A change of a program's text, as a beginner makes it by mistake. */
interface Edit {
  readonly kind: string;
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

export interface Mutant {
  readonly kind: string;
  readonly source: string;
}

const otherOperator: Readonly<Record<string, readonly string[]>> = {
  "<": ["<=", ">"],
  "<=": ["<"],
  ">": [">=", "<"],
  ">=": [">"],
  "===": ["!==", "=="],
  "!==": ["==="],
  "+": ["-"],
  "-": ["+"],
  "*": ["+", "**"],
  "/": ["*"],
  "%": ["/"],
  "**": ["*"],
  "&&": ["||"],
  "||": ["&&", "??"],
  "??": ["||"],
  "&": ["|"],
  in: ["==="],
  "+=": ["=", "-="],
  "-=": ["+="],
  "*=": ["+="],
  "++": ["--"],
  "--": ["++"],
};

const otherMethod: Readonly<Record<string, string>> = {
  push: "unshift",
  pop: "shift",
  shift: "pop",
  map: "forEach",
  filter: "map",
  some: "every",
  every: "some",
  slice: "splice",
  toSorted: "sort",
  sort: "toSorted",
  reverse: "toReversed",
  toLowerCase: "toUpperCase",
  trim: "length",
  replaceAll: "replace",
  includes: "indexOf",
  indexOf: "lastIndexOf",
  floor: "round",
  entries: "keys",
  values: "keys",
  has: "get",
  get: "has",
  padStart: "padEnd",
  charCodeAt: "charAt",
  at: "charAt",
  flatMap: "map",
  join: "concat",
  find: "filter",
  max: "min",
  toFixed: "toPrecision",
  test: "exec",
};

/** Every mistake that can be made in one place of a program. */
export function mutantsOf(source: string): Mutant[] {
  return editsOf(source).map((edit) => ({ kind: edit.kind, source: applied(source, [edit]) }));
}

/** The program with two mistakes, chosen by two numbers; null if they are in one another's way. */
export function doubleMutant(source: string, first: number, second: number): Mutant | null {
  const edits = editsOf(source);
  const [a, b] = [edits[first % edits.length], edits[second % edits.length]];
  if (a === undefined || b === undefined || (a.start < b.end && b.start < a.end)) return null;
  return { kind: `${a.kind}, ${b.kind}`, source: applied(source, [a, b]) };
}

function applied(source: string, edits: readonly Edit[]): string {
  return edits
    .toSorted((a, b) => b.start - a.start)
    .reduce((text, { start, end, text: by }) => text.slice(0, start) + by + text.slice(end), source);
}

function editsOf(source: string): Edit[] {
  const tree = treeOf(source);
  return tree === null ? [] : [...allIn(tree)].flatMap((node) => editsAt(node, source));
}

function editsAt(node: AnyNode, source: string): Edit[] {
  const textOf = ({ start, end }: { readonly start: number; readonly end: number }) =>
    source.slice(start, end);
  const replace = (
    kind: string,
    { start, end }: { readonly start: number; readonly end: number },
    text: string,
  ): Edit => ({
    kind,
    start,
    end,
    text,
  });
  /** The operator stands somewhere between its two sides. */
  const operator = (left: number, right: number, sign: string): Edit[] => {
    const start = source.indexOf(sign, left);
    if (start < 0 || start >= right) return [];
    return (otherOperator[sign] ?? []).map((other) =>
      replace(`${sign} to ${other}`, { start, end: start + sign.length }, other),
    );
  };
  switch (node.type) {
    case "BinaryExpression":
    case "LogicalExpression":
    case "AssignmentExpression":
      return [
        ...operator(node.left.end, node.right.start, node.operator),
        ...(node.type === "BinaryExpression"
          ? [replace("sides swapped", node, `${textOf(node.right)} ${node.operator} ${textOf(node.left)}`)]
          : []),
      ];
    case "UpdateExpression":
      return operator(node.start, node.end, node.operator);
    case "UnaryExpression":
      return [replace("sign dropped", node, textOf(node.argument))];
    case "AwaitExpression":
      return [replace("await dropped", node, textOf(node.argument))];
    case "SpreadElement":
      return [replace("spread dropped", node, textOf(node.argument))];
    case "IfStatement":
    case "ConditionalExpression":
    case "WhileStatement":
      return [replace("condition turned", node.test, `!(${textOf(node.test)})`)];
    case "ReturnStatement":
      return [
        replace("return dropped", node, node.argument ? `${textOf(node.argument)};` : ";"),
        replace("returns nothing", node, "return;"),
      ];
    case "BreakStatement":
    case "ContinueStatement":
    case "ThrowStatement":
      return [replace("statement dropped", node, ";")];
    case "ExpressionStatement":
      return [
        replace("statement dropped", node, ";"),
        replace("statement doubled", node, textOf(node).repeat(2)),
      ];
    case "VariableDeclaration":
      return node.kind === "let"
        ? [replace("let to const", { start: node.start, end: node.start + 3 }, "const")]
        : [];
    case "Literal":
      return literalEdits(node.value).map((text) => replace("other literal", node, text));
    case "TemplateElement":
      return node.value.raw === "" ? [] : [replace("other text", node, `${node.value.raw} `)];
    case "CallExpression":
    case "NewExpression": {
      const [first, second] = node.arguments;
      const edits: Edit[] = [];
      if (first && second) {
        const both = { start: first.start, end: second.end };
        edits.push(replace("arguments swapped", both, `${textOf(second)}, ${textOf(first)}`));
      }
      const last = node.arguments.at(-1);
      const before = node.arguments.at(-2);
      if (last)
        edits.push(replace("argument dropped", { start: before?.end ?? last.start, end: last.end }, ""));
      if (node.type === "NewExpression")
        edits.push(replace("new dropped", { start: node.start, end: node.callee.start }, ""));
      return edits;
    }
    case "MemberExpression": {
      const { property, computed, optional } = node;
      const name = !computed && property.type === "Identifier" ? property.name : "";
      const other = otherMethod[name];
      return [
        ...(other === undefined ? [] : [replace(`${name} to ${other}`, property, other)]),
        ...(optional && !computed
          ? [replace("?. to .", { start: node.object.end, end: property.start }, ".")]
          : []),
        ...(computed ? [replace("off by one", property, `${textOf(property)} + 1`)] : []),
      ];
    }
    case "Property": {
      if (node.kind !== "init" || node.method || node.shorthand || node.value.type === "AssignmentPattern")
        return [];
      const after = /^\s*,/.exec(source.slice(node.end))?.[0].length ?? 0;
      return after === 0
        ? []
        : [replace("property dropped", { start: node.start, end: node.end + after }, "")];
    }
    case "AssignmentPattern":
      return [replace("default dropped", node, textOf(node.left))];
    case "ArrowFunctionExpression":
      if (node.body.type === "BlockStatement" || textOf(node.body).startsWith("(")) return [];
      return [replace("braces without return", node.body, `{ ${textOf(node.body)} }`)];
    case "ForOfStatement":
      return [replace("of to in", { start: node.left.end, end: node.right.start }, " in ")];
    default:
      return [];
  }
}

function literalEdits(value: unknown): string[] {
  if (typeof value === "number") return [String(value + 1), String(value - 1), "0", `"${value}"`];
  if (typeof value === "string") return value === "" ? ['" "', "null"] : ['""', JSON.stringify(`${value}!`)];
  if (typeof value === "boolean") return [String(!value)];
  return value === null ? ["undefined"] : [];
}
