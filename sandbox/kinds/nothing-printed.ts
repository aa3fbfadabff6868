import type { AnyNode } from "acorn";
import { allIn, allWithin, nameOf, treeOf } from "../explain-source.ts";
import type { Say } from "../words/say.ts";

/** Why a program that was run printed nothing, as far as its text tells. */
export function nothingPrinted(source: string, say: Say): string {
  const tree = treeOf(source);
  const nodes = tree === null ? [] : [...allIn(tree)];
  const called = nodes.flatMap((node) => (node.type === "CallExpression" ? [node.callee] : []));
  if (!called.some(isConsole)) {
    const returns = nodes.find(({ type }) => type === "ReturnStatement");
    const line = returns?.loc?.start.line;
    return line === undefined ? say("runs.nothing") : say("runs.nothingReturn", { line });
  }
  const idle = idleIn(nodes);
  if (idle !== null) return say("runs.nothingCalled", { name: idle });
  const line = tree === null ? null : deciding(tree);
  return line === null ? say("runs.nothing") : say("runs.nothingReached", { line });
}

/** The same for someone who ran the program to see what it does: a function that nothing calls can be called. */
export function nothingToSee(source: string, say: Say): string {
  const tree = treeOf(source);
  const idle = tree === null ? null : idleIn([...allIn(tree)]);
  return idle === null ? nothingPrinted(source, say) : say("runs.idle", { name: idle });
}

/** The first function that nothing calls. */
function idleIn(nodes: readonly AnyNode[]): string | null {
  const called = nodes.flatMap((node) => (node.type === "CallExpression" ? [nameOf(node.callee)] : []));
  return nodes.map(functionName).find((name) => name !== null && !called.includes(name)) ?? null;
}

/** The line of the condition that decides about the first print; null if something is printed in any case. */
function deciding(tree: AnyNode): number | null {
  const prints = [...allWithin(tree)].flatMap(([node, around]) =>
    node.type === "CallExpression" && isConsole(node.callee)
      ? [around.find(({ type }) => /^(?:If|While|For)Statement$/.test(type)) ?? null]
      : [],
  );
  const [first] = prints;
  return first?.loc && prints.every((one) => one !== null) ? first.loc.start.line : null;
}

function isConsole(callee: AnyNode): boolean {
  return callee.type === "MemberExpression" && nameOf(callee.object) === "console";
}

/** The name under which a function is declared here. */
function functionName(node: AnyNode): string | null {
  if (node.type === "FunctionDeclaration") return nameOf(node.id);
  if (node.type !== "VariableDeclarator") return null;
  const isFunction =
    node.init?.type === "ArrowFunctionExpression" || node.init?.type === "FunctionExpression";
  return isFunction ? nameOf(node.id) : null;
}
