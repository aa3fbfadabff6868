import type { AnyNode } from "acorn";
import { watchedCall } from "../floating.ts";
import type { Surroundings } from "./draft.ts";
import type { Instrumenter } from "./instrumenter.ts";
import { bound, callsOut, hoisted, lexical } from "./names.ts";
import { type Seen, seenAs } from "./scopes.ts";

type Of<Type extends AnyNode["type"]> = Extract<AnyNode, { type: Type }>;

/** A list of statements, each of which is a step. */
export function list(it: Instrumenter, statements: readonly AnyNode[], around: Surroundings): void {
  for (const statement of statements) {
    const { draft } = it;
    const spot = hasOwnStep(statement) ? draft.spot(kindOf(statement), headOf(statement)) : null;
    if (spot !== null) draft.put(statement.start, `${draft.call("s", spot, draft.at(around))};`);
    const made = statement.type === "LabeledStatement" ? statement.body : statement;
    if (made.type === "SwitchStatement") choice(it, made, statement.start, around);
    else it.walk(statement, around);
    if (statement.type === "ExpressionStatement" && watchedCall(statement.expression))
      it.floating(statement.expression.end);
    const isDone = spot !== null && endsLater(statement) && callsOut(statement);
    if (isDone) draft.put(statement.end, `;${draft.call("d", spot, draft.at(around))};`);
  }
}

function kindOf({ type }: AnyNode): "statement" | "loop" | "return" | "throw" {
  if (/^(?:For|ForOf|ForIn)Statement$/.test(type)) return "loop";
  if (type === "ReturnStatement") return "return";
  if (type === "ThrowStatement") return "throw";
  return "statement";
}

function endsLater(statement: AnyNode): boolean {
  const made = statement.type === "ExportNamedDeclaration" ? statement.declaration : statement;
  return made?.type === "VariableDeclaration" || made?.type === "ExpressionStatement";
}

/** Other statements tell of themselves when they begin, by their condition or by what they give. */
function hasOwnStep(statement: AnyNode): boolean {
  switch (statement.type) {
    case "ExportNamedDeclaration":
      return Boolean(statement.declaration) && hasOwnStep(statement.declaration as AnyNode);
    case "ExportDefaultDeclaration":
      return statement.declaration.type !== "FunctionDeclaration";
    case "LabeledStatement":
      return hasOwnStep(statement.body);
    case "ReturnStatement":
    case "ThrowStatement":
      return callsOut(statement.argument);
    case "ExpressionStatement":
      return !("directive" in statement && statement.directive !== undefined);
    case "IfStatement":
    case "FunctionDeclaration":
    case "ImportDeclaration":
    case "ExportAllDeclaration":
    case "EmptyStatement":
    case "BlockStatement":
    case "TryStatement":
    case "WhileStatement":
    case "DoWhileStatement":
      return false;
    default:
      return true;
  }
}

/** What is shown of a statement: of one with a body, only what stands before that. */
function headOf(statement: AnyNode): Pick<AnyNode, "start" | "end"> {
  const { start, end } = statement;
  if ("body" in statement && !Array.isArray(statement.body) && statement.body)
    return { start, end: statement.body.start };
  if (statement.type === "SwitchStatement") return { start, end: statement.discriminant.end + 1 };
  return { start, end };
}

/** A body, with or without braces. `before` is done at its begin, `after` at its end. */
export function body(
  it: Instrumenter,
  node: AnyNode,
  around: Surroundings,
  before: string,
  after: string,
): void {
  const { draft } = it;
  if (node.type === "BlockStatement") {
    if (before !== "") draft.put(node.start + 1, before);
    block(it, node, around);
    if (after !== "") draft.put(node.end - 1, `;${after}`);
    return;
  }
  draft.put(node.start, `{${before}`);
  list(it, [node], around);
  draft.put(node.end, `${after === "" ? "" : `;${after}`}}`);
}

/** A block in braces, with the names that live in it. */
export function block(
  it: Instrumenter,
  node: Of<"BlockStatement"> | Of<"StaticBlock">,
  around: Surroundings,
  more: readonly Seen[] = [],
  begin: (at: string) => string = () => "",
): void {
  const { draft } = it;
  const own = node.type === "StaticBlock" ? hoisted(node) : [];
  const seen = [...more, ...[...own, ...lexical(node.body)].map(seenAs)];
  const brace = draft.source.indexOf("{", node.start);
  if (seen.length === 0) {
    const text = begin(draft.at(around));
    if (text !== "") draft.put(brace + 1, text);
    list(it, node.body, around);
    return;
  }
  const { around: inner, peek } = it.open("block", seen, around);
  const made = draft.call("i", inner.plan, draft.at(around), peek);
  draft.put(brace + 1, `const ${draft.at(inner)}=${made};${begin(draft.at(inner))}`);
  list(it, node.body, inner);
}

function choice(it: Instrumenter, node: Of<"SwitchStatement">, start: number, around: Surroundings): void {
  const { draft } = it;
  const seen = lexical(node.cases.flatMap(({ consequent }) => consequent)).map(seenAs);
  it.walk(node.discriminant, around);
  if (seen.length === 0) {
    for (const one of node.cases) {
      if (one.test) it.walk(one.test, around);
      list(it, one.consequent, around);
    }
    return;
  }
  const { around: inner, peek } = it.open("block", seen, around);
  const at = draft.at(inner);
  draft.put(start, `let ${at};`);
  for (const one of node.cases) {
    if (one.test) it.walk(one.test, around);
    const [first] = one.consequent;
    if (first) draft.put(first.start, `${at}=${at}||${draft.call("i", inner.plan, draft.at(around), peek)};`);
    list(it, one.consequent, inner);
  }
}

/** A condition, whose value is a step. */
export function condition(
  it: Instrumenter,
  test: AnyNode,
  spot: number,
  around: Surroundings,
  make = "",
): void {
  const { draft } = it;
  const at = make === "" ? draft.at(around) : make;
  const first = callsOut(test) ? `${draft.call("s", spot, draft.at(around))},` : "";
  draft.put(test.start, `${draft.key}.q(${spot},${at},(${first}`);
  it.walk(test, around);
  draft.put(test.end, "))");
}

export function tryStatement(it: Instrumenter, node: Of<"TryStatement">, around: Surroundings): void {
  block(it, node.block, around);
  if (node.handler) {
    const { handler } = node;
    const spot = it.draft.spot("catch", { start: handler.start, end: handler.body.start });
    if (handler.param) it.walk(handler.param, around);
    const seen = bound(handler.param).map((name) => seenAs({ name, fn: null }));
    block(it, handler.body, around, seen, (at) => `${it.draft.call("k", spot, at)};`);
  }
  if (node.finalizer) block(it, node.finalizer, around);
}
