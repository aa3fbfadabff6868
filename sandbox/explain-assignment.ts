import type { AnyNode, AssignmentExpression, UpdateExpression } from "acorn";
import { isFunction } from "./explain-function.ts";
import { allWithin, nameOf, propertyName, treeOf } from "./explain-source.ts";

interface Target {
  /** The name that is given a value. */
  readonly node: AnyNode;
  /** What lies around it, the nearest first. */
  readonly around: readonly AnyNode[];
}

/**
 * The name that is given a new value though it is a constant. Behind such an assignment the engine leaves out code that
 * cannot be reached, and tells a place at the end of what it left out: so it is the last assignment before `offset` in
 * the same function, or one before that which must have run first.
 */
export function constantChanged(source: string, offset: number, name: string): AnyNode | null {
  const tree = treeOf(source);
  if (tree === null) return null;
  const inside = functionAround([...nodesAt(tree, offset)].reverse());
  const kindOf = kindsOf(name);
  const targets: Target[] = [];
  for (const [node, around] of allWithin(tree)) {
    if (isPropertySet(node, offset, name)) return null;
    for (const target of targetsOf(node)) {
      if (nameOf(target) !== name || functionAround([node, ...around]) !== inside) continue;
      // The nearest declaration counts. What has none here, such as an import, may be a constant.
      const kind = [node, ...around].map(kindOf).find((one) => one !== null);
      if (kind !== "other") targets.push({ node: target, around: [node, ...around] });
    }
  }
  targets.sort((a, b) => a.node.start - b.node.start);
  const before = targets.filter(({ node }) => node.start <= offset);
  const last = before.at(-1) ?? targets[0];
  if (last === undefined) return null;
  return (before.find((target) => runsBefore(target, last)) ?? last).node;
}

/**
 * True if the single = behind the name at an offset stands where a value is asked for, so that a comparison was meant:
 * in a condition, on the right of another =, in what is printed or given back.
 */
export function isComparisonMeant(source: string, offset: number): boolean {
  const tree = treeOf(source);
  if (tree === null) return false;
  for (const [node, around] of allWithin(tree)) {
    if (node.type !== "AssignmentExpression" || node.operator !== "=" || node.left.start !== offset) continue;
    // `isMember && (price = 8);` is a step.
    const parent = around.find((outer) => outer.type !== "LogicalExpression");
    // In the head of a `for`, an assignment is a step, too.
    if (parent?.type === "ForStatement") return parent.test === node;
    // So is each of those that have a comma between them, and what an arrow function does.
    const isStep = /^(?:ExpressionStatement|SequenceExpression|ArrowFunctionExpression)$/;
    return parent !== undefined && !isStep.test(parent.type);
  }
  return false;
}

function* nodesAt(node: AnyNode, offset: number): Generator<AnyNode> {
  for (const [one] of allWithin(node)) if (one.start <= offset && offset <= one.end) yield one;
}

const functionAround = (around: readonly AnyNode[]): AnyNode | null => around.find(isFunction) ?? null;

/** True for a property of this name that is set at an offset: then something is frozen. */
function isPropertySet(node: AnyNode, offset: number, name: string): boolean {
  const set =
    node.type === "AssignmentExpression"
      ? node.left
      : node.type === "UpdateExpression"
        ? node.argument
        : null;
  if (set?.type !== "MemberExpression" || propertyName(set) !== name) return false;
  return set.object.end <= offset && offset <= set.property.start;
}

/** What a node gives a new value. */
function targetsOf(node: AnyNode): AnyNode[] {
  if (node.type === "AssignmentExpression") return boundIn(node.left);
  if (node.type === "UpdateExpression") return boundIn(node.argument);
  const isLoop = node.type === "ForOfStatement" || node.type === "ForInStatement";
  return isLoop && node.left.type !== "VariableDeclaration" ? boundIn(node.left) : [];
}

/** The names that a pattern fills, without those in its default values. */
function boundIn(pattern: AnyNode | null): AnyNode[] {
  switch (pattern?.type) {
    case "Identifier":
      return [pattern];
    case "ObjectPattern":
      return pattern.properties.flatMap((part) => boundIn(part.type === "Property" ? part.value : part));
    case "ArrayPattern":
      return pattern.elements.flatMap(boundIn);
    case "AssignmentPattern":
      return boundIn(pattern.left);
    case "RestElement":
      return boundIn(pattern.argument);
    default:
      return [];
  }
}

type Kind = "constant" | "other" | null;

/** What a name is to each part of a program that declares it; null where it does not. */
function kindsOf(name: string): (node: AnyNode) => Kind {
  // A text may have thousands of assignments in one block.
  const known = new Map<AnyNode, Kind>();
  return (node) => {
    const kind = known.get(node);
    if (kind !== undefined) return kind;
    const found = kindIn(node, name);
    known.set(node, found);
    return found;
  };
}

function kindIn(node: AnyNode, name: string): Kind {
  for (const declaration of declarationsOf(node)) {
    if (declaration.type === "VariableDeclaration") {
      const names = declaration.declarations.flatMap(({ id }) => boundIn(id)).map(nameOf);
      if (names.includes(name)) return declaration.kind === "const" ? "constant" : "other";
    } else if ("id" in declaration && nameOf(declaration.id) === name) return "other";
  }
  const isParameter = isFunction(node) && node.params.flatMap(boundIn).some((one) => nameOf(one) === name);
  return isParameter ? "other" : null;
}

function declarationsOf(node: AnyNode): AnyNode[] {
  if (node.type === "ForStatement") return node.init ? [node.init] : [];
  if (node.type === "ForOfStatement" || node.type === "ForInStatement") return [node.left];
  if (node.type === "SwitchStatement") return node.cases.flatMap(({ consequent }) => consequent);
  if (node.type !== "Program" && node.type !== "BlockStatement") return [];
  return node.body.map((one) => (one.type === "ExportNamedDeclaration" ? (one.declaration ?? one) : one));
}

/** True if `last` cannot be reached without `first`, which comes before it in the text. */
function runsBefore(first: Target, last: Target): boolean {
  for (const [index, node] of first.around.entries()) {
    const isShared = node.start <= last.node.start && last.node.end <= node.end;
    if (mayLeaveOut(node, first.around[index - 1] ?? first.node)) return false;
    if (isShared) return true;
  }
  return true;
}

/** True if a node may run without this part of it. */
function mayLeaveOut(node: AnyNode, part: AnyNode): boolean {
  switch (node.type) {
    case "IfStatement":
    case "ConditionalExpression":
    case "WhileStatement":
      return part !== node.test;
    case "ForStatement":
      return part !== node.init && part !== node.test;
    case "ForOfStatement":
    case "ForInStatement":
      return part !== node.right;
    case "LogicalExpression":
      return part !== node.left;
    case "SwitchStatement":
      return part !== node.discriminant;
    case "TryStatement":
      return true;
    default:
      return false;
  }
}

/** How a name that nothing declares gets a value. */
export interface Unmade {
  readonly node: AnyNode;
  /** `first`: it would need a value before this one, as in `n += 1`. `let`: it gets more than one value. */
  readonly lacks: "first" | "let" | "const";
}

/** The assignment at an offset that gives a value to a name that nothing declares; null if there is none. */
export function unmadeAt(source: string, offset: number, name: string): Unmade | null {
  const tree = treeOf(source);
  if (tree === null) return null;
  const all = [...allWithin(tree)].flatMap(([node]) =>
    targetsOf(node).some((target) => nameOf(target) === name) ? [node] : [],
  );
  const here = all.filter((node) => node.start <= offset && offset <= node.end).at(-1);
  if (here === undefined) return null;
  const node = targetsOf(here).find((target) => nameOf(target) === name) ?? here;
  if (isChange(here) || readsIn(here, name)) return { node, lacks: "first" };
  return { node, lacks: all.length > 1 ? "let" : "const" };
}

function isChange(node: AnyNode): node is AssignmentExpression | UpdateExpression {
  return node.type === "UpdateExpression" || (node.type === "AssignmentExpression" && node.operator !== "=");
}

/** True if an assignment also uses the name whose value it sets. */
function readsIn(assignment: AnyNode, name: string): boolean {
  if (assignment.type !== "AssignmentExpression") return false;
  const { right } = assignment;
  return [...allWithin(right)].some(
    ([node, around]) => nameOf(node) === name && ![node, ...around].some(isFunction),
  );
}
