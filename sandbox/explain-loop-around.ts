import type { AnyNode, DoWhileStatement, ForStatement, WhileStatement } from "acorn";
import { isFunction } from "./explain-function.ts";
import { allIn, allWithin, nameOf } from "./explain-source.ts";

export type Loop = WhileStatement | DoWhileStatement | ForStatement;

/** The name that a node gives a new value. Empty for a pattern, which may be any. */
export function changedBy(node: AnyNode): string[] {
  if (node.type === "AssignmentExpression")
    return [nameOf(node.left) ?? (/Pattern$/.test(node.left.type) ? "" : [])].flat();
  if (node.type === "UpdateExpression") return [nameOf(node.argument) ?? []].flat();
  if (node.type !== "ForOfStatement" && node.type !== "ForInStatement") return [];
  return node.left.type === "VariableDeclaration" ? [] : [nameOf(node.left) ?? ""];
}

/**
 * What a call in a loop, or a wait in it, may run: the inside of functions. The lines of the function that has the loop in it,
 * and those of the program, stand still as long as the loop goes round, but for names from outside of that function, which
 * another call of the same function may change.
 */
export function runnableFrom(loop: Loop, program: AnyNode): readonly AnyNode[] {
  const home = [...allWithin(program)].find(([node]) => node === loop)?.[1].find(isFunction) ?? null;
  const own = home === null ? new Set<string>() : declaredIn(home);
  return [...allWithin(program)].flatMap(([node, around]) => {
    const inner = around.find(isFunction) ?? null;
    if (inner === null) return [];
    return inner === home && changedBy(node).some((name) => own.has(name)) ? [] : [node];
  });
}

/** The names that a function declares, with its parameters. */
function declaredIn(home: AnyNode): ReadonlySet<string> {
  const names = [...allIn(home)].flatMap((node) => {
    if (node.type === "VariableDeclarator") return nameOf(node.id) ?? [];
    return isFunction(node) ? node.params.flatMap((one) => nameOf(one) ?? []) : [];
  });
  return new Set(names);
}

/** Of some names, those that a program means to change: declared with let or var. All of them if none is. */
export function movable(names: readonly string[], program: AnyNode): readonly string[] {
  const changing = [...allIn(program)].flatMap((node) =>
    node.type === "VariableDeclaration" && node.kind !== "const"
      ? node.declarations.flatMap(({ id }) => nameOf(id) ?? [])
      : [],
  );
  const moving = names.filter((name) => changing.includes(name));
  return moving.length === 0 ? names : moving;
}

/** The name of these that the step right after a loop changes, and its line; null if it changes none. */
export function changedBelow(
  loop: Loop,
  program: AnyNode,
  names: readonly string[],
): { readonly name: string; readonly below: number } | null {
  const [block] = [...allWithin(program)].find(([node]) => node === loop)?.[1] ?? [];
  if (block?.type !== "BlockStatement" && block?.type !== "Program") return null;
  const next = block.body[block.body.indexOf(loop) + 1];
  if (next?.type !== "ExpressionStatement") return null;
  const name = changedBy(next.expression).find((one) => names.includes(one));
  return name === undefined ? null : { name, below: next.loc?.start.line ?? 1 };
}

interface Jump {
  readonly name: string;
  readonly end: number;
  readonly step: number;
  readonly operator: string;
  readonly wrong: string;
}

/**
 * `seconds !== 0`, where seconds begins at 10 and goes down by 3: it never is 0. Only where the beginning, the end and the one
 * step are whole numbers that are written down, and nothing else in the program changes the name.
 */
export function jumpsOver(loop: Loop, program: AnyNode): Jump | null {
  const { test } = loop;
  if (test?.type !== "BinaryExpression" || !/^!==?$/.test(test.operator)) return null;
  const name = nameOf(test.left);
  const end = wholeNumber(test.right);
  if (name === null || end === null) return null;
  const changes = [...allIn(program)].filter((node) => changedBy(node).includes(name));
  const declared = [...allIn(program)].filter(
    (node) => node.type === "VariableDeclarator" && nameOf(node.id) === name,
  );
  const [change, ...more] = changes;
  const [made, ...others] = declared;
  if (change === undefined || more.length > 0 || made?.type !== "VariableDeclarator" || others.length > 0)
    return null;
  const step = stepOf(change);
  const start = wholeNumber(made.init ?? null);
  if (step === null || step === 0 || start === null) return null;
  const meets = (end - start) % step === 0 && (end - start) / step >= 0;
  const operator = step > 0 ? "<" : ">";
  return meets ? null : { name, end, step: Math.abs(step), operator, wrong: test.operator };
}

function stepOf(change: AnyNode): number | null {
  if (change.type === "UpdateExpression") return change.operator === "++" ? 1 : -1;
  if (change.type !== "AssignmentExpression") return null;
  const by = wholeNumber(change.right);
  if (by === null || !/^[-+]=$/.test(change.operator)) return null;
  return change.operator === "+=" ? by : -by;
}

function wholeNumber(node: AnyNode | null): number | null {
  if (node?.type === "UnaryExpression" && node.operator === "-") {
    const positive = wholeNumber(node.argument);
    return positive === null ? null : -positive;
  }
  return node?.type === "Literal" && Number.isSafeInteger(node.value) ? Number(node.value) : null;
}
