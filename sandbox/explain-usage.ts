import type { AnyNode, CallExpression } from "acorn";
import { type Detector, lacksValue } from "./explain-evidence.ts";
import { callbackOf, type FunctionNode, isFunction } from "./explain-function.ts";
import { allIn, allWithin, nameOf, propertyName } from "./explain-source.ts";

/** What the names of a program stand for, as far as its text proves it. */
interface Names {
  /** Functions whose name is declared once in the whole program, and never stands for anything else. */
  readonly functions: ReadonlyMap<string, FunctionNode>;
  readonly declared: ReadonlySet<string>;
}

/** Every detector asks for the names of the same program. */
const known = new WeakMap<AnyNode, Names>();

function namesOf(around: readonly AnyNode[]): Names {
  const program = around.at(-1);
  if (program === undefined) return { functions: new Map(), declared: new Set() };
  const found = known.get(program) ?? readNames(program);
  known.set(program, found);
  return found;
}

function readNames(program: AnyNode): Names {
  const functions = new Map<string, FunctionNode>();
  const times = new Map<string, number>();
  const bind = (pattern: AnyNode | null | undefined): void => {
    if (pattern === null || pattern === undefined) return;
    for (const node of allIn(pattern)) {
      const name = nameOf(node);
      if (name !== null) times.set(name, (times.get(name) ?? 0) + 1);
    }
  };
  for (const node of allIn(program)) {
    if (node.type === "VariableDeclarator") {
      bind(node.id);
      const name = nameOf(node.id);
      if (name !== null && node.init && isFunction(node.init)) functions.set(name, node.init);
    } else if (node.type === "AssignmentExpression") bind(node.left);
    else if (node.type === "UpdateExpression") bind(node.argument);
    else if (node.type === "ImportDeclaration") for (const { local } of node.specifiers) bind(local);
    else if (node.type === "ClassDeclaration" || node.type === "ClassExpression") bind(node.id);
    else if (node.type === "CatchClause") bind(node.param);
    else if (isFunction(node)) {
      bind("id" in node ? node.id : null);
      for (const parameter of node.params) bind(parameter);
      const name = "id" in node ? nameOf(node.id) : null;
      if (name !== null && node.type === "FunctionDeclaration") functions.set(name, node);
    }
  }
  const once = [...functions].filter(([name]) => times.get(name) === 1);
  return { functions: new Map(once), declared: new Set(times.keys()) };
}

/** The parameters that get no value in a call. Empty if one of them may well have none. */
function notGiven(call: CallExpression, { params, body }: FunctionNode): readonly string[] {
  if (call.arguments.some(({ type }) => type === "SpreadElement")) return [];
  const missing = params.slice(call.arguments.length);
  const names = missing.flatMap((parameter) => nameOf(parameter) ?? []);
  if (names.length === 0 || names.length < missing.length) return [];
  const asks = /^(?:LogicalExpression|UnaryExpression|IfStatement|ConditionalExpression)$/;
  const isAsked = [...allWithin(body)].some(([node, [parent]]) => {
    const name = nameOf(node);
    if (name === "arguments") return true;
    if (name === null || !names.includes(name) || parent === undefined) return false;
    const compared = parent.type === "BinaryExpression" && /^[!=]==?$/.test(parent.operator);
    const assigned = parent.type === "AssignmentExpression" && parent.left === node;
    return asks.test(parent.type) || compared || assigned;
  });
  return isAsked ? [] : names;
}

/** Slips that are a mistake in any program, whatever it is for. */
export const ofAnyUsage: readonly Detector[] = [
  function functionCounted(node, around, line) {
    if (node.type !== "BinaryExpression" || !/^(?:[-+*/%]|\*\*|[<>]=?)$/.test(node.operator)) return null;
    const { functions } = namesOf(around);
    const name = [node.left, node.right].map(nameOf).find((one) => one !== null && functions.has(one));
    if (name === undefined || name === null) return null;
    const params = functions.get(name)?.params.map((parameter) => nameOf(parameter) ?? "…") ?? [];
    const call = `${name}(${params.join(", ")})`;
    return (say) => say("hint.functionCounted", { line, name, call });
  },
  function halfGap(node, around, line) {
    const text =
      node.type === "TemplateElement"
        ? node.value.raw
        : node.type === "Literal" && typeof node.value === "string"
          ? node.value
          : "";
    const pattern = /(?<!\$)\{([\p{L}_][\p{L}\d_$]*)\}|\$([\p{L}_][\p{L}\d_$]*)/gu;
    for (const [written, braced, signed] of text.matchAll(pattern)) {
      const name = braced ?? signed ?? "";
      if (!namesOf(around).declared.has(name)) continue;
      return (say, { actual, expected }) =>
        actual.includes(written) && !expected.includes(written)
          ? say("hint.halfGap", { line, written, gap: `\${${name}}` })
          : null;
    }
    return null;
  },
];

export const usages: readonly Detector[] = [
  ...ofAnyUsage,
  function valueNotGiven(node, around, line) {
    const name = node.type === "CallExpression" ? nameOf(node.callee) : null;
    const called = name === null ? undefined : namesOf(around).functions.get(name);
    if (node.type !== "CallExpression" || name === null || called === undefined) return null;
    const missing = notGiven(node, called);
    if (missing.length === 0) return null;
    return (say, evidence) =>
      lacksValue(evidence) ? say("hint.notGiven", { line, name, missing: missing.join(", ") }) : null;
  },
  function negativeIndex(node, [parent], line) {
    if (node.type !== "MemberExpression" || !node.computed || node.property.type !== "UnaryExpression")
      return null;
    const { operator, argument } = node.property;
    if (operator !== "-" || argument.type !== "Literal" || typeof argument.value !== "number") return null;
    if (parent?.type === "AssignmentExpression" && parent.left === node) return null;
    const index = `-${argument.value}`;
    return (say, evidence) => (lacksValue(evidence) ? say("hint.negativeIndex", { line, index }) : null);
  },
  function reduceBare(node, _, line) {
    const given = node.type === "CallExpression" && node.arguments.length === 1 ? callbackOf(node) : null;
    if (given?.method !== "reduce") return null;
    const item = nameOf(given.body.params[1]);
    const isObject = [...allIn(given.body.body)].some(
      (one) =>
        one.type === "MemberExpression" &&
        item !== null &&
        nameOf(one.object) === item &&
        // A text has a length, too, and then its sum is begun wrong in another way.
        propertyName(one) !== null,
    );
    return isObject
      ? (say, { actual }) =>
          /\[object Object\]|\bNaN\b/.test(actual) ? say("hint.reduceBare", { line }) : null
      : null;
  },
];
