import type { AnyNode, LogicalExpression } from "acorn";
import type { Detector, Evidence } from "./explain-evidence.ts";
import { alwaysReturns } from "./explain-function.ts";
import { allIn, nameOf } from "./explain-source.ts";

/** A value that is written down and can be no other. */
function isFixed(node: AnyNode): boolean {
  return node.type === "Literal" && (typeof node.value === "string" || typeof node.value === "number");
}

const isTruthy = (node: AnyNode): boolean => node.type === "Literal" && Boolean(node.value);

const isComparison = (node: AnyNode): boolean =>
  node.type === "BinaryExpression" && /^(?:[!=]==?|[<>]=?)$/.test(node.operator);

/** True if a node is what an `if`, a loop or a `?` asks, perhaps with more beside it. */
function isAsked(node: AnyNode, around: readonly AnyNode[]): boolean {
  let part = node;
  for (const outer of around) {
    if (outer.type !== "LogicalExpression" && outer.type !== "UnaryExpression") {
      return "test" in outer && outer.test === part;
    }
    part = outer;
  }
  return false;
}

/** What is joined by one and the same operator, from left to right. */
function joinedBy({ operator, left, right }: LogicalExpression): readonly AnyNode[] {
  const before = left.type === "LogicalExpression" && left.operator === operator ? joinedBy(left) : [left];
  return [...before, right];
}

const truth = /\b(?:true|false)\b/;

/** True or false was wanted, and something else came. */
const lacksTruth = ({ expected, actual }: Evidence): boolean => truth.test(expected) && !truth.test(actual);

/** The names that a program asks for as they are: as a condition, or as a part of one. */
const questions = new WeakMap<AnyNode, ReadonlySet<string>>();

function isQuestion(name: string, program: AnyNode): boolean {
  const known = questions.get(program) ?? new Set([...allIn(program)].flatMap(askedBy));
  questions.set(program, known);
  return known.has(name);
}

function askedBy(node: AnyNode): readonly string[] {
  const asked =
    node.type === "LogicalExpression"
      ? [node.left, node.right]
      : node.type === "UnaryExpression" && node.operator === "!"
        ? [node.argument]
        : "test" in node
          ? [node.test]
          : [];
  return asked.flatMap((one) => nameOf(one) ?? []);
}

/** A single = where a comparison was meant. */
const assignments: readonly Detector[] = [
  function assignment(node) {
    const isAsking = /^(?:If|While|DoWhile)Statement$|^ConditionalExpression$/.test(node.type);
    if (!isAsking || !("test" in node) || !node.test) return null;
    const { test } = node;
    const line = test.loc?.start.line ?? 1;
    // Reading on in a condition, as in `while (m = pattern.exec(text))`, is meant so.
    if (test.type === "AssignmentExpression" && test.operator === "=" && test.right.type !== "CallExpression")
      return (say) => say("hint.assign", { line });
    return test.type === "ArrowFunctionExpression" ? (say) => say("hint.arrowCondition", { line }) : null;
  },
  function storedInValue(node, around, line) {
    const name = node.type === "AssignmentExpression" && node.operator === "=" ? nameOf(node.left) : null;
    const [parent] = around;
    const program = around.at(-1);
    if (name === null || parent === undefined || program === undefined) return null;
    const kept =
      parent.type === "VariableDeclarator"
        ? nameOf(parent.id)
        : parent.type === "AssignmentExpression"
          ? nameOf(parent.left)
          : null;
    if (kept === null && parent.type !== "CallExpression") return null;
    const isMeant = kept !== null && isQuestion(kept, program);
    // `a = b = 0` gives both names a value, and may be meant so.
    return (say, evidence) =>
      isMeant || lacksTruth(evidence) ? say("hint.assignInValue", { line, name }) : null;
  },
  function arrowInValue(node, around, line) {
    if (node.type !== "ArrowFunctionExpression" || node.body.type === "BlockStatement") return null;
    const [parent] = around;
    const isValue = parent?.type === "VariableDeclarator" || parent?.type === "CallExpression";
    if (!isValue || node.params.length !== 1 || !isFixed(node.body)) return null;
    return (say, { expected, actual }) =>
      truth.test(expected) && /\[Function/.test(actual) ? say("hint.arrowInValue", { line }) : null;
  },
];

/** Operators that are not done in the order in which a beginner reads them. */
const precedence: readonly Detector[] = [
  function ladder(node, _, line) {
    if (node.type !== "BinaryExpression" || !isComparison(node)) return null;
    // `a === b === isSame` may compare two truth values.
    if (!/^[<>]/.test(node.operator) && !isFixed(node.right)) return null;
    return isComparison(node.left) ? (say) => say("hint.ladder", { line }) : null;
  },
  function textWithQuestion(node, around, line) {
    const [left, operator] =
      node.type === "ConditionalExpression"
        ? [node.test, "?"]
        : node.type === "LogicalExpression" || (node.type === "BinaryExpression" && isComparison(node))
          ? [node.left, node.operator]
          : [node, ""];
    const label = operator === "" ? null : labelOf(left);
    if (label === null || isAsked(node, around)) return null;
    // Behind a label that is never empty, `||` and `?` never come to their other side.
    const isSure = operator === "||" || operator === "?";
    return (say, { expected, actual }) =>
      expected !== actual && expected.includes(label) && (isSure || !actual.includes(label))
        ? say("hint.plusFirst", { line, operator })
        : null;
  },
  function notWithComparison(node, _, line) {
    if (node.type !== "BinaryExpression" || !isComparison(node)) return null;
    const { left, operator, right } = node;
    const isTurned = left.type === "UnaryExpression" && left.operator === "!";
    // Two truth values may well be compared by ===.
    const isMistaken = /^[<>]/.test(operator) || isFixed(right);
    return isTurned && isMistaken ? (say) => say("hint.notFirst", { line, operator }) : null;
  },
];

/** The text that a sum of texts begins with; null if it is none. */
function labelOf(node: AnyNode): string | null {
  if (node.type !== "BinaryExpression" || node.operator !== "+") return null;
  const { left } = node;
  if (left.type !== "Literal" || typeof left.value !== "string") return labelOf(left);
  return left.value.trim() === "" ? null : left.value.trim();
}

/** Values that stand where a comparison is needed. */
const loose: readonly Detector[] = [
  function looseValue(node, around, line) {
    if (node.type !== "LogicalExpression" || node.operator === "??") return null;
    const [parent] = around;
    if (parent?.type === "LogicalExpression" && parent.operator === node.operator) return null;
    const parts = joinedBy(node);
    const lone = parts.findIndex((one) => isFixed(one) && isTruthy(one));
    if (lone === -1 || !parts.some(isComparison)) return null;
    const asks = isAsked(node, around);
    if (lone === 0) {
      const { operator } = node;
      return asks ? (say) => say("hint.looseBefore", { line, operator }) : null;
    }
    // What stands before it must compare: `name || "guest"` chooses a value.
    if (!parts.slice(0, lone).some(isComparison)) return null;
    if (node.operator === "||") return (say) => say(asks ? "hint.looseValue" : "hint.looseResult", { line });
    // `isHot && "Drink"` is a way to choose a text, so only in a condition it asks nothing.
    return asks ? (say) => say("hint.looseAnd", { line }) : null;
  },
  function chosenValue(node, _, line) {
    if (node.type !== "BinaryExpression" || !isComparison(node)) return null;
    for (const side of [node.left, node.right]) {
      if (side.type !== "LogicalExpression" || side.operator === "??") continue;
      const values = joinedBy(side);
      if (!values.every((one) => isFixed(one) && isTruthy(one))) continue;
      const chosen = side.operator === "||" ? values[0] : values.at(-1);
      const value = chosen?.type === "Literal" ? (chosen.raw ?? "") : "";
      const { operator } = side;
      return (say) => say("hint.chosenValue", { line, operator, value });
    }
    return null;
  },
];

/** A `;` that ends an `if` or a loop before it holds anything. */
const emptied: readonly Detector[] = [
  function emptyIf(node, _, line) {
    if (node.type !== "IfStatement" || node.consequent.type !== "EmptyStatement" || node.alternate)
      return null;
    return (say) => say("hint.emptyIf", { line });
  },
  function emptyElse(node, around) {
    if (node.type !== "IfStatement" || node.alternate?.type !== "EmptyStatement") return null;
    const chain = [node, ...around];
    const top = chain.findIndex(
      (one, index) => chain[index + 1]?.type !== "IfStatement" || one.type !== "IfStatement",
    );
    const next = followingIn(chain[top + 1], chain[top] ?? node);
    const line = node.alternate.loc?.start.line ?? 1;
    return next?.type === "BlockStatement" ? (say) => say("hint.emptyElse", { line }) : null;
  },
  function emptyLoop(node, around, line) {
    const isEmpty = /^(?:For|While|ForOf)Statement$/.test(node.type) && "body" in node;
    if (!isEmpty || (node.body as AnyNode).type !== "EmptyStatement") return null;
    // Braces of their own have no other use there.
    const next = followingIn(around[0], node);
    return next?.type === "BlockStatement" ? (say) => say("hint.emptyLoop", { line }) : null;
  },
];

/** The statement after this one, where both stand in a list of statements. */
function followingIn(parent: AnyNode | undefined, node: AnyNode): AnyNode | undefined {
  const list: readonly AnyNode[] =
    parent?.type === "BlockStatement" || parent?.type === "Program" ? parent.body : [];
  const at = list.indexOf(node);
  return at === -1 ? undefined : list[at + 1];
}

function fallsThrough(node: AnyNode): ReturnType<Detector> {
  if (node.type !== "SwitchStatement") return null;
  const open = node.cases.slice(0, -1).find(({ consequent }) => {
    const last = consequent.at(-1);
    return (
      last !== undefined &&
      last.type !== "BlockStatement" &&
      !/^(?:Break|Continue)/.test(last.type) &&
      !alwaysReturns(last)
    );
  });
  const line = open?.loc?.start.line;
  return line === undefined ? null : (say) => say("hint.fallsThrough", { line });
}

/** Conditions that do not ask what they seem to ask, wherever they stand. The surest first. */
export const conditions: readonly Detector[] = [
  ...assignments,
  ...precedence,
  ...loose,
  ...emptied,
  fallsThrough,
];
